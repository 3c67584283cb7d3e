#include "extractors/pdf/continuation.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr double kSame = 3.0;  // borders that are the same on two pages

bool has_border(const std::vector<double>& borders, double at) {
    return std::any_of(borders.begin(), borders.end(), [&](double border) { return std::abs(border - at) < kSame; });
}

bool are_among(const std::vector<double>& some, const std::vector<double>& all) {
    return std::all_of(some.begin(), some.end(), [&](double border) { return has_border(all, border); });
}

/// Puts the cells into the finer grid `xs`, which has all of the grid's own borders.
void refine(Grid& grid, const std::vector<double>& xs) {
    std::vector<int> places;
    for (const double border : grid.xs) {
        const auto nearest = std::min_element(
            xs.begin(), xs.end(), [&](double a, double b) { return std::abs(a - border) < std::abs(b - border); });
        places.push_back(static_cast<int>(nearest - xs.begin()));
    }
    for (GridCell& cell : grid.cells) {
        const auto column = static_cast<std::size_t>(cell.column);
        const int end = places.at(column + static_cast<std::size_t>(cell.column_span));
        cell.column = places.at(column);
        cell.column_span = end - cell.column;
    }
    grid.xs = xs;
}

std::u32string text_of(const CellLayout& cell) {
    std::u32string text;
    for (const Line& line : cell.lines) {
        text += pdf::text_of(line) + U' ';
    }
    return text;
}

/// The cells that begin in a row, as indices.
std::vector<std::size_t> beginning_in(const Grid& grid, int row) {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        if (grid.cells[i].row == row) {
            indices.push_back(i);
        }
    }
    return indices;
}

/// Whether two tables begin with the same row. A head that is repeated in less room loses its last lines: most cells
/// have the same text, the others the beginning of the first table's.
bool same_row(const TableLayout& one, const TableLayout& other, int row) {
    const auto a = beginning_in(one.grid, row);
    const auto b = beginning_in(other.grid, row);
    std::size_t shorter = 0;
    const bool same = std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](std::size_t i, std::size_t k) {
        const GridCell& first = one.grid.cells[i];
        const GridCell& second = other.grid.cells[k];
        const std::u32string text = text_of(other.cells[k]);
        const std::u32string whole = text_of(one.cells[i]);
        shorter += text.size() < whole.size() ? 1 : 0;
        return first.column == second.column && first.column_span == second.column_span &&
               first.row_span == second.row_span && whole.starts_with(text) && text.empty() == whole.empty();
    });
    return same && (shorter == 0 || (shorter * 2 < a.size() && row == 0));
}

/// How many rows at the start of `below` repeat the head of `above`; a head has more than one text.
int repeated_head(const TableLayout& above, const TableLayout& below, int rows_above) {
    constexpr int kMost = 6;
    int count = 0;
    while (count < kMost && count < rows_above && count + 1 < below.grid.rows() && same_row(above, below, count)) {
        ++count;
    }
    const auto crosses = [&](int border) {
        return std::any_of(below.grid.cells.begin(), below.grid.cells.end(), [&](const GridCell& cell) {
            return cell.row < border && cell.row + cell.row_span > border;
        });
    };
    while (count > 0 && crosses(count)) {
        --count;
    }
    return count;
}

/// The cell of `above` that reaches its end in the columns of `cell`.
std::optional<std::size_t> cell_over(const TableLayout& above, int rows, const GridCell& cell) {
    for (std::size_t i = 0; i < above.grid.cells.size(); ++i) {
        const GridCell& other = above.grid.cells[i];
        if (other.row + other.row_span == rows && other.column == cell.column &&
            other.column_span == cell.column_span) {
            return i;
        }
    }
    return std::nullopt;
}

/// With a small letter or an opening bracket, as cells hardly do.
bool begins_as_rest(const Line& line) {
    const char32_t first = line.words.front().text.front();
    return unicode::is_lower(first) || first == U'(';
}

bool is_number(const CellLayout& cell) {
    const std::u32string text = text_of(cell);
    constexpr std::size_t kLongest = 8;
    return !text.empty() && text.size() <= kLongest && unicode::is_digit(text.front());
}

/// How much an empty cell below a filled one tells: the more, the fewer cells of its column are empty elsewhere.
double weight_of_empty(const TableLayout& table, int column) {
    std::size_t cells = 0;
    std::size_t empty = 0;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        if (table.grid.cells[i].column == column) {
            ++cells;
            empty += table.cells[i].lines.empty();
        }
    }
    constexpr std::size_t kTelling = 4;
    const double first = column == 0 ? 0.5 : 0;
    if (cells >= kTelling && empty == 0) {
        return 1.5 + first;
    }
    return (empty * 3 > cells ? 0.5 : 0.75) + first;
}

