#pragma once

#include <cstddef>
#include <vector>

#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::txt {

/// Reads a table of two columns whose cells stand on lines of their own, beginning at `lines[begin]`: a label, its
/// figure below it, the next label, three pairs or more, or two below a pair of heads («Организации», «Количество»).
/// Figures that only number the labels (1, 2, 3; 4, 5, 6) make no table.
TableRegion read_stacked_table(const std::vector<Line>& lines, std::size_t begin);

}  // namespace svod::extractors::txt
