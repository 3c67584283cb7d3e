#include "normalizer/stages/table_contents.hpp"

#include <algorithm>
#include <chrono>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/outline_titles.hpp"
#include "normalizer/stages/table_figures.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

bool is_most(int part, int whole) {
    return whole > 0 && part * 2 > whole;
}

bool has_role(const TableView& table, CellRole role) {
    return std::find(table.roles.begin(), table.roles.end(), role) != table.roles.end();
}

// «Белова А. А.», «Белова Анна Андреевна, методист»
bool is_person(const text::Folded& cell, const phrases::Readers& readers) {
    const std::vector<phrases::PersonMention> people = readers.names.people.find(cell);
    return !people.empty() && people.front().span.begin == 0 && people.front().span.size() * 2 > cell.original().size();
}

// «Практический выход»: what a plan hopes for; a report may tell there what came of it.
bool heads_proofs(const phrases::Readers& readers, const TableView& table, std::size_t column) {
    const auto head = readers.events.columns.find(text::Folded(table.column_titles[column]));
    return head && head->role == "proof";
}

// Columns that no rule has read: without a head, under unknown words, or under «Число», which may be of a month; of a
// report also those that may be proofs or results.
std::vector<std::size_t> unknown_columns(const Reading& reading, const phrases::Readers& readers,
                                         const TableView& table) {
    const bool is_plan = reading.report.kind == Text("plan");
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < table.roles.size(); ++column) {
        if (table.roles[column] != CellRole::none) {
            continue;
        }
        const auto head = readers.events.columns.find(text::Folded(table.column_titles[column]));
        if (!head || head->role == "none" || (!is_plan && head->role == "proof")) {
            columns.push_back(column);
        }
    }
    return columns;
}

// «10.00», «14:30» under «Время»: hours beside the days of another column.
bool holds_hours(const Reading& reading, const Grid& grid, const TableView& table, std::size_t column) {
    int hours = 0;
    for (auto row = static_cast<std::size_t>(table.header_rows); row < grid.size(); ++row) {
        const std::string_view words = text::trim(text_at(reading, grid, row, column));
        if (words.empty() || is_full_width(reading, table, row)) {
            continue;
        }
        if (words.size() > 5 || words.find_first_not_of("0123456789.:-") != std::string_view::npos) {
            return false;
        }
        ++hours;
    }
    return hours > 0;
}

// «до 12», «10–26» in a month
bool is_day_of_month(const text::Folded& cell, const phrases::Readers& readers) {
    constexpr auto month = std::chrono::year{2024} / std::chrono::January;
    const auto found = readers.dates.find(cell, {month / 1, month / std::chrono::last});
    return !found.empty() && found.front().span.begin == 0 && found.back().span.end + 1 >= cell.folded().size();
}

// «Число» before the activities, below rows of months: «ИЮЛЬ» over «3» and «10–26».
bool holds_days_of_months(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                          const TableView& table, std::size_t column) {
    const auto head = readers.events.columns.find(text::Folded(table.column_titles[column]));
    const auto title = std::find(table.roles.begin(), table.roles.end(), CellRole::title);
    if (!head || head->manner != "days" || title - table.roles.begin() < static_cast<std::ptrdiff_t>(column)) {
        return false;
    }
    bool below_month = false;
    int days = 0;
    int filled = 0;
    for (auto row = static_cast<std::size_t>(table.header_rows); row < grid.size(); ++row) {
        const text::Folded cell(text::trim(text_at(reading, grid, row, column)));
        if (is_full_width(reading, table, row)) {
            const phrases::Period time = time_of_heading(readers.dates, cell, reading.period);
            below_month = time.known();
        } else if (!cell.folded().empty()) {
            days += below_month && is_day_of_month(cell, readers) ? 1 : 0;
            ++filled;
        }
    }
    return is_most(days, filled);
}

// The column of terms, if another may have the days.
std::optional<std::size_t> column_of_hours(const Reading& reading, const Grid& grid, const TableView& table) {
    const auto schedule = static_cast<std::size_t>(
        std::find(table.roles.begin(), table.roles.end(), CellRole::schedule) - table.roles.begin());
    return schedule < table.roles.size() && holds_hours(reading, grid, table, schedule) ? std::optional(schedule)
                                                                                        : std::nullopt;
}

}  // namespace

