#include "extractors/pdf/aligned_tables.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/document/unicode.hpp"
#include "extractors/pdf/aligned_runs.hpp"
#include "extractors/pdf/columns.hpp"
#include "extractors/pdf/page_strip.hpp"

namespace svod::extractors::pdf {
namespace {

bool is_figure(const Line& part) {
    const std::u32string text = text_of(part);
    const auto digits = std::count_if(text.begin(), text.end(), unicode::is_digit);
    return digits > 0 && static_cast<std::size_t>(digits) * 2 >= text.size();
}

bool is_table(const AlignedRun& run) {
    constexpr std::size_t kLeastRows = 3;
    if (run.columns.size() < 2 || run.filled() < kLeastRows || run.filled() * 3 < run.rows.size()) {
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

/// Builds a run's tables, one a page, line by line.
class TableBuilder {
  public:
    TableBuilder(const AlignedRun& run, const PageStrip& strip, double paper)
        : run_(run), strip_(strip), borders_(borders_of(run, paper)), spaced_(run.is_spaced()), reach_(run.reach()) {}

    /// Puts the tables into the pages.
    void build(std::vector<PageLayout>& pages) && {
        for (std::size_t i = 0; i < run_.rows.size(); ++i) {
            if (i > 0 && page_of(i) != page_of(i - 1)) {
                end_table(pages, i);
            }
            const std::vector<Line> parts = on_page(i);
            if (run_.wide[i]) {
                add_wide(parts.front(), !was_wide(i) || is_set_off(i));
                continue;
            }
            if (table_.grid.ys.empty() || was_wide(i) || begins(i)) {
                begin_row(parts);
            }
            std::for_each(parts.begin(), parts.end(), [&](const Line& part) { add(part); });
        }
        end_table(pages, run_.rows.size());
    }

  private:
    [[nodiscard]] std::size_t page_of(std::size_t row) const { return strip_.pages[run_.begin + row]; }

    [[nodiscard]] std::vector<Line> on_page(std::size_t row) const {
        std::vector<Line> parts = run_.rows[row];
        for (Line& part : parts) {
            part.y -= strip_.shifts[run_.begin + row];
        }
        return parts;
    }

    [[nodiscard]] bool is_set_off(std::size_t row) const {
        return row == 0 || run_.rows[row].front().y - run_.rows[row - 1].front().y > reach_;
    }

    [[nodiscard]] bool was_wide(std::size_t row) const { return !table_.grid.ys.empty() && run_.wide[row - 1]; }

    [[nodiscard]] bool begins(std::size_t row) const {
        return spaced_ ? is_set_off(row) : begins_row(run_.rows[row], run_, is_set_off(row));
    }

    int next_row(const Line& line) {
        table_.grid.ys.push_back(line.top() - 1);
        return static_cast<int>(table_.grid.ys.size()) - 1;
    }

    void begin_row(const std::vector<Line>& parts) {
        const int row = next_row(parts.front());
        for (std::size_t i = 0; i < run_.columns.size(); ++i) {
            table_.grid.cells.push_back(GridCell{row, static_cast<int>(i), 1, 1});
            table_.cells.push_back(CellLayout{{}, {run_.columns[i].from, run_.columns[i].to}});
        }
    }

    void add_wide(const Line& line, bool begins) {
        if (begins || table_.grid.ys.empty()) {
            table_.grid.cells.push_back(GridCell{next_row(line), 0, 1, static_cast<int>(run_.columns.size())});
            table_.cells.push_back(CellLayout{{}, {run_.columns.front().from, run_.columns.back().to}});
        }
        table_.cells.back().lines.push_back(line);
    }

    void add(const Line& part) {
        const std::size_t first = table_.cells.size() - run_.columns.size();
        std::vector<Line>& lines = table_.cells[first + run_.column_of(part)].lines;
        if (!lines.empty() && lines.back().y == part.y) {
            lines.back().words.insert(lines.back().words.end(), part.words.begin(), part.words.end());
            lines.back().x1 = part.x1;
        } else {
            lines.push_back(part);
        }
    }

    /// Puts the table that ends above a row into its page.
    void end_table(std::vector<PageLayout>& pages, std::size_t row) {
        table_.grid.xs = borders_;
        table_.grid.ys.push_back(on_page(row - 1).front().bottom() + 1);
        pages[page_of(row - 1)].tables.push_back(std::move(table_));
        table_ = {};
    }

    const AlignedRun& run_;
    const PageStrip& strip_;
    std::vector<double> borders_;
    bool spaced_;
    double reach_;
    TableLayout table_;
};

/// How many lines a run that is no table lets pass: few, as a table may begin inside it, but no few of very many.
std::size_t passed_by(const AlignedRun& run) {
    constexpr std::size_t kMany = 100;
    return std::max<std::size_t>(1, (run.end - run.begin) / kMany);
}

}  // namespace

void find_aligned_tables(std::vector<PageLayout>& pages) {
    const PageStrip strip = strip_of(pages);
    const LineParts parts(strip.lines, strip.pages);
    std::vector<std::vector<Line>> rest(pages.size());
    for (std::size_t i = 0; i < strip.lines.size();) {
        const AlignedRun run = run_from(strip.lines, parts, i);
        const bool found = run.end > i && is_table(run);
        if (found) {
            TableBuilder(run, strip, pages[strip.pages[i]].width).build(pages);
        }
        const std::size_t end = found ? run.end : i + passed_by(run);
        for (; i < end; ++i) {
            if (!found) {
                rest[strip.pages[i]].push_back(strip.lines[i]);
                rest[strip.pages[i]].back().y -= strip.shifts[i];
            }
        }
    }
    for (std::size_t page = 0; page < pages.size(); ++page) {
        pages[page].lines = std::move(rest[page]);
        std::stable_sort(pages[page].tables.begin(), pages[page].tables.end(),
                         [](const TableLayout& a, const TableLayout& b) { return a.grid.top() < b.grid.top(); });
    }
}

}  // namespace svod::extractors::pdf
