#pragma once

#include <string>
#include <vector>

#include "extractors/document/document.hpp"

namespace svod::extractors::docx {

enum class Merge { none, begins, goes_on };

/// A `w:tc` as written.
struct RawCell {
    int span = 1;  ///< w:gridSpan, 1 to 1,000
    Merge vertical = Merge::none;
    bool goes_on_left = false;  ///< w:hMerge="continue": part of the cell to the left
    std::string text;
    bool bold = false;
};

/// A `w:tr` as written.
struct RawRow {
    int before = 0;  ///< w:gridBefore
    int after = 0;   ///< w:gridAfter
    bool header = false;
    std::vector<RawCell> cells;
};

struct Grid {
    Table table;
    bool ragged = false;  ///< the rows end at different columns
};

/// Lays cells into a grid that is counted from them (ECMA-376 part 1, 17.4), so that a missing or wrong `w:tblGrid`
/// does no harm. Grid columns at which no cell begins are folded away, and columns whose borders miss each other by
/// under 2 mm are one, so that the table has the columns that a reader sees; rows stay as they are. A vertical merge
/// that has no cell of its width to go on from begins a cell. `widths` are those of `w:gridCol` in twips; empty where
/// they aren't known.
Grid lay_out(std::vector<RawRow> rows, const std::vector<int>& widths = {});

}  // namespace svod::extractors::docx
