#include <gtest/gtest.h>

#include "extractors/docx/docx.hpp"
#include "tests/unit/extractors/docx/dump.hpp"

namespace svod::tests {
namespace {

using extractors::docx::read;
using extractors::docx::recognizes;

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

std::string many_attributes(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += "a" + std::to_string(i) + "='' ";
    }
    return out;
}

std::string kind_of(const std::string& bytes) {
    const auto document = read(bytes, "f.docx");
    return document ? "read" : std::string(name_of(document.error().kind));
}

std::string with_main(std::string xml) {
    return DocxBuilder("").part("word/document.xml", std::move(xml)).bytes();
}

std::string utf16(std::string_view ascii) {
    std::string out;
    for (const char c : ascii) {
        out += {c, '\0'};
    }
    return out;
}

TEST(DocxPackage, FindsTheMainPartByItsRelationship) {
    const std::string office = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const std::string links = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    const std::map<std::string, std::string> parts = {
        {"[Content_Types].xml",
         "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "
         "PartName='/Doc/Main.xml' "
         "ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"},
        {"_rels/.rels",
         links + "<Relationship Id='x' Type='" + office + "officeDocument' Target='/doc/main.xml'/></Relationships>"},
        {"doc/main.xml",
         "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:pPr><x:pStyle "
         "x:val='a'/></x:pPr><x:r><x:t>строгий</x:t></x:r></x:p></x:body></x:document>"},
        {"doc/_rels/main.xml.rels",
         links + "<Relationship Id='x' Type='" + office + "styles' Target='../other/./s.xml'/></Relationships>"},
        {"other/s.xml",
         "<w:styles xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:style w:styleId='a'><w:pPr>"
         "<w:outlineLvl w:val='0'/></w:pPr></w:style></w:styles>"}};
    EXPECT_TRUE(recognizes(make_zip(parts)));
    EXPECT_EQ(dump(make_zip(parts)), "h1:строгий");
    auto without = parts;
    without.erase("_rels/.rels");
    EXPECT_EQ(dump(make_zip(without)), "h1:строгий") << "by content type";
}

TEST(DocxPackage, RecognizesByContent) {
    const std::string bytes = DocxBuilder(paragraph("а")).bytes();
    EXPECT_TRUE(recognizes(bytes));
    EXPECT_TRUE(recognizes(bytes.substr(0, bytes.size() / 2))) << "cut";
    EXPECT_TRUE(recognizes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    EXPECT_FALSE(recognizes(make_zip({{"a.txt", "а"}})));
    EXPECT_FALSE(recognizes("%PDF-1.7"));
    EXPECT_FALSE(recognizes(""));
}

TEST(DocxPackage, SaysWhatIsWrong) {
    const std::string good = DocxBuilder(paragraph("а")).bytes();
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, ' ');
    const auto document = [](const std::string& body) {
        return DocxBuilder::root("document", "<w:body>" + body + "</w:body>");
    };
    std::string wrong_checksum = good;
    const std::size_t directory = wrong_checksum.find("PK\x01\x02");
    wrong_checksum.at(wrong_checksum.find("word/document.xml", directory) - 46 + 16) ^= 1;
    auto no_main = DocxBuilder("").parts();
    no_main.erase("word/document.xml");
    struct Case {
        std::string_view name;
        std::string bytes;
        std::string_view expected;
    };
    const std::vector<Case> cases = {
        {"good", good, "read"},
        {"empty body", DocxBuilder("<w:p/>").bytes(), "empty_file"},
        {"cut", good.substr(0, good.size() - 30), "damaged_file"},
        {"wrong checksum", wrong_checksum, "damaged_file"},
        {"missing main part", make_zip(no_main), "damaged_file"},
        {"empty main part", with_main(""), "damaged_file"},
        {"cut XML",
         with_main("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" +
                   paragraph("а")),
         "damaged_file"},
        {"bad UTF-8", with_main(document(paragraph("\xC3\x28"))), "damaged_file"},
        {"no w:document", with_main("<a/>"), "damaged_file"},
        {"entity expansion",
         with_main("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]>" + document(paragraph("&c;"))),
         "damaged_file"},
        {"external entity",
         with_main("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + document(paragraph("&b;"))),
         "damaged_file"},
        {"undeclared entity", with_main(document(paragraph("&b;"))), "damaged_file"},
        {"deep", with_main(document(repeat("<w:sdt>", 10'000) + repeat("</w:sdt>", 10'000))), "too_large"},
        {"endless text", with_main(document(repeat(paragraph(std::string(1 << 20, 'a')), 20))), "too_large"},
        {"many attributes", with_main(document("<w:p " + many_attributes(600) + "/>")), "too_large"},
        {"endless tag", with_main(document("<w:p " + many_attributes(200'000) + "/>")), "too_large"},
        {"bomb", with_main(document(paragraph(std::string(70 << 20, 'a')))), "too_large"},
        {"a million cells",
         with_main(document("<w:tbl>" + repeat("<w:tr>" + repeat("<w:tc/>", 1000) + "</w:tr>", 1000) + "</w:tbl>")),
         "too_large"},
        {"encrypted", ole + utf16("EncryptedPackage"), "password_protected"},
        {"binary Word", ole + utf16("WordDocument"), "unknown_format"},
        {"workbook",
         DocxBuilder("")
             .part("[Content_Types].xml",
                   "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "
                   "PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
                   "spreadsheetml.sheet.main+xml'/></Types>")
             .bytes(),
         "unknown_format"},
    };
    for (const Case& one : cases) {
        EXPECT_EQ(kind_of(one.bytes), one.expected) << one.name;
    }
}

TEST(DocxPackage, SaysWhereTextIsMissing) {
    const auto read = extractors::docx::extract(DocxBuilder("<w:p><w:r><w:drawing/></w:r></w:p>").bytes(), "f.docx");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->document.notices.size(), 1U);
    EXPECT_EQ(read->document.notices.at(0).kind, extractors::Notice::Kind::text_missing);
}

TEST(DocxPackage, ReadsPartsInUtf16) {
    const std::string xml =
        "<?xml version='1.0' encoding='UTF-16'?><w:document "
        "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" +
        paragraph("plain") + "</w:body></w:document>";
    EXPECT_EQ(dump(with_main("\xFF\xFE" + utf16(xml))), "p:plain");
}

TEST(DocxPackage, NamesTheDamagedPart) {
    const auto document = read(with_main("<a"), "отчёт.docx");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().where, "отчёт.docx: word/document.xml");
}

TEST(DocxPackage, ReadsOnWhereASecondaryPartIsDamaged) {
    for (const std::string part : {"styles", "numbering", "footnotes", "endnotes", "header"}) {
        DocxBuilder docx(paragraph("тело") + "<w:sectPr><w:headerReference r:id='header'/></w:sectPr>");
        docx.related(part, "<w:broken");
        const auto read = extractors::docx::extract(docx.bytes(), "f.docx");
        ASSERT_TRUE(read) << part;
        EXPECT_EQ(dump(read->drafts), "p:тело");
        ASSERT_EQ(read->document.notices.size(), 1U) << part;
        EXPECT_EQ(read->document.notices.at(0).kind, extractors::Notice::Kind::damaged_part);
        EXPECT_NE(read->document.notices.at(0).detail.find("word/" + part + ".xml"), std::string::npos);
    }
}

TEST(DocxPackage, BearsCyclicStylesAndUnknownReferences) {
    DocxBuilder docx(
        paragraph("а", "<w:pStyle w:val='x'/><w:numPr><w:numId w:val='3'/></w:numPr>") +
        "<w:p><w:hyperlink r:id='none'><w:r><w:footnoteReference w:id='9'/><w:t>б</w:t></w:r></w:hyperlink></w:p>");
    docx.styles(
        "<w:style w:styleId='x'><w:basedOn w:val='y'/></w:style><w:style w:styleId='y'><w:basedOn "
        "w:val='x'/></w:style>");
    EXPECT_EQ(dump(docx), "p:а; p:б");
}

}  // namespace
}  // namespace svod::tests
