#include "extractors/txt/aligned_table.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"
#include "extractors/txt/aligned_lines.hpp"
#include "extractors/txt/cell_rows.hpp"
#include "extractors/txt/text_columns.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

constexpr std::size_t fewest_lines = 3;

using Rows = std::vector<std::vector<std::string>>;

bool is_bullet(const std::string& cell) {
    const assembly::Label label = assembly::read_label(cell + " x");
    return unicode::length(cell) == 1 && label.kind == assembly::LabelKind::bullet;
}

// At least three lines in four of those that don't just go on with a cell have text in two columns: not a paragraph
// with a stray gap, nor a list with wide gaps behind its bullets.
bool is_table(const std::vector<TableLine>& lines, const std::vector<Span>& columns) {
    std::size_t rows = 0;
    std::size_t others = 0;
    for (const TableLine& line : lines) {
        const std::vector<std::string> cells = cut(line.text, columns);
        if (filled(cells) >= (is_bullet(cells.front()) ? 3U : 2U)) {
            ++rows;
        } else if (!line.title && !cells.front().empty() && !assembly::begins_as_rest(cells.front())) {
            ++others;
        }
    }
    return columns.size() >= 2 && lines.size() >= fewest_lines && rows >= 2 && rows >= others * 3;
}

// A figure, as the cells of tables of figures are.
bool is_figure(const std::string& cell) {
    constexpr std::size_t longest = 12;
    return unicode::is_digit(unicode::first_point(cell)) && unicode::length(cell) <= longest;
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

// «участников мероприятий   40» is a row of its own below «Число   30»: a figure can't go on with another.
bool repeats_figures(const std::vector<std::string>& above, const std::vector<std::string>& cells) {
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (is_figure(cells[i]) && is_figure(above[i])) {
            return true;
        }
    }
    return false;
}

// Where most rows are set apart by blank lines, each blank line begins one.
bool are_set_apart(const std::vector<TableLine>& lines, const std::vector<Span>& columns) {
    std::size_t apart = 0;
    std::size_t close = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {  // behind the head
        const TableLine& line = lines[i];
        const std::vector<std::string> cells = cut(line.text, columns);
        if (!line.title && !cells.front().empty() && filled(cells) > 1 && !assembly::begins_as_rest(cells.front())) {
            ++(line.behind_blank ? apart : close);
        }
    }
    return apart > 0 && apart >= close * 2;
}

// The column that says when by its head, behind the first; 0 where none does.
std::size_t time_column_of(const std::vector<TableLine>& lines, const std::vector<Span>& columns) {
    const std::vector<std::string> head = cut(lines.front().text, columns);
    const auto time = std::find_if(head.begin(), head.end(), assembly::is_time_head);
    return time == head.end() ? 0 : static_cast<std::size_t>(time - head.begin());
}

/// Tells which lines of a table begin a row: not those whose first column is empty, or goes on in small letters; where
/// one column says when, not those that have text right below text in the first but no time.
class RowBegins {
  public:
    RowBegins(const std::vector<TableLine>& lines, const std::vector<Span>& columns)
        : set_apart_(are_set_apart(lines, columns)), time_(time_column_of(lines, columns)) {}

    bool begins(const std::vector<std::string>& cells, bool behind_blank, const Rows& rows) {
        const bool first_goes_on = std::exchange(first_is_filled_, !cells.front().empty());
        if (rows.empty() || set_apart_) {
            return rows.empty() || behind_blank;
        }
        const bool small = assembly::begins_as_rest(cells.front()) && !repeats_figures(rows.back(), cells);
        const bool untimed = time_ > 0 && !assembly::is_row_number(cells.front()) && first_goes_on && rows.size() > 1 &&
                             !tells_time(cells[time_]);
        // «Дом творчества» over «Огонёк» in quotation marks
        const bool name_goes_on = filled(cells) == 1 && cells.front().starts_with("«");
        return !cells.front().empty() && !small && !untimed && !name_goes_on;
    }

    /// A title ends the row above it.
    void reset() { first_is_filled_ = false; }

  private:
    bool set_apart_;
    std::size_t time_;
    bool first_is_filled_ = false;
};

Rows aligned_rows(const std::vector<TableLine>& lines, const std::vector<Span>& columns) {
    RowBegins row_begins(lines, columns);
    Rows rows;
    bool in_title = false;
    for (const TableLine& line : lines) {
        if (line.title) {
            std::vector<std::string> title(columns.size());
            title.front() = unicode::fold_space(unicode::encode(line.text));
            if (in_title && !line.behind_blank) {
                rows.back().front() += " " + title.front();
            } else {
                rows.push_back(std::move(title));
            }
            in_title = true;
            row_begins.reset();
            continue;
        }
        std::vector<std::string> cells = cut(line.text, columns);
        const bool begins = row_begins.begins(cells, line.behind_blank, rows);
        if (begins || std::exchange(in_title, false)) {
            in_title = false;
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
    const AlignedLines group(lines, begin);
    const std::vector<Span> columns = group.columns();
    const std::size_t count = group.count();
    const Rows ragged = ragged_rows(lines, begin);
    const bool aligned = std::all_of(group.lines().begin(), group.lines().end(), [&](const TableLine& line) {
        return filled(cut(line.text, columns)) == columns.size();
    });
    if (!ragged.empty() && ragged.size() >= count &&
        (ragged.size() > count || !aligned || ragged.front().size() > columns.size())) {
        return region_of(ragged, begin, ragged.size());
    }
    if (is_table(group.lines(), columns)) {
        return region_of(aligned_rows(group.lines(), columns), begin, count);
    }
    return {.parts = {}, .end = begin + count};
}

}  // namespace svod::extractors::txt
