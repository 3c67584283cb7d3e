#include "extractors/pdf/columns.hpp"

#include <gtest/gtest.h>

#include "extractors/pdf/aligned_tables.hpp"
#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::lines_of;
using testing::utf8;

std::vector<std::string> first_words(const std::vector<Column>& columns) {
    std::vector<std::string> words;
    for (const Column& column : columns) {
        words.push_back(unicode::encode(column.lines.front().words.front().text) + " " +
                        std::to_string(column.lines.size()));
    }
    return words;
}

TEST(Columns, AreReadOneAfterTheOther) {
    std::vector<std::string> texts = {"Заголовок во всю ширину листа над обеими колонками текста"};
    for (int i = 0; i < 8; ++i) {
        texts.push_back("левая колонка с текстом до края   правая колонка с текстом до края");
    }
    const auto lines = lines_of(texts);
    const auto columns = columns_of(lines, edges_of(lines));
    EXPECT_EQ(first_words(columns), (std::vector<std::string>{"Заголовок 1", "левая 8", "правая 8"}));
    EXPECT_TRUE(columns.back().goes_on);
}

TEST(Columns, ShortTextsSideBySideAreNone) {
    std::vector<std::string> texts;
    for (int i = 0; i < 8; ++i) {
        texts.push_back(i % 2 == 0 ? "Директор                      Иванов"
                                   : "Методист центра развития          Петрова А. А.");
    }
    const auto lines = lines_of(texts);
    EXPECT_EQ(columns_of(lines, edges_of(lines)).size(), 1U);
}

std::vector<std::vector<std::string>> rows_of(PageLayout page) {
    find_aligned_tables(page);
    std::vector<std::vector<std::string>> rows;
    for (const TableLayout& table : page.tables) {
        for (std::size_t i = 0; i < table.cells.size(); ++i) {
            if (table.grid.cells[i].column == 0) {
                rows.emplace_back();
            }
            std::string text;
            for (const Line& line : table.cells[i].lines) {
                text += (text.empty() ? "" : "/") + utf8(line);
            }
            rows.back().push_back(text);
        }
    }
    return rows;
}

std::vector<std::vector<std::string>> table_in(const std::vector<std::string>& texts) {
    PageLayout page;
    page.lines = lines_of(texts);
    return rows_of(std::move(page));
}

struct Printed {
    double y;
    std::string text;
};

std::vector<std::vector<std::string>> table_at(const std::vector<Printed>& lines) {
    std::vector<Glyph> glyphs;
    for (const Printed& line : lines) {
        testing::add(glyphs, testing::print(line.text, 50, line.y));
    }
    PageLayout page;
    page.lines = build_lines(glyphs);
    return rows_of(std::move(page));
}

using Rows = std::vector<std::vector<std::string>>;

TEST(AlignedTables, AreFoundByTheirColumns) {
    EXPECT_EQ(
        table_in({"Итоги работы центра за отчётный период приведены ниже.", "№   Показатель            План   Факт",
                  "1   Число программ        164    170", "2   Доля детей, занятых   35     47,4", "    в кружках",
                  "3   Сертификаты           1200   1180"}),
        (Rows{{"№", "Показатель", "План", "Факт"},
              {"1", "Число программ", "164", "170"},
              {"2", "Доля детей, занятых/в кружках", "35", "47,4"},
              {"3", "Сертификаты", "1200", "1180"}}));
}

TEST(AlignedTables, CloseTitlesHideNoColumn) {
    EXPECT_EQ(table_in({"Показатель    Срок сдачи  План   Факт", "Программы     май         164    170",
                        "Сертификаты   июнь        1200   1180", "Конкурсы      март        5      6"}),
              (Rows{{"Показатель", "Срок сдачи", "План", "Факт"},
                    {"Программы", "май", "164", "170"},
                    {"Сертификаты", "июнь", "1200", "1180"},
                    {"Конкурсы", "март", "5", "6"}}));
}

TEST(AlignedTables, FiguresMayStandBesideTheMiddleOfTheirRow) {
    EXPECT_EQ(table_at({{100, "Направленность      Программы   Дети    Группы   Школы"},
                        {125, "Спортивная и"},
                        {131, "                    66          4905    212      14"},
                        {137, "туристская"},
                        {162, "Художественная      112         6218    390      18"},
                        {187, "Социально-гума-"},
                        {193, "                    48          2310    120      11"},
                        {199, "нитарная"}}),
              (Rows{{"Направленность", "Программы", "Дети", "Группы", "Школы"},
                    {"Спортивная и/туристская", "66", "4905", "212", "14"},
                    {"Художественная", "112", "6218", "390", "18"},
                    {"Социально-гума-/нитарная", "48", "2310", "120", "11"}}));
}

TEST(AlignedTables, NumbersOfRowsHaveAColumnHoweverNearTheTexts) {
    EXPECT_EQ(table_in({"№ Показатель            План   Факт", "1 Число программ        164    170",
                        "2 Доля детей, занятых   35     47,4", "  в кружках", "3 Сертификаты           1200   1180"}),
              (Rows{{"№", "Показатель", "План", "Факт"},
                    {"1", "Число программ", "164", "170"},
                    {"2", "Доля детей, занятых/в кружках", "35", "47,4"},
                    {"3", "Сертификаты", "1200", "1180"}}));
    EXPECT_EQ(table_in({"Сеть          Группы   Дети", "12 школ       40       500", "15 садов      30       410",
                        "18 клубов     20       390"}),
              (Rows{{"Сеть", "Группы", "Дети"},
                    {"12 школ", "40", "500"},
                    {"15 садов", "30", "410"},
                    {"18 клубов", "20", "390"}}));
}

TEST(AlignedTables, EndWhereAHeadingStandsAloneBetweenThem) {
    EXPECT_EQ(table_in({"Телефон                                   25-44-12", "",
                        "Страница                                  центр", "", "Программы и дети района на начало года",
                        "", "Направленность      Программы   Дети", "", "Техническая         48          2310", "",
                        "Художественная      112         6218"}),
              (Rows{{"Направленность", "Программы", "Дети"},
                    {"Техническая", "48", "2310"},
                    {"Художественная", "112", "6218"}}));
}

TEST(AlignedTables, TwoColumnsNeedFigures) {
    EXPECT_EQ(table_in({"Технические        29", "Художественные     26", "Спортивные         60"}).size(), 3U);
    EXPECT_TRUE(
        table_in({"Директор           Иванов", "Методист           Петрова", "Бухгалтер          Ким"}).empty());
}

TEST(AlignedTables, ASignatureIsNone) {
    EXPECT_TRUE(
        table_in({"Руководитель центра     ________     Иванова", "Исполнитель     тел. 2-33-44     Петрова"}).empty());
}

TEST(AlignedTables, PlainTextIsNone) {
    EXPECT_TRUE(
        table_in({"В районе работают тридцать организаций,", "которые реализуют программы разных", "направлений."})
            .empty());
}

}  // namespace
}  // namespace svod::extractors::pdf
