#include "extractors/txt/drawn_table.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"
#include "extractors/txt/columns.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

bool is_bar(char32_t point) {
    return point == '|' || point == U'│' || point == U'┃' || point == U'║' || point == U'¦';
}

bool is_box(char32_t point) {
    return point >= 0x2500 && point <= 0x257F;
}

bool is_junction(char32_t point) {
    return point == '+' || is_bar(point) || (is_box(point) && point != U'─' && point != U'━' && point != U'═');
}

struct Piece {
    std::size_t begin = 0;  // position after the bar at its left
    std::size_t end = 0;    // position of the bar at its right
    std::string text;
};

struct DrawnLine {
    bool rule = false;
    bool title = false;  // of a section, without bars, over the whole row
    bool opens_with_bar = false;
    std::vector<std::size_t> bars;  // positions of bars and junctions
    std::vector<Piece> pieces;      // none for a rule
};

bool has_bars(std::string_view line) {
    const std::u32string points = unicode::decode(line);
    const auto bars = std::count_if(points.begin(), points.end(), is_bar);
    return bars >= 2 || (bars == 1 && is_bar(unicode::first_point(line)));
}

// «Показатель | Значение»: two cells and nothing around them.
bool is_pair(std::string_view line) {
    const std::size_t bar = line.find('|');
    return bar != std::string_view::npos && line.find('|', bar + 1) == std::string_view::npos &&
           line.find_first_not_of(" \t") < bar;
}

// Pairs of cells are a table from the third line on.
bool begins_pairs(const std::vector<Line>& lines, std::size_t begin) {
    constexpr std::size_t fewest_lines = 3;
    if (begin + fewest_lines > lines.size() || !is_pair(lines[begin].text)) {
        return false;
    }
    for (std::size_t line = begin + 1; line < begin + fewest_lines; ++line) {
        if (!is_pair(lines[line].text) || lines[line].blanks_before > 0 || lines[line].page_before) {
            return false;
        }
    }
    return true;
}

bool is_frame_rule(std::string_view line) {
    const std::u32string points = unicode::decode(line);
    return assembly::is_rule(line) && std::any_of(points.begin(), points.end(), is_junction);
}

DrawnLine read_line(std::string_view line) {
    DrawnLine drawn;
    drawn.rule = assembly::is_rule(line) &&
                 std::any_of(line.begin(), line.end(), [](char c) { return c == '-' || c == '=' || c == '\xE2'; });
    std::u32string points = unicode::decode(line);
    while (!points.empty() && unicode::is_space(points.back())) {
        points.pop_back();
    }
    std::size_t from = 0;
    while (from < points.size() && unicode::is_space(points[from])) {
        ++from;
    }
    drawn.opens_with_bar = from < points.size() && is_junction(points[from]);
    if (from < points.size() && !drawn.opens_with_bar) {
        drawn.bars.push_back(from == 0 ? 0 : from - 1);
    }
    std::size_t begin = from;
    for (std::size_t at = from; at <= points.size(); ++at) {
        const bool end = at == points.size();
        const bool bar =
            !end && (drawn.rule ? is_junction(points[at]) : is_bar(points[at]) && (at == 0 || points[at - 1] != '\\'));
        if (!bar && !end) {
            continue;
        }
        const bool outer = at == from || (end && begin == at);
        if (!drawn.rule && !outer) {
            const std::u32string_view text = std::u32string_view(points).substr(begin, at - begin);
            drawn.pieces.push_back({begin, at, unicode::fold_space(unicode::encode(text))});
        }
        if (!end || begin != at) {
            drawn.bars.push_back(at);
        }
        begin = at + 1;
    }
    return drawn;
}

void append_piece(std::string& cell, const std::string& text) {
    if (!text.empty()) {
        cell += (cell.empty() ? "" : " ") + text;
    }
}

