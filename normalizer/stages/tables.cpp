#include "normalizer/stages/tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "normalizer/stages/table_contents.hpp"
#include "normalizer/stages/table_figures.hpp"
#include "normalizer/stages/table_heads.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t rows_searched_for_header = 6;
constexpr std::size_t longest_head = 160;  // letters; longer cells are no heads of columns

// «Тема», «Повестка»: what activities dealt with
bool is_topic(const phrases::ColumnMatch& match) {
    return match.manner == "topic" || match.manner == "loose_topic" || match.manner == "loose_agenda";
}

// What the heads of a row's columns say.
struct Heads {
    std::vector<std::optional<phrases::ColumnMatch>> columns;
    int known = 0;
    int titles_of_events = 0;
    int wide = 0;  // of these titles, those that give way to any other

    [[nodiscard]] bool has(std::string_view role) const {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const auto& column) { return column && column->role == role; });
    }
    [[nodiscard]] bool has_manner(std::string_view manner) const {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const auto& column) { return column && column->manner == manner; });
    }
    // «Планируемая дата | Дата», «Срок | Дата проведения»: the day that something took beside the one it should have.
    [[nodiscard]] bool is_held_beside_planned(std::size_t index) const {
        const std::string_view manner = columns[index] ? std::string_view(columns[index]->manner) : "";
        return (manner == "any_day" && has_manner("planned")) ||
               (manner == "day_held" && (has_manner("planned") || has_manner("deadline")));
    }
    // «Наименование | Когда прошло | Итог»: a column of days, whatever kind of them
    [[nodiscard]] bool has_time() const { return has("schedule") || has("held") || has_manner("day_done"); }

    // «Мероприятие | Срок | % исполнения»
    [[nodiscard]] bool tells_state_by_percentage() const {
        return !has("plan") && !has("fact") && !has("status") && !has("outcome") && !has("result");
    }
    [[nodiscard]] bool has_indicator() const {
        return std::any_of(columns.begin(), columns.end(), [](const auto& column) {
            return column && column->role == "title" && column->table == "indicators";
        });
    }
};

// «I кв.» over «план» and «факт», or «I кв. план»: the lower heads, or the last words, tell what the columns hold.
std::optional<phrases::ColumnMatch> measure_of(const std::string& lower, const std::string& title,
                                               const phrases::ColumnReader& reader) {
    const std::size_t space = title.rfind(' ');
    std::string last = lower != title || space == std::string::npos ? lower : title.substr(space + 1);
    if (last.starts_with('(') && last.ends_with(')')) {
        last = last.substr(1, last.size() - 2);  // «2023 (факт)»
    }
    auto match = last.empty() ? std::nullopt : reader.find(text::Folded(last));
    const bool measure = match && (match->role == "plan" || match->role == "fact" || match->role == "percent");
    return measure ? std::move(match) : std::nullopt;
}

// The heads of columns by their whole titles; where those say nothing, by the `lower` part of a head in two levels.
Heads heads_of(const std::vector<std::string>& titles, const std::vector<std::string>& lower,
               const phrases::ColumnReader& reader) {
    Heads heads;
    for (std::size_t column = 0; column < titles.size(); ++column) {
        const std::string& title = titles[column];
        std::optional<phrases::ColumnMatch> match;
        if (!title.empty() && text::length(title) <= longest_head) {
            match = reader.find(text::Folded(title));
            match = match ? std::move(match) : measure_of(lower[column], title, reader);
        }
        heads.known += match && match->role != "person" ? 1 : 0;
        const bool of_events = match && match->role == "title" && match->table == "events";
        heads.titles_of_events += of_events ? 1 : 0;
        heads.wide += of_events && (is_topic(*match) || match->manner == "loose_area") ? 1 : 0;
        heads.columns.push_back(std::move(match));
    }
    const bool measured = heads.has("plan") || heads.has("percent") || heads.has("unit");
    const bool dated = heads.has_time() && !measured && !heads.has_indicator() && heads.titles_of_events == heads.wide;
    for (std::optional<phrases::ColumnMatch>& column : heads.columns) {
        const bool of_people = column && !column->manner.empty() && heads.has("person");  // «Педагог | Курсы | Дата»
        if (dated && column && column->table == "dated" && !of_people) {
            column->table = "events";  // «Наименование | Сроки проведения»
            heads.titles_of_events = heads.wide + 1;
        }
    }
    return heads;
}

bool speaks_for_table(const Heads& heads) {
    const bool indicators = heads.has("plan") && heads.has("fact");
    return heads.known >= 2 && (heads.titles_of_events > 0 || heads.has_indicator() || indicators);
}

// «Дата | Издание | Тема публикации | Ссылка»: what appeared (not in a media plan), no activities with an owner.
bool is_list_of_publications(const Heads& heads) {
    const bool only_dated = std::none_of(heads.columns.begin(), heads.columns.end(), [](const auto& column) {
        return column && column->role == "schedule" && column->manner != "any_day";
    });
    return heads.has_manner("publications") && only_dated && heads.titles_of_events == 1 && !heads.has("status") &&
           !heads.has("outcome") && !heads.has("result") && !heads.has("responsible") && !heads.has("held");
}

// «Задача | Ожидаемый эффект»
bool is_list_of_goals(const Heads& heads) {
    constexpr std::array<std::string_view, 6> of_activities = {"schedule", "held",    "responsible",
                                                               "status",   "outcome", "result"};
    return heads.has_manner("loose_task") && heads.titles_of_events == 1 &&
           std::none_of(of_activities.begin(), of_activities.end(),
                        [&](std::string_view role) { return heads.has(role); });
}

