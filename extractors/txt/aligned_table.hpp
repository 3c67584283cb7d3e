#pragma once

#include <cstddef>
#include <vector>

#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::txt {

/// Reads a table whose columns are set with runs of spaces, beginning at `lines[begin]`: at least three lines that
/// leave the same positions blank, two or more in width, with text on both sides. A line whose first column is empty or
/// goes on in small letters goes on in the cells of the row above; where one column says when, so does a line without a
/// time right below text; where blank lines part the rows, all lines up to the next. Titles of sections may stand
/// across the columns. Or lines whose cells don't stand below each other: at least three with as many cells each, three
/// or more, one column of figures or a table's head first; or two below a head.
TableRegion read_aligned_table(const std::vector<Line>& lines, std::size_t begin);

}  // namespace svod::extractors::txt
