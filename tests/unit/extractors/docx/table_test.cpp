#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/extractors/docx/dump.hpp"

namespace svod::tests {
namespace {

constexpr std::string_view begins = "<w:vMerge w:val='restart'/>";
constexpr std::string_view goes_on = "<w:vMerge/>";

std::string row(const std::string& cells) {
    return "<w:tr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
}
std::string span(int columns) {
    return "<w:gridSpan w:val='" + std::to_string(columns) + "'/>";
}
std::string around(const std::string& inner) {
    return "<w:tc>" + inner + "</w:tc>";
}

std::string grid(const std::vector<int>& widths) {
    std::string out = "<w:tblGrid>";
    for (const int width : widths) {
        out += "<w:gridCol w:w='" + std::to_string(width) + "'/>";
    }
    return out + "</w:tblGrid>";
}

struct Case {
    std::string_view name;
    std::string body;
    std::string expected;
};

void check(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        EXPECT_EQ(dump(DocxBuilder(one.body)), one.expected) << one.name;
    }
}

std::string tabbed(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += "<w:p><w:r>";
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('|', begin), line.size());
            out += (begin == 0 ? "<w:t>" : "<w:tab/><w:t>") + line.substr(begin, end - begin) + "</w:t>";
            begin = end + 1;
        }
        out += "</w:r></w:p>";
    }
    return out;
}

TEST(DocxTable, MakesTablesOfParagraphsWithTabs) {
    check({
        {"rows", tabbed({"Срок|Дело|Итог", "май|Слёт|проведён", "Всё сделано."}),
         "^t[Срок|Дело|Итог/май|Слёт|проведён]; p:Всё сделано."},
        {"a blank paragraph between rows", tabbed({"Срок|Дело|Итог", "", "май|Слёт|проведён"}),
         "^t[Срок|Дело|Итог/май|Слёт|проведён]"},
        {"one row", tabbed({"Дата|Место|Подпись"}), "p:Дата\tМесто\tПодпись"},
        {"a signature", tabbed({"Директор|||Иванова И. И.", "Методист|||Петрова П. П."}),
         "p:Директор\t\t\tИванова И. И.; p:Методист\t\t\tПетрова П. П."},
        {"contents", tabbed({"Введение|3", "Итоги|5"}), "p:Введение\t3; p:Итоги\t5"},
        {"a labelled list", tabbed({"1.1.|Приложение 1|Смета", "1.2.|Приложение 2|План"}),
         "p:1.1.\tПриложение 1\tСмета; p:1.2.\tПриложение 2\tПлан"},
    });
}

TEST(DocxTable, LaysOutMergedCells) {
    const std::string abc = row(cell("а") + cell("б") + cell("в"));
    const std::string hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("х") + "</w:tr>";
    check({
        {"plain", table(abc), "t[а|б|в]"},
        {"gridSpan", table(row(cell("а", span(2)) + cell("б")) + abc), "t[а{1x2}|б/а|б|в]"},
        {"vMerge",
         table(row(cell("а", begins) + cell("б")) + row(cell("", goes_on) + cell("в")) + row(cell("г") + cell("д"))),
         "t[а{2x1}|б/_|в/г|д]"},
        {"both",
         table(row(cell("а", span(2) + std::string(begins)) + cell("б")) +
               row(cell("", span(2) + std::string(goes_on)) + cell("в")) + abc),
         "t[а{2x2}|б/_|_|в/а|б|в]"},
        {"two merges under each other",
         table(row(cell("а", begins) + cell("1")) + row(cell("", goes_on) + cell("2")) +
               row(cell("б", begins) + cell("3")) + row(cell("", goes_on) + cell("4"))),
         "t[а{2x1}|1/_|2/б{2x1}|3/_|4]"},
        {"merge from nothing", table(row(cell("а", goes_on) + cell("б"))), "t[а|б]"},
        {"hMerge",
         table(row(cell("а", "<w:hMerge w:val='restart'/>") + cell("", "<w:hMerge w:val='continue'/>")) +
               row(cell("б") + cell("в"))),
         "t[а{1x2}/б|в]"},
        {"grid columns that nobody uses", table(row(cell("а", span(3)) + cell("б", span(2)))), "t[а|б]"},
        {"absurd span", table(row(cell("а", span(2147483647)) + cell("б"))), "t[а|б]"},
        {"gridBefore", table(abc + "<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>" + cell("г") + "</w:tr>"),
         "t[а|б|в/_|_|г]"},
        {"merge of another width",
         table(row(cell("а", span(2) + std::string(begins)) + cell("б")) +
               row(cell("", goes_on) + cell("в") + cell("г"))),
         "t[а{1x2}|б/|в|г]"},
        {"borders that miss each other",
         table(grid({3000, 20, 3000}) + row(cell("а") + cell("б", span(2))) + row(cell("в", span(2)) + cell("г"))),
         "t[а|б/в|г]"},
        {"a narrow column",
         table(grid({3000, 20, 3000}) + row(cell("а") + cell("б") + cell("в")) + row(cell("г", span(2)) + cell("д"))),
         "t[а|б|в/г{1x2}|д]"},
        {"borders far from each other",
         table(grid({3000, 400, 3000}) + row(cell("а") + cell("б", span(2))) + row(cell("в", span(2)) + cell("г"))),
         "t[а|б{1x2}/в{1x2}|г]"},
        {"short tblGrid", table(grid({20}) + row(cell("а") + cell("б") + cell("в"))), "t[а|б|в]"},
        {"header row",
         table("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("а") + cell("б") + "</w:tr>" +
               row(cell("в") + cell("г"))),
         "t[Hа|б/в|г]"},
        {"hidden row", table(abc + hidden), "t[а|б|в]"},
        {"deleted row", table(abc + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("х") + "</w:tr>"), "t[а|б|в]"},
        {"no rows", table("") + paragraph("а"), "p:а"},
        {"content controls",
         table("<w:sdt><w:sdtContent>" +
               row("<w:sdt><w:sdtContent>" + cell("а") + "</w:sdtContent></w:sdt>" + cell("б")) +
               "</w:sdtContent></w:sdt>"),
         "t[а|б]"},
    });
}

