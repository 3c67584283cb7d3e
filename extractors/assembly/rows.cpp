#include "extractors/assembly/rows.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/heading_lists.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/table_head.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Bytes of a cell that a break may have cut in two; dates and names of months are shorter and no sign of a cut.
constexpr std::size_t shortest_cut = 40;

// So many rows at a table's start tell what its first column holds.
constexpr std::size_t telling_rows = 60;

bool is_closing(char32_t point) {
    return point == U'»' || point == U'"' || point == U'”' || point == U'“' || point == ')' || point == ']';
}

Cell* cell_at(Row& row, int column) {
    const auto found =
        std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& cell) { return cell.column == column; });
    return found == row.cells.end() ? nullptr : &*found;
}

bool holds_date(std::string_view text) {
    static const RE2 pattern(R"(\d\.\s?\d\d\.|(?:^|[^\d])(?:19|20)\d\d ?г)");
    const bool figure = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return figure && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_empty(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

enum class FirstColumn { numbers, times, others };

FirstColumn first_column_of(const Table& table) {
    if (has_number_column(table)) {
        return FirstColumn::numbers;
    }
    const auto head = std::find_if(table.rows.begin(), table.rows.end(), [&](const Row& row) {
        return !row.cells.empty() && !is_single_cell(row, table.columns);
    });
    const bool times = head != table.rows.end() && is_time_head(head->cells.front().text);
    return times ? FirstColumn::times : FirstColumn::others;
}

// «МАЙ»: capitals all the same, though shorter than others that set a title apart.
bool is_short_month(std::string_view text) {
    constexpr std::size_t shortest = 3;
    return unicode::is_capitals(text, shortest) && is_time_of_year(text);
}

// A full-width row's text names a section: labelled, emphasised, in capitals, or far longer than what the column holds.
bool names_section(const Row& row, FirstColumn column, bool emphasised) {
    const Cell& cell = row.cells.front();
    if (emphasised || cell.bold || unicode::is_capitals(cell.text) || is_short_month(cell.text)) {
        return true;
    }
    const Label label = read_label(cell.text);
    if (label.kind == LabelKind::number || label.kind == LabelKind::roman) {
        return true;
    }
    if (column == FirstColumn::times) {
        const bool words =
            cell.text.find(' ') != std::string::npos && cell.text.find_first_of("0123456789") == std::string::npos;
        return words && unicode::is_upper(unicode::first_point(cell.text)) && !is_time_of_year(cell.text);
    }
    return column == FirstColumn::numbers && unicode::length(cell.text) > 8 && !is_row_number(cell.text);
}

// The only text of a row, in the second column, the first one empty.
Cell* lone_second_cell(Row& row, int columns) {
    Cell* second = cell_at(row, 1);
    const bool alone = columns >= 3 && second != nullptr && second->row_span == 1 && !second->text.empty() &&
                       std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
                           return &cell == second || (cell.text.empty() && (cell.column != 0 || cell.row_span == 1));
                       });
    return alone && cell_at(row, 0) != nullptr ? second : nullptr;
}

// Whether bold type sets a section's title apart from the other texts of the second column.
bool sets_apart(const Table& table) {
    const auto is_bold = [](const Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return cell.column == 1 && cell.bold; });
    };
    return std::count_if(table.rows.begin(), table.rows.end(), is_bold) * 2 < std::ssize(table.rows);
}

// The number of a row, cut in two by its narrow column: «1 0» below «9» is «10».
void join_cut_numbers(Table& table) {
    constexpr std::size_t longest = 8;  // bytes
    int before = 0;
    for (Row& row : table.rows) {
        if (row.cells.empty() || row.cells.front().column != 0 || row.cells.front().text.size() > longest) {
            continue;
        }
        std::string& text = row.cells.front().text;
        std::string joined = text;
        std::erase_if(joined, [](char c) { return c == ' ' || c == '\n'; });
        const std::string next = std::to_string(before + 1);
        if (joined.size() < text.size() && (joined == next || joined == next + ".")) {
            text = joined;
        }
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        before = error == std::errc() && end + 1 >= text.data() + text.size() ? number : before;
    }
}

}  // namespace

