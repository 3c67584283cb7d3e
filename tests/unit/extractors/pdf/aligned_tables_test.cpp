#include "extractors/pdf/aligned_tables.hpp"

#include <gtest/gtest.h>

#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::lines_of;
using testing::utf8;

using Rows = std::vector<std::vector<std::string>>;

// The tables' cells, those of a wide row with its width before them.
Rows rows_of(const std::vector<TableLayout>& tables) {
    Rows rows;
    for (const TableLayout& table : tables) {
        for (std::size_t i = 0; i < table.cells.size(); ++i) {
            if (table.grid.cells[i].column == 0) {
                rows.emplace_back();
            }
            std::string text;
            for (const Line& line : table.cells[i].lines) {
                text += (text.empty() ? "" : "/") + utf8(line);
            }
            const int span = table.grid.cells[i].column_span;
            rows.back().push_back((span > 1 ? std::to_string(span) + ": " : "") + text);
        }
    }
    return rows;
}

Rows table_in(const std::vector<std::string>& texts) {
    std::vector<PageLayout> pages(1);
    pages.front().lines = lines_of(texts);
    find_aligned_tables(pages);
    return rows_of(pages.front().tables);
}

struct Printed {
    double y;
    std::string text;
};

Rows table_at(const std::vector<Printed>& lines) {
    std::vector<Glyph> glyphs;
    for (const Printed& line : lines) {
        testing::add(glyphs, testing::print(line.text, 50, line.y));
    }
    std::vector<PageLayout> pages(1);
    pages.front().lines = build_lines(glyphs);
    find_aligned_tables(pages);
    return rows_of(pages.front().tables);
}

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

TEST(AlignedTables, HaveRowsOfOneCellBetweenTheOthers) {
    const std::vector<std::string> texts{"№   Мероприятие          Срок       Итог",
                                         "Раздел I. Работа с педагогами",
                                         "1   Семинар для новых    март       проведён",
                                         "    сотрудников",
                                         "2   Консультации         май        проведены",
                                         "Раздел II. Работа с родителями и",
                                         "с теми, кто их заменяет",
                                         "3   Родительский день    июнь       проведён"};
    EXPECT_EQ(table_in(texts), (Rows{{"№", "Мероприятие", "Срок", "Итог"},
                                     {"4: Раздел I. Работа с педагогами"},
                                     {"1", "Семинар для новых/сотрудников", "март", "проведён"},
                                     {"2", "Консультации", "май", "проведены"},
                                     {"4: Раздел II. Работа с родителями и/с теми, кто их заменяет"},
                                     {"3", "Родительский день", "июнь", "проведён"}}));
}

TEST(AlignedTables, EndAtAHeadingBeforeATableWithOtherColumns) {
    const std::vector<std::string> texts{
        "№   Показатель                              Итог",  "1   Число организаций                       17",
        "2   Число программ                          143",   "3   Число педагогов                         64",
        "Выполнение показателей, которые центр себе ставил", "№   Название             План      Факт     Пояснение",
        "1   Охват                76        77       рост",  "2   Программы            25        25       в срок",
        "3   Курсы                12        15       рост"};
    EXPECT_EQ(table_in(texts).front(), (std::vector<std::string>{"№", "Показатель", "Итог"}));
    EXPECT_EQ(table_in(texts).at(4), (std::vector<std::string>{"№", "Название", "План", "Факт", "Пояснение"}));
    EXPECT_EQ(table_in(texts).size(), 8U);
}

TEST(AlignedTables, EndWhereTextOverTheColumnsFollows) {
    EXPECT_EQ(table_in({"№   Мероприятие          Срок       Итог", "1   Семинар              март       проведён",
                        "2   Консультации         май        проведены", "3   День открытых дверей июнь       проведён",
                        "Все мероприятия плана за год проведены полностью.", "Отчёт составлен центром в декабре."})
                  .size(),
              4U);
}

TEST(AlignedTables, OtherLinesShowColumnsThatStandNear) {
    EXPECT_EQ(table_in({"Мероприятие           Срок       Итог", "Семинар для педагогов март       проведён",
                        "Консультации          май        проведены", "Ярмарка мероприятий   до октября готовится"}),
              (Rows{{"Мероприятие", "Срок", "Итог"},
                    {"Семинар для педагогов", "март", "проведён"},
                    {"Консультации", "май", "проведены"},
                    {"Ярмарка мероприятий", "до октября", "готовится"}}));
}

