#include "normalizer/stages/tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "normalizer/stages/column_heads.hpp"
#include "normalizer/stages/table_contents.hpp"
#include "normalizer/stages/table_figures.hpp"
#include "normalizer/stages/table_heads.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t rows_searched_for_header = 6;
bool plans_activities(const Reading& reading, const phrases::Readers& readers, const Grid& grid, const TableView& table,
                      std::size_t first_row, const ColumnHeads& heads) {
    const auto title = std::find_if(heads.columns.begin(), heads.columns.end(),
                                    [](const auto& column) { return column && column->role == "title"; });
    const ColumnContents titles =
        contents_of(reading, readers, grid, table, first_row, static_cast<std::size_t>(title - heads.columns.begin()));
    return titles.named * 2 > titles.filled || is_below_plan(reading, readers, table);
}

void find_title(const Reading& reading, const phrases::Readers& readers, const Grid& grid, const TableView& table,
                std::size_t first_row, const std::vector<std::string>& titles, ColumnHeads& heads) {
    const bool planned = is_plan_without_title(heads);
    std::vector<std::size_t> candidates;
    std::vector<std::size_t> of_works;  // «Что сделано | Когда»
    std::optional<std::size_t> time;
    for (std::size_t column = heads.columns.size(); column-- > 0;) {
        const std::optional<phrases::ColumnMatch>& head = heads.columns[column];
        if (!head && !planned && names_other_thing(titles[column])) {
            continue;  // «Класс | Награда | Дата»
        }
        if (!head || head->role == "plan") {
            candidates.insert(candidates.begin(), column);
        } else if (head->role == "schedule" || (head->role == "held" && !time)) {
            time = column;
        } else if (head->manner == "works") {
            of_works.insert(of_works.begin(), column);
        }
    }
    const bool by_names = !time || !planned;
    candidates.insert(candidates.end(), of_works.begin(), of_works.end());
    if (const auto title =
            column_of_activities(reading, readers, grid, table, first_row, {candidates, time, by_names})) {
        heads.columns[*title] = phrases::ColumnMatch{"title", "events", ""};
        heads.titles_of_events = 1;
        ++heads.known;
    }
}

void set_roles(TableView& table, const ColumnHeads& heads) {
    table.roles.assign(heads.columns.size(), CellRole::none);
    bool titled = false;
    for (std::size_t column = 0; column < heads.columns.size(); ++column) {
        if (!heads.columns[column]) {
            continue;
        }
        const phrases::ColumnMatch& match = *heads.columns[column];
        CellRole role = column_role(match.role);
        if (role == CellRole::fact && table.kind == TableView::Kind::events && !heads.has("plan")) {
            role = CellRole::result;  // «Планируемый срок | Фактическое исполнение»
        }
        if (role == CellRole::percent && heads.tells_state_by_percentage() && table.kind == TableView::Kind::events) {
            role = CellRole::status;
        }
        const bool foreign =
            role == CellRole::title && table.kind == TableView::Kind::events && match.table != "events";
        const bool above =
            role == CellRole::title && (is_above_activities(heads, match) || is_beside_names(heads, match));
        const bool of_figures = role == CellRole::reason || role == CellRole::unit;
        if (foreign || above || (role == CellRole::title && titled) ||
            (of_figures && table.kind == TableView::Kind::events)) {
            role = CellRole::none;
        }
        titled = titled || role == CellRole::title;
        table.roles[column] = role;
    }
    for (std::size_t column = 0; table.kind == TableView::Kind::events && column < heads.columns.size(); ++column) {
        if (heads.is_held_beside_planned(column)) {
            table.roles[column] = CellRole::held;
        }
    }
}

// «3. Мероприятия в рамках недели | в течение месяца»: a numbered row of the body whose words look like heads.
bool is_numbered_row(const Reading& reading, const TableView& table, std::size_t row) {
    const Unit& first = reading.units.at(static_cast<std::size_t>(table.rows[row].front()));
    return row > 0 && first.place.col_no == 1 && is_row_number(first.text.folded());
}

bool find_header(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table) {
    for (std::size_t row = 0; row < std::min(rows_searched_for_header, table.rows.size()); ++row) {
        if (table.rows[row].empty() || (is_full_width(reading, table, row) && table.table->columns > 1) ||
            is_numbered_row(reading, table, row)) {
            continue;
        }
        std::size_t last = last_header_row(reading, table, row);
        std::vector<std::string> titles = titles_of_rows(reading, grid, row, last);
        ColumnHeads heads = heads_of(titles, titles_of_rows(reading, grid, last, last), readers.events.columns);
        if (!speaks_for_table(heads) && (is_plan_without_title(heads) || is_timed_list(heads, titles))) {
            find_title(reading, readers, grid, table, last + 1, titles, heads);
        }
        if (!speaks_for_table(heads)) {
            continue;
        }
        table.column_titles = std::move(titles);
        const bool duties =
            is_list_of_duties(heads) && !plans_activities(reading, readers, grid, table, last + 1, heads);
        const bool appeared = is_list_of_publications(heads) && !is_below_plan(reading, readers, table);
        table.kind = duties || appeared ? TableView::Kind::unknown : kind_of(heads);
        set_roles(table, heads);
        while (last + 1 < table.rows.size() && is_numbering_row(reading, table, static_cast<int>(last) + 1)) {
            ++last;
        }
        table.header_rows = static_cast<int>(last) + 1;
        return true;
    }
    return false;
}