std::string join_parts(std::string_view first, std::string_view second) {
    if (first.empty() || second.empty()) {
        return std::string(first.empty() ? second : first);
    }
    const bool whole = is_terminated(first) && !begins_as_rest(second);
    return std::string(first) + (whole ? "\n" : " ") + std::string(second);
}

bool is_terminated(std::string_view text) {
    // The last few characters decide; texts may be long and this is asked often.
    text.remove_prefix(text.size() - std::min<std::size_t>(text.size(), 64));
    char32_t last = ' ';
    while (!text.empty() && (unicode::is_space(last) || is_closing(last))) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
            --begin;
        }
        std::size_t at = begin;
        last = unicode::next_point(text, at);
        text.remove_suffix(text.size() - begin);
    }
    return last == '.' || last == '!' || last == '?' || last == ':' || last == ';' || last == U'…';
}

bool begins_as_rest(std::string_view text) {
    const char32_t first = unicode::first_point(text.substr(0, 64));
    return unicode::is_lower(first) || first == '(' || first == ')' || first == ',' || first == ';' || first == U'»';
}

std::string_view text_at(const Row& row, int column) {
    for (const Cell& cell : row.cells) {
        if (cell.column == column) {
            return cell.text;
        }
    }
    return {};
}

bool is_single_cell(const Row& row, int columns) {
    if (row.cells.empty() || row.cells.front().column != 0 || row.cells.front().text.empty()) {
        return false;
    }
    if (row.cells.front().column_span >= columns && columns > 1) {
        return true;
    }
    return columns >= 3 && row.cells.front().row_span == 1 &&
           std::all_of(row.cells.begin() + 1, row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

bool looks_like_head(const Row& row) {
    int filled = 0;
    int words = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty() || names_period(cell.text)) {
            continue;
        }
        ++filled;
        if (is_row_number(cell.text) || unicode::length(cell.text) > 150 || holds_date(cell.text)) {
            return false;
        }
        words += is_head_word(cell.text) && !has_finite_verb(cell.text) ? 1 : 0;
    }
    return filled >= 2 && words * 2 >= filled && words >= std::min(2, filled);
}

bool names_period(std::string_view text) {
    static const std::string number = R"((?:[IVX]{1,3}|\d{1,2}))";
    static const std::string period = "(?:" + alternatives(heading_lists().period_words) + ")";
    static const std::string year = "(?:" + alternatives(heading_lists().year_words) + ")";
    static const RE2 pattern("(?i)^(?:" + number + "[- ]?(?:(?:" + alternatives(heading_lists().ordinal_endings) +
                             ") )?" + period + "|" + period + " " + number + R"(|20\d\d ?)" + year + "?|(?:за )?" +
                             year + ")$");
    return text.size() < 40 && RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// «Участники, чел.», «Ед. изм.»: a title that closes with a word cut to a consonant, no sentence.
bool ends_in_abbreviation(std::string_view title) {
    constexpr std::size_t longest = 60;
    static const RE2 pattern(
        R"((?i)(?:^|[^A-Za-z\x{400}-\x{52F}])[A-Za-z\x{400}-\x{52F}-]{0,4}[бвгджзклмнпрстфхцчшщ]\.$)");
    return unicode::length(title) <= longest &&
           RE2::PartialMatch(re2::StringPiece(title.data(), title.size()), pattern);
}

bool begins_table(const Row& row) {
    if (!looks_like_head(row)) {
        return false;
    }
    int filled = 0;
    int words = 0;
    bool first_is_title = false;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty() || names_period(cell.text)) {
            continue;
        }
        const std::string start = cell.text.substr(0, cell.text.find(' '));
        first_is_title = first_is_title || (filled == 0 && is_head_word(start));
        ++filled;
        words += is_head_word(cell.text) ? 1 : 0;
        if (has_finite_verb(cell.text) || (cell.text.ends_with(".") && !ends_in_abbreviation(cell.text))) {
            return cell.text.starts_with("№");
        }
    }
    return first_is_title && words * 3 >= filled * 2;
}

