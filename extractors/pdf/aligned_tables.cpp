#include "extractors/pdf/aligned_tables.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extractors/document/unicode.hpp"
#include "extractors/pdf/columns.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr double kGap = 1.0;     // em between two columns at least, where nothing else tells
constexpr double kNarrow = 0.4;  // em between two columns that other lines have shown
constexpr double kStep = 1.15;   // lines of a cell are nearer to each other than that part more than the nearest lines

struct Span {
    double from;
    double to;
};

/// Adds a part to the disjoint, sorted columns; those that it overlaps become one.
void cover(std::vector<Span>& columns, Span part, double gap) {
    std::erase_if(columns, [&](const Span& column) {
        if (column.to + gap < part.from || column.from - gap > part.to) {
            return false;
        }
        part = {std::min(part.from, column.from), std::max(part.to, column.to)};
        return true;
    });
    const auto place =
        std::find_if(columns.begin(), columns.end(), [&](const Span& column) { return column.from > part.from; });
    columns.insert(place, part);
}

/// Lines begin..end of a page that may make a table, in parts.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Span> columns;
    std::vector<std::vector<Line>> rows;  // parts of each line

    std::size_t filled() const {
        return static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [](const auto& parts) { return parts.size() > 1; }));
    }
};

std::size_t column_of(const std::vector<Span>& columns, const Line& part) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (part.x0 < columns[i].to && part.x1 > columns[i].from) {
            return i;
        }
    }
    return 0;
}

double distance_above(const Run& run, std::size_t row) {
    return run.rows[row].front().y - run.rows[row - 1].front().y;
}

/// The least distance of two lines in the run; no less than a cell's lines have, where a cell's text stands beside two
/// lines of another.
double least_distance(const Run& run) {
    constexpr double kSolid = 1.1;  // em
    double least = 1000;
    for (std::size_t i = 1; i < run.rows.size(); ++i) {
        least = std::min(least, distance_above(run, i));
    }
    return std::max(least, kSolid * run.rows.front().front().size);
}

/// Whether the rows stand apart from each other: the lines of a cell are as near as lines can be, and lines that fill
/// several columns follow no nearer than others.
bool is_spaced(const Run& run) {
    const double least = least_distance(run);
    constexpr double kTight = 1.35;  // em
    std::size_t near = 0;
    std::size_t full_and_near = 0;
    std::size_t far = 0;
    for (std::size_t i = 1; i < run.rows.size(); ++i) {
        const bool is_near = distance_above(run, i) <= kStep * least;
        const bool is_full =
            run.rows[i].size() * 4 > run.columns.size() * 3 && run.rows[i - 1].size() * 2 > run.columns.size();
        near += is_near;
        full_and_near += is_near && is_full;
        far += !is_near;
    }
    return least < kTight * run.rows.front().front().size && near > 0 && far >= 2 && full_and_near * 4 <= far;
}

/// Whether the last line goes on in the cell above it.
bool goes_on_in_cell(const Run& run) {
    return run.rows.size() > 2 && is_spaced(run) &&
           distance_above(run, run.rows.size() - 1) <= kStep * least_distance(run);
}

/// Cuts a part that lies over several columns where a word begins at the left edge of one of them.
void split_at_columns(std::vector<Line>& parts, const std::vector<Span>& columns) {
    std::vector<Line> cut;
    for (const Line& part : parts) {
        cut.push_back(part);
        cut.back().words.clear();
        for (const Word& word : part.words) {
            constexpr double kAligned = 1.0;
            const bool begins_column = std::any_of(columns.begin(), columns.end(), [&](const Span& column) {
                return std::abs(column.from - word.x0) < kAligned;
            });
            if (!cut.back().words.empty() && begins_column && word.x0 - cut.back().x1 > kNarrow * part.size) {
                cut.push_back(part);
                cut.back().words.clear();
                cut.back().x0 = word.x0;
            }
            cut.back().words.push_back(word);
            cut.back().x1 = word.x1;
        }
    }
    parts = std::move(cut);
}

/// Lines in which a gap of the usual width lies between the two columns.
std::size_t lines_apart(const std::vector<Line>& lines, const Run& run, const Span& left, const Span& right) {
    std::size_t count = 0;
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const Word* before = nullptr;
        for (const Word& word : lines[i].words) {
            if (before != nullptr && word.x0 >= right.from) {
                count += before->x1 <= left.to && word.x0 < right.to && word.x0 - before->x1 > kGap * lines[i].size;
                break;
            }
            before = &word;
        }
    }
    return count;
}