// «ФИО | Должность | Стаж», «№ | Методист | Школа». The row of a plan may begin with its owner («Методист | Слёт |
// июнь») or have him further on: then it has a day or a figure beside him, or something else before him.
bool heads_people(const Reading& reading, const phrases::Readers& readers, const Grid& grid) {
    const std::size_t width = grid.empty() ? 0 : grid.front().size();
    bool found = false;
    for (std::size_t column = 0; column < width; ++column) {
        const std::string_view words = text_at(reading, grid, 0, column);
        const text::Folded head(words);
        const auto match =
            text::length(words) <= longest_column_head ? readers.events.columns.find(head) : std::nullopt;
        if (!found && (head.folded().empty() || is_row_number(head.folded()) || (match && match->role == "number"))) {
            continue;
        }
        found = found || (match && match->role == "person");
        const bool figure = std::none_of(words.begin(), words.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x80U || text::is_letter(static_cast<unsigned char>(c));
        });
        if (!found || is_day_alone(head, readers) || (figure && !head.folded().empty())) {
            return false;
        }
    }
    return found;
}

// People under their head, or where the activities of the table above would stand.
bool begins_list_of_people(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                           const TableView& before, const TableView& table) {
    if (heads_people(reading, readers, grid)) {
        return true;
    }
    const auto title = static_cast<std::size_t>(std::find(before.roles.begin(), before.roles.end(), CellRole::title) -
                                                before.roles.begin());
    if (grid.empty() || title >= grid.front().size()) {
        return false;
    }
    const ColumnContents titles = contents_of(reading, readers, grid, table, 0, title);
    return titles.people * 2 > titles.filled;
}

// Whether a line between two tables tells what the second is of: any but «Продолжение таблицы 1».
bool has_caption_between(const Reading& reading, const phrases::Readers& readers, int first_block, int second_block) {
    return std::any_of(reading.units.begin(), reading.units.end(), [&](const Unit& unit) {
        const int block = unit.place.block;
        return first_block < block && block < second_block && !unit.text.folded().empty() &&
               !readers.figures.heading_is(unit.text.folded(), "table_goes_on");
    });
}

// The rest of a table that a page break has cut off: no header, as many columns, nothing but space between. Months and
// the like may stand between the parts of a plan, but not between those of a table of figures.
void continue_table(const Reading& reading, const phrases::Readers& readers, const TableView& before,
                    TableView& table) {
    constexpr int blocks_between = 2;
    const bool near =
        table.block - before.block <= blocks_between &&
        (before.kind == TableView::Kind::events || !has_caption_between(reading, readers, before.block, table.block));
    if (near && before.kind != TableView::Kind::unknown && before.table->columns == table.table->columns &&
        table.table->columns > 1) {
        table.kind = before.kind;
        table.roles = before.roles;
        table.column_titles = before.column_titles;
        table.header_rows = 0;
    }
}

void set_cell_roles(Reading& reading, const TableView& table) {
    for (std::size_t row = static_cast<std::size_t>(table.header_rows); row < table.rows.size(); ++row) {
        for (const int index : table.rows[row]) {
            Unit& unit = reading.units.at(static_cast<std::size_t>(index));
            const auto column = static_cast<std::size_t>(std::max(0, unit.place.col_no.value_or(1) - 1));
            if (column < table.roles.size() && unit.column_span < std::max(2, table.table->columns)) {
                unit.role = table.roles[column];
            }
        }
    }
}

}  // namespace

CellRole column_role(std::string_view name) {
    static const std::map<std::string_view, CellRole> roles = {
        {"number", CellRole::number},  {"title", CellRole::title},   {"schedule", CellRole::schedule},
        {"held", CellRole::held},      {"status", CellRole::status}, {"responsible", CellRole::responsible},
        {"outcome", CellRole::status}, {"result", CellRole::result}, {"note", CellRole::note},
        {"plan", CellRole::plan},      {"fact", CellRole::fact},     {"percent", CellRole::percent},
        {"reason", CellRole::reason},  {"unit", CellRole::unit}};
    const auto found = roles.find(name);
    return found == roles.end() ? CellRole::none : found->second;
}

void read_tables(Reading& reading, const phrases::Readers& readers) {
    for (std::size_t i = 0; i < reading.tables.size(); ++i) {
        TableView& table = reading.tables[i];
        if (table.rows.empty() || table.table->columns <= 0) {
            continue;
        }
        const Grid grid = grid_of(reading, table);
        if (!find_header(reading, readers, grid, table)) {
            if (i > 0 && !begins_with_titles(reading, readers, grid) &&
                !begins_list_of_people(reading, readers, grid, reading.tables[i - 1], table)) {
                continue_table(reading, readers, reading.tables[i - 1], table);
            }
            if (table.kind == TableView::Kind::unknown) {
                read_without_heads(reading, readers, grid, table);
            }
        }
        if (counts_activities(reading, readers, grid, table)) {
            table.kind = TableView::Kind::unknown;
        }
        if (table.kind == TableView::Kind::unknown) {
            find_figures(reading, readers, grid, table);
        }
        if (table.kind == TableView::Kind::events && lists_people(reading, readers, grid, table)) {
            table.kind = TableView::Kind::unknown;
            table.roles.assign(table.roles.size(), CellRole::none);
        }
        if (table.kind == TableView::Kind::events) {
            settle_planned_days(reading, readers, grid, table);
            settle_outcome(reading, readers, grid, table);
            settle_points(reading, grid, table);
            find_roles_by_contents(reading, readers, grid, table);
            table.divided = is_divided_by_titles(reading, readers, table);
        }
        if (table.kind == TableView::Kind::indicators) {
            settle_measures(reading, readers, grid, table);
        }
        set_cell_roles(reading, table);
    }
}

}  // namespace svod::normalizer::stages