Row to_row(const DrawnLine& line, const std::vector<std::size_t>* grid) {
    Row row;
    int column = 0;
    for (const Piece& piece : line.pieces) {
        Cell cell;
        cell.column = column;
        if (grid != nullptr) {
            const auto at = [&](std::size_t position) {
                return static_cast<int>(std::lower_bound(grid->begin(), grid->end(), position) - grid->begin());
            };
            cell.column = at(piece.begin == 0 ? 0 : piece.begin - 1);
            cell.column_span = std::max(1, at(piece.end) - cell.column);
        }
        cell.text = piece.text;
        column = cell.column + cell.column_span;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

// Column borders, if all bars stand under each other as in a drawn frame.
std::vector<std::size_t> find_grid(const std::vector<DrawnLine>& drawn) {
    std::set<std::size_t> all;
    for (const DrawnLine& line : drawn) {
        all.insert(line.bars.begin(), line.bars.end());
    }
    return {all.begin(), all.end()};
}

std::size_t most_pieces(const std::vector<DrawnLine>& drawn) {
    std::size_t most = 0;
    for (const DrawnLine& line : drawn) {
        most = std::max(most, line.pieces.size());
    }
    return most;
}

void append_line(Row& row, const Row& line) {
    for (std::size_t i = 0; i < line.cells.size() && i < row.cells.size(); ++i) {
        append_piece(row.cells[i].text, line.cells[i].text);
    }
}

bool same_cells(const Row& one, const Row& other) {
    return std::equal(one.cells.begin(), one.cells.end(), other.cells.begin(), other.cells.end(),
                      [](const Cell& a, const Cell& b) { return a.column == b.column; });
}

// «1 | Семинар» above «2 | Слёт».
bool counts_on(const Row& before, const Row& row) {
    constexpr std::size_t most_digits = 3;
    const auto number_of = [](const Row& of) {
        const std::string_view text = of.cells.empty() ? std::string_view() : of.cells.front().text;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        return digits > 0 && digits <= most_digits && (digits == text.size() || text.substr(digits) == ".")
                   ? std::stoi(std::string(text.substr(0, digits)))
                   : -1;
    };
    const int number = number_of(before);
    return number >= 0 && number_of(row) == number + 1;
}

// Where other lines begin without a bar, one that begins with it has an empty cell at its left.
void add_empty_cells(std::vector<DrawnLine>& drawn) {
    const std::size_t pieces = most_pieces(drawn);
    const bool open = std::any_of(drawn.begin(), drawn.end(), [](const DrawnLine& line) {
        return !line.rule && !line.title && !line.opens_with_bar;
    });
    for (DrawnLine& line : drawn) {
        if (open && !line.rule && line.opens_with_bar && line.pieces.size() > 1 && line.pieces.size() < pieces) {
            line.pieces.insert(line.pieces.begin(), Piece());
        }
    }
}

// Cells that lines lost at their start, unless their bars stand under each other.
void add_lost_cells(std::vector<DrawnLine>& drawn) {
    if (find_grid(drawn).size() == most_pieces(drawn) + 1) {
        return;
    }
    std::vector<RawRow> rows;
    std::vector<DrawnLine*> lines;
    for (DrawnLine& line : drawn) {
        if (line.rule || line.pieces.empty()) {
            continue;
        }
        RawRow row;
        row.title = line.title;
        for (const Piece& piece : line.pieces) {
            row.fields.push_back(piece.text);
        }
        rows.push_back(std::move(row));
        lines.push_back(&line);
    }
    const std::vector<std::size_t> lost = lost_leading_cells(rows);
    if (std::all_of(lost.begin(), lost.end(), [](std::size_t cells) { return cells == 0; })) {
        return;
    }
    for (std::size_t i = 0; i < lost.size(); ++i) {
        restore_leading_cells(lines[i]->pieces, lost[i], empty_at_end(rows[i].fields));
    }
    for (DrawnLine& line : drawn) {
        line.bars.clear();  // they say no more where the cells stand
    }
}

// «3. Работа с родителями», «II. Кадры»: bytes of the number.
std::size_t length_of_number(std::string_view text) {
    const assembly::Label label = assembly::read_label(text);
    const bool number = label.kind == assembly::LabelKind::number || label.kind == assembly::LabelKind::roman;
    return number && !label.bracket ? label.bytes : 0;
}

// «Раздел 1. Семинары», «1. Семинары» between rows of cells: no rest of a cell, and a numbered row behind it goes on
// with the table.
bool is_title_between(const std::vector<Line>& lines, std::size_t at, std::size_t pieces) {
    constexpr std::size_t longest_title = 120;
    const std::string text = unicode::fold_space(lines[at].text);
    const std::string_view words = std::string_view(text).substr(length_of_number(text));
    const bool title = unicode::is_upper(unicode::first_point(words.substr(0, 64))) && !assembly::is_terminated(text) &&
                       text.find(':') == std::string_view::npos && unicode::length(text) <= longest_title;
    if (!title || pieces < 3 || at + 1 >= lines.size() || lines[at + 1].blanks_before > 0 ||
        lines[at + 1].page_before || !has_bars(lines[at + 1].text)) {
        return false;
    }
    const DrawnLine below = read_line(lines[at + 1].text);
    const std::string_view first = below.pieces.empty() ? std::string_view() : below.pieces.front().text;
    const bool numbered =
        words.size() < text.size() || first.find_first_not_of("0123456789.") == std::string_view::npos;
    return below.pieces.size() == pieces && !first.empty() && numbered;
}

DrawnLine title_line(std::string_view text) {
    DrawnLine line;
    line.title = true;
    line.pieces.push_back({0, 0, unicode::fold_space(std::string(text))});
    return line;
}

using DrawnLines = std::vector<DrawnLine>::const_iterator;

// Whether each line between two rules is a row of its own: all cells are filled and a column has a figure in each.
bool are_rows_of_figures(DrawnLines begin, DrawnLines end) {
    if (end - begin < 2) {
        return false;
    }
    std::vector<bool> figures(begin->pieces.size(), true);
    for (DrawnLines line = begin; line != end; ++line) {
        const std::vector<Piece>& cells = line->pieces;
        const bool filled =
            !line->title && cells.size() == figures.size() && !cells.empty() &&
            std::none_of(cells.begin(), cells.end(), [](const Piece& cell) { return cell.text.empty(); });
        const char32_t first = filled ? unicode::first_point(cells.front().text) : U'-';
        if (!unicode::is_upper(first) && (first < U'0' || first > U'9')) {
            return false;
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            figures[i] = figures[i] && is_figure(cells[i].text);
        }
    }
    return std::find(figures.begin() + 1, figures.end(), true) != figures.end();
}

// By line: a frame may have rules below its head and above its total alone.
std::vector<bool> find_rows_of_figures(const std::vector<DrawnLine>& drawn) {
    const auto is_rule = [](const DrawnLine& line) { return line.rule; };
    std::vector<bool> rows;
    for (DrawnLines begin = drawn.begin(); begin != drawn.end();) {
        const DrawnLines end = std::find_if(begin, drawn.end(), is_rule);
        rows.insert(rows.end(), static_cast<std::size_t>(end - begin), are_rows_of_figures(begin, end));
        begin = std::find_if_not(end, drawn.end(), is_rule);
        rows.insert(rows.end(), static_cast<std::size_t>(begin - end), false);
    }
    return rows;
}

Table to_table(const std::vector<DrawnLine>& drawn) {
    const std::size_t pieces = most_pieces(drawn);
    const std::vector<std::size_t> grid = find_grid(drawn);
    const bool framed = grid.size() == pieces + 1;
    // Rules inside the table, but for the one below the head, separate its rows.
    std::ptrdiff_t inner = 0;
    for (std::size_t i = 1; i + 1 < drawn.size(); ++i) {
        inner += drawn[i].rule ? 1 : 0;
    }
    const bool ruled = framed && inner >= 2;
    const std::vector<bool> rows_of_figures = find_rows_of_figures(drawn);
    Table table;
    table.columns = static_cast<int>(pieces);
    bool fresh = true;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const DrawnLine& line = drawn[i];
        if (line.rule || rows_of_figures[i]) {
            fresh = true;
        }
        if (line.rule) {
            continue;
        }
        Row row = to_row(line, framed && !line.title ? &grid : nullptr);
        if (line.title) {
            row.cells.front().column_span = table.columns;
        }
        const bool first_empty = !row.cells.empty() && row.cells.front().text.empty();
        const bool joins = !table.rows.empty() && !fresh && same_cells(table.rows.back(), row) &&
                           (ruled || (framed && first_empty)) && !counts_on(table.rows.back(), row);
        if (joins) {
            append_line(table.rows.back(), row);
        } else {
            table.rows.push_back(std::move(row));
        }
        fresh = false;
    }
    return table;
}

}  // namespace

