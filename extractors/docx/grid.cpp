#include "extractors/docx/grid.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace svod::extractors::docx {
namespace {

// Borders that a writer dragged by hand miss each other by less than this: 2 mm in twips.
constexpr long long nearest_borders = 114;

// A raw cell's first column and the one behind its last.
struct Extent {
    int begin = 0;
    int end = 0;
};

using Extents = std::vector<Extent>;  // of one row's cells

Extents extents_of(const RawRow& row) {
    Extents out;
    out.reserve(row.cells.size());
    int column = row.before;
    for (const RawCell& cell : row.cells) {
        out.push_back({column, column + cell.span});
        column += cell.span;
    }
    return out;
}

/// Which column of the final grid a written one falls into.
class Columns {
  public:
    /// `extents` has one entry a row.
    Columns(const std::vector<RawRow>& rows, const std::vector<Extents>& extents, const std::vector<int>& widths) {
        std::size_t begin = 0;  // of the row before in `starts_`
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::size_t end = starts_.size();
            for (std::size_t i = 0; i < extents[row].size(); ++i) {
                if (i == 0 || !rows[row].cells[i].goes_on_left) {
                    starts_.push_back(extents[row][i].begin);
                }
            }
            // Most rows are divided like the one before; there is less to sort without them.
            const auto next = starts_.begin() + static_cast<std::ptrdiff_t>(end);
            if (std::equal(starts_.begin() + static_cast<std::ptrdiff_t>(begin), next, next, starts_.end())) {
                starts_.resize(end);
            } else {
                begin = end;
            }
        }
        std::sort(starts_.begin(), starts_.end());
        starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
        number(extents, widths);
    }

    int count() const { return final_.empty() ? 0 : final_.back() + 1; }

    int of(int written) const {
        const std::size_t place = place_of(written);
        return place == starts_.size() ? count() : final_[place];
    }

  private:
    std::size_t place_of(int written) const {
        return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), written) - starts_.begin());
    }

    // Neighbours are one column if they are next to each other on paper and no row has a cell between them.
    void number(const std::vector<Extents>& extents, const std::vector<int>& widths) {
        std::vector<bool> apart(starts_.size(), true);
        const bool known = !starts_.empty() && static_cast<std::size_t>(starts_.back()) <= widths.size() &&
                           std::all_of(widths.begin(), widths.end(), [](int width) { return width > 0; });
        long long gap = 0;  // from the first border of the column
        for (std::size_t i = 1; known && i < starts_.size(); ++i) {
            for (int column = starts_[i - 1]; column < starts_[i] && gap < nearest_borders; ++column) {
                gap += widths[static_cast<std::size_t>(column)];
            }
            apart[i] = gap >= nearest_borders;
            gap = apart[i] ? 0 : gap;
        }
        for (const Extents& row : extents) {
            for (const Extent& extent : row) {
                const std::size_t end = place_of(extent.end);
                std::size_t place = place_of(extent.begin) + 1;
                while (place < end && !apart[place]) {
                    ++place;
                }
                if (place == end && end < apart.size()) {
                    apart[end] = true;
                }
            }
        }
        int column = -1;
        for (const bool begins : apart) {
            column += begins ? 1 : 0;
            final_.push_back(column);
        }
    }

    std::vector<int> starts_;  // written columns at which a cell begins
    std::vector<int> final_;   // of each
};

// A cell of an earlier row that the next row may go on with.
struct Open {
    std::size_t row = 0;
    std::size_t cell = 0;
};

using OpenCells = std::map<int, Open>;  // by first column

void add_row(Table& table, RawRow raw, const Extents& extents, const Columns& columns, OpenCells& open) {
    Row row;
    row.header = raw.header;
    row.cells.reserve(raw.cells.size());
    OpenCells next;
    Cell* left = nullptr;
    for (std::size_t i = 0; i < raw.cells.size(); ++i) {
        RawCell& cell = raw.cells[i];
        const int begin = columns.of(extents[i].begin);
        const int span = std::max(1, columns.of(extents[i].end) - begin);
        const auto above = open.find(begin);
        if (cell.goes_on_left && i > 0) {
            if (left != nullptr) {
                left->column_span = std::max(left->column_span, columns.of(extents[i].end) - left->column);
            }
            continue;
        }
        if (cell.vertical == Merge::goes_on && above != open.end()) {
            Cell& owner = table.rows.at(above->second.row).cells.at(above->second.cell);
            if (owner.column_span == span) {
                ++owner.row_span;
                next.emplace(begin, above->second);
                left = nullptr;
                continue;
            }
        }
        if (cell.vertical != Merge::none) {
            next.emplace(begin, Open{table.rows.size(), row.cells.size()});
        }
        row.cells.push_back({begin, 1, span, std::move(cell.text), cell.bold});
        left = &row.cells.back();
    }
    open = std::move(next);
    table.rows.push_back(std::move(row));
}

}  // namespace

Grid lay_out(std::vector<RawRow> rows, const std::vector<int>& widths) {
    Grid grid;
    std::vector<Extents> extents;
    extents.reserve(rows.size());
    for (const RawRow& raw : rows) {
        extents.push_back(extents_of(raw));
    }
    const Columns columns(rows, extents, widths);
    OpenCells open;
    int width = -1;
    grid.table.rows.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RawRow& raw = rows[i];
        const int end = raw.after + (extents[i].empty() ? raw.before : extents[i].back().end);
        grid.ragged = grid.ragged || (width >= 0 && end != width);
        width = std::max(width, end);
        add_row(grid.table, std::move(raw), extents[i], columns, open);
    }
    grid.table.columns = columns.count();
    return grid;
}

}  // namespace svod::extractors::docx
