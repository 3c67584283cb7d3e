#include "extractors/pdf/pdf.hpp"

#include <gtest/gtest.h>

#include <string>

#include "pdf_writer.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::make_pdf;
using testing::PdfParts;
using testing::show;

PdfParts pages(std::vector<std::string> contents) {
    PdfParts parts;
    parts.pages = std::move(contents);
    return parts;
}

std::string all_text(const Document& document) {
    std::string text;
    for (const Block& block : document.blocks) {
        text += (text.empty() ? "" : "|") + block.text;
        for (const Row& row : block.table.rows) {
            for (const Cell& cell : row.cells) {
                text += "[" + cell.text + "]";
            }
        }
    }
    return text;
}

std::string text_of(const PdfParts& parts) {
    const auto document = read(make_pdf(parts), "test.pdf");
    return document ? all_text(*document) : "failed: " + document.error().detail;
}

TEST(Recognizes, TakesAHeaderWithinTheFirstKilobyte) {
    EXPECT_TRUE(recognizes("%PDF-1.7\n"));
    EXPECT_TRUE(recognizes(std::string(500, 'x') + "%PDF-1.7\n"));
    EXPECT_FALSE(recognizes(std::string(2000, 'x') + "%PDF-1.7\n"));
    EXPECT_FALSE(recognizes(""));
    EXPECT_FALSE(recognizes("PK\x03\x04"));
}

TEST(Read, GivesTextAndPages) {
    const auto document = read(make_pdf(pages({show("First page."), show("Second page.")})), "test.pdf");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->pages, 2);
    EXPECT_EQ(all_text(*document), "First page.|Second page.");
    EXPECT_EQ(document->blocks.at(1).page, 2);
    EXPECT_TRUE(document->notices.empty());
}

TEST(Read, IgnoresInvisibleText) {
    EXPECT_EQ(text_of(pages({show("Visible words.") + show("Hidden words.", 72, 600, 3)})), "Visible words.");
}

TEST(Read, IgnoresSlantedText) {
    EXPECT_EQ(text_of(pages({show("Body words.") + "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n"})),
              "Body words.");
}

TEST(Read, MakesATableOfStrokedLines) {
    std::string content = "100 600 200 60 re S 200 600 m 200 660 l S 100 630 m 300 630 l S\n";
    content += show("A", 110, 640) + show("B", 210, 640) + show("C", 110, 610) + show("D", 210, 610);
    EXPECT_EQ(text_of(pages({content})), "[A][B][C][D]");
}

TEST(Read, MakesATableOfDashedLinesAndThinBoxes) {
    std::string content = "[3 3] 0 d 100 660 m 300 660 l S 100 600 m 300 600 l S\n";
    content += "100 600 0.5 60 re f 200 600 0.5 60 re f 300 600 0.5 60 re f\n";
    content += show("A", 110, 640) + show("B", 210, 640);
    EXPECT_EQ(text_of(pages({content})), "[A][B]");
}

TEST(Read, RepairsCyrillicTakenForLatin) {
    EXPECT_EQ(text_of(pages({show("\xCE\xF2\xF7\xE5\xF2 \xEE \xF0\xE0\xE1\xEE\xF2\xE5 \xF6\xE5\xED\xF2\xF0\xE0.")})),
              "Отчет о работе центра.");
}

TEST(Read, ReportsPagesWithoutText) {
    PdfParts parts = pages({show("Text."), "q 500 0 0 700 50 50 cm /Im Do Q", ""});
    parts.resources = "/XObject << /Im 10 0 R >>";
    parts.more = {testing::stream_object(std::string(1, '\0'),
                                         "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                                         "/ColorSpace /DeviceGray")};
    const auto document = read(make_pdf(parts), "test.pdf");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->pages, 3);
    ASSERT_EQ(document->notices.size(), 1U) << "a blank page is no scan";
    EXPECT_EQ(document->notices[0].kind, Notice::Kind::text_missing);
    EXPECT_EQ(document->notices[0].pages, (std::vector<int>{2}));
    EXPECT_EQ(document->notices[0].detail, "страница 2: нет текста, вероятно скан");
}

TEST(Read, DropsRunningHeadsAndPageNumbers) {
    std::vector<std::string> contents;
    for (int i = 1; i <= 4; ++i) {
        contents.push_back(show("Annual report", 250, 810) +
                           show("Text of page " + std::string(1, char('a' + i)) + ".") +
                           show(std::to_string(i), 290, 30));
    }
    const auto document = read(make_pdf(pages(contents)), "test.pdf");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(all_text(*document), "Text of page b.|Text of page c.|Text of page d.|Text of page e.");
    EXPECT_EQ(document->margins, (std::vector<std::string>{"Annual report"}));
}

TEST(Read, RebuildsADamagedCrossReferenceTable) {
    PdfParts parts = pages({show("Still here.")});
    parts.good_xref = false;
    EXPECT_EQ(text_of(parts), "Still here.");
}

TEST(Read, ReportsAPageThatIsMissing) {
    PdfParts parts = pages({show("First."), show("Second.")});
    parts.kids = "4 0 R 99 0 R";
    const auto document = read(make_pdf(parts), "test.pdf");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(all_text(*document), "First.");
}

struct Failing {
    const char* name;
    std::string bytes;
    FailureKind kind;
};

class Failures : public ::testing::TestWithParam<Failing> {};

TEST_P(Failures, AreTypedAndSayWhatIsWrong) {
    const auto document = read(GetParam().bytes, "test.pdf");
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(name_of(document.error().kind), name_of(GetParam().kind));
    EXPECT_EQ(document.error().where, "test.pdf");
    EXPECT_FALSE(document.error().detail.empty());
}

/// Keys that no password opens.
std::string encrypted() {
    PdfParts parts = pages({show("Secret.")});
    parts.trailer = "/Encrypt 6 0 R /ID [ <00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff> ]";
    const std::string key(64, 'a');
    parts.more = {"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + key + "> /U <" + key + "> >>"};
    return make_pdf(parts);
}

std::string cyclic() {
    PdfParts parts = pages({show("Never.")});
    parts.kids = "2 0 R";
    return make_pdf(parts);
}

INSTANTIATE_TEST_SUITE_P(Files, Failures,
                         ::testing::Values(Failing{"encrypted", encrypted(), FailureKind::password_protected},
                                           Failing{"header_only", "%PDF-1.7\n", FailureKind::damaged_file},
                                           Failing{"cut", make_pdf(pages({show("Text.")})).substr(0, 60),
                                                   FailureKind::damaged_file},
                                           Failing{"no_pages", make_pdf(PdfParts{}), FailureKind::damaged_file},
                                           Failing{"cyclic_page_tree", cyclic(), FailureKind::damaged_file}),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace svod::extractors::pdf
