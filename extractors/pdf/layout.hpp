#pragma once

#include <vector>

#include "extractors/pdf/grid.hpp"
#include "extractors/pdf/lines.hpp"
#include "extractors/pdf/page.hpp"
#include "extractors/pdf/paragraphs.hpp"

/// A page's glyphs and rulings → its tables and the text around them.
namespace svod::extractors::pdf {

/// The text of one cell, upright.
struct CellLayout {
    std::vector<Line> lines;
    Edges edges;  ///< between which its text may stand
};

struct TableLayout {
    Grid grid;
    std::vector<CellLayout> cells;  ///< as many as grid.cells
};

struct PageLayout {
    int number = 0;
    double width = 0;
    double height = 0;
    std::vector<TableLayout> tables;  ///< from top to bottom
    std::vector<Line> lines;          ///< outside of tables, from top to bottom
    std::vector<Line> sideways;       ///< text in another direction than the page's, upright
};

/// Takes an upright page apart. A glyph belongs to the cell in which its middle lies; a cell's text may stand in any
/// direction.
PageLayout lay_out(const Page& page);

}  // namespace svod::extractors::pdf
