#pragma once

#include <cstddef>
#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/txt/lines.hpp"

namespace svod::extractors::txt {

/// Bounds on what is taken for a table: reports have a dozen columns and a few thousand cells.
constexpr std::size_t most_columns = 128;
constexpr std::size_t most_cells = 1'000'000;

/// A table found in the lines, as parts that breaks (blank lines, form feeds) separate; all parts have the same
/// columns.
struct TableRegion {
    std::vector<assembly::Draft> parts;  ///< empty where no table begins
    std::size_t end = 0;     ///< index of the first line after the table; without one, after the lines that hold none
    bool ragged = false;     ///< rows had more or fewer cells than columns
    bool too_large = false;  ///< the table would have more cells than `most_cells`
};

/// Reads a table whose cells are separated by tabs, beginning at `lines[begin]`: cells that go on over lines, title
/// lines of sections between rows, rows shifted by a column after a break. Lines like «1.⇥Text» are lists, not tables.
TableRegion read_tab_table(const std::vector<Line>& lines, std::size_t begin);

}  // namespace svod::extractors::txt