TableRegion read_drawn_table(const std::vector<Line>& lines, std::size_t begin) {
    std::size_t end = begin;
    std::vector<DrawnLine> drawn;
    std::size_t rows = 0;
    const bool pairs = begins_pairs(lines, begin);
    std::size_t pieces = 0;  // of the line that has most
    while (end < lines.size() && (end == begin || !(lines[end].blanks_before > 0 || lines[end].page_before))) {
        const bool drawn_line =
            has_bars(lines[end].text) || is_frame_rule(lines[end].text) || (pairs && is_pair(lines[end].text));
        if (!drawn_line && !(end > begin && is_title_between(lines, end, pieces))) {
            break;
        }
        drawn.push_back(drawn_line ? read_line(lines[end].text) : title_line(lines[end].text));
        rows += drawn.back().rule ? 0 : 1;
        pieces = std::max(pieces, drawn.back().pieces.size());
        ++end;
    }
    add_empty_cells(drawn);
    add_lost_cells(drawn);
    pieces = most_pieces(drawn);
    TableRegion region;
    region.end = end;
    if (rows < 2 || pieces < 2 || pieces > most_columns) {
        return region;
    }
    if (rows * pieces > most_cells) {
        region.too_large = true;
        return region;
    }
    Draft draft;
    draft.block.type = BlockType::table;
    draft.block.table = to_table(drawn);
    draft.after_break = true;
    const auto columns = static_cast<std::size_t>(draft.block.table.columns);
    region.ragged = std::any_of(drawn.begin(), drawn.end(), [&](const DrawnLine& line) {
        return !line.rule && line.pieces.size() != columns && line.pieces.size() != 1;
    });
    region.parts.push_back(std::move(draft));
    return region;
}

}  // namespace svod::extractors::txt
