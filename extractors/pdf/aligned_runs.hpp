#pragma once

#include <cstddef>
#include <vector>

#include "extractors/pdf/line_parts.hpp"
#include "extractors/pdf/lines.hpp"

/// Runs of lines that may make tables without ruling lines.
namespace svod::extractors::pdf {

/// What a column takes up of the page's width, in points.
struct ColumnSpan {
    double from;
    double to;
};

/// Successive lines that may make a table, in parts.
struct AlignedRun {
    std::size_t begin = 0;
    std::size_t end = 0;                  ///< behind its last line
    std::vector<ColumnSpan> columns;      ///< disjoint, from left to right
    std::vector<std::vector<Line>> rows;  ///< parts of each line
    std::vector<bool> wide;               ///< for each line, whether it is (part of) a row of one cell over all columns

    /// Lines of several parts.
    [[nodiscard]] std::size_t filled() const;

    /// The column in which a part of a line stands; the first if it stands in none.
    [[nodiscard]] std::size_t column_of(const Line& part) const;

    /// All parts of a column, from top to bottom, without wide rows.
    [[nodiscard]] std::vector<Line> column_lines(std::size_t column) const;

    /// How far apart lines of one cell may be: a line farther below the one before is set off from it. In points; 0 for
    /// a run without lines.
    [[nodiscard]] double reach() const;

    /// Whether the rows stand apart from each other: the lines of a cell are as near as lines can be, and lines that
    /// fill several columns follow no nearer than others.
    [[nodiscard]] bool is_spaced() const;
};

/// Goes down from line `begin` as long as no line bridges two columns and none stands far below the one before; empty
/// where no table can begin. Numbers of rows have a column of their own, however near to the texts behind them, and so
/// has text that begins at an edge which other lines show. A line over several columns is a wide row if lines that fill
/// the same columns follow it.
AlignedRun run_from(const std::vector<Line>& lines, const LineParts& parts, std::size_t begin);

}  // namespace svod::extractors::pdf
