#include "normalizer/stages/table_rows.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

const text::Folded& text_of(const Reading& reading, int unit) {
    return reading.units.at(static_cast<std::size_t>(unit)).text;
}

std::string_view words_of(const Reading& reading, int unit) {
    return text::trim(text_of(reading, unit).folded());
}

bool has_letters(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (text::is_letter(text::next_character(text, offset))) {
            return true;
        }
    }
    return false;
}

// «4 квартал», «Сентябрь», «I полугодие 2024 года»
bool is_time_of_plan(std::string_view words) {
    words = words.substr(0, words.find(" 20"));
    words = words.substr(0, words.find_last_not_of(".: ") + 1);
    return rules::word_list("time_of_a_plan").has(words);
}

std::vector<int> filled_units(const Reading& reading, const std::vector<int>& row) {
    std::vector<int> filled;
    for (const int unit : row) {
        if (!words_of(reading, unit).empty()) {
            filled.push_back(unit);
        }
    }
    return filled;
}

std::string_view without_dot(std::string_view number) {
    while (!number.empty() && (number.back() == '.' || number.back() == ')' || number.back() == ' ')) {
        number.remove_suffix(1);
    }
    return number;
}

// «Методическая работа» alone in a row whose first column holds the terms: several words, a capital and no figure.
bool reads_as_heading(const text::Folded& text) {
    const std::string_view words = text::trim(text.folded());
    const std::string_view original = text::trim(text.original());
    return words.find(' ') != std::string_view::npos && text::is_upper(text::character_at(original, 0)) &&
           words.find_first_of("0123456789") == std::string_view::npos;
}

// A title alone at the beginning of a row, without a name in quotes.
bool has_title_alone(const Reading& reading, const std::vector<int>& filled) {
    if (filled.size() != 1) {
        return false;
    }
    const Unit& unit = reading.units.at(static_cast<std::size_t>(filled.front()));
    return unit.place.col_no == 1 && unit.row_span == 1 &&
           text::is_upper(text::character_at(text::trim(unit.text.original()), 0)) &&
           unit.text.folded().find('"') == std::string::npos;
}

bool names_form(const phrases::Readers& readers, const text::Folded& title) {
    const auto kind = readers.event_kinds.find(title);
    return kind && kind->kind != "other";
}

// «Раздел 2. Методическая работа» alone in a row, beside the empty cell for its number.
bool counts_parts(std::string_view folded) {
    const std::size_t word = std::min(folded.find(' '), folded.size());
    const std::string_view number = folded.substr(word).substr(0, folded.substr(word).find_first_of(".:", 1));
    return rules::word_list("word_of_sections").has(folded.substr(0, word)) && is_row_number(number);
}

// «1.» in the number cell and «1.1» in the next row's.
bool next_row_goes_on(const Reading& reading, const TableView& table, std::size_t row, std::string_view number) {
    if (row + 1 >= table.rows.size() || table.rows[row + 1].empty()) {
        return false;
    }
    const std::string_view next = words_of(reading, table.rows[row + 1].front());
    const std::string prefix = std::string(without_dot(number)) + ".";
    return next.size() > prefix.size() && next.starts_with(prefix) &&
           text::is_digit(text::character_at(next, prefix.size()));
}

}  // namespace

bool is_row_number(std::string_view text) {
    const std::string_view number = without_dot(text::trim(text));
    if (number.empty() || number.size() > 16) {
        return false;
    }
    bool digits = true;
    bool roman = true;
    for (const char c : number) {
        digits = digits && ((c >= '0' && c <= '9') || c == '.');
        roman = roman && std::string_view("ivxIVX").find(c) != std::string_view::npos;
    }
    return digits || roman;
}

std::vector<std::vector<std::optional<int>>> grid_of(const Reading& reading, const TableView& table) {
    const auto columns = static_cast<std::size_t>(std::max(0, table.table->columns));
    std::vector<std::vector<std::optional<int>>> grid(table.rows.size(),
                                                      std::vector<std::optional<int>>(columns, std::nullopt));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (const int index : table.rows[row]) {
            const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
            const auto first = static_cast<std::size_t>(std::max(0, unit.place.col_no.value_or(1) - 1));
            for (std::size_t r = row; r < std::min(grid.size(), row + static_cast<std::size_t>(unit.row_span)); ++r) {
                for (std::size_t c = first; c < std::min(columns, first + static_cast<std::size_t>(unit.column_span));
                     ++c) {
                    grid[r][c] = index;
                }
            }
        }
    }
    return grid;
}

