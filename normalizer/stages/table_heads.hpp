#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The unit of each grid position of a table, as grid_of gives it.
using Grid = std::vector<std::vector<std::optional<int>>>;

/// The words of a position as written; "" where the table has no cell there. \pre row, column within the grid
std::string_view text_at(const Reading& reading, const Grid& grid, std::size_t row, std::size_t column);

/// Whether a row is one cell over all columns. \pre row < table.rows.size()
bool is_full_width(const Reading& reading, const TableView& table, std::size_t row);

/// How far down the header that begins at a row reaches: cells that span rows, further levels of heads («план», «факт»
/// under «I полугодие»). \pre first < table.rows.size()
std::size_t last_header_row(const Reading& reading, const TableView& table, std::size_t first);

/// The title of each column: its heads of the rows `first` to `last` from above, divided by spaces; a head over empty
/// cells titles those columns as well. \pre first <= last < grid.size()
std::vector<std::string> titles_of_rows(const Reading& reading, const Grid& grid, std::size_t first, std::size_t last);

/// Whether the heading of a plan stands right above a table.
bool is_below_plan(const Reading& reading, const phrases::Readers& readers, const TableView& table);

/// Whether a unit is a cell of a column of results hoped for («Ожидаемый результат»).
bool is_in_expected_column(const Reading& reading, const phrases::Readers& readers, const Unit& unit);

}  // namespace svod::normalizer::stages
