#include "extractors/txt/aligned_table.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

constexpr std::size_t fewest_lines = 3;
constexpr std::size_t narrowest_gap = 2;
// Longer lines are paragraphs with stray spaces.
constexpr std::size_t widest_line = 400;

using Rows = std::vector<std::vector<std::string>>;

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::u32string trimmed_end(std::string_view text) {
    std::u32string points = unicode::decode(text);
    while (!points.empty() && unicode::is_space(points.back())) {
        points.pop_back();
    }
    return points;
}

bool has_gap(const std::u32string& line) {
    std::size_t at = 0;
    while (at < line.size() && unicode::is_space(line[at])) {
        ++at;
    }
    return line.size() <= widest_line && line.find(U"  ", at) != std::u32string::npos;
}

/// Positions at which some line has text, grown line by line.
class Occupied {
  public:
    void add(const std::u32string& line) {
        used_.resize(std::max(used_.size(), line.size()), false);
        for (std::size_t at = 0; at < line.size(); ++at) {
            used_[at] = used_[at] || !unicode::is_space(line[at]);
        }
    }

    // The columns that all lines leave clear of each other.
    std::vector<Span> columns() const {
        std::vector<Span> columns;
        for (std::size_t at = 0; at < used_.size(); ++at) {
            if (!used_[at]) {
                continue;
            }
            if (!columns.empty() && at < columns.back().end + narrowest_gap) {
                columns.back().end = at + 1;
            } else {
                columns.push_back({at, at + 1});
            }
        }
        return columns;
    }

  private:
    std::vector<bool> used_;
};

std::vector<std::string> cut(const std::u32string& line, const std::vector<Span>& columns) {
    std::vector<std::string> cells;
    for (const Span& span : columns) {
        std::u32string_view view = line;
        view = span.begin < view.size() ? view.substr(span.begin, span.end - span.begin) : std::u32string_view();
        cells.push_back(unicode::fold_space(unicode::encode(view)));
    }
    return cells;
}

std::size_t filled(const std::vector<std::string>& cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

bool is_bullet(const std::string& cell) {
    const assembly::Label label = assembly::read_label(cell + " x");
    return unicode::length(cell) == 1 && label.kind == assembly::LabelKind::bullet;
}

// At least three lines in four have text in two columns: not a paragraph with a stray gap, nor a list with wide gaps
// behind its bullets.
bool is_table(const std::vector<std::u32string>& lines, const std::vector<Span>& columns) {
    const auto rows = std::count_if(lines.begin(), lines.end(), [&](const std::u32string& line) {
        const std::vector<std::string> cells = cut(line, columns);
        return filled(cells) >= (is_bullet(cells.front()) ? 3U : 2U);
    });
    return columns.size() >= 2 && lines.size() >= fewest_lines &&
           static_cast<std::size_t>(rows) * 4 >= lines.size() * 3;
}

// The cells of a line by the wide gaps in it.
std::vector<std::string> cells_by_gaps(const std::u32string& line) {
    Occupied occupied;
    occupied.add(line);
    return cut(line, occupied.columns());
}

// A figure, as the cells of tables of figures are.
bool is_figure(const std::string& cell) {
    constexpr std::size_t longest = 12;
    return unicode::is_digit(unicode::first_point(cell)) && unicode::length(cell) <= longest;
}

Row to_row(const std::vector<std::string>& cells) {
    Row row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Cell cell;
        cell.column = static_cast<int>(i);
        cell.text = cells[i];
        row.cells.push_back(std::move(cell));
    }
    return row;
}

bool has_figures(const std::vector<bool>& columns) {
    return std::find(columns.begin(), columns.end(), true) != columns.end();
}