bool is_day_alone(const text::Folded& cell, const phrases::Readers& readers) {
    // Any leap year will do: «12 мая» has to be a day here, whichever.
    constexpr std::chrono::year year{2024};
    const phrases::Period some_year{year / std::chrono::January / 1, year / std::chrono::December / 31};
    std::size_t covered = 0;
    for (const phrases::DateMatch& match : readers.dates.find(cell, some_year)) {
        covered += match.span.end - match.span.begin;
    }
    return covered * 2 > cell.folded().size();
}

bool ColumnContents::is_long() const {
    constexpr int longest_status = 40;  // letters of a cell, on average
    return letters > filled * longest_status;
}

ColumnContents contents_of(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                           const TableView& table, std::size_t first_row, std::size_t column) {
    ColumnContents contents;
    for (std::size_t row = first_row; row < grid.size(); ++row) {
        const std::string_view words = text::trim(text_at(reading, grid, row, column));
        if (words.empty() || is_full_width(reading, table, row)) {
            continue;
        }
        const text::Folded cell(words);
        const bool day = is_day_alone(cell, readers);
        ++contents.filled;
        contents.letters += static_cast<int>(text::length(words));
        contents.states += readers.statuses.of_words(cell) ? 1 : 0;
        contents.days += day ? 1 : 0;
        const bool person = !day && is_person(cell, readers);
        contents.people += person ? 1 : 0;
        contents.worded += !day && !person && cell.folded().find(' ') != std::string_view::npos ? 1 : 0;
        const auto kind = readers.event_kinds.find(cell);
        contents.named += kind && kind->kind != "other" ? 1 : 0;
    }
    return contents;
}

void settle_planned_days(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table) {
    const auto days_in = [&](auto role) {
        const ColumnContents days =
            contents_of(reading, readers, grid, table, static_cast<std::size_t>(table.header_rows),
                        static_cast<std::size_t>(role - table.roles.begin()));
        return is_most(days.days, days.filled);
    };
    const auto plan = std::find(table.roles.begin(), table.roles.end(), CellRole::plan);
    if (plan == table.roles.end() || has_role(table, CellRole::schedule) || !days_in(plan)) {
        return;
    }
    *plan = CellRole::schedule;
    const auto fact = std::find(table.roles.begin(), table.roles.end(), CellRole::fact);
    if (!has_role(table, CellRole::status)) {
        std::replace(table.roles.begin(), table.roles.end(), CellRole::fact, CellRole::status);
    } else if (fact != table.roles.end() && !has_role(table, CellRole::held) && days_in(fact)) {
        *fact = CellRole::held;
    }
}

void settle_outcome(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table) {
    const auto first_row = static_cast<std::size_t>(table.header_rows);
    for (std::size_t column = 0; column < table.roles.size(); ++column) {
        const auto head = readers.events.columns.find(text::Folded(table.column_titles[column]));
        if (table.roles[column] != CellRole::status || !head || head->role != "outcome") {
            continue;
        }
        const ColumnContents contents = contents_of(reading, readers, grid, table, first_row, column);
        if (!is_most(contents.days, contents.filled) && holds_figures(reading, grid, table, column)) {
            table.roles[column] = CellRole::none;  // «Проведено»: 7
            continue;
        }
        const bool tells_more = is_most(contents.worded, contents.filled) && contents.states + contents.days == 0;
        if (contents.is_long() || tells_more) {
            table.roles[column] = CellRole::result;
        }
    }
}

void settle_points(const Reading& reading, const Grid& grid, TableView& table) {
    if (table.roles.empty() || table.roles.front() != CellRole::none || !has_role(table, CellRole::title) ||
        !rules::word_list("head_of_points").has(text::fold(text::trim(table.column_titles.front())))) {
        return;
    }
    for (auto row = static_cast<std::size_t>(table.header_rows); row < grid.size(); ++row) {
        const text::Folded words(text_at(reading, grid, row, 0));
        if (!is_full_width(reading, table, row) && !words.folded().empty() && !is_row_number(words.folded())) {
            return;
        }
    }
    table.roles.front() = CellRole::number;
}

