#include <gtest/gtest.h>

#include "tests/unit/extractors/docx/dump.hpp"

namespace svod::tests {
namespace {

struct Case {
    std::string_view name;
    std::string body;
    std::string expected;
};

std::string run(std::string_view inner) {
    return "<w:r>" + std::string(inner) + "</w:r>";
}
std::string in_paragraph(std::string_view inner) {
    return "<w:p>" + std::string(inner) + "</w:p>";
}

void check(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        EXPECT_EQ(dump(DocxBuilder(one.body)), one.expected) << one.name;
    }
}

TEST(DocxText, ReadsCharactersOfRuns) {
    check({
        {"runs join", in_paragraph(run("<w:t>Отч</w:t>") + run("<w:t>ёт</w:t>")), "p:Отчёт"},
        {"tab", in_paragraph(run("<w:t>а</w:t><w:tab/><w:t>б</w:t>")), "p:а\tб"},
        {"line break", in_paragraph(run("<w:t>а</w:t><w:br/><w:t>б</w:t><w:cr/><w:t>в</w:t>")), "p:а\\nб\\nв"},
        {"soft hyphen element", in_paragraph(run("<w:t>пла</w:t><w:softHyphen/><w:t>ны</w:t>")), "p:планы"},
        {"soft hyphen character", paragraph("пла\u00ADны"), "p:планы"},
        {"no-break hyphen", in_paragraph(run("<w:t>ЗС</w:t><w:noBreakHyphen/><w:t>1</w:t>")), "p:ЗС-1"},
        {"symbol", in_paragraph(run("<w:sym w:font='Wingdings' w:char='F0FC'/><w:t> да</w:t>")), "p:✓ да"},
        {"plain symbol", in_paragraph(run("<w:sym w:font='Arial' w:char='2116'/>")), "p:№"},
        {"entities", paragraph("а &lt; б &amp; в &#1075;"), "p:а < б & в г"},
        {"line end inside text", paragraph("а\nб"), "p:а б"},
        {"empty paragraphs vanish", in_paragraph("") + paragraph(" \u00A0") + paragraph("а"), "p:а"},
        {"tab stops are no tabs", paragraph("а", "<w:tabs><w:tab w:val='left'/></w:tabs>"), "p:а"},
        {"fraction",
         in_paragraph("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
                      "</m:den></m:f></m:oMath>"),
         "p:1/2"},
        {"ruby base only",
         in_paragraph(run("<w:ruby><w:rt>" + run("<w:t>x</w:t>") + "</w:rt><w:rubyBase>" + run("<w:t>y</w:t>") +
                          "</w:rubyBase></w:ruby>")),
         "p:y"},
    });
}

TEST(DocxText, KeepsWhatAReaderSeesOfTrackedAndHiddenText) {
    const std::string a = run("<w:t>а</w:t>");
    const std::string b = run("<w:t>б</w:t>");
    check({
        {"inserted", in_paragraph("<w:ins>" + a + "</w:ins>" + b), "p:аб"},
        {"deleted", in_paragraph("<w:del>" + run("<w:delText>а</w:delText>") + "</w:del>" + b), "p:б"},
        {"moved away", in_paragraph("<w:moveFrom>" + a + "</w:moveFrom><w:moveTo>" + b + "</w:moveTo>"), "p:б"},
        {"hidden", in_paragraph(run("<w:rPr><w:vanish/></w:rPr><w:t>а</w:t>") + b), "p:б"},
        {"struck out", in_paragraph(run("<w:rPr><w:strike/></w:rPr><w:t>а</w:t>") + b), "p:б"},
        {"struck out twice", in_paragraph(run("<w:rPr><w:dstrike w:val='1'/></w:rPr><w:t>а</w:t>") + b), "p:б"},
        {"not struck out", in_paragraph(run("<w:rPr><w:strike w:val='0'/></w:rPr><w:t>а</w:t>") + b), "p:аб"},
        {"not hidden", in_paragraph(run("<w:rPr><w:vanish w:val='0'/></w:rPr><w:t>а</w:t>")), "p:а"},
        {"deleted mark joins", paragraph("а", "<w:rPr><w:del/></w:rPr>") + paragraph("б"), "p:аб"},
        {"deleted mark at the end", paragraph("а", "<w:rPr><w:del/></w:rPr>"), "p:а"},
        {"comment", in_paragraph(a + "<w:commentRangeStart w:id='1'/>" + run("<w:commentReference w:id='1'/>")), "p:а"},
    });
}

TEST(DocxText, LooksIntoWrappers) {
    const std::string a = run("<w:t>а</w:t>");
    check({
        {"content control in a paragraph",
         in_paragraph("<w:sdt><w:sdtPr/><w:sdtContent>" + a + "</w:sdtContent></w:sdt>"), "p:а"},
        {"content control around one", "<w:sdt><w:sdtContent>" + paragraph("а") + "</w:sdtContent></w:sdt>", "p:а"},
        {"smart tag", in_paragraph("<w:smartTag>" + a + "</w:smartTag>"), "p:а"},
        {"custom XML", "<w:customXml>" + in_paragraph("<w:customXml>" + a + "</w:customXml>") + "</w:customXml>",
         "p:а"},
        {"hyperlink", in_paragraph("<w:hyperlink w:anchor='x'>" + a + "</w:hyperlink>"), "p:а"},
        {"choice",
         in_paragraph("<mc:AlternateContent><mc:Choice Requires='wps'>" + a + "</mc:Choice><mc:Fallback>" + a + a +
                      "</mc:Fallback></mc:AlternateContent>"),
         "p:а"},
        {"fallback",
         in_paragraph("<mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>" + a +
                      "</mc:Fallback></mc:AlternateContent>"),
         "p:а"},
    });
}

TEST(DocxText, GivesResultsOfFieldsWithoutInstructions) {
    const auto mark = [](const std::string& type) { return run("<w:fldChar w:fldCharType='" + type + "'/>"); };
    const std::string field = mark("begin") + run("<w:instrText> DATE </w:instrText>") + mark("separate") +
                              run("<w:t>5 мая</w:t>") + mark("end");
    check({
        {"complex", in_paragraph(field + run("<w:t> 2023</w:t>")), "p:5 мая 2023"},
        {"nested in an instruction",
         in_paragraph(mark("begin") + run("<w:instrText> IF </w:instrText>") + field + mark("separate") +
                      run("<w:t>да</w:t>") + mark("end")),
         "p:да"},
        {"simple", in_paragraph("<w:fldSimple w:instr=' PAGE '>" + run("<w:t>7</w:t>") + "</w:fldSimple>"), "p:7"},
        {"never ends", in_paragraph(mark("begin") + run("<w:instrText>X</w:instrText>")) + paragraph("а"), "p:а"},
        {"hidden field ends",
         in_paragraph(run("<w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType='begin'/>") +
                      run("<w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType='end'/>") + run("<w:t>а</w:t>")),
         "p:а"},
    });
}

TEST(DocxText, ReadsTextBoxesOnceBehindTheirAnchor) {
    const std::string box = "<w:txbxContent>" + paragraph("в рамке") + "</w:txbxContent>";
    const std::string drawing = "<w:drawing><wps:wsp><wps:txbx>" + box + "</wps:txbx></wps:wsp></w:drawing>";
    const std::string vml = "<w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict>";
    check({
        {"both",
         in_paragraph(run("<w:t>а</w:t><mc:AlternateContent><mc:Choice Requires='wps'>" + drawing +
                          "</mc:Choice><mc:Fallback>" + vml + "</mc:Fallback></mc:AlternateContent>")),
         "p:а; p:в рамке"},
        {"VML", in_paragraph(run(vml)), "p:в рамке"},
        {"WordArt", in_paragraph(run("<w:pict><v:shape><v:textpath string='Отчёт'/></v:shape></w:pict>")), "p:Отчёт"},
        {"table in a run", in_paragraph(run("<w:t>а</w:t><w:tbl><w:tr>" + cell("б") + cell("в") + "</w:tr></w:tbl>")),
         "p:а; t[б|в]"},
    });
}

TEST(DocxText, PutsPageBreaksBeforeTheNextBlock) {
    const std::string next = "<w:sectPr><w:type w:val='nextPage'/></w:sectPr>";
    const std::string continuous = "<w:sectPr><w:type w:val='continuous'/></w:sectPr>";
    const std::string page = run("<w:br w:type='page'/>");
    check({
        {"own paragraph", paragraph("а") + in_paragraph(page) + paragraph("б"), "p:а; ^p:б"},
        {"inside", in_paragraph(run("<w:t>а</w:t>") + page + run("<w:t>б</w:t>")), "p:а; ^p:б"},
        {"before", paragraph("а") + paragraph("б", "<w:pageBreakBefore/>"), "p:а; ^p:б"},
        {"before a table", in_paragraph(page) + "<w:tbl><w:tr>" + cell("а") + cell("б") + "</w:tr></w:tbl>", "^t[а|б]"},
        {"rendered break is no break", in_paragraph(run("<w:t>а</w:t><w:lastRenderedPageBreak/><w:t>б</w:t>")), "p:аб"},
        {"section on a new page", paragraph("а", continuous) + paragraph("б") + next, "p:а; ^p:б"},
        {"continuous section", paragraph("а", next) + paragraph("б") + continuous, "p:а; p:б"},
    });
}

TEST(DocxText, PutsNotesBehindTheirReference) {
    DocxBuilder docx(
        in_paragraph(run("<w:t>а</w:t><w:footnoteReference w:id='2'/>") + run("<w:endnoteReference w:id='2'/>")) +
        paragraph("б") + in_paragraph(run("<w:footnoteReference w:id='2'/>")));
    docx.footnotes("<w:footnote w:type='separator' w:id='0'>" + paragraph("-") + "</w:footnote><w:footnote w:id='2'>" +
                   paragraph("сноска") + paragraph("дальше") + "</w:footnote>");
    docx.endnotes("<w:endnote w:id='2'>" + paragraph("концевая") + "</w:endnote>");
    EXPECT_EQ(dump(docx), "p:а; p:сноска\\nдальше; p:концевая; p:б");
}

TEST(DocxText, CollectsTargetsThatTheTextHides) {
    const auto link = [](const std::string& id, const std::string& text) {
        return "<w:hyperlink r:id='" + id + "'>" + run("<w:t>" + text + "</w:t>") + "</w:hyperlink>";
    };
    DocxBuilder docx(
        in_paragraph(link("a", "сайт") + link("b", "www.b.ru") + link("c", "c@d.ru") + link("a", "снова")) +
        in_paragraph(run("<w:fldChar w:fldCharType='begin'/>") +
                     run("<w:instrText> HYPERLINK \"http://e.ru/?a=1&amp;b=2\" </w:instrText>") +
                     run("<w:fldChar w:fldCharType='separate'/>") + run("<w:t>тут</w:t>") +
                     run("<w:fldChar w:fldCharType='end'/>")));
    docx.hyperlink("a", "https://a.ru/x?y=1&amp;z=2").hyperlink("b", "http://b.ru/").hyperlink("c", "mailto:c@d.ru");
    const auto read = extractors::docx::extract(docx.bytes(), "f.docx");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->document.link_targets,
              (std::vector<std::string>{"https://a.ru/x?y=1&z=2", "http://e.ru/?a=1&b=2"}));
}

TEST(DocxText, KeepsHeadersApart) {
    DocxBuilder docx(paragraph("тело") +
                     "<w:sectPr><w:headerReference w:type='default' r:id='header'/>"
                     "<w:footerReference w:type='first' r:id='footer'/></w:sectPr>");
    docx.header(paragraph("МОЦ") + paragraph("12") + paragraph("МОЦ"));
    docx.related("footer", DocxBuilder::root("ftr", paragraph("не показан")));
    const auto read = extractors::docx::extract(docx.bytes(), "f.docx");
    ASSERT_TRUE(read);
    EXPECT_EQ(dump(read->drafts), "p:тело");
    EXPECT_EQ(read->document.margins, std::vector<std::string>{"МОЦ"});
}

}  // namespace
}  // namespace svod::tests
