#include "extractors/pdf/continuation.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using Texts = std::vector<std::vector<std::string>>;  // rows of cells; «/» ends a line within a cell

/// A page whose only content is a table of three columns of 40, 100 and 100 points that ends at the page's foot.
PageLayout page_of(int number, const Texts& rows, const std::vector<double>& xs = {50, 90, 190, 290}) {
    Page page;
    page.number = number;
    page.width = 340;
    page.height = 400;
    std::vector<double> heights;
    for (const auto& row : rows) {
        std::size_t most = 1;
        for (const auto& text : row) {
            most = std::max<std::size_t>(most, 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '/')));
        }
        heights.push_back(12.0 * static_cast<double>(most) + 4);
    }
    double y = 380;
    for (const double height : heights) {
        y -= height;
    }
    page.rulings.push_back({true, y, xs.front(), xs.back()});
    for (const double x : xs) {
        page.rulings.push_back({false, x, y, 380});
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = 0; k < rows[i].size(); ++k) {
            double baseline = y + 11;
            std::string rest = rows[i][k];
            while (!rest.empty()) {
                const auto end = std::min(rest.find('/'), rest.size());
                testing::add(page.glyphs, testing::print(rest.substr(0, end), xs.at(k) + 2, baseline));
                rest.erase(0, std::min(end + 1, rest.size()));
                baseline += 12;
            }
        }
        y += heights[i];
        page.rulings.push_back({true, y, xs.front(), xs.back()});
    }
    return lay_out(page);
}

Texts joined(const PageLayout& first, const PageLayout& second) {
    LongTable table(first.tables.at(0), first);
    EXPECT_TRUE(goes_on(table, second.tables.at(0)));
    append(table, second.tables.at(0), second);
    Texts texts(table.row_pages.size());
    for (std::size_t i = 0; i < table.layout.cells.size(); ++i) {
        std::string text;
        for (const Line& line : table.layout.cells[i].lines) {
            text += (text.empty() ? "" : "/") + testing::utf8(line);
        }
        texts.at(static_cast<std::size_t>(table.layout.grid.cells[i].row)).push_back(text);
    }
    return texts;
}

TEST(Continuation, ARowWithItsOwnNumberIsNew) {
    EXPECT_EQ(joined(page_of(1, {{"1", "План", "май"}}), page_of(2, {{"2", "Отчет", "июнь"}})),
              (Texts{{"1", "План", "май"}, {"2", "Отчет", "июнь"}}));
}

TEST(Continuation, ARowCutByThePageEndIsOneRow) {
    EXPECT_EQ(
        joined(page_of(1, {{"1", "Проведение семинара/для педагогов района", "в течение"}}),
               page_of(2, {{"", "и родителей", ""}, {"2", "Отчет", "июнь"}})),
        (Texts{{"1", "Проведение семинара/для педагогов района/и родителей", "в течение"}, {"2", "Отчет", "июнь"}}));
}

TEST(Continuation, ARowUnderACellThatHadRoomIsNew) {
    EXPECT_EQ(joined(page_of(1, {{"1",
                                  "Проведение семинара/для педагогов района/и родителей детей/в первой половине/"
                                  "учебного года",
                                  "май"}}),
                     page_of(2, {{"", "и выставка", "июнь"}}))
                  .size(),
              2U);
}

TEST(Continuation, ARowOfCapitalsInEveryCellIsNew) {
    EXPECT_EQ(joined(page_of(1, {{"План", "Семинар для педагогов", "Районный центр"}}),
                     page_of(2, {{"Отчет", "Конкурс для школьников", "Открытая школа"}}))
                  .size(),
              2U);
}

TEST(Continuation, ARowOfCellsInBracketsIsTheRestOfTheRowAbove) {
    EXPECT_EQ(joined(page_of(1, {{"План", "Семинар для педагогов", "Районный центр"}}),
                     page_of(2, {{"(год)", "(очно)", "(филиал)"}})),
              (Texts{{"План/(год)", "Семинар для педагогов/(очно)", "Районный центр/(филиал)"}}));
}

TEST(Continuation, ARowWithoutALineBelowIsCut) {
    PageLayout first = page_of(1, {{"1", "Проведён семинар.", "май"}});
    for (GridCell& cell : first.tables.at(0).grid.cells) {
        cell.open_below = true;
    }
    EXPECT_EQ(joined(first, page_of(2, {{"", "Проведён конкурс.", ""}, {"2", "Отчет", "июнь"}})),
              (Texts{{"1", "Проведён семинар./Проведён конкурс.", "май"}, {"2", "Отчет", "июнь"}}));
}

TEST(Continuation, ARepeatedHeadIsDropped) {
    EXPECT_EQ(joined(page_of(1, {{"№", "Дело", "Срок"}, {"1", "План", "май"}}),
                     page_of(2, {{"№", "Дело", "Срок"}, {"2", "Отчет", "июнь"}})),
              (Texts{{"№", "Дело", "Срок"}, {"1", "План", "май"}, {"2", "Отчет", "июнь"}}));
}

TEST(Continuation, ARepeatedHeadMayLoseItsLastLines) {
    EXPECT_EQ(joined(page_of(1, {{"№", "Название", "Срок по/плану"}, {"1", "Проведение/семинара для", "в течение"}}),
                     page_of(2, {{"№", "Название", "Срок по"}, {"", "педагогов", ""}, {"2", "Отчет", "июнь"}})),
              (Texts{{"№", "Название", "Срок по/плану"},
                     {"1", "Проведение/семинара для/педагогов", "в течение"},
                     {"2", "Отчет", "июнь"}}));
    EXPECT_EQ(joined(page_of(1, {{"1", "Отчет за май", "июнь"}, {"2", "План", "май"}}),
                     page_of(2, {{"1", "Отчет", "июнь 2024"}, {"3", "Отчет", "июнь"}}))
                  .size(),
              4U)
        << "no head that is repeated";
}

TEST(Continuation, OtherBordersMakeAnotherTable) {
    const PageLayout first = page_of(1, {{"1", "План", "май"}});
    const PageLayout second = page_of(2, {{"1", "План", "май"}}, {50, 120, 190, 290});
    EXPECT_FALSE(goes_on(LongTable(first.tables.at(0), first), second.tables.at(0)));
}

TEST(Continuation, APageWithFewerBordersIsPutIntoTheFinerGrid) {
    const PageLayout first = page_of(1, {{"1", "План", "май"}});
    const PageLayout second = page_of(2, {{"2", "Раздел на две графы"}}, {50, 90, 290});
    LongTable table(first.tables.at(0), first);
    ASSERT_TRUE(goes_on(table, second.tables.at(0)));
    append(table, second.tables.at(0), second);
    EXPECT_EQ(table.layout.grid.columns(), 3);
    EXPECT_EQ(table.layout.grid.cells.back().column, 1);
    EXPECT_EQ(table.layout.grid.cells.back().column_span, 2);
    EXPECT_EQ(table.row_pages, (std::vector<int>{1, 2}));
}

}  // namespace
}  // namespace svod::extractors::pdf