TEST(DocxTable, JoinsBlocksOfACell) {
    const std::string sentence(600, 'x');
    const std::string inner = table(row(cell("1") + cell("2")) + row(cell("3") + cell("4")));
    check({
        {"paragraphs", table(row(around(paragraph("а") + "<w:p/>" + paragraph("б")) + cell("в"))), "t[а\\nб|в]"},
        {"table in a cell", table(row(around(paragraph("а") + inner + paragraph("б")) + cell("в"))),
         "t[а\\n1 2\\n3 4\\nб|в]"},
        {"table in a layout cell", table(row(around(paragraph("а") + inner + "<w:p/>"))), "p:а; t[1|2/3|4]"},
        {"layout in layout", table(row(around(table(row(around(inner)))))), "t[1|2/3|4]"},
        {"tables with nothing between", table(row(cell("а") + cell("б"))) + table(row(cell("в") + cell("г"))),
         "t[а|б]; ^t[в|г]"},
        {"tables with a paragraph between",
         table(row(cell("а") + cell("б"))) + "<w:p/>" + table(row(cell("в") + cell("г"))), "t[а|б]; t[в|г]"},
        {"frame", table(row(cell("а"))), "p:а"},
        {"text in a frame", table(row(around(paragraph("а") + paragraph("б")))) + paragraph("в"), "p:а; p:б; p:в"},
        {"a column of texts",
         table(row(cell("а")) + row(around(paragraph(sentence) + paragraph("б") + paragraph("в") + paragraph("г")))),
         "p:а; p:" + sentence + "; p:б; p:в; p:г"},
        {"a column of lines",
         table(row(cell("а")) + row(around(paragraph("б") + paragraph("в") + paragraph("г") + paragraph("д")))),
         "t[а/б\\nв\\nг\\nд]"},
        {"a column of names", table(row(cell("а")) + row(around(paragraph("б") + paragraph("в"))) + row(cell("г"))),
         "t[а/б\\nв/г]"},
        {"texts beside each other",
         table(row(around(paragraph("а") + paragraph("б") + paragraph("в") + paragraph("г")) + cell("д"))),
         "t[а\\nб\\nв\\nг|д]"},
        {"page break inside",
         table(row(around("<w:p><w:r><w:t>а</w:t><w:br w:type='page'/><w:t>б</w:t></w:r></w:p>") + cell("в"))) +
             paragraph("г"),
         "t[а\\nб|в]; p:г"},
        {"text box inside",
         table(row(
             around("<w:p><w:r><w:pict><w:txbxContent>" + paragraph("а") + "</w:txbxContent></w:pict></w:r></w:p>") +
             cell("б"))),
         "t[а|б]"},
    });
}

TEST(DocxTable, TellsBoldCellsAndRaggedRows) {
    const std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>а</w:t></w:r></w:p>";
    const auto read = extractors::docx::extract(
        DocxBuilder(table(row(around(bold) + around(bold + paragraph("б")) + cell("")) + row(cell("в")))).bytes(),
        "f.docx");
    ASSERT_TRUE(read);
    const auto& cells = read->drafts.at(0).block.table.rows.at(0).cells;
    EXPECT_TRUE(cells.at(0).bold);
    EXPECT_FALSE(cells.at(1).bold);
    EXPECT_FALSE(cells.at(2).bold);
    ASSERT_EQ(read->document.notices.size(), 1U);
    EXPECT_EQ(read->document.notices.at(0).kind, extractors::Notice::Kind::ragged_table);
}

}  // namespace
}  // namespace svod::tests
