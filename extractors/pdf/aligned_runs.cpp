#include "extractors/pdf/aligned_runs.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace svod::extractors::pdf {
namespace {

constexpr double kFar = 2.6;  // em from a table's line to the next at most
constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kMostBefore = 2;  // lines of a cell above those that stand in several columns

/// Adds a part to the disjoint, sorted columns; those that it overlaps become one.
void cover(std::vector<ColumnSpan>& columns, ColumnSpan part, double gap) {
    std::erase_if(columns, [&](const ColumnSpan& column) {
        if (column.to + gap < part.from || column.from - gap > part.to) {
            return false;
        }
        part = {std::min(part.from, column.from), std::max(part.to, column.to)};
        return true;
    });
    const auto place =
        std::find_if(columns.begin(), columns.end(), [&](const ColumnSpan& column) { return column.from > part.from; });
    columns.insert(place, part);
}

double distance_above(const AlignedRun& run, std::size_t row) {
    return run.rows[row].front().y - run.rows[row - 1].front().y;
}

/// The least distance of two lines in the run; no less than a cell's lines have, where a cell's text stands beside two
/// lines of another.
double least_distance(const AlignedRun& run) {
    constexpr double kSolid = 1.1;  // em
    double least = 1000;
    for (std::size_t i = 1; i < run.rows.size(); ++i) {
        least = std::min(least, distance_above(run, i));
    }
    return std::max(least, kSolid * run.rows.front().front().size);
}

/// Whether the last line goes on in the cell above it.
bool goes_on_in_cell(const AlignedRun& run) {
    return run.rows.size() > 2 && run.is_spaced() && distance_above(run, run.rows.size() - 1) <= run.reach();
}

/// The left edges of the columns.
LeftEdges edges_of(const std::vector<ColumnSpan>& columns) {
    LeftEdges edges;
    std::transform(columns.begin(), columns.end(), std::back_inserter(edges),
                   [](const ColumnSpan& column) { return column.from; });
    return edges;
}

/// Lines in which a gap of the usual width lies between the two columns.
std::size_t lines_apart(const std::vector<Line>& lines, const AlignedRun& run, const ColumnSpan& left,
                        const ColumnSpan& right) {
    std::size_t count = 0;
    for (std::size_t i = run.begin; i < run.end; ++i) {
        if (run.wide[i - run.begin]) {
            continue;
        }
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
void part_columns(AlignedRun& run, const std::vector<Line>& lines) {
    std::vector<ColumnSpan> columns;
    for (std::size_t i = run.begin; i < run.end; ++i) {
        if (run.wide[i - run.begin]) {
            continue;
        }
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
    const LeftEdges edges = edges_of(run.columns);
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        if (!run.wide[i]) {
            split_at_edges(run.rows[i], edges);
        }
    }
}

/// The number of a row («12», «12.»); 0 for any other word.
int row_number(const Word& word) {
    constexpr std::size_t kLongest = 4;
    const std::u32string digits = word.text.substr(0, word.text.find_last_not_of(U'.') + 1);
    int number = 0;
    for (const char32_t digit : digits) {
        if (digit < U'0' || digit > U'9' || digits.size() > kLongest) {
            return 0;
        }
        number = number * 10 + static_cast<int>(digit - U'0');
    }
    return number;
}

/// The left edge of the texts behind the successive numbers of the rows, which stand in the first column with them; 0
/// if the column isn't made of both. Titles may begin anywhere behind «№».
double edge_behind_numbers(const AlignedRun& run) {
    constexpr double kAligned = 1.0;
    constexpr std::size_t kLeastRows = 2;
    std::vector<double> edges;
    std::vector<int> numbers;
    for (const Line& part : run.column_lines(0)) {
        if (part.x0 > run.columns.front().from + kAligned) {
            edges.push_back(part.x0);
            continue;
        }
        const int number = row_number(part.words.front());
        const bool next = number > 0 && (numbers.empty() || number == numbers.back() + 1);
        if (next) {
            numbers.push_back(number);
        } else if (part.words.front().text.front() != U'№') {
            return 0;
        }
        if (next && part.words.size() > 1) {
            edges.push_back(part.words[1].x0);
        }
    }
    const auto [least, most] = std::minmax_element(edges.begin(), edges.end());
    const bool enough = numbers.size() >= kLeastRows && edges.size() >= kLeastRows;
    return enough && *most - *least < kAligned ? *least : 0;
}

/// Makes a column of the numbers of the rows, which stand nearer to the texts behind them than columns do.
void part_numbers(AlignedRun& run) {
    const double edge = edge_behind_numbers(run);
    if (edge == 0) {
        return;
    }
    const ColumnSpan whole = run.columns.front();
    double numbers_end = whole.from;
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        std::vector<Line>& parts = run.rows[i];
        Line& first = parts.front();
        if (run.wide[i]) {
            continue;
        }
        if (first.x0 >= edge || first.x1 <= edge || run.column_of(first) != 0) {
            numbers_end = first.x1 <= edge ? std::max(numbers_end, first.x1) : numbers_end;
            continue;
        }
        const auto behind = std::find_if(first.words.begin() + 1, first.words.end(),
                                         [&](const Word& word) { return word.x0 > edge - 1; });
        Line rest = first;
        rest.words.assign(behind, first.words.end());
        first.words.erase(behind, first.words.end());
        first.x1 = first.words.back().x1;
        numbers_end = std::max(numbers_end, first.x1);
        if (!rest.words.empty()) {
            rest.x0 = rest.words.front().x0;
            parts.insert(parts.begin() + 1, std::move(rest));
        }
    }
    run.columns.front() = {whole.from, std::min(numbers_end, edge)};
    run.columns.insert(run.columns.begin() + 1, ColumnSpan{edge, whole.to});
}

/// Whether a part of the line lies over two columns.
bool bridges(const std::vector<Line>& parts, const std::vector<ColumnSpan>& columns) {
    return std::any_of(parts.begin(), parts.end(), [&](const Line& part) {
        return std::count_if(columns.begin(), columns.end(), [&](const ColumnSpan& column) {
                   return part.x0 < column.to && part.x1 > column.from;
               }) > 1;
    });
}

bool is_near(const std::vector<Line>& lines, std::size_t begin, std::size_t i) {
    return i == begin || lines[i].y - lines[i - 1].y <= kFar * std::max(lines[i].size, lines[i - 1].size);
}

/// Whether a line that goes on over several columns is a row of one cell: behind it, or behind its second line, stand
/// lines that keep to the columns, have no others, and the first few of them fill several.
bool is_wide(const AlignedRun& run, const std::vector<Line>& lines, std::size_t i, const LineParts& line_parts) {
    constexpr std::size_t kMostBelow = 5;  // lines
    const LeftEdges edges = edges_of(run.columns);
    if (run.filled() == 0 || line_parts.of(i, edges).size() > 1) {
        return false;
    }
    const auto stands_beside = [&](const Line& part) {
        return std::none_of(run.columns.begin(), run.columns.end(),
                            [&](const ColumnSpan& column) { return part.x0 < column.to && part.x1 > column.from; });
    };
    std::set<std::size_t> filled;
    bool side_by_side = false;
    for (std::size_t next = i + 1; next < std::min(lines.size(), i + kMostBelow) && is_near(lines, i, next); ++next) {
        const std::vector<Line> parts = line_parts.of(next, edges);
        if (bridges(parts, run.columns)) {
            if (next > i + 1 || parts.size() > 1) {
                break;
            }
            continue;
        }
        if (run.filled() > 1 && std::any_of(parts.begin(), parts.end(), stands_beside)) {
            return false;
        }
        side_by_side = side_by_side || parts.size() > 1;
        for (const Line& part : parts) {
            if (line_parts.begins_at_edge(next, part)) {
                filled.insert(run.column_of(part));
            }
        }
    }
    filled.erase(0);
    constexpr std::size_t kFew = 3;
    return side_by_side && filled.size() >= (run.columns.size() > kFew ? 2U : 1U);
}

/// Whether a table may begin with the line: it has several parts, or is the upper line of a cell between others.
bool may_begin(const std::vector<Line>& lines, const LineParts& line_parts, std::size_t begin) {
    const auto parts = line_parts.of(begin, {});
    if (parts.size() > 1) {
        return true;
    }
    if (!line_parts.begins_at_edge(begin, parts.front())) {
        return false;
    }
    for (std::size_t next = begin + 1; next < std::min(lines.size(), begin + kMostBefore + 1); ++next) {
        const auto below = line_parts.of(next, {});
        if (!is_near(lines, begin, next) || below.front().x0 > parts.front().x0 - 1) {
            return false;
        }
        if (below.size() > 1) {
            return true;
        }
    }
    return false;
}

/// Whether a line that stands alone between others is a heading or a paragraph: it goes on beyond the first column.
bool is_between_tables(const AlignedRun& run, const std::vector<Line>& lines, std::size_t i,
                       const std::vector<Line>& parts) {
    constexpr double kBeyond = 2;   // em
    constexpr double kApart = 1.5;  // em, more than lines of a cell are
    if (run.filled() == 0 || parts.size() > 1 || run.column_of(parts.front()) != 0 || i + 1 == lines.size()) {
        return false;
    }
    const double apart = kApart * parts.front().size;
    return parts.front().x1 > run.columns.front().to + kBeyond * parts.front().size &&
           lines[i].y - lines[i - 1].y > apart && lines[i + 1].y - lines[i].y > apart;
}

}  // namespace

std::size_t AlignedRun::filled() const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const auto& parts) { return parts.size() > 1; }));
}