void find_roles_by_contents(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                            TableView& table) {
    bool needs_state = !has_role(table, CellRole::status);
    const std::optional<std::size_t> hours = column_of_hours(reading, grid, table);
    bool needs_days = hours || (!has_role(table, CellRole::schedule) && !has_role(table, CellRole::held));
    if (!needs_state && !needs_days) {
        return;
    }
    for (const std::size_t column : unknown_columns(reading, readers, table)) {
        // Beside a column of results only one without a head is taken for that of states.
        const bool proofs = heads_proofs(readers, table, column);
        const bool may_be_state =
            needs_state && (table.column_titles[column].empty() || !has_role(table, CellRole::result));
        if (!may_be_state && !needs_days) {
            continue;
        }
        const ColumnContents contents =
            contents_of(reading, readers, grid, table, static_cast<std::size_t>(table.header_rows), column);
        const bool days = is_most(contents.days, contents.filled) ||
                          (needs_days && holds_days_of_months(reading, readers, grid, table, column));
        if (needs_days && !proofs && days) {
            table.roles[column] = CellRole::schedule;
            table.roles[hours.value_or(column)] = hours ? CellRole::none : CellRole::schedule;
            needs_days = false;
        } else if (may_be_state && is_most(contents.states, contents.filled)) {
            const bool told = proofs || (contents.is_long() && !table.column_titles[column].empty());
            table.roles[column] = told ? CellRole::result : CellRole::status;
            needs_state = false;
        }
    }
}

std::optional<std::size_t> column_of_activities(const Reading& reading, const phrases::Readers& readers,
                                                const Grid& grid, const TableView& table, std::size_t first_row,
                                                const TitleSearch& search) {
    if (search.time) {
        const ColumnContents days = contents_of(reading, readers, grid, table, first_row, *search.time);
        if (!is_most(days.days, days.filled)) {
            return std::nullopt;
        }
    }
    for (const std::size_t column : search.candidates) {
        const ColumnContents contents = contents_of(reading, readers, grid, table, first_row, column);
        if (is_most(search.by_names ? contents.named : contents.worded, contents.filled)) {
            return column;
        }
    }
    return std::nullopt;
}

void read_without_heads(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table) {
    const std::size_t width = grid.empty() ? 0 : grid.front().size();
    const auto all_days = [&](std::size_t column) {
        const std::string_view first = text::trim(text_at(reading, grid, 0, column));
        if (first.empty() || !text::is_digit(text::character_at(first, 0)) ||
            first.find_first_not_of("0123456789") == std::string_view::npos) {
            return false;
        }
        const ColumnContents days = contents_of(reading, readers, grid, table, 0, column);
        return days.filled == static_cast<int>(grid.size()) && days.days == days.filled;
    };
    const std::size_t day = width > 1 && all_days(0) ? 0 : 1;
    if (grid.size() < 2 || width < 2 || (day == 1 && !all_days(1))) {
        return;
    }
    for (std::size_t column = 0; column < width; ++column) {
        const ColumnContents contents = contents_of(reading, readers, grid, table, 0, column);
        if (column != day && is_most(contents.named, contents.filled)) {
            table.kind = TableView::Kind::events;
            table.header_rows = 0;
            table.column_titles.assign(width, "");
            table.roles.assign(width, CellRole::none);
            table.roles[day] = CellRole::schedule;
            table.roles[column] = CellRole::title;
            return;
        }
    }
}

bool lists_people(const Reading& reading, const phrases::Readers& readers, const Grid& grid, const TableView& table) {
    const auto title = static_cast<std::size_t>(std::find(table.roles.begin(), table.roles.end(), CellRole::title) -
                                                table.roles.begin());
    const std::size_t first = !table.roles.empty() && table.roles.front() == CellRole::number ? 1 : 0;
    if (first >= title || title >= table.roles.size() || title >= table.column_titles.size()) {
        return false;
    }
    const auto head = readers.events.columns.find(text::Folded(table.column_titles[title]));
    const auto first_row = static_cast<std::size_t>(table.header_rows);
    const ColumnContents names = contents_of(reading, readers, grid, table, first_row, first);
    const ColumnContents titles = contents_of(reading, readers, grid, table, first_row, title);
    return head && head->manner.starts_with("loose") && is_most(names.people, names.filled) &&
           !is_most(titles.named, titles.filled);
}

}  // namespace svod::normalizer::stages
