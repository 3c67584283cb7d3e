#pragma once

#include <vector>

#include "extractors/pdf/layout.hpp"

namespace svod::extractors::pdf {

/// Moves tables without ruling lines out of the pages' lines into their tables; one that goes on over several pages has
/// the same columns on each. Such a table is a run of lines whose parts stand in the same three or more columns, or in
/// two of which the second holds figures, with at least three rows that fill two columns or more; running text in
/// columns is none. A line begins a row if it has text in the first column, or in more than half of them, and isn't the
/// rest of a sentence; one over all columns is a row of one cell. \pre the pages are in reading order
void find_aligned_tables(std::vector<PageLayout>& pages);

}  // namespace svod::extractors::pdf