bool is_section_row(const Reading& reading, const TableView& table, int row) {
    const auto index = static_cast<std::size_t>(row);
    if (row < table.header_rows || index >= table.rows.size()) {
        return false;
    }
    const std::vector<int> filled = filled_units(reading, table.rows[index]);
    if (filled.empty() || filled.size() > 2) {
        return false;
    }
    const Unit& first = reading.units.at(static_cast<std::size_t>(filled.front()));
    const std::string_view words = words_of(reading, filled.front());
    if (filled.size() == 2) {
        return is_row_number(words) && first.place.col_no == 1 && first.row_span == 1 &&
               has_letters(words_of(reading, filled.back())) && next_row_goes_on(reading, table, index, words);
    }
    const bool whole_width = first.column_span >= table.table->columns && table.table->columns > 1;
    const bool at_beginning =
        first.place.col_no == 1 && table.table->columns > 2 &&
        (table.roles.empty() || table.roles.front() == CellRole::number ||
         (table.roles.front() == CellRole::schedule && first.row_span == 1 && reads_as_heading(first.text)));
    const bool above_titles = table.divided && has_title_alone(reading, filled);
    const bool beside_number = first.place.col_no == 2 && !table.roles.empty() &&
                               table.roles.front() == CellRole::number && counts_parts(words);
    const bool time = first.place.col_no == 1 && table.table->columns > 1 && !table.roles.empty() &&
                      table.roles.front() == CellRole::title && is_time_of_plan(words);
    return has_letters(words) && !is_row_number(words) &&
           (whole_width || at_beginning || above_titles || beside_number || time);
}

bool is_divided_by_titles(const Reading& reading, const phrases::Readers& readers, const TableView& table) {
    constexpr std::size_t fewest_columns = 3;
    if (table.roles.size() < fewest_columns || table.roles.front() != CellRole::title) {
        return false;
    }
    std::size_t alone = 0;
    std::size_t named = 0;  // of those, titles that name a form of activities
    std::size_t fuller = 0;
    bool above = false;  // the row before has a title alone
    for (std::size_t row = static_cast<std::size_t>(table.header_rows); row < table.rows.size(); ++row) {
        const std::vector<int> filled = filled_units(reading, table.rows[row]);
        const bool heads = has_title_alone(reading, filled);
        if (filled.empty() || (heads && above) || (!heads && alone == 0)) {
            return false;
        }
        alone += heads ? 1 : 0;
        named += heads && names_form(readers, text_of(reading, filled.front())) ? 1 : 0;
        fuller += heads ? 0 : 1;
        above = heads;
    }
    return alone > 0 && !above && alone <= fuller && named * 2 <= alone;
}

bool is_numbering_row(const Reading& reading, const TableView& table, int row) {
    const std::vector<int> filled = filled_units(reading, table.rows.at(static_cast<std::size_t>(row)));
    int expected = 1;
    for (const int unit : filled) {
        const std::string_view number = without_dot(words_of(reading, unit));
        if (number != std::to_string(expected++)) {
            return false;
        }
    }
    return filled.size() >= 2;
}

bool is_repeated_header(const Reading& reading, const TableView& table, int row) {
    if (table.header_rows == 0 || row < table.header_rows) {
        return false;
    }
    const std::vector<int>& cells = table.rows.at(static_cast<std::size_t>(row));
    for (int header = 0; header < table.header_rows; ++header) {
        const std::vector<int>& heads = table.rows.at(static_cast<std::size_t>(header));
        const bool same = heads.size() == cells.size() &&
                          std::equal(heads.begin(), heads.end(), cells.begin(),
                                     [&](int a, int b) { return words_of(reading, a) == words_of(reading, b); });
        if (same && filled_units(reading, cells).size() > 1) {
            return true;
        }
    }
    return false;
}

}  // namespace svod::normalizer::stages
