#include "extractors/txt/cell_lines.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"
#include "extractors/txt/cell_columns.hpp"
#include "extractors/txt/cell_rows.hpp"
#include "extractors/txt/cell_sequence.hpp"
#include "extractors/txt/columns.hpp"
#include "extractors/txt/text_columns.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t most_row_columns = 12;
constexpr std::size_t rows_tried = 8;  // before a table is believed, which bounds what text that holds none costs

Row title_row(std::string_view text, std::size_t columns) {
    Row row = to_row({std::string(text)});
    row.cells.front().column_span = static_cast<int>(columns);
    return row;
}

// Heads above a second line of them: the one that the filled cells below belong to spans these.
Row upper_head(CellSequence& cells, std::size_t size, std::size_t below, std::size_t columns) {
    Row row;
    std::size_t column = 0;
    for (std::size_t cell = 0; cell < size; ++cell) {
        Cell made;
        made.column = static_cast<int>(column);
        made.text = cells.at(cell);
        if (!cells.at(below + column).empty()) {
            made.column_span = static_cast<int>(columns - size + 1);
        }
        column += static_cast<std::size_t>(made.column_span);
        row.cells.push_back(std::move(made));
    }
    return row;
}

// The head as rows: one, two where heads span others, and titles of sections behind it; none where it is no head.
std::vector<Row> head_rows(CellSequence& cells, std::size_t lines, std::size_t columns,
                           const std::vector<int>& first_number) {
    std::vector<Row> rows;
    std::vector<std::string> texts;
    std::size_t at = 0;
    if (lines > columns + fewest_columns && cells.at(lines - columns).empty() && lines - columns < columns) {
        const std::size_t below = lines - columns;
        rows.push_back(upper_head(cells, below, below, columns));
        at = below;
    }
    for (const std::size_t end = at + columns; at < end; ++at) {
        texts.emplace_back(cells.at(at));
    }
    rows.push_back(to_row(texts));
    for (; at < lines; ++at) {
        if (!is_section_title(cells.at(at), first_number)) {
            return {};
        }
        rows.push_back(title_row(cells.at(at), columns));
    }
    return rows;
}

TableRegion region_of(Table table, std::size_t columns, std::size_t end) {
    TableRegion region;
    Draft part;
    part.block.type = BlockType::table;
    part.block.table = std::move(table);
    part.block.table.columns = static_cast<int>(columns);
    part.after_break = true;
    region.end = end;
    region.parts.push_back(std::move(part));
    return region;
}

Table table_of(CellSequence& cells, const RowChain& chain, std::vector<Row> head, std::size_t columns) {
    Table table;
    table.rows = std::move(head);
    std::vector<std::vector<std::size_t>> lengths(columns);
    for (const RowPlace& row : chain.rows) {
        for (std::size_t column = 0; row.end - row.begin == columns && column < columns; ++column) {
            lengths[column].push_back(unicode::length(cells.at(row.begin + column)));
        }
    }
    const CellColumns usual(std::move(lengths));
    for (std::size_t i = 0; i < chain.rows.size(); ++i) {
        const RowPlace& row = chain.rows[i];
        std::vector<std::string_view> texts;
        for (std::size_t cell = row.begin; cell < row.end; ++cell) {
            texts.push_back(cells.at(cell));
        }
        const bool titled = texts.size() > columns && i + 1 < chain.rows.size() &&
                            is_section_title(texts.back(), chain.rows[i + 1].number);
        const std::string_view title = titled ? texts.back() : std::string_view();
        texts.resize(texts.size() - (titled ? 1 : 0));
        table.rows.push_back(to_row(usual.divide(texts)));
        if (titled) {
            table.rows.push_back(title_row(title, columns));
        }
    }
    return table;
}

// How many lines the head of a numbered table has; 0 where none begins here.
std::size_t head_of_numbered(CellSequence& cells) {
    if (!is_number_head(cells.at(0))) {
        return 0;
    }
    std::size_t lines = 1;
    std::size_t words = 1;
    while (lines < longest_head_of_lines && cells.has(lines) && !is_first_number(row_number_of(cells.at(lines)))) {
        words += assembly::is_head_word(cells.at(lines)) ? 1 : 0;
        ++lines;
    }
    const bool begins = lines < longest_head_of_lines && is_first_number(row_number_of(cells.at(lines)));
    return begins && lines >= fewest_columns && words > 1 ? lines : 0;
}