// «1   Охват детей, %   80     81,3»: lines of a table that was pasted, whose cells stand apart but not below each
// other: as many in each line, three or more, one column of figures or a head above; or two below a head. None if they
// are no such lines.
Rows ragged_rows(const std::vector<Line>& lines, std::size_t begin) {
    constexpr std::size_t fewest_cells = 3;
    Rows rows;
    bool headed = false;
    std::vector<bool> figures;  // by column: whether all cells below the head are figures
    for (std::size_t at = begin; at < lines.size() && lines[at].text.size() <= 2 * widest_line; ++at) {
        const bool broken = at > begin && (lines[at].blanks_before > 0 || lines[at].page_before);
        std::vector<std::string> cells = cells_by_gaps(trimmed_end(lines[at].text));
        headed = headed || (rows.empty() && cells.size() > 1 && assembly::looks_like_head(to_row(cells)));
        if (broken || cells.size() < (headed ? 2 : fewest_cells) || is_bullet(cells.front()) ||
            (!rows.empty() && cells.size() != rows.front().size()) || lines[at].text.find('\t') != std::string::npos) {
            // Cells that go on below, or are empty: they stand in columns.
            if (!broken && cells.size() > 1 && headed && !has_figures(figures)) {
                return {};
            }
            break;
        }
        figures.resize(cells.size(), true);
        for (std::size_t column = 0; column < cells.size() && !rows.empty(); ++column) {
            figures[column] = figures[column] && column > 0 && is_figure(cells[column]);
        }
        // Nothing further down can make a table of these lines: to read on would take a long text's square.
        if (!has_figures(figures) && !(headed && cells.size() >= fewest_cells)) {
            return {};
        }
        rows.push_back(std::move(cells));
    }
    return rows.size() >= fewest_lines ? rows : Rows();
}

// The region of `lines` lines that make these rows.
TableRegion region_of(const Rows& rows, std::size_t begin, std::size_t lines) {
    TableRegion region;
    region.end = begin + lines;
    region.too_large = rows.size() * rows.front().size() > most_cells;
    if (region.too_large) {
        return region;
    }
    Draft draft;
    draft.block.type = BlockType::table;
    draft.after_break = true;
    draft.block.table.columns = static_cast<int>(rows.front().size());
    std::transform(rows.begin(), rows.end(), std::back_inserter(draft.block.table.rows), to_row);
    region.parts.push_back(std::move(draft));
    return region;
}

// The rows of aligned lines; a line whose first column is empty goes on in the cells of the row above.
Rows aligned_rows(const std::vector<std::u32string>& lines, const std::vector<Span>& columns) {
    Rows rows;
    for (const std::u32string& line : lines) {
        std::vector<std::string> cells = cut(line, columns);
        if (filled(cells) == 0) {
            continue;
        }
        const bool rest = cells.front().empty() || (filled(cells) == 1 && assembly::begins_as_rest(cells.front()));
        if (rows.empty() || !rest) {
            rows.push_back(std::move(cells));
            continue;
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            std::string& text = rows.back()[i];
            text += (text.empty() || cells[i].empty() ? "" : " ") + cells[i];
        }
    }
    return rows;
}

}  // namespace

TableRegion read_aligned_table(const std::vector<Line>& lines, std::size_t begin) {
    TableRegion region;
    std::vector<std::u32string> group;
    Occupied occupied;
    for (std::size_t at = begin; at < lines.size(); ++at) {
        const bool broken = at > begin && (lines[at].blanks_before > 0 || lines[at].page_before);
        if (broken || lines[at].text.find('\t') != std::string::npos) {
            break;
        }
        std::u32string line = trimmed_end(lines[at].text);
        const bool rule = assembly::is_rule(lines[at].text);
        const bool in_first = !group.empty() && line.size() <= occupied.columns().front().end;
        if (!rule && !has_gap(line) && !in_first && (group.empty() || !unicode::is_space(line.front()))) {
            break;
        }
        Occupied with = occupied;
        with.add(rule ? std::u32string() : line);
        if (with.columns().size() < 2) {
            break;
        }
        occupied = std::move(with);
        group.push_back(rule ? std::u32string() : std::move(line));
    }
    // A short line at the end is text below the table, unless it goes on in lower case.
    while (!group.empty() && !has_gap(group.back()) && !assembly::begins_as_rest(unicode::encode(group.back()))) {
        group.pop_back();
    }
    const std::vector<Span> columns = occupied.columns();
    const Rows ragged = ragged_rows(lines, begin);
    const bool aligned = std::all_of(group.begin(), group.end(), [&](const std::u32string& line) {
        return filled(cut(line, columns)) == columns.size();
    });
    if (!ragged.empty() && ragged.size() >= group.size() &&
        (ragged.size() > group.size() || !aligned || ragged.front().size() > columns.size())) {
        return region_of(ragged, begin, ragged.size());
    }
    if (is_table(group, columns)) {
        return region_of(aligned_rows(group, columns), begin, group.size());
    }
    region.end = begin + group.size();
    return region;
}

}  // namespace svod::extractors::txt
