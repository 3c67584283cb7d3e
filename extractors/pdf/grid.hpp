#pragma once

#include <cstddef>
#include <vector>

#include "extractors/pdf/page.hpp"

/// Ruling lines → grids of cells.
namespace svod::extractors::pdf {

/// A rectangle of a grid; all numbers are 0-based rows and columns.
struct GridCell {
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    bool open_above = false;  ///< no line is drawn above it
    bool open_below = false;  ///< no line is drawn below it
};

/// A ruled table: where its lines lie and which of its fields are merged.
struct Grid {
    std::vector<double> xs;           ///< column borders from left to right, columns + 1 of them
    std::vector<double> ys;           ///< row borders from top to bottom, rows + 1 of them
    std::vector<GridCell> cells;      ///< in reading order; together they cover the grid exactly once
    std::vector<std::size_t> owners;  ///< index of the cell of every field, row by row

    int columns() const { return static_cast<int>(xs.size()) - 1; }
    int rows() const { return static_cast<int>(ys.size()) - 1; }
    double left() const { return xs.front(); }
    double right() const { return xs.back(); }
    double top() const { return ys.front(); }
    double bottom() const { return ys.back(); }
    bool contains(double x, double y) const { return x > left() && x < right() && y > top() && y < bottom(); }
    /// Index of the cell in which the point lies; cells.size() if it lies outside.
    std::size_t cell_at(double x, double y) const;
};

/// Pieces of one line (dashes, the borders of single cells, double lines) joined to one ruling each; sorted by
/// position.
std::vector<Ruling> join_pieces(std::vector<Ruling> rulings, bool horizontal);

/// The tables of a page, from top to bottom. Lines that cross or touch make one grid; two fields are one cell where the
/// line between them is missing; an open side (no outer line) is closed. A lone box round everything (a page frame), a
/// box with nothing beside it and lines that cross nothing (underlines) are no tables. A grid inside a cell of another
/// is left out: its text belongs to that cell. More than 100,000 fields on the page: no grids.
std::vector<Grid> find_grids(const Page& page);

}  // namespace svod::extractors::pdf