// «1», «2», «3», … below the head, one for each column.
bool numbers_the_columns(CellSequence& cells, std::size_t at, std::size_t columns) {
    for (std::size_t column = 0; column < columns; ++column) {
        if (row_number_of(cells.at(at + column)) != std::vector<int>{static_cast<int>(column) + 1}) {
            return false;
        }
    }
    return is_first_number(row_number_of(cells.at(at + columns)));
}

// The last row may lack its last cell, where the file ends; of a table of two rows it may not.
void drop_short_row(CellSequence& cells, RowChain& chain, std::size_t columns) {
    constexpr std::size_t fewest_rows = 3;
    const std::size_t last = chain.rows.back().begin + columns - 1;
    if (!cells.has(last) && (chain.rows.size() < fewest_rows || !cells.has(last - 1))) {
        chain.rows.pop_back();
    }
}

TableRegion read_numbered(const std::vector<Line>& lines, std::size_t begin) {
    TableRegion none{.parts = {}, .end = begin};
    CellSequence cells(lines, begin);
    const std::size_t head = head_of_numbered(cells);
    RowChain best;
    std::size_t columns = 0;
    for (std::size_t tried = std::min(head, most_row_columns); tried >= fewest_columns; --tried) {
        const std::size_t first = head + (numbers_the_columns(cells, head, tried) ? tried : 0);
        RowChain chain = follow_numbers(cells, first, tried, rows_tried);
        if (chain.exact > best.exact) {
            best = std::move(chain);
            columns = tried;
        }
    }
    const bool mostly_exact = best.exact > 0 && best.exact * 5 >= (best.rows.size() - 1) * 2;
    if (mostly_exact) {
        best = follow_numbers(cells, best.rows.front().begin, columns, most_cells / columns);
        drop_short_row(cells, best, columns);
    }
    std::vector<Row> rows = mostly_exact && best.rows.size() > 1
                                ? head_rows(cells, head, columns, best.rows.front().number)
                                : std::vector<Row>();
    if (rows.empty()) {
        return none;
    }
    const std::size_t end = cells.line_behind(best.rows.back().end);
    return region_of(table_of(cells, best, std::move(rows), columns), columns, end);
}

// What may stand above a column: few words, no sentence and no figure.
bool is_heading(std::string_view cell) {
    constexpr std::size_t longest = 60;      // letters
    constexpr std::size_t longest_cut = 12;  // «Отв.», «Кол-во уч.»
    const std::size_t length = unicode::length(cell);
    return length <= longest && (length <= longest_cut || !assembly::is_terminated(cell)) &&
           cell.find_first_of("0123456789") == std::string_view::npos;
}

// Rows without numbers below a head of which one column says when.
TableRegion read_dated(const std::vector<Line>& lines, std::size_t begin) {
    constexpr std::size_t fewest_rows = 3;
    TableRegion none{.parts = {}, .end = begin};
    CellSequence cells(lines, begin);
    std::size_t heads = 0;
    std::size_t time = most_row_columns;
    while (heads < most_row_columns && cells.has(heads) && !cells.at(heads).empty() && !tells_time(cells.at(heads))) {
        if (is_number_head(cells.at(heads)) || (heads == 0 && !is_heading(cells.at(heads)))) {
            return none;
        }
        time = time == most_row_columns && assembly::is_time_head(cells.at(heads)) ? heads : time;
        ++heads;
    }
    if (time == most_row_columns || !(assembly::is_head_word(cells.at(0)) || time == 0)) {
        return none;
    }
    RowChain best;
    std::size_t columns = 0;
    std::size_t head = 0;
    for (std::size_t tried = std::max(fewest_columns, time + 1); tried <= std::min(heads, most_row_columns); ++tried) {
        if (!is_heading(cells.at(tried - 1))) {
            break;
        }
        const bool titled = !tells_time(cells.at(tried + time)) ||
                            (is_section_title(cells.at(tried), {}) && cells.has(tried + 1 + time) &&
                             tells_time(cells.at(tried + 1 + time)));
        RowChain chain = follow_times(cells, tried + (titled ? 1 : 0), tried, time, rows_tried);
        if (tells_time(cells.at(chain.rows.front().begin + time)) && chain.exact > best.exact) {
            best = std::move(chain);
            columns = tried;
            head = tried + (titled ? 1 : 0);
        }
    }
    if (best.rows.size() < fewest_rows || best.exact * 3 < (best.rows.size() - 1) * 2) {
        return none;
    }
    best = follow_times(cells, head, columns, time, most_cells / columns);
    std::vector<Row> rows;
    std::vector<std::string> texts;
    for (std::size_t cell = 0; cell < columns; ++cell) {
        texts.emplace_back(cells.at(cell));
    }
    rows.push_back(to_row(texts));
    if (head > columns) {
        rows.push_back(title_row(cells.at(columns), columns));
    }
    const std::size_t end = cells.line_behind(best.rows.back().end);
    return region_of(table_of(cells, best, std::move(rows), columns), columns, end);
}