std::size_t AlignedRun::column_of(const Line& part) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (part.x0 < columns[i].to && part.x1 > columns[i].from) {
            return i;
        }
    }
    return 0;
}

std::vector<Line> AlignedRun::column_lines(std::size_t column) const {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!wide[i]) {
            std::copy_if(rows[i].begin(), rows[i].end(), std::back_inserter(lines),
                         [&](const Line& part) { return column_of(part) == column; });
        }
    }
    return lines;
}

double AlignedRun::reach() const {
    constexpr double kStep = 1.15;
    return rows.empty() ? 0 : kStep * least_distance(*this);
}

bool AlignedRun::is_spaced() const {
    constexpr double kTight = 1.35;  // em
    const double within_cell = reach();
    std::size_t near = 0;
    std::size_t full_and_near = 0;
    std::size_t far = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool is_near = distance_above(*this, i) <= within_cell;
        const bool is_full = rows[i].size() * 4 > columns.size() * 3 && rows[i - 1].size() * 2 > columns.size();
        near += is_near;
        full_and_near += is_near && is_full;
        far += !is_near;
    }
    return near > 0 && far >= 2 && full_and_near * 4 <= far &&
           least_distance(*this) < kTight * rows.front().front().size;
}

AlignedRun run_from(const std::vector<Line>& lines, const LineParts& line_parts, std::size_t begin) {
    AlignedRun run;
    run.begin = begin;
    run.end = begin;
    const std::size_t most = may_begin(lines, line_parts, begin) ? std::min(lines.size(), begin + kMostLines) : begin;
    for (std::size_t i = begin; i < most && is_near(lines, begin, i); ++i) {
        std::vector<Line> parts = line_parts.of(i, edges_of(run.columns));
        std::vector<ColumnSpan> columns = run.columns;
        for (const Line& part : parts) {
            cover(columns, {part.x0, part.x1}, kNarrow * lines[i].size);
        }
        const bool fits = columns.size() >= run.columns.size() && !bridges(parts, run.columns) &&
                          !is_between_tables(run, lines, i, parts);
        const bool wide = !fits && is_wide(run, lines, i, line_parts);
        if ((!fits && !wide) || (columns.size() < 2 && i - begin >= kMostBefore)) {
            break;
        }
        run.columns = wide ? run.columns : std::move(columns);
        run.rows.push_back(wide ? std::vector{lines[i]} : std::move(parts));
        run.wide.push_back(wide);
        run.end = i + 1;
    }
    while (!run.rows.empty() &&
           (run.wide.back() || (run.rows.back().size() < 2 && run.column_of(run.rows.back().front()) == 0 &&
                                !goes_on_in_cell(run)))) {  // text below the table
        run.rows.pop_back();
        run.wide.pop_back();
        --run.end;
    }
    part_columns(run, lines);
    if (!run.rows.empty()) {
        part_numbers(run);
    }
    return run;
}

}  // namespace svod::extractors::pdf
