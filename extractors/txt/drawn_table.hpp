#pragma once

#include <cstddef>
#include <vector>

#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::txt {

/// Reads a table whose cells are separated by «|» or by box-drawing lines, beginning at `lines[begin]`: Markdown
/// (CommonMark's table extension) and frames of `+---+` or `┌─┬─┐`. In a frame with rules between its rows, the lines
/// between two rules are one row, unless each has all its cells and a figure in the same column, or their numbers count
/// on; a cell that crosses the columns of other rows spans them. Lines with a single «|» inside are a table where three
/// or more follow each other.
TableRegion read_drawn_table(const std::vector<Line>& lines, std::size_t begin);

}  // namespace svod::extractors::txt