bool is_figure_cell(std::string_view cell) {
    return cell.empty() || cell == "-" || cell == "–" || cell == "—" || is_figure(cell);
}

bool is_row_of_figures(CellSequence& cells, std::size_t at, std::size_t columns) {
    constexpr std::size_t longest_name = 160;  // letters
    const std::string_view name = cells.at(at);
    if (name.empty() || is_figure_cell(name) || unicode::length(name) > longest_name || assembly::is_terminated(name) ||
        !cells.has(at + columns - 2)) {
        return false;
    }
    bool any = false;
    // The last column may tell why.
    const std::size_t figures = columns > fewest_columns ? columns - 1 : columns;
    for (std::size_t column = 1; column < columns; ++column) {
        const std::string_view cell = cells.at(at + column);
        if (column < figures && !is_figure_cell(cell)) {
            return false;
        }
        any = any || (column < figures && !cell.empty());
    }
    return any && (cells.at(at + columns).empty() || !is_figure_cell(cells.at(at + columns)));
}

// The heads of as many columns, the first of them left out or not; none where one is no head.
std::vector<std::string> heads_of_figures(CellSequence& cells, std::size_t columns, bool first_is_missing) {
    constexpr std::size_t longest = 90;  // letters
    std::vector<std::string> heads(first_is_missing ? 1 : 0);
    for (std::size_t cell = 0; heads.size() < columns; ++cell) {
        heads.emplace_back(cells.at(cell));
        const bool sentence = assembly::is_terminated(heads.back()) && !heads.back().ends_with('.');
        if (sentence || unicode::length(heads.back()) > longest) {
            return {};
        }
    }
    return heads;
}

Table table_of_figures(CellSequence& cells, const std::vector<std::string>& heads, std::size_t& at) {
    const std::size_t columns = heads.size();
    Table table;
    table.rows.push_back(to_row(heads));
    for (; is_row_of_figures(cells, at, columns) && (table.rows.size() + 1) * columns <= most_cells; at += columns) {
        std::vector<std::string> texts;
        for (std::size_t column = 0; column < columns; ++column) {
            texts.emplace_back(cells.at(at + column));
        }
        table.rows.push_back(to_row(texts));
    }
    return table;
}

TableRegion read_figures(const std::vector<Line>& lines, std::size_t begin) {
    constexpr std::size_t fewest_rows = 3;
    CellSequence cells(lines, begin);
    // As many heads as columns, or one less where the first is empty, then the name of the first row.
    std::size_t names = 0;
    while (names <= most_row_columns && cells.has(names) && !cells.at(names).empty() && !is_figure(cells.at(names))) {
        ++names;
    }
    for (const bool first_is_missing : {false, true}) {
        const std::size_t columns = first_is_missing ? names : std::max<std::size_t>(names, 1) - 1;
        if (columns < fewest_columns || columns > most_row_columns ||
            (first_is_missing && lines[begin].blanks_before == 0)) {
            continue;
        }
        const std::vector<std::string> heads = heads_of_figures(cells, columns, first_is_missing);
        std::size_t at = names - 1;
        Table table = heads.empty() ? Table() : table_of_figures(cells, heads, at);
        if (table.rows.size() > fewest_rows) {
            return region_of(std::move(table), columns, cells.line_behind(at));
        }
    }
    return {.parts = {}, .end = begin};
}

}  // namespace

TableRegion read_cell_lines(const std::vector<Line>& lines, std::size_t begin) {
    using Reader = TableRegion (*)(const std::vector<Line>&, std::size_t);
    TableRegion region{.parts = {}, .end = begin};
    for (const Reader reader : {read_numbered, read_dated, read_figures}) {
        region = reader(lines, begin);
        if (!region.parts.empty()) {
            break;
        }
    }
    return region;
}

}  // namespace svod::extractors::txt