TEST(AlignedTables, CellsMayStandInTheMiddleOfTheirRow) {
    EXPECT_EQ(table_at({{100, "№    Мероприятие           Срок         Итог"},
                        {122, "     Обучающий семинар"},
                        {128, "1                          15 марта     проведён"},
                        {134, "     для педагогов"},
                        {156, "2    Консультации          май          проведены"},
                        {178, "     Ярмарка кружков"},
                        {184, "3                          сентябрь     не проведена"},
                        {190, "     и секций"}}),
              (Rows{{"№", "Мероприятие", "Срок", "Итог"},
                    {"1", "Обучающий семинар/для педагогов", "15 марта", "проведён"},
                    {"2", "Консультации", "май", "проведены"},
                    {"3", "Ярмарка кружков/и секций", "сентябрь", "не проведена"}}));
}

TEST(AlignedTables, HaveTheSameColumnsOnEachPage) {
    std::vector<std::string> first(34, "Текст о работе центра, который занимает всю ширину листа,");
    first.insert(first.end(), {"№   Мероприятие          Срок       Итог       Отметка"});
    std::vector<PageLayout> pages(2);
    pages[0].lines = lines_of(first);
    pages[1].lines =
        lines_of({"1   Семинар              март       проведён", "2   Консультации         май        проведены",
                  "    для родителей", "3   Ярмарка              июнь       проведена"});
    for (PageLayout& page : pages) {
        page.height = pages[0].lines.back().y * 1.1;
        page.width = 600;
    }
    find_aligned_tables(pages);
    ASSERT_EQ(pages[0].tables.size(), 1U);
    ASSERT_EQ(pages[1].tables.size(), 1U);
    EXPECT_EQ(pages[0].lines.size(), 34U);
    EXPECT_EQ(pages[0].tables.front().grid.xs, pages[1].tables.front().grid.xs);
    EXPECT_EQ(rows_of(pages[0].tables), (Rows{{"№", "Мероприятие", "Срок", "Итог", "Отметка"}}));
    EXPECT_EQ(rows_of(pages[1].tables), (Rows{{"1", "Семинар", "март", "проведён", ""},
                                              {"2", "Консультации/для родителей", "май", "проведены", ""},
                                              {"3", "Ярмарка", "июнь", "проведена", ""}}));
}

TEST(AlignedTables, TextOfAScanStandsNearlyInItsColumn) {
    constexpr double offsets[] = {0, 1.2, -0.9, 0.7, -0.4, 1.0, -1.1};
    const Rows rows{{"Мероприятие", "Срок", "Итог"}, {"Семинар о программах", "март", "проведён"},
                    {"Совет", "май", "проведён"},    {"Ярмарка для родителей", "июнь", "отменена"},
                    {"Слёт", "июль", "проведён"},    {"Праздник нового года", "декабрь", "проведён"}};
    std::vector<Glyph> glyphs;
    std::size_t printed = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const double x = 50 + 112.0 * static_cast<double>(column) + offsets[printed++ % std::size(offsets)];
            testing::add(glyphs, testing::print(rows[row][column], x, 100 + 14.0 * static_cast<double>(row)));
        }
    }
    std::vector<PageLayout> pages(1);
    pages.front().lines = build_lines(glyphs);
    find_aligned_tables(pages);
    EXPECT_EQ(rows_of(pages.front().tables), rows);
}

TEST(AlignedTables, DontGoOnBelowAPageThatIsNotFull) {
    std::vector<PageLayout> pages(2);
    pages[0].lines = lines_of({"Показатель            План   Факт"});
    pages[1].lines = lines_of(
        {"Программы             164    170", "Сертификаты           1200   1180", "Конкурсы              5      6"});
    pages[0].height = pages[1].height = 800;
    find_aligned_tables(pages);
    EXPECT_TRUE(pages[0].tables.empty());
    EXPECT_EQ(rows_of(pages[1].tables).size(), 3U);
}

}  // namespace
}  // namespace svod::extractors::pdf
