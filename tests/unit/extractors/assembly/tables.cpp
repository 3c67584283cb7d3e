#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/assembly/assembly.hpp"

namespace svod::extractors::assembly {
namespace {

using Grid = std::vector<std::vector<std::string>>;

Draft table_of(const Grid& grid, bool after_break = false) {
    Draft draft;
    draft.block.type = BlockType::table;
    draft.after_break = after_break;
    for (const std::vector<std::string>& texts : grid) {
        Row row;
        for (const std::string& text : texts) {
            Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            cell.text = text;
            row.cells.push_back(cell);
        }
        draft.block.table.columns = std::max(draft.block.table.columns, static_cast<int>(texts.size()));
        draft.block.table.rows.push_back(row);
    }
    return draft;
}

/// Rows as "a|b|c", a cell over several columns as "a<3>", one over several rows as "a^2", head rows with a «#».
std::string dump(const Block& block) {
    std::string out;
    for (const Row& row : block.table.rows) {
        out += row.header ? "#" : "";
        for (const Cell& cell : row.cells) {
            out += (&cell == &row.cells.front() ? "" : "|") + cell.text;
            out += cell.column_span > 1 ? "<" + std::to_string(cell.column_span) + ">" : "";
            out += cell.row_span > 1 ? "^" + std::to_string(cell.row_span) : "";
        }
        out += "\n";
    }
    return out;
}

const std::vector<std::string> head = {"№", "Мероприятие", "Сроки", "Результат"};

struct Case {
    const char* name;
    std::vector<Draft> drafts;
    std::vector<std::string> wanted;
};

const std::vector<Case> cases = {
    {"head is marked",
     {table_of({head, {"1", "Семинар", "март", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|\n"}},
    {"numbers that a narrow column cut",
     {table_of({head, {"9", "Сбор", "март", ""}, {"1 0", "Слёт", "май", ""}, {"1 1.", "Поход", "июнь", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n9|Сбор|март|\n10|Слёт|май|\n11.|Поход|июнь|\n"}},
    {"numbers that nothing cut",
     {table_of({head, {"1", "Сбор", "март", ""}, {"1 0", "Слёт", "май", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n1|Сбор|март|\n1 0|Слёт|май|\n"}},
    {"row cut by a break",
     {table_of({head, {"1", "Семинар для", "март", "Прошёл"}}), table_of({{"", "педагогов", "", "в школе"}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар для педагогов|март|Прошёл в школе\n"}},
    {"row cut after a whole sentence",
     {table_of({head, {"1", "Семинар", "март", "Прошли:"}}), table_of({{"", "", "", "12.03 семинар"}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|Прошли:\n12.03 семинар\n"}},
    {"next row after a break",
     {table_of({head, {"1", "Семинар", "март", "прошёл"}}), table_of({{"2", "Конкурс", "май", "прошёл"}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|прошёл\n2|Конкурс|май|прошёл\n"}},
    {"row without numbers after a break",
     {table_of({head, {"", "Семинар", "март", "Прошёл"}}), table_of({{"", "Конкурс", "май", "Прошёл"}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n|Семинар|март|Прошёл\n|Конкурс|май|Прошёл\n"}},
    {"repeated head",
     {table_of({head, {"1", "Семинар", "март", ""}}), table_of({head, {"2", "Конкурс", "май", ""}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|\n2|Конкурс|май|\n"}},
    {"another head is another table",
     {table_of({head, {"1", "Семинар", "март", ""}}),
      table_of({{"№", "Показатель", "План", "Факт"}, {"1", "Охват", "70", "72"}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|\n", "#№|Показатель|План|Факт\n1|Охват|70|72\n"}},
    {"row with words of a head after a break",
     {table_of({head, {"", "Семинар", "март", "Прошёл"}}),
      table_of({{"", "Разработка плана", "январь", "план готов"}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n|Семинар|март|Прошёл\n|Разработка плана|январь|план готов\n"}},
    {"no break, no joining",
     {table_of({head, {"1", "Семинар", "март", ""}}), table_of({{"1", "Охват", "70", "72"}})},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|\n", "1|Охват|70|72\n"}},
    {"section row",
     {table_of({head, {"1. Кадры центра", "", "", ""}, {"1.1", "Семинар", "март", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n1. Кадры центра<4>\n1.1|Семинар|март|\n"}},
    {"bold text alone in the second column is a section row",
     {table_of({head, {"1", "Семинар", "март", ""}, {"", "**Кадры**", "", ""}, {"2", "Конкурс", "май", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|\nКадры<4>\n2|Конкурс|май|\n"}},
    {"plain text alone in the second column is none",
     {table_of({head, {"1", "Семинар", "март", ""}, {"", "Кадры", "", ""}, {"2", "Конкурс", "май", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|\n|Кадры||\n2|Конкурс|май|\n"}},
    {"section row over a column of times",
     {table_of({{"Сроки", "Мероприятие", "Итог"},
                {"Работа с кадрами", "", ""},
                {"март", "Семинар", "прошёл"},
                {"Апрель и май", "", ""},
                {"в течение года", "", ""}})},
     {"#Сроки|Мероприятие|Итог\nРабота с кадрами<3>\nмарт|Семинар|прошёл\nАпрель и май||\nв течение года||\n"}},
    {"the month of fewest letters is a section row as the others are",
     {table_of({{"Дата", "Мероприятие", "Итог"},
                {"АПРЕЛЬ", "", ""},
                {"12", "Семинар", "прошёл"},
                {"МАЙ", "", ""},
                {"14", "Слёт", "прошёл"},
                {"ЦДТ", "", ""}})},
     {"#Дата|Мероприятие|Итог\nАПРЕЛЬ<3>\n12|Семинар|прошёл\nМАЙ<3>\n14|Слёт|прошёл\nЦДТ||\n"}},
    {"section row cut by a break",
     {table_of({head, {"1. Кадры центра и", "", "", ""}}), table_of({{"школ района", "", "", ""}}, true)},
     {"#№|Мероприятие|Сроки|Результат\n1. Кадры центра и школ района<4>\n"}},
    {"columns numbered",
     {table_of({head, {"1", "2", "3", "4"}, {"1", "Семинар", "март", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n#1|2|3|4\n1|Семинар|март|\n"}},
    {"head in two lines",
     {table_of({{"№", "Показатель", "Факт", "", "Примечание"},
                {"", "", "I кв.", "II кв.", ""},
                {"1", "Охват", "7", "8", ""}})},
     {"#№^2|Показатель^2|Факт<2>|Примечание^2\n#I кв.|II кв.\n1|Охват|7|8|\n"}},
    {"head of periods over plan and fact",
     {table_of({{"№", "Показатель", "I кв.", "", "2023 год", ""},
                {"", "", "план", "факт", "план", "факт"},
                {"1", "Охват", "7", "8", "9", "9"}})},
     {"#№^2|Показатель^2|I кв.<2>|2023 год<2>\n#план|факт|план|факт\n1|Охват|7|8|9|9\n"}},
    {"head of periods, one of them over a plan alone",
     {table_of(
         {{"№", "Показатель", "I кв.", "", "Год"}, {"", "", "план", "факт", "план"}, {"1", "Охват", "7", "8", "9"}})},
     {"#№^2|Показатель^2|I кв.<2>|Год\n#план|факт|план\n1|Охват|7|8|9\n"}},
    {"rules, empty rows and empty tables",
     {table_of({head, {"---", "---", "--", "--"}, {"", "", "", ""}, {"1", "Семинар", "март", "-"}}),
      table_of({{"", ""}, {"", " "}})},
     {"#№|Мероприятие|Сроки|Результат\n1|Семинар|март|-\n"}},
    {"markup in cells",
     {table_of({head, {"<i>1. Кадры</i>", "", "", ""}, {"1", "<p>Раз.</p> <p>Два.</p>", "**май**", ""}})},
     {"#№|Мероприятие|Сроки|Результат\n1. Кадры<4>\n1|Раз.\nДва.|май|\n"}},
};

TEST(Tables, AreJoinedAndFinished) {
    for (const Case& c : cases) {
        const std::vector<Block> blocks = assemble(c.drafts);
        ASSERT_EQ(blocks.size(), c.wanted.size()) << c.name;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            EXPECT_EQ(dump(blocks[i]), c.wanted[i]) << c.name;
        }
    }
}

TEST(Tables, KeepRowsThatOthersSpanInto) {
    Draft draft = table_of({head, {"1", "Семинар", "март", ""}, {"", "", "", ""}});
    draft.block.table.rows[1].cells[0].row_span = 2;
    draft.block.table.rows[2].cells.erase(draft.block.table.rows[2].cells.begin());
    EXPECT_EQ(dump(assemble({draft}).at(0)), "#№|Мероприятие|Сроки|Результат\n1^2|Семинар|март|\n||\n");
}

}  // namespace
}  // namespace svod::extractors::assembly
