#pragma once

#include <vector>

#include "extractors/pdf/layout.hpp"

/// Tables over page ends, by geometry.
namespace svod::extractors::pdf {

/// A table of one or more pages.
struct LongTable {
    TableLayout layout;          ///< grid.xs and grid.cells count; grid.ys are those of the last page alone
    std::vector<int> row_pages;  ///< 1-based page where each row begins; as many as there are rows
    double page_height = 0;      ///< of the last page

    LongTable(TableLayout table, const PageLayout& page);
};

/// Whether `below`, the first thing on the page after the one that `above` ends, goes on with it: the outer borders are
/// the same, the inner ones too as far as both have them, and `above` reaches so far down that the next row had no
/// room.
bool goes_on(const LongTable& above, const TableLayout& below);

/// Appends `below`: a head that it repeats is dropped, a row that the page end cut becomes one row with its cells'
/// lines one after another, a merged cell that was cut becomes one cell.
void append(LongTable& above, TableLayout below, const PageLayout& page);

}  // namespace svod::extractors::pdf
