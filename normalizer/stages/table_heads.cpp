#include "normalizer/stages/table_heads.hpp"

#include <algorithm>
#include <set>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t header_levels = 3;

// «план»; in a row without a label also «9 месяцев» and «2023», which are no figures of a body there.
bool heads_column(std::string_view folded, bool unlabelled) {
    const bool figures = folded.find_first_not_of("0123456789 .,%+-") == std::string_view::npos;
    const bool year = folded.size() == 4 && folded.starts_with("20");
    return folded.find_first_of("0123456789") != 0 || (unlabelled && (!figures || year));
}

// A further row of heads whose words all stand below heads that cover several columns.
bool has_second_level(const Reading& reading, const TableView& table, std::size_t first) {
    if (first + 1 >= table.rows.size()) {
        return false;
    }
    std::vector<bool> below(static_cast<std::size_t>(table.table->columns), false);
    bool headed = false;
    for (const int index : table.rows[first]) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        const auto begin = static_cast<std::size_t>(std::max(0, unit.place.col_no.value_or(1) - 1));
        const bool empty = text::trim(unit.text.folded()).empty();
        for (std::size_t c = begin; c < begin + static_cast<std::size_t>(unit.column_span) && c < below.size(); ++c) {
            below[c] = unit.column_span > 1 && !empty;
        }
        // Plain text has no cells over several columns: the head stands over the first of them.
        if (empty && headed && begin > 0 && begin < below.size()) {
            below[begin] = true;
            below[begin - 1] = true;
        }
        headed = headed || !empty;
        // … and the empty cells at a line's end may be missing.
        const bool open = !empty || (begin < below.size() && below[begin]);
        for (std::size_t c = begin + 1; open && index == table.rows[first].back() && c < below.size(); ++c) {
            below[c] = true;
            below[c - 1] = true;
        }
    }
    const std::vector<int>& lower = table.rows[first + 1];
    const Unit* begin = lower.empty() ? nullptr : &reading.units.at(static_cast<std::size_t>(lower.front()));
    const bool unlabelled =
        begin != nullptr && (begin->place.col_no.value_or(1) > 1 || text::trim(begin->text.folded()).empty());
    int heads = 0;
    std::set<std::string_view> titles;
    for (const int index : lower) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        if (text::trim(unit.text.folded()).empty()) {
            continue;
        }
        const auto column = static_cast<std::size_t>(std::max(0, unit.place.col_no.value_or(1) - 1));
        const bool words = heads_column(text::trim(unit.text.folded()), unlabelled);
        // «Год» over a lone «план» behind «I квартал» over «план» and «факт»
        const bool repeated = titles.count(unit.text.folded()) > 0;
        if (column >= below.size() || !(below[column] || repeated) || !words ||
            unit.column_span >= table.table->columns) {
            return false;
        }
        titles.insert(unit.text.folded());
        ++heads;
    }
    return heads >= 2;
}

// The head over a position: its own, or over an empty one above a lower head the nearest to the left.
std::optional<int> head_over(const Reading& reading, const Grid& grid, std::size_t row, std::size_t column,
                             std::size_t last) {
    const bool lower = row < last && !text::trim(text_at(reading, grid, last, column)).empty();
    std::size_t at = column;
    while (lower && at > 0 && text::trim(text_at(reading, grid, row, at)).empty()) {
        --at;
    }
    return grid.at(row).at(at);
}

}  // namespace

std::string_view text_at(const Reading& reading, const Grid& grid, std::size_t row, std::size_t column) {
    const std::optional<int> unit = grid.at(row).at(column);
    return unit ? std::string_view(reading.units.at(static_cast<std::size_t>(*unit)).text.original())
                : std::string_view();
}

bool is_full_width(const Reading& reading, const TableView& table, std::size_t row) {
    return table.rows[row].size() == 1 &&
           reading.units.at(static_cast<std::size_t>(table.rows[row].front())).column_span >= table.table->columns;
}

// How far down the header that begins at a row reaches: cells that span rows, further levels of heads.
std::size_t last_header_row(const Reading& reading, const TableView& table, std::size_t first) {
    std::size_t last = first;
    for (const int index : table.rows[first]) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        last =
            std::max(last, first + std::min(header_levels, static_cast<std::size_t>(std::max(1, unit.row_span))) - 1);
    }
    const bool spans_rows = last > first;
    while (!spans_rows && last + 1 < first + header_levels && has_second_level(reading, table, last)) {
        ++last;
    }
    return std::min(last, table.rows.size() - 1);
}

std::vector<std::string> titles_of_rows(const Reading& reading, const Grid& grid, std::size_t first, std::size_t last) {
    const std::size_t columns = grid.at(first).size();
    std::vector<std::string> titles(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        std::optional<int> above;
        for (std::size_t row = first; row <= last; ++row) {
            const std::optional<int> unit = head_over(reading, grid, row, column, last);
            if (!unit || unit == above) {
                continue;
            }
            above = unit;
            std::string words(text::trim(reading.units.at(static_cast<std::size_t>(*unit)).text.original()));
            std::replace(words.begin(), words.end(), '\n', ' ');
            titles[column] += titles[column].empty() || words.empty() ? words : " " + words;
        }
    }
    return titles;
}

bool is_below_plan(const Reading& reading, const phrases::Readers& readers, const TableView& table) {
    return std::any_of(reading.units.begin(), reading.units.end(), [&](const Unit& unit) {
        return unit.place.block == table.block - 1 && unit.kind != Unit::Kind::cell &&
               readers.dates.roles().by_heading(unit.text.folded());
    });
}

bool is_in_expected_column(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    if (!unit.table || !unit.place.col_no) {
        return false;
    }
    const std::vector<std::string>& titles = reading.tables.at(static_cast<std::size_t>(*unit.table)).column_titles;
    const auto column = static_cast<std::size_t>(*unit.place.col_no - 1);
    const auto head = column < titles.size() ? readers.events.columns.find(text::Folded(titles[column])) : std::nullopt;
    return head && head->role == "expected";
}

}  // namespace svod::normalizer::stages
