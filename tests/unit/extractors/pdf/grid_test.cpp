#include "extractors/pdf/grid.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::drawn;

/// «row,column» of each cell, with «rows×columns» where it spans more than one.
std::string dump(const Grid& grid) {
    std::string text;
    for (const GridCell& cell : grid.cells) {
        text += (text.empty() ? "" : " ") + std::to_string(cell.row) + "," + std::to_string(cell.column);
        if (cell.row_span > 1 || cell.column_span > 1) {
            text += "(" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ")";
        }
    }
    return text;
}

struct Case {
    const char* name;
    std::vector<std::string> art;
    std::vector<std::string> expected;
};

class Grids : public ::testing::TestWithParam<Case> {};

TEST_P(Grids, AreFoundFromRulings) {
    Page page;
    page.width = 600;
    page.height = 800;
    page.rulings = drawn(GetParam().art);
    std::vector<std::string> found;
    for (const Grid& grid : find_grids(page)) {
        found.push_back(dump(grid));
    }
    EXPECT_EQ(found, GetParam().expected) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(
    Drawings, Grids,
    ::testing::Values(
        Case{"plain", {"+--+--+", "|  |  |", "+--+--+", "|  |  |", "+--+--+"}, {"0,0 0,1 1,0 1,1"}},
        Case{"merged_columns", {"+--+--+", "|     |", "+--+--+", "|  |  |", "+--+--+"}, {"0,0(1x2) 1,0 1,1"}},
        Case{"merged_rows", {"+--+--+", "|  |  |", "|  +--+", "|  |  |", "+--+--+"}, {"0,0(2x1) 0,1 1,1"}},
        Case{"merged_both",
             {"+-+-+-+", "|   | |", "+   +-+", "|   | |", "+-+-+-+", "| | | |", "+-+-+-+"},
             {"0,0(2x2) 0,2 1,2 2,0 2,1 2,2"}},
        Case{"one_row", {"+--+--+", "|  |  |", "+--+--+"}, {"0,0 0,1"}},
        Case{"one_column", {"+--+", "|  |", "+--+", "|  |", "+--+"}, {"0,0 1,0"}},
        Case{"open_sides", {"---+---", "   |   ", "---+---", "   |   ", "---+---"}, {"0,0 0,1 1,0 1,1"}},
        Case{"open_top_and_bottom", {"|  |  |", "+--+--+", "|  |  |"}, {"0,0 0,1 1,0 1,1"}},
        Case{"lone_box_is_no_table", {"+--+", "|  |", "+--+"}, {}}, Case{"underline_is_no_table", {"-----"}, {}},
        Case{"two_tables", {"+-+-+", "| | |", "+-+-+", "", "", "+-+-+", "| | |", "+-+-+"}, {"0,0 0,1", "0,0 0,1"}},
        Case{"grid_in_a_cell_belongs_to_it",
             {"+--------+--+", "|        |  |", "| +-+-+  |  |", "| | | |  |  |", "| +-+-+  |  |", "|        |  |",
              "+--------+--+"},
             {"0,0 0,1"}}),
    [](const auto& tested) { return tested.param.name; });

TEST(JoinPieces, MakesOneRulingOfDashes) {
    std::vector<Ruling> dashes;
    for (int i = 0; i < 20; ++i) {
        dashes.push_back(Ruling{true, 50, 10.0 + 5 * i, 13.0 + 5 * i});
    }
    const auto joined = join_pieces(dashes, true);
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_DOUBLE_EQ(joined[0].from, 10);
    EXPECT_DOUBLE_EQ(joined[0].to, 108);
}

TEST(JoinPieces, MakesOneRulingOfADoubleLine) {
    EXPECT_EQ(join_pieces({{true, 50, 10, 90}, {true, 51.5, 10, 90}}, true).size(), 1U);
    EXPECT_EQ(join_pieces({{true, 50, 10, 90}, {true, 58, 10, 90}}, true).size(), 2U);
}

TEST(JoinPieces, LeavesLinesApartThatOnlyFollowEachOther) {
    EXPECT_EQ(join_pieces({{true, 50, 10, 90}, {true, 50, 120, 200}}, true).size(), 2U);
}

TEST(Grids, NoteASideWithoutALine) {
    Page page;
    page.width = 400;
    page.height = 400;
    for (const double x : {50.0, 150.0, 250.0}) {
        page.rulings.push_back(Ruling{false, x, 100, 180});
    }
    page.rulings.push_back(Ruling{true, 100, 50, 250});
    page.rulings.push_back(Ruling{true, 140, 50, 250});
    const std::vector<Grid> grids = find_grids(page);
    ASSERT_EQ(grids.size(), 1U);
    ASSERT_EQ(grids.front().cells.size(), 4U);
    EXPECT_FALSE(grids.front().cells.front().open_above);
    EXPECT_FALSE(grids.front().cells.front().open_below);
    EXPECT_TRUE(grids.front().cells.back().open_below);
}

TEST(Grids, GivesNoTablesForADrawingOfTooManyFields) {
    Page page;
    page.width = 5000;
    page.height = 5000;
    for (int i = 0; i < 400; ++i) {
        page.rulings.push_back(Ruling{true, 10.0 * i, 0, 4000});
        page.rulings.push_back(Ruling{false, 10.0 * i, 0, 4000});
    }
    EXPECT_TRUE(find_grids(page).empty());
}

}  // namespace
}  // namespace svod::extractors::pdf
