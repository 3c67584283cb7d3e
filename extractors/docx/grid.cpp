#include "extractors/docx/grid.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace svod::extractors::docx {
namespace {

// A cell of an earlier row that the next row may go on with.
struct Open {
    std::size_t row = 0;
    std::size_t cell = 0;
};

using OpenCells = std::map<int, Open>;  // by first column

void add_row(Table& table, RawRow raw, OpenCells& open) {
    Row row;
    row.header = raw.header;
    OpenCells next;
    int column = raw.before;
    for (RawCell& cell : raw.cells) {
        const auto above = open.find(column);
        if (cell.goes_on_left && !row.cells.empty()) {
            row.cells.back().column_span += cell.span;
        } else if (cell.vertical == Merge::goes_on && above != open.end()) {
            Cell& owner = table.rows.at(above->second.row).cells.at(above->second.cell);
            ++owner.row_span;
            next.emplace(column, above->second);
        } else {
            if (cell.vertical != Merge::none) {
                next.emplace(column, Open{table.rows.size(), row.cells.size()});
            }
            row.cells.push_back({column, 1, cell.span, std::move(cell.text), cell.bold});
        }
        column += cell.span;
    }
    open = std::move(next);
    table.rows.push_back(std::move(row));
}

void fold_columns(Table& table) {
    std::vector<int> starts;
    for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) {
            starts.push_back(cell.column);
        }
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const auto rank = [&](int column) {
        return static_cast<int>(std::lower_bound(starts.begin(), starts.end(), column) - starts.begin());
    };
    for (Row& row : table.rows) {
        for (Cell& cell : row.cells) {
            const int end = rank(cell.column + cell.column_span);
            cell.column = rank(cell.column);
            cell.column_span = std::max(1, end - cell.column);
        }
    }
    table.columns = static_cast<int>(starts.size());
}

}  // namespace

Grid lay_out(std::vector<RawRow> rows) {
    Grid grid;
    OpenCells open;
    int width = -1;
    for (RawRow& raw : rows) {
        int end = raw.before + raw.after;
        for (const RawCell& cell : raw.cells) {
            end += cell.span;
        }
        grid.ragged = grid.ragged || (width >= 0 && end != width);
        width = std::max(width, end);
        add_row(grid.table, std::move(raw), open);
    }
    fold_columns(grid.table);
    return grid;
}

}  // namespace svod::extractors::docx
