#pragma once

#include <vector>

#include "extractors/pdf/paragraphs.hpp"

namespace svod::extractors::pdf {

/// Text that is read from top to bottom before anything else.
struct Column {
    std::vector<Line> lines;
    Edges edges;
    bool goes_on = false;  ///< a sentence may run on from the column before
};

/// Lines between two tables → columns in reading order. A gutter is a gap of at least 1.2 em that at least four
/// lines share, with running text (most lines nearly as wide as their column) on both sides; without one
/// all lines are one column with the page's edges. Lines that cross the gutter separate what is above from what is
/// below.
std::vector<Column> columns_of(std::vector<Line> lines, const Edges& page_edges);

/// Whether the lines are running text: six or more, most of them nearly as wide as the widest ones.
bool is_running_text(const std::vector<Line>& lines);

}  // namespace svod::extractors::pdf