/// What one column tells about a cut: > 0 for it, < 0 against it; nothing speaks louder than a cell that begins below
/// an empty one, or below one whose text ended long before the page did. `empty`: the weight of an empty cell below.
std::optional<double> vote(const CellLayout& above, const CellLayout& below, double bottom, bool first_column,
                           double empty) {
    if (below.lines.empty()) {
        return above.lines.empty() ? 0 : empty;
    }
    if (above.lines.empty()) {
        return std::nullopt;
    }
    const Line& last = above.lines.back();
    const Line& next = below.lines.front();
    constexpr double kMostLinesLeft = 3.2;
    if (bottom - last.bottom() > kMostLinesLeft * 1.2 * last.size) {
        return std::nullopt;
    }
    if (first_column && is_number(below)) {
        return -4;
    }
    if (begins_paragraph_over_break({last}, next, above.edges)) {
        return -1;
    }
    const char32_t end = last.words.back().text.back();
    const bool ended = end == U'.' || end == U';' || end == U':' || end == U'!' || end == U'?';
    if (begins_as_rest(next) && !ended) {
        return 2;
    }
    // A capital begins most cells: that the line above was full is chance.
    return unicode::is_upper(next.words.front().text.front()) && !ended ? 0 : 0.2;
}

bool is_cut(const LongTable& above, const TableLayout& below, int row) {
    const int rows = static_cast<int>(above.row_pages.size());
    double sum = 0;
    bool all_filled = true;
    bool all_open = true;
    for (const std::size_t i : beginning_in(below.grid, row)) {
        const GridCell& place = below.grid.cells[i];
        const auto over = cell_over(above.layout, rows, place);
        if (!over) {
            return false;
        }
        const CellLayout& upper = above.layout.cells[*over];
        const auto voice = vote(upper, below.cells[i], above.layout.grid.bottom(), place.column == 0,
                                weight_of_empty(above.layout, place.column));
        if (!voice) {
            return false;
        }
        sum += *voice;
        all_open = all_open && above.layout.grid.cells[*over].open_below;
        all_filled = all_filled && !below.cells[i].lines.empty();
    }
    constexpr double kWeightOfOpenSide = 3;
    return sum - (all_filled ? 1 : 0) + (all_open ? kWeightOfOpenSide : 0) >= 1;
}

/// Appends lines as if they stood right below.
void append_lines(CellLayout& above, std::vector<Line> below) {
    if (above.lines.empty()) {
        above.lines = std::move(below);
        return;
    }
    if (below.empty()) {
        return;
    }
    const double pitch = above.lines.size() > 1 ? pitch_of(above.lines) : pitch_of(below);
    const double shift = above.lines.back().y + pitch * above.lines.back().size - below.front().y;
    for (Line& line : below) {
        line.y += shift;
        above.lines.push_back(std::move(line));
    }
}

}  // namespace

LongTable::LongTable(TableLayout table, const PageLayout& page)
    : layout(std::move(table)),
      row_pages(static_cast<std::size_t>(layout.grid.rows()), page.number),
      page_height(page.height) {}

bool goes_on(const LongTable& above, const TableLayout& below) {
    const Grid& upper = above.layout.grid;
    const Grid& lower = below.grid;
    if (std::abs(upper.left() - lower.left()) > kSame || std::abs(upper.right() - lower.right()) > kSame) {
        return false;
    }
    const double first_row = lower.ys[1] - lower.ys[0];
    const double room = above.page_height - upper.bottom();
    if (room > 0.25 * above.page_height && room > first_row + 0.15 * above.page_height) {
        return false;
    }
    return are_among(upper.xs, lower.xs) || are_among(lower.xs, upper.xs);
}

void append(LongTable& above, TableLayout lower, const PageLayout& page) {
    const std::vector<double> xs =
        lower.grid.xs.size() > above.layout.grid.xs.size() ? lower.grid.xs : above.layout.grid.xs;
    refine(above.layout.grid, xs);
    refine(lower.grid, xs);
    const int rows = static_cast<int>(above.row_pages.size());
    const int head = repeated_head(above.layout, lower, rows);
    const bool cut = is_cut(above, lower, head);
    const int shift = rows - head - (cut ? 1 : 0);
    for (std::size_t i = 0; i < lower.cells.size(); ++i) {
        GridCell cell = lower.grid.cells[i];
        if (cell.row < head) {
            continue;
        }
        const auto over = cell.row == head ? cell_over(above.layout, rows, cell) : std::nullopt;
        const bool merged_cell_goes_on = over && lower.cells[i].lines.empty() &&
                                         (cell.row_span > 1 || above.layout.grid.cells[*over].row_span > 1 ||
                                          above.layout.grid.cells[*over].open_below);
        if (over && (cut || merged_cell_goes_on)) {
            append_lines(above.layout.cells[*over], std::move(lower.cells[i].lines));
            above.layout.grid.cells[*over].row_span += cell.row_span - (cut ? 1 : 0);
            above.layout.grid.cells[*over].open_below = cell.open_below;
            continue;
        }
        cell.row += shift;
        above.layout.grid.cells.push_back(cell);
        above.layout.cells.push_back(std::move(lower.cells[i]));
    }
    const int more = lower.grid.rows() - head - (cut ? 1 : 0);
    above.row_pages.insert(above.row_pages.end(), static_cast<std::size_t>(std::max(0, more)), page.number);
    above.layout.grid.ys = lower.grid.ys;
    above.page_height = page.height;
}

}  // namespace svod::extractors::pdf
