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

std::vector<Extent> extents_of(const RawRow& row) {
    std::vector<Extent> out;
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
    Columns(const std::vector<RawRow>& rows, const std::vector<int>& widths) {
        for (const RawRow& row : rows) {
            const std::vector<Extent> extents = extents_of(row);
            for (std::size_t i = 0; i < extents.size(); ++i) {
                if (i == 0 || !row.cells[i].goes_on_left) {
                    starts_.push_back(extents[i].begin);
                }
            }
        }
        std::sort(starts_.begin(), starts_.end());
        starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
        number(rows, widths);
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
    void number(const std::vector<RawRow>& rows, const std::vector<int>& widths) {
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
        for (const RawRow& row : rows) {
            for (const Extent& extent : extents_of(row)) {
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

void add_row(Table& table, RawRow raw, const Columns& columns, OpenCells& open) {
    const std::vector<Extent> extents = extents_of(raw);
    Row row;
    row.header = raw.header;
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
    const Columns columns(rows, widths);
    OpenCells open;
    int width = -1;
    for (RawRow& raw : rows) {
        const std::vector<Extent> extents = extents_of(raw);
        const int end = raw.after + (extents.empty() ? raw.before : extents.back().end);
        grid.ragged = grid.ragged || (width >= 0 && end != width);
        width = std::max(width, end);
        add_row(grid.table, std::move(raw), columns, open);
    }
    grid.table.columns = columns.count();
    return grid;
}

}  // namespace svod::extractors::docx
