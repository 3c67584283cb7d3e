#include "extractors/pdf/pages.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/unit/extractors/pdf/pdf_writer.hpp"

namespace svod::extractors::pdf {
namespace {

/// Everything on the pages, a mark a line.
std::vector<std::string> marks_of(const std::string& bytes, Reader reader) {
    std::vector<std::string> marks;
    const auto tenth = [](double value) { return fmt::format("{:.2f}", value + 1e-6); };
    const auto take = [&](int number, const Page* page) {
        if (page == nullptr) {
            marks.push_back(fmt::format("no page {}", number));
            return;
        }
        marks.push_back(fmt::format("page {} images {} drawings {}", number, page->images, page->drawings));
        for (const Glyph& glyph : page->glyphs) {
            marks.push_back(fmt::format("glyph {:x} {} {} {} {} {} {} {}", static_cast<unsigned>(glyph.code),
                                        tenth(glyph.x), tenth(glyph.y), tenth(glyph.advance), tenth(glyph.size),
                                        glyph.font, glyph.bold, glyph.turns));
        }
        for (const Ruling& ruling : page->rulings) {
            marks.push_back(fmt::format("ruling {} {} {} {}", ruling.horizontal, tenth(ruling.at), tenth(ruling.from),
                                        tenth(ruling.to)));
        }
        marks.insert(marks.end(), page->links.begin(), page->links.end());
    };
    const auto pages = read_pages(bytes, "file", take, reader);
    if (!pages) {
        marks.push_back(pages.error().detail);
    }
    return marks;
}

struct Content {
    const char* name;
    const char* stream;
};

class ContentStreams : public ::testing::TestWithParam<Content> {};

/// The page's resources beside its font.
constexpr const char* kResources =
    "/ExtGState << /Thick << /LW 4 >> /Clear << /ca 0 /CA 0 >> /Masked << /SMask << /S /Alpha /G 6 0 R >> >> >> "
    "/ColorSpace << /Cal [ /CalRGB << /WhitePoint [1 1 1] >> ] /Spot [ /Separation /X /DeviceGray 9 0 R ] >> "
    "/XObject << /Form 6 0 R /Picture 7 0 R /Loop 8 0 R >>";

const std::vector<std::string> kObjects{
    testing::stream_object("BT /F1 9 Tf 5 5 Td (in a form) Tj ET 0 0 40 1 re f q Q Q Q",
                           "/Type /XObject /Subtype /Form /BBox [0 0 60 60] /Matrix [2 0 0 2 100 100]"),
    testing::stream_object("x",
                           "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace "
                           "/DeviceGray"),
    testing::stream_object("(again) Tj /Loop Do", "/Type /XObject /Subtype /Form /BBox [0 0 60 60]"),
    "<< /FunctionType 2 /Domain [0 1] /N 1 >>"};

std::string file_with(const std::string& stream) {
    testing::PdfParts parts;
    parts.pages = {stream};
    parts.resources = kResources;
    parts.more = kObjects;
    return testing::make_pdf(parts);
}

TEST_P(ContentStreams, GiveTheMarksThatPopplersInterpreterGives) {
    const std::string file = file_with(GetParam().stream);
    EXPECT_EQ(marks_of(file, Reader::quick), marks_of(file, Reader::poppler));
}

INSTANTIATE_TEST_SUITE_P(
    Operators, ContentStreams,
    ::testing::Values(
        Content{"text_and_its_state",
                "BT /F1 12 Tf 72 700 Td (one two) Tj 2 Tc 5 Tw 80 Tz 14 TL T* (one two) Tj 3 Ts (up) ' ET"},
        Content{"shifts_within_text",
                "BT /F1 12 Tf 1 0 0 1 72 700 Tm [(sh) -250 (ift) 30 <6564>] TJ 0 -14 TD (x) ' ET"},
        Content{"render_modes", "BT /F1 12 Tf 72 700 Td 3 Tr (gone) Tj 2 Tr (bold) Tj 7 Tr (clip) Tj ET"},
        Content{"turned_text",
                "BT /F1 12 Tf 0 1 -1 0 300 300 Tm (up) Tj 0 -1 1 0 300 300 Tm (down) Tj "
                "-1 0 0 -1 300 300 Tm (back) Tj .7 .7 -.7 .7 300 300 Tm (slanted) Tj ET"},
        Content{"state_that_is_put_back",
                "q 2 0 0 2 10 10 cm BT /F1 6 Tf 20 20 Td (in) Tj ET Q BT 50 50 Td (out) Tj ET"},
        Content{"text_without_a_font", "BT 50 50 Td (nothing) Tj ET"},
        Content{"unknown_font", "BT /F9 12 Tf 50 50 Td (nothing) Tj ET"},
        Content{"strokes",
                "5 w 10 10 m 200 10 l 200 300 l S 0.5 w 10 20 m 210 21 l 300 200 l s 1 1 1 RG 0 0 m 9 0 l S"},
        Content{"curves", "10 10 m 20 20 30 30 40 10 c 50 10 60 20 v 70 30 80 10 y S"},
        Content{"thin_boxes",
                "100 100 200 0.5 re f 100 100 0.5 200 re f* 1 g 100 300 200 1 re f 0 0 1 rg 5 5 3 90 re B"},
        Content{"frames", "100 100 200 200 re 101 101 198 198 re f* 50 50 m 90 50 l 90 90 l h b"},
        Content{"moves_alone", "10 10 m S 20 20 m 30 30 m 90 30 l S 10 10 m h S"},
        Content{"points_after_a_closed_path", "10 10 m 90 10 l 90 90 l h 200 10 l S"},
        Content{"lines_from_nowhere", "10 10 l S h S BT /F1 12 Tf 50 50 Td (text) Tj ET"},
        Content{"clips",
                "q 100 100 50 50 re W n BT /F1 12 Tf 60 110 Td (partly inside of it) Tj 0 200 Td (out) Tj ET "
                "0 120 500 1 re f Q 0 130 500 1 re f W n"},
        Content{"colours",
                "0 0 0 0 k 10 10 90 1 re f 0 0 0 1 K 10 20 m 90 20 l S /DeviceRGB cs 1 1 1 sc 10 30 90 1 re f"},
        Content{"colour_spaces",
                "/Cal cs 1 1 1 scn 10 10 90 1 re f 0 0 0 scn 10 20 90 1 re f /Spot cs 1 scn 9 9 90 1 re f"},
        Content{"patterns", "/Pattern cs /P1 scn 10 10 90 1 re f BT /F1 12 Tf 50 50 Td (text) Tj ET"},
        Content{"graphics_states", "/Thick gs 10 10 m 90 10 l S /Clear gs 10 20 m 90 20 l S 10 30 90 1 re f"},
        Content{"soft_masks", "/Masked gs 10 10 90 1 re f"},
        Content{"forms", "q /Form Do Q 0.5 0 0 0.5 0 0 cm /Form Do BT /F1 12 Tf 50 50 Td (text) Tj ET"},
        Content{"forms_in_themselves", "BT /F1 12 Tf 50 50 Td /Loop Do (text) Tj ET"},
        Content{"pictures", "q 50 0 0 50 9 9 cm /Picture Do Q /Picture Do"},
        Content{"pictures_in_line", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI BT /F1 12 Tf 50 50 Td (text) Tj ET"},
        Content{"marked_content",
                "/Span << /MCID 0 >> BDC BT /F1 12 Tf 50 50 Td (text) Tj ET EMC /Artifact BMC EMC EMC"},
        Content{"wrong_operands", "(a) w /N g 1 re 1 2 3 cm BT /F1 12 Tf 50 Td 50 50 Td (text) Tj 5 Tj ET"},
        Content{"too_many_operands", "9 9 5 w 1 2 10 10 m 90 10 l S"},
        Content{"unknown_operators", "1 2 foo BX 3 bar EX BT /F1 12 Tf 50 50 Td (text) Tj ET"},
        Content{"cut_in_a_string", "BT /F1 12 Tf 50 50 Td (text) Tj (never end"}, Content{"nothing", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Pages, OfTheCorpusGiveTheMarksThatPopplersInterpreterGives) {
    int files = 0;
    for (const char* folder : {"/corpus/good", "/../shared/real"}) {
        const std::filesystem::path path = std::string(SVOD_SOURCE_DIR) + folder;
        if (!std::filesystem::is_directory(path)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
            if (entry.path().extension() != ".pdf") {
                continue;
            }
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            EXPECT_TRUE(marks_of(bytes, Reader::quick) == marks_of(bytes, Reader::poppler)) << entry.path();
            ++files;
        }
    }
    EXPECT_GE(files, 16);
}

TEST(Pages, KeepTextBehindAStateThatWasNeverSaved) {
    EXPECT_EQ(marks_of(file_with("Q BT /F1 12 Tf 50 50 Td (text) Tj ET Q"), Reader::quick),
              marks_of(file_with("BT /F1 12 Tf 50 50 Td (text) Tj ET"), Reader::quick));
}

TEST(Pages, ShareFontsOfOneNameOnlyIfTheyAreTheSame) {
    testing::PdfParts parts;
    parts.pages = {testing::show("plain"), testing::show("other")};
    parts.more = {"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"};
    std::string file = testing::make_pdf(parts);
    const std::size_t second = file.rfind("/F1 3 0 R");
    file.replace(second, 9, "/F1 8 0 R");
    const auto marks = marks_of(file, Reader::quick);
    EXPECT_EQ(marks, marks_of(file, Reader::poppler));
    const auto bold = [](const std::string& mark) { return mark.find(" true ") != std::string::npos; };
    EXPECT_EQ(std::count_if(marks.begin(), marks.end(), bold), 5);
}

}  // namespace
}  // namespace svod::extractors::pdf
