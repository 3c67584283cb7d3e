#include "extractors/docx/numbering.hpp"

#include <gtest/gtest.h>

#include "extractors/docx/labels.hpp"
#include "tests/unit/extractors/docx/dump.hpp"

namespace svod::tests {
namespace {

using extractors::docx::bare_label;
using extractors::docx::format_number;

TEST(DocxLabels, WritesNumbersInTheirFormat) {
    struct Case {
        int number;
        std::string_view format;
        std::string_view expected;
    };
    for (const Case& one : std::vector<Case>{
             {12, "decimal", "12"},
             {7, "decimalZero", "07"},
             {12, "decimalZero", "12"},
             {1994, "upperRoman", "MCMXCIV"},
             {4, "lowerRoman", "iv"},
             {5000, "lowerRoman", "5000"},
             {27, "upperLetter", "AA"},
             {3, "lowerLetter", "c"},
             {7, "russianLower", "ж"},
             {10, "russianLower", "к"},
             {26, "russianUpper", "Ы"},
             {30, "russianLower", "аа"},
             {0, "russianLower", "0"},
             {1'000'000, "lowerLetter", "1000000"},
             {3, "none", ""},
             {3, "chicago", "3"},
         }) {
        EXPECT_EQ(format_number(one.number, one.format), one.expected) << one.format << one.number;
    }
}

TEST(DocxLabels, StripsWhatClosesALabel) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases = {
        {"1.1.", "1.1"},           {"а)", "а"}, {"(2)", "2"}, {"•", "-"}, {"–", "-"},
        {"Раздел 1.", "Раздел 1"}, {"", ""},    {" ", ""},
    };
    for (const auto& [shown, bare] : cases) {
        EXPECT_EQ(bare_label(shown), bare) << shown;
    }
}

std::string level(int index, const std::string& format, const std::string& text, const std::string& more = "") {
    return "<w:lvl w:ilvl='" + std::to_string(index) + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/>" +
           more + "<w:lvlText w:val='" + text + "'/></w:lvl>";
}

std::string definition(const std::string& id, const std::string& levels) {
    return "<w:abstractNum w:abstractNumId='" + id + "'>" + levels + "</w:abstractNum>";
}

std::string list(const std::string& id, const std::string& definition_id, const std::string& more = "") {
    return "<w:num w:numId='" + id + "'><w:abstractNumId w:val='" + definition_id + "'/>" + more + "</w:num>";
}

std::string item(const std::string& list_id, int index, const std::string& text = "т") {
    return paragraph(
        text, "<w:numPr><w:ilvl w:val='" + std::to_string(index) + "'/><w:numId w:val='" + list_id + "'/></w:numPr>");
}

// The labels of the drafts, joined by a space; "." for a paragraph without one.
std::string labels(DocxBuilder docx) {
    const auto read = extractors::docx::extract(docx.bytes(), "f.docx");
    if (!read) {
        return in_english(read.error());
    }
    std::string out;
    for (const auto& draft : read->drafts) {
        out += (out.empty() ? "" : " ") + (draft.block.number.empty() ? "." : draft.block.number);
    }
    return out;
}

struct Case {
    std::string_view name;
    std::string numbering;
    std::string body;
    std::string expected;
};

void check(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        EXPECT_EQ(labels(DocxBuilder(one.body).numbering(one.numbering)), one.expected) << one.name;
    }
}

TEST(DocxNumbering, CountsAsWordDoes) {
    const std::string legal =
        definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "russianLower", "%3)"));
    const std::string plain = legal + list("1", "0");
    const std::string start_at_5 = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>";
    const std::string a = item("1", 0);
    const std::string b = item("1", 1);
    const std::string c = item("1", 2);
    check({
        {"levels restart below", plain, a + b + b + c + c + a + b + c, "1 1.1 1.2 а б 2 2.1 а"},
        {"level above never counted", plain, b + b + a, "1.1 1.2 2"},
        {"text between goes on", plain, a + paragraph("текст") + a, "1 . 2"},
        {"lists of one definition go on", plain + list("2", "0"), a + item("2", 0), "1 2"},
        {"start override restarts once", plain + list("2", "0", start_at_5), a + a + item("2", 0) + item("2", 0),
         "1 2 5 6"},
        {"level override",
         plain + list("2", "0", "<w:lvlOverride w:ilvl='0'>" + level(0, "upperRoman", "%1)") + "</w:lvlOverride>"),
         item("2", 0) + item("2", 1), "I I.1"},
        {"other definitions count apart", plain + definition("9", level(0, "decimal", "%1)")) + list("2", "9"),
         a + item("2", 0) + a, "1 1 2"},
        {"no list", plain, item("0", 0) + item("77", 0) + a, ". . 1"},
        {"level out of range", plain, item("1", 55) + item("1", -3), ". 1"},
    });
}

