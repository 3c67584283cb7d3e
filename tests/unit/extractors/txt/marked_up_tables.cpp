#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {
namespace {

/// Texts as they are; rows as «a|b», with «→2» behind a cell that spans two columns and «↓2» behind one of two rows;
/// blocks and rows separated by «/», lines of a cell by «¶».
std::string told(const std::string& text) {
    const auto document = read(text, "a.txt");
    std::string out;
    if (!document) {
        return document.error().detail;
    }
    for (const Block& block : document->blocks) {
        out += block.text + (block.text.empty() ? "" : "/");
        for (const Row& row : block.table.rows) {
            for (const Cell& cell : row.cells) {
                out += &cell == &row.cells.front() ? "" : "|";
                for (const char c : cell.text) {
                    out += c == '\n' ? "¶" : std::string(1, c);
                }
                out += cell.column_span > 1 ? "→" + std::to_string(cell.column_span) : "";
                out += cell.row_span > 1 ? "↓" + std::to_string(cell.row_span) : "";
            }
            out += "/";
        }
    }
    return out;
}

struct Case {
    const char* text;
    const char* told;
};

TEST(HtmlTable, IsReadWithItsSpansAndLines) {
    const Case cases[] = {
        {"<table><tr><td>№</td><td>Дело</td></tr><tr><td>1</td><td>Слёт</td></tr></table>", "№|Дело/1|Слёт/"},
        {"<TABLE "
         "border=\"1\">\n<tbody>\n<TR>\n<TD>№</TD>\n<TD>Дело</TD>\n</TR>\n\n<tr><td>2</td><td>Поход</td></tr>\n</"
         "tbody>\n</TABLE>",
         "№|Дело/2|Поход/"},
        {"<table><tr><th rowspan=\"2\">Вид</th><th colspan=\"2\">Год</th></tr><tr><th>2022</th><th>2023</th></tr>"
         "<tr><td>Кружки</td><td>4</td><td>6</td></tr></table>",
         "Вид↓2|Год→2/2022|2023/Кружки|4|6/"},
        {"<table><tr><td>Дела</td><td><p>Слёт</p><p>Поход<br>в "
         "лес</p></td></tr><tr><td>Итог</td><td>есть</td></tr></table>",
         "Дела|Слёт¶Поход¶в лес/Итог|есть/"},
        {"<table><tr><td>Дела</td><td><ul><li>слёт;</li><li>поход.</li></ul></td></tr><tr><td>Итог</td><td>есть</td></"
         "tr></table>",
         "Дела|- слёт;¶- поход./Итог|есть/"},
        {"<table><tr><td>Дела</td><td>Провели слёт\nлесничеств и поход.\n- ещё "
         "сбор</td></tr><tr><td>Итог</td><td>есть</td></tr></table>",
         "Дела|Провели слёт лесничеств и поход.¶- ещё сбор/Итог|есть/"},
        {"<table><tr><td>Дети&nbsp;&mdash; 5</td><td>да</td></tr><tr><td>&lt;6 лет</td><td>нет</td></tr></table>",
         "Дети — 5|да/<6 лет|нет/"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(told(tested.text), tested.told) << tested.text;
    }
}

TEST(HtmlTable, LeavesWhatStandsAroundItInPlace) {
    EXPECT_EQ(told("Всё проведено. <table><tr><td>№</td><td>Дело</td></tr><tr><td>1</td><td>Слёт</td></tr></table> "
                   "Итоги подведены."),
              "Всё проведено./№|Дело/1|Слёт/Итоги подведены./");
}

TEST(HtmlTable, OfOneCellInAnotherIsTextOfTheCell) {
    EXPECT_EQ(told("<table><tr><td>Дело</td><td>Срок</td></tr><tr><td><table><tr><td>Слёт</td></tr></table></"
                   "td><td>май</td></tr></table>"),
              "Дело|Срок/Слёт|май/");
}

TEST(HtmlTable, ThatIsNotClosedEndsWithItsLastCell) {
    EXPECT_EQ(told("<table>\n<tr><td>№</td><td>Дело</td></tr>\n<tr><td>1</td><td>Слёт</td></tr>\n\nИтоги подведены."),
              "№|Дело/1|Слёт/Итоги подведены./");
}

TEST(HtmlTable, GoesOnBehindAPageWithoutItsHead) {
    EXPECT_EQ(told("<table><tr><td>№</td><td>Мероприятие</td></tr><tr><td>1</td><td>Слёт</td></tr></table>\n"
                   "<table><tr><td>2</td><td>Поход</td></tr><tr><td>3</td><td>Сбор</td></tr></table>"),
              "№|Мероприятие/1|Слёт/2|Поход/3|Сбор/");
}

TEST(HtmlTable, OfHostileSizeIsRefused) {
    std::string wide = "<table><tr>";
    for (int i = 0; i < 2000; ++i) {
        wide += "<td colspan=\"1000\" rowspan=\"70000\">x</td>";
    }
    EXPECT_EQ(told(wide + "</tr></table>"), "a table of over a million cells");
}

TEST(HtmlTable, NestedWithoutEndCostsNoTime) {
    std::string deep = "Отчёт\n";
    for (int i = 0; i < 100'000; ++i) {
        deep += "<table><tr><td>";
    }
    EXPECT_TRUE(read(deep, "a.txt"));
}

TEST(BarRows, AreReadLikeRowsWithTabs) {
    const Case cases[] = {
        {"| № | Мероприятие | Срок |\n|:-:|---|---|\n| 1 | Слёт<br>лесничеств | май |\n| 2 | Поход | |\n",
         "№|Мероприятие|Срок/1|Слёт¶лесничеств|май/2|Поход|/"},
        {"| № | Мероприятие | Срок |\n|---|---|---|\n| 1 | Слёт | май |\n\n2. Работа с семьёй\n\n| 2.1 | Собрание всех "
         "семей | июнь |\n|---|---|---|\n",
         "№|Мероприятие|Срок/1|Слёт|май/2. Работа с семьёй→3/2.1|Собрание всех семей|июнь/"},
        {"| № | Мероприятие | Срок |\n|---|---|---|\n| 1 | Слёт и сбор всех | май |\n\n\n|  | лесничеств района |  "
         "|\n|---|---|---|\n| 2 | Поход | июнь |\n",
         "№|Мероприятие|Срок/1|Слёт и сбор всех лесничеств района|май/2|Поход|июнь/"},
        {"№ | Мероприятие | Срок |\n1 | Слёт | май |\n2 | Большой поход | |\n",
         "№|Мероприятие|Срок/1|Слёт|май/2|Большой поход|/"},
        {"| Дело | Да \\| нет | Срок |\n|---|---|---|\n| Слёт | да | май |\n", "Дело|Да | нет|Срок/Слёт|да|май/"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(told(tested.text), tested.told) << tested.text;
    }
}

}  // namespace
}  // namespace svod::extractors::txt