/// Finds the columns that a long title hid whose words came near to the next title: no word of the run lies between
/// them, and two lines at least show the gap.
void part_columns(Run& run, const std::vector<Line>& lines) {
    std::vector<Span> columns;
    for (std::size_t i = run.begin; i < run.end; ++i) {
        for (const Word& word : lines[i].words) {
            cover(columns, {word.x0, word.x1}, kNarrow * lines[i].size);
        }
    }
    for (std::size_t i = 0; i + 1 < columns.size();) {
        constexpr std::size_t kEnough = 2;
        if (lines_apart(lines, run, columns[i], columns[i + 1]) >= kEnough) {
            ++i;
        } else {
            columns[i].to = columns[i + 1].to;
            columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
    if (columns.size() <= run.columns.size()) {
        return;
    }
    run.columns = std::move(columns);
    for (auto& parts : run.rows) {
        split_at_columns(parts, run.columns);
    }
}

/// Whether a part of the line lies over two columns.
bool bridges(const std::vector<Line>& parts, const std::vector<Span>& columns) {
    return std::any_of(parts.begin(), parts.end(), [&](const Line& part) {
        return std::count_if(columns.begin(), columns.end(),
                             [&](const Span& column) { return part.x0 < column.to && part.x1 > column.from; }) > 1;
    });
}

/// Whether a line that stands alone between others is a heading or a paragraph: it goes on beyond the first column.
bool is_between_tables(const Run& run, const std::vector<Line>& lines, std::size_t i, const std::vector<Line>& parts) {
    constexpr double kBeyond = 2;   // em
    constexpr double kApart = 1.5;  // em, more than lines of a cell are
    if (run.filled() == 0 || parts.size() > 1 || column_of(run.columns, parts.front()) != 0 || i + 1 == lines.size()) {
        return false;
    }
    const double apart = kApart * parts.front().size;
    return parts.front().x1 > run.columns.front().to + kBeyond * parts.front().size &&
           lines[i].y - lines[i - 1].y > apart && lines[i + 1].y - lines[i].y > apart;
}

/// Goes down from `begin` as long as no line bridges two columns and none stands far below the one before.
Run run_from(const std::vector<Line>& lines, std::size_t begin) {
    Run run;
    run.begin = begin;
    run.end = begin;
    constexpr std::size_t kMostLines = 300;
    for (std::size_t i = begin; i < std::min(lines.size(), begin + kMostLines); ++i) {
        const Line& line = lines[i];
        constexpr double kFar = 2.6;
        if (i > begin && line.y - lines[i - 1].y > kFar * std::max(line.size, lines[i - 1].size)) {
            break;
        }
        std::vector<Line> parts = split_at_gaps(line, kGap * line.size);
        split_at_columns(parts, run.columns);
        std::vector<Span> columns = run.columns;
        for (const Line& part : parts) {
            cover(columns, {part.x0, part.x1}, kNarrow * line.size);
        }
        if (columns.size() < run.columns.size() || bridges(parts, run.columns) || (i == begin && parts.size() < 2) ||
            columns.size() < 2 || is_between_tables(run, lines, i, parts)) {
            break;
        }
        run.columns = std::move(columns);
        run.rows.push_back(std::move(parts));
        run.end = i + 1;
    }
    while (!run.rows.empty() && run.rows.back().size() < 2 && column_of(run.columns, run.rows.back().front()) == 0 &&
           !goes_on_in_cell(run)) {  // text below the table
        run.rows.pop_back();
        --run.end;
    }
    part_columns(run, lines);
    return run;
}

bool is_figure(const Line& part) {
    const std::u32string text = text_of(part);
    const auto digits = std::count_if(text.begin(), text.end(), unicode::is_digit);
    return digits > 0 && static_cast<std::size_t>(digits) * 2 >= text.size();
}

std::vector<Line> column_lines(const Run& run, std::size_t column) {
    std::vector<Line> lines;
    for (const auto& parts : run.rows) {
        for (const Line& part : parts) {
            if (column_of(run.columns, part) == column) {
                lines.push_back(part);
            }
        }
    }
    return lines;
}

bool is_table(const Run& run) {
    constexpr std::size_t kLeastRows = 3;
    if (run.filled() < kLeastRows || run.filled() * 3 < run.rows.size()) {
        return false;
    }
    if (run.columns.size() == 2) {
        const std::vector<Line> second = column_lines(run, 1);
        const auto figures = static_cast<std::size_t>(std::count_if(second.begin(), second.end(), is_figure));
        return figures >= kLeastRows && figures * 10 >= second.size() * 7;
    }
    std::size_t running = 0;
    for (std::size_t i = 0; i < run.columns.size(); ++i) {
        running += is_running_text(column_lines(run, i));
    }
    return running < 2 || run.columns.size() - running >= 2;
}

bool is_rest(const Line& part) {
    return unicode::is_lower(part.words.front().text.front());
}

/// Whether the parts of a line begin a row of the table; `set_off`: it stands farther below the line before than
/// others.
bool begins_row(const std::vector<Line>& parts, const Run& run, bool set_off) {
    if (column_of(run.columns, parts.front()) == 0) {
        return set_off || !std::all_of(parts.begin(), parts.end(), is_rest);
    }
    return set_off && parts.size() * 2 > run.columns.size();
}

/// Column borders that are the same on every page that a table takes up: where the columns' texts begin.
std::vector<double> borders_of(const Run& run, double paper) {
    constexpr double kPadding = 3;
    std::vector<double> borders;
    for (const Span& column : run.columns) {
        borders.push_back(column.from - kPadding);
    }
    borders.push_back(std::max(run.columns.back().to, paper - run.columns.front().from) + kPadding);
    return borders;
}

TableLayout table_of(const Run& run, double paper) {
    TableLayout table;
    Grid& grid = table.grid;
    grid.xs = borders_of(run, paper);
    const double least = least_distance(run);
    const bool spaced = is_spaced(run);
    double last = 0;
    for (const auto& parts : run.rows) {
        const bool set_off = parts.front().y - last > kStep * least;
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
            std::vector<Line>& lines = table.cells[first + column_of(run.columns, part)].lines;
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
bool is_interrupted(const Run& run, const PageLayout& page) {
    return std::any_of(page.tables.begin(), page.tables.end(), [&](const TableLayout& table) {
        return table.grid.top() < page.lines[run.end - 1].y && table.grid.bottom() > page.lines[run.begin].top();
    });
}

}  // namespace

void find_aligned_tables(PageLayout& page) {
    std::vector<Line> rest;
    std::vector<TableLayout> found;
    for (std::size_t i = 0; i < page.lines.size();) {
        const Run run = run_from(page.lines, i);
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