TEST(DocxNumbering, ShowsTextOfLevels) {
    const auto one = [](const std::string& levels) { return definition("0", levels) + list("1", "0"); };
    const std::string roman = level(0, "upperRoman", "%1.");
    const std::string a = item("1", 0);
    const std::string b = item("1", 1);
    check({
        {"bullet", one(level(0, "bullet", "\uF0B7")), a + a, "- -"},
        {"dash as text", one(level(0, "decimal", "–")), a, "-"},
        {"word before", one(level(0, "decimal", "Раздел %1.")), a + a, "Раздел 1 Раздел 2"},
        {"nothing shown", one(level(0, "none", "")), a, "."},
        {"hidden label", one(level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")), a, "."},
        {"roman above", one(roman + level(1, "decimal", "%1.%2")), a + b, "I I.1"},
        {"isLgl", one(roman + level(1, "decimal", "%1.%2", "<w:isLgl/>")), a + b, "I 1.1"},
        {"never restarts", one(roman + level(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>")), a + b + b + a + b,
         "I 1 2 II 3"},
        {"custom format falls back",
         one("<w:lvl w:ilvl='0'><w:start w:val='3'/><mc:AlternateContent><mc:Choice Requires='w14'><w:numFmt "
             "w:val='custom'/></mc:Choice><mc:Fallback><w:numFmt w:val='decimalZero'/></mc:Fallback>"
             "</mc:AlternateContent><w:lvlText w:val='%1.'/></w:lvl>"),
         a, "03"},
    });
}

TEST(DocxNumbering, FollowsStyles) {
    const std::string style =
        "<w:style w:type='paragraph' w:styleId='base'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId "
        "w:val='1'/></w:numPr>"
        "<w:outlineLvl w:val='0'/></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='second'><w:name w:val='x'/><w:pPr><w:numPr><w:numId "
        "w:val='1'/></w:numPr>"
        "</w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='derived'><w:basedOn w:val='base'/></w:style>"
        "<w:style w:type='numbering' w:styleId='linked'><w:pPr><w:numPr><w:numId "
        "w:val='1'/></w:numPr></w:pPr></w:style>";
    const std::string numbering =
        definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", "<w:pStyle w:val='second'/>")) +
        "<w:abstractNum w:abstractNumId='5'><w:numStyleLink w:val='linked'/></w:abstractNum>" + list("1", "0") +
        list("5", "5");
    DocxBuilder docx(paragraph("а", "<w:pStyle w:val='derived'/>") + paragraph("б", "<w:pStyle w:val='second'/>") +
                     paragraph("в", "<w:pStyle w:val='derived'/><w:numPr><w:numId w:val='0'/></w:numPr>") +
                     item("5", 0, "г"));
    docx.styles(style).numbering(numbering);
    EXPECT_EQ(dump(docx), "h1[1]:а; li2[1.1]:б; h1:в; li1[2]:г");
}

TEST(DocxNumbering, PutsLabelsIntoTextOfCells) {
    const std::string numbering = definition("0", level(0, "decimal", "%1.")) +
                                  definition("1", level(0, "bullet", "•")) + list("1", "0") + list("2", "1");
    const auto cell_of = [](const std::string& inner) { return "<w:tc>" + inner + "</w:tc>"; };
    const std::string table = "<w:tbl><w:tr>" + cell_of(item("1", 0, "")) +
                              cell_of(item("2", 0, "а") + item("2", 0, "б")) + "</w:tr><w:tr>" +
                              cell_of(item("1", 0, "")) + cell_of(item("1", 0, "в")) + "</w:tr></w:tbl>";
    EXPECT_EQ(dump(DocxBuilder(table).numbering(numbering)), "t[1.|- а\\n- б/2.|3. в]");
}

TEST(DocxStyles, GiveHeadingsAndLooks) {
    DocxBuilder docx(paragraph("Отчёт", "<w:pStyle w:val='t'/>") + paragraph("Раздел", "<w:pStyle w:val='h2'/>") +
                     paragraph("тело", "<w:pStyle w:val='h2'/><w:outlineLvl w:val='9'/>") +
                     paragraph("Прямо", "<w:outlineLvl w:val='2'/><w:jc w:val='center'/>") +
                     "<w:p><w:r><w:rPr><w:rStyle w:val='strong'/></w:rPr><w:t>Жирный</w:t></w:r></w:p>"
                     "<w:p><w:pPr><w:pStyle w:val='h2'/></w:pPr><w:r><w:rPr><w:rStyle "
                     "w:val='strong'/></w:rPr><w:t>Нет</w:t></w:r></w:p>");
    docx.styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='24'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='h2'><w:name w:val='heading 2'/><w:basedOn "
        "w:val='h2'/><w:rPr><w:b/><w:caps/>"
        "</w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='strong'><w:rPr><w:b/></w:rPr></w:style>");
    const auto read = extractors::docx::extract(docx.bytes(), "f.docx");
    ASSERT_TRUE(read);
    EXPECT_EQ(dump(read->drafts), "h1:Отчёт; h2:Раздел; p:тело; h3:Прямо; p:Жирный; h2:Нет");
    const auto looks = [&](std::size_t i) { return read->drafts.at(i).block.looks; };
    EXPECT_TRUE(looks(1).bold && looks(1).capitals);
    EXPECT_FALSE(looks(0).bold || looks(0).capitals);
    EXPECT_TRUE(looks(3).centred);
    EXPECT_TRUE(looks(4).bold);
    EXPECT_FALSE(looks(5).bold) << "bold is a toggle";
    EXPECT_EQ(looks(4).size, 12);
}

}  // namespace
}  // namespace svod::tests