bool numbers_columns(const Row& row) {
    int expected = 1;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) {
            continue;
        }
        const Label dotted = read_label(cell.text + " x");
        const std::string_view number = dotted.kind == LabelKind::number ? std::string_view(dotted.number) : cell.text;
        if (number != std::to_string(expected)) {
            return false;
        }
        ++expected;
    }
    return expected > 2 && static_cast<std::size_t>(expected - 1) == row.cells.size();
}

bool has_number_column(const Table& table) {
    int numbered = 0;
    int others = 0;
    for (std::size_t i = 0; i < std::min(table.rows.size(), telling_rows); ++i) {
        const Row& row = table.rows[i];
        const std::string_view first = text_at(row, 0);
        if (i == 0 && (first.starts_with("№") || first.starts_with("N п"))) {
            return true;
        }
        if (is_single_cell(row, table.columns)) {
            continue;
        }
        (is_row_number(first) ? numbered : others) += first.empty() ? 0 : 1;
    }
    return numbered > 0 && numbered >= others;
}

bool continues(const Table& table, const Row& above, const Row& below) {
    if (is_empty(below)) {
        return true;
    }
    if (above.header || begins_table(above)) {
        return false;
    }
    if (is_single_cell(above, table.columns)) {
        // A section's title cut in two: nothing but the rest of it stands in the row below.
        return is_single_cell(below, table.columns) && !is_terminated(text_at(above, 0)) &&
               begins_as_rest(text_at(below, 0));
    }
    if (is_single_cell(below, table.columns) && !begins_as_rest(text_at(below, 0))) {
        return false;
    }
    int evidence = 0;
    bool any_rest = false;
    bool any_left_out = false;
    const bool numbered = has_number_column(table);
    for (const Cell& cell : below.cells) {
        const std::string_view upper = text_at(above, cell.column);
        if (cell.column == 0 && numbered) {
            if (is_row_number(cell.text)) {
                return false;
            }
            evidence += cell.text.empty() && is_row_number(upper) ? 3 : 0;
        } else if (cell.text.empty()) {
            any_left_out = any_left_out || !upper.empty();
        } else if (upper.empty()) {
            evidence -= 2;
        } else if ((begins_as_rest(cell.text) || begins_oblique(cell.text)) &&
                   upper.size() + cell.text.size() > shortest_cut) {
            any_rest = true;
            evidence += is_terminated(upper) ? 0 : 2;
        } else {
            evidence -= is_terminated(upper) ? 1 : 0;
        }
    }
    // A row that gives every cell anew is a row of its own, numbered or not.
    evidence += any_left_out ? 1 : any_rest ? 0 : -2;
    return evidence >= 2;
}

void append_row(Row& above, const Row& below) {
    for (const Cell& cell : below.cells) {
        Cell* upper = cell_at(above, cell.column);
        if (upper == nullptr) {
            const auto place = std::find_if(above.cells.begin(), above.cells.end(),
                                            [&](const Cell& other) { return other.column > cell.column; });
            above.cells.insert(place, cell);
        } else {
            upper->text = join_parts(upper->text, cell.text);
        }
    }
}

void finish_table(Table& table, const std::vector<bool>& emphasised) {
    join_cut_numbers(table);
    const FirstColumn first_column = first_column_of(table);
    const bool apart = sets_apart(table);
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Row& row = table.rows[i];
        const bool marked = i < emphasised.size() && emphasised[i];
        if (is_single_cell(row, table.columns) && names_section(row, first_column, marked)) {
            row.cells.resize(1);
            row.cells.front().column_span = table.columns;
        } else if (Cell* second = lone_second_cell(row, table.columns); second != nullptr && second->bold && apart) {
            Cell title = std::move(*second);
            title.column = 0;
            title.column_span = table.columns;
            row.cells = {std::move(title)};
        }
        rows.push_back(std::move(row));
    }
    table.rows = std::move(rows);
    mark_head(table);
}

}  // namespace svod::extractors::assembly
