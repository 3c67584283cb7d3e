#include "extractors/pdf/aligned_tables.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/document/unicode.hpp"
#include "extractors/pdf/aligned_runs.hpp"
#include "extractors/pdf/columns.hpp"

namespace svod::extractors::pdf {
namespace {

bool is_figure(const Line& part) {
    const std::u32string text = text_of(part);
    const auto digits = std::count_if(text.begin(), text.end(), unicode::is_digit);
    return digits > 0 && static_cast<std::size_t>(digits) * 2 >= text.size();
}

bool is_table(const AlignedRun& run) {
    constexpr std::size_t kLeastRows = 3;
    if (run.filled() < kLeastRows || run.filled() * 3 < run.rows.size()) {
        return false;
    }
    if (run.columns.size() == 2) {
        const std::vector<Line> second = run.column_lines(1);
        const auto figures = static_cast<std::size_t>(std::count_if(second.begin(), second.end(), is_figure));
        return figures >= kLeastRows && figures * 10 >= second.size() * 7;
    }
    std::size_t running = 0;
    for (std::size_t i = 0; i < run.columns.size(); ++i) {
        running += is_running_text(run.column_lines(i));
    }
    return running < 2 || run.columns.size() - running >= 2;
}

bool is_rest(const Line& part) {
    return unicode::is_lower(part.words.front().text.front());
}

/// Whether the parts of a line begin a row of the table; `set_off`: it stands farther below the line before than
/// others.
bool begins_row(const std::vector<Line>& parts, const AlignedRun& run, bool set_off) {
    if (run.column_of(parts.front()) == 0) {
        return set_off || !std::all_of(parts.begin(), parts.end(), is_rest);
    }
    return set_off && parts.size() * 2 > run.columns.size();
}

/// Column borders that are the same on every page that a table takes up: where the columns' texts begin.
std::vector<double> borders_of(const AlignedRun& run, double paper) {
    constexpr double kPadding = 3;
    std::vector<double> borders;
    for (const ColumnSpan& column : run.columns) {
        borders.push_back(column.from - kPadding);
    }
    borders.push_back(std::max(run.columns.back().to, paper - run.columns.front().from) + kPadding);
    return borders;
}

TableLayout table_of(const AlignedRun& run, double paper) {
    TableLayout table;
    Grid& grid = table.grid;
    grid.xs = borders_of(run, paper);
    const double reach = run.reach();
    const bool spaced = run.is_spaced();
    double last = 0;
    for (const auto& parts : run.rows) {
        const bool set_off = parts.front().y - last > reach;
        last = parts.front().y;
        if (grid.ys.empty() || (spaced ? set_off : begins_row(parts, run, set_off))) {
            grid.ys.push_back(parts.front().top() - 1);
            const int row = static_cast<int>(grid.ys.size()) - 1;
            for (std::size_t i = 0; i < run.columns.size(); ++i) {
                grid.cells.push_back(GridCell{row, static_cast<int>(i), 1, 1});
                table.cells.push_back(CellLayout{{}, {run.columns[i].from, run.columns[i].to}});
            }
        }
        const std::size_t first = grid.cells.size() - run.columns.size();
        for (const Line& part : parts) {
            std::vector<Line>& lines = table.cells[first + run.column_of(part)].lines;
            if (!lines.empty() && lines.back().y == part.y) {
                lines.back().words.insert(lines.back().words.end(), part.words.begin(), part.words.end());
                lines.back().x1 = part.x1;
            } else {
                lines.push_back(part);
            }
        }
    }
    grid.ys.push_back(run.rows.back().front().bottom() + 1);
    return table;
}

/// The first ruled table, if any, that stands between the lines of a run.
bool is_interrupted(const AlignedRun& run, const PageLayout& page) {
    return std::any_of(page.tables.begin(), page.tables.end(), [&](const TableLayout& table) {
        return table.grid.top() < page.lines[run.end - 1].y && table.grid.bottom() > page.lines[run.begin].top();
    });
}

}  // namespace

void find_aligned_tables(PageLayout& page) {
    std::vector<Line> rest;
    std::vector<TableLayout> found;
    for (std::size_t i = 0; i < page.lines.size();) {
        const AlignedRun run = run_from(page.lines, i);
        if (run.end > i && is_table(run) && !is_interrupted(run, page)) {
            found.push_back(table_of(run, page.width));
            i = run.end;
        } else {
            rest.push_back(page.lines[i]);
            ++i;
        }
    }
    if (found.empty()) {
        return;
    }
    page.lines = std::move(rest);
    std::move(found.begin(), found.end(), std::back_inserter(page.tables));
    std::stable_sort(page.tables.begin(), page.tables.end(),
                     [](const TableLayout& a, const TableLayout& b) { return a.grid.top() < b.grid.top(); });
}

}  // namespace svod::extractors::pdf