// «Направление работы | Куратор | Телефон»: who minds what, neither when nor what came of it. Below the heading of a
// plan or with the names of activities in its cells it is a plan all the same.
bool is_list_of_duties(const Heads& heads) {
    constexpr std::array<std::string_view, 5> of_activities = {"schedule", "held", "status", "outcome", "result"};
    return heads.has_manner("loose_area") && heads.titles_of_events == 1 && heads.has("responsible") &&
           std::none_of(of_activities.begin(), of_activities.end(),
                        [&](std::string_view role) { return heads.has(role); });
}

bool plans_activities(const Reading& reading, const phrases::Readers& readers, const Grid& grid, const TableView& table,
                      std::size_t first_row, const Heads& heads) {
    const auto title = std::find_if(heads.columns.begin(), heads.columns.end(),
                                    [](const auto& column) { return column && column->role == "title"; });
    const ColumnContents titles =
        contents_of(reading, readers, grid, table, first_row, static_cast<std::size_t>(title - heads.columns.begin()));
    return titles.named * 2 > titles.filled || is_below_plan(reading, readers, table);
}

TableView::Kind kind_of(const Heads& heads) {
    if (is_list_of_goals(heads)) {
        return TableView::Kind::unknown;
    }
    const bool measured = heads.has("fact") || heads.has("percent") || heads.has("plan");
    if (heads.has_indicator() && measured && heads.titles_of_events == 0) {
        return TableView::Kind::indicators;
    }
    if (heads.titles_of_events > 0) {
        return TableView::Kind::events;
    }
    return heads.has("plan") && heads.has("fact") ? TableView::Kind::indicators : TableView::Kind::unknown;
}

// «План | Срок | Исполнение», «Запланировано | Выполнено»: of activities, though no head names them.
bool is_plan_without_title(const Heads& heads) {
    const bool told = heads.has("outcome") || heads.has("status") || (heads.has("result") && heads.has("responsible"));
    const bool planned = heads.has("schedule") ? told || heads.has("responsible") : told && heads.has("plan");
    return heads.titles_of_events == 0 && !heads.has_indicator() && !heads.has("fact") && planned;
}

// «Где побывали | Дата | Участников»: may be of activities, if some column's cells name them.
bool is_timed_list(const Heads& heads) {
    return heads.titles_of_events == 0 && !heads.has_indicator() && !heads.has("fact") && !heads.has("plan") &&
           heads.has_time();
}

void find_title(const Reading& reading, const phrases::Readers& readers, const Grid& grid, const TableView& table,
                std::size_t first_row, Heads& heads) {
    std::vector<std::size_t> candidates;
    std::vector<std::size_t> of_works;  // «Что сделано | Когда»
    std::optional<std::size_t> time;
    for (std::size_t column = heads.columns.size(); column-- > 0;) {
        const std::optional<phrases::ColumnMatch>& head = heads.columns[column];
        if (!head || head->role == "plan") {
            candidates.insert(candidates.begin(), column);
        } else if (head->role == "schedule" || (head->role == "held" && !time)) {
            time = column;
        } else if (head->manner == "works") {
            of_works.insert(of_works.begin(), column);
        }
    }
    const bool by_names = !time || !is_plan_without_title(heads);
    candidates.insert(candidates.end(), of_works.begin(), of_works.end());
    if (const auto title =
            column_of_activities(reading, readers, grid, table, first_row, {candidates, time, by_names})) {
        heads.columns[*title] = phrases::ColumnMatch{"title", "events", ""};
        heads.titles_of_events = 1;
        ++heads.known;
    }
}

// «Название | Повестка»: topics beside the names of the activities.
bool is_beside_names(const Heads& heads, const phrases::ColumnMatch& match) {
    return is_topic(match) && std::any_of(heads.columns.begin(), heads.columns.end(), [](const auto& other) {
               return other && other->role == "title" && other->table == "events" && !is_topic(*other) &&
                      !other->manner.starts_with("loose");
           });
}

// «Задача | Мероприятие», «Направление работы | Содержание»: a head over what the activities belong to.
bool is_above_activities(const Heads& heads, const phrases::ColumnMatch& match) {
    const bool wide = match.manner == "loose_task" || match.manner == "loose_area";
    return wide && std::any_of(heads.columns.begin(), heads.columns.end(), [&](const auto& other) {
               return other && other->role == "title" && other->table == "events" && other->manner != "loose_task" &&
                      other->manner != "loose_area";
           });
}

void set_roles(TableView& table, const Heads& heads) {
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
        Heads heads = heads_of(titles_of_rows(reading, grid, row, last), titles_of_rows(reading, grid, last, last),
                               readers.events.columns);
        if (!speaks_for_table(heads) && (is_plan_without_title(heads) || is_timed_list(heads))) {
            find_title(reading, readers, grid, table, last + 1, heads);
        }
        if (!speaks_for_table(heads)) {
            continue;
        }
        table.column_titles = titles_of_rows(reading, grid, row, last);
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
        const auto match = text::length(words) <= longest_head ? readers.events.columns.find(head) : std::nullopt;
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
            find_roles_by_contents(reading, readers, grid, table);
            table.divided = is_divided_by_titles(reading, table);
        }
        if (table.kind == TableView::Kind::indicators) {
            settle_measures(reading, readers, grid, table);
        }
        set_cell_roles(reading, table);
    }
}

}  // namespace svod::normalizer::stages
