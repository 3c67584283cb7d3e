#include "normalizer/stages/event_rows.hpp"

#include <algorithm>

#include "normalizer/stages/event_numbers.hpp"
#include "normalizer/stages/event_row_heads.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/stages/indicator_cells.hpp"
#include "normalizer/stages/table_contents.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using Cells = std::vector<std::optional<int>>;  // the units of one row, by grid column

Unit& unit_at(Reading& reading, int index) {
    return reading.units.at(static_cast<std::size_t>(index));
}

std::string_view words_of(const Reading& reading, const std::optional<int>& index) {
    return index ? text::trim(reading.units.at(static_cast<std::size_t>(*index)).text.original()) : std::string_view();
}

// The cells of a table's row by what they hold.
struct Row {
    const TableView& table;
    Cells cells;
    std::optional<std::size_t> themes;  // the column of topics, if there is one

    // The column's first unit; columns of one role that follow one another are joined by a space.
    [[nodiscard]] std::vector<int> units(const Reading& reading, CellRole role) const {
        std::vector<int> found;
        for (std::size_t column = 0; column < cells.size() && column < table.roles.size(); ++column) {
            const bool wanted = table.roles[column] == role && cells[column] &&
                                reading.units.at(static_cast<std::size_t>(*cells[column])).column_span <
                                    std::max(2, table.table->columns);
            if (wanted && (found.empty() || found.back() != *cells[column])) {
                found.push_back(*cells[column]);
            }
        }
        return found;
    }

    [[nodiscard]] Text text(const Reading& reading, CellRole role) const {
        std::string joined;
        for (const int unit : units(reading, role)) {
            const std::string words = one_line(words_of(reading, unit));
            if (phrases::says_something(words)) {
                joined += joined.empty() ? words : " " + words;
            }
        }
        return joined.empty() ? Text() : Text(joined);
    }

    [[nodiscard]] bool has_column(CellRole role) const {
        return std::find(table.roles.begin(), table.roles.end(), role) != table.roles.end();
    }

    // «filled», «empty», or none where the table has no such column.
    [[nodiscard]] Text state(const Reading& reading, CellRole role) const {
        return has_column(role) ? Text(text(reading, role) ? "filled" : "empty") : Text();
    }
};

// What stands in columns that no field is for: the notes as they are, the others behind their heads.
Text note_of(const Reading& reading, const Row& row) {
    std::string note;
    std::optional<int> last;
    for (std::size_t column = 0; column < row.cells.size() && column < row.table.roles.size(); ++column) {
        const CellRole role = row.table.roles[column];
        const bool held = role == CellRole::held && row.has_column(CellRole::schedule);
        if ((role != CellRole::none && role != CellRole::note && !held) || row.cells[column] == last ||
            column == row.themes) {
            continue;
        }
        last = row.cells[column];
        const std::string words = one_line(words_of(reading, row.cells[column]));
        if (!phrases::says_something(words)) {
            continue;
        }
        const std::string& head = row.table.column_titles[column];
        note.append(note.empty() ? "" : "; ");
        if (role != CellRole::note && !head.empty()) {
            note.append(head).append(": ");
        }
        note.append(words);
    }
    return note.empty() ? Text() : Text(note);
}

// The cells of results; without such a column the marks that tell more than how far the activity has come.
Text result_of(const Reading& reading, const phrases::Readers& readers, const Row& row) {
    if (row.has_column(CellRole::result)) {
        return row.text(reading, CellRole::result);
    }
    for (const int index : row.units(reading, CellRole::status)) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        const auto column = static_cast<std::size_t>(std::max(1, unit.place.col_no.value_or(1)) - 1);
        const bool day = is_day_alone(unit.text, readers) && !readers.statuses.of_words(unit.text);
        if (!day && may_tell_result(readers, row.table, column) && readers.statuses.tells_more(unit.text)) {
            return one_line(text::trim(unit.text.original()));
        }
    }
    return std::nullopt;
}

// «Причина неисполнения: срок не наступил»: still ahead. Other reasons tell of something else than the activity.
std::optional<phrases::StatusMatch> status_of_reason(const Reading& reading, const phrases::Readers& readers,
                                                     const Row& row) {
    for (std::size_t column = 0; column < row.cells.size() && column < row.table.column_titles.size(); ++column) {
        if (row.table.roles[column] != CellRole::none || !row.cells[column]) {
            continue;
        }
        const auto head = readers.events.columns.find(text::Folded(row.table.column_titles[column]));
        auto match =
            head && head->role == "reason"
                ? readers.statuses.of_words(reading.units.at(static_cast<std::size_t>(*row.cells[column])).text)
                : std::nullopt;
        if (match && match->status == "planned") {
            return match;
        }
    }
    return std::nullopt;
}

// «Дата по плану | Фактическая дата»: what has a day on which it was held, or words on why there is none.
std::optional<phrases::StatusMatch> status_of_day_held(const Reading& reading, const phrases::Readers& readers,
                                                       const Row& row) {
    for (const int unit : row.units(reading, CellRole::held)) {
        const text::Folded& words = reading.units.at(static_cast<std::size_t>(unit)).text;
        if (row.has_column(CellRole::schedule) && is_day_alone(words, readers)) {
            return phrases::StatusMatch{
                {0, words.folded().size()}, words.original(), "done", "inferred", "event_rows/day_held"};
        }
        if (auto match = readers.statuses.of_words(words)) {
            return match;
        }
    }
    for (const int unit : row.units(reading, CellRole::schedule)) {
        auto match = readers.statuses.of_words(reading.units.at(static_cast<std::size_t>(unit)).text);
        if (match && (match->status == "not_done" || match->status == "cancelled" || match->status == "postponed")) {
            return match;  // «не проводился» in the only column of days
        }
    }
    return std::nullopt;
}

// «50 %» under «Статус»: of 100 nothing is left to do. What aims at a percentage may be told by the one that it
// reached.
std::optional<phrases::StatusMatch> status_of_percentage(const phrases::Readers& readers, const text::Folded& cell,
                                                         const text::Folded& title) {
    constexpr double all = 100;
    if (title.folded().find('%') != std::string::npos) {
        return std::nullopt;
    }
    const bool alone = cell.folded().find_first_not_of("0123456789., %") == std::string::npos;
    const auto figure =
        alone && text::trim(cell.folded()).ends_with('%') ? figure_of(readers, cell) : std::optional<CellFigure>();
    if (!figure) {
        return std::nullopt;
    }
    const char* status = figure->value >= all ? "done" : figure->value > 0 ? "partially_done" : "not_done";
    return phrases::StatusMatch{{0, cell.folded().size()}, cell.original(), status, "stated", "event_rows/percentage"};
}

std::optional<phrases::StatusMatch> status_of(const Reading& reading, const phrases::Readers& readers, const Row& row,
                                              const text::Folded& title) {
    for (const int unit : row.units(reading, CellRole::status)) {
        const text::Folded& words = reading.units.at(static_cast<std::size_t>(unit)).text;
        if (auto match = status_of_percentage(readers, words, title)) {
            return match;
        }
        if (auto match = readers.statuses.of_status_cell(words)) {
            return match;
        }
        if (readers.event_kinds.find(words)) {
            return readers.statuses.of_result(words, title);  // «Семинар для школ» as a mark is what came of it
        }
    }
    for (const int unit : row.units(reading, CellRole::result)) {
        const text::Folded& words = reading.units.at(static_cast<std::size_t>(unit)).text;
        if (auto match = readers.statuses.of_result(words, title)) {
            return match;
        }
    }
    for (const int unit : row.units(reading, CellRole::note)) {
        const text::Folded& words = reading.units.at(static_cast<std::size_t>(unit)).text;
        if (auto match = readers.statuses.of_words(words)) {
            return match;
        }
    }
    if (auto match = status_of_day_held(reading, readers, row)) {
        return match;
    }
    return status_of_reason(reading, readers, row);
}

// «Выполняется» of what is due «постоянно» goes on and on.
bool is_always_being_done(const phrases::Readers& readers, const phrases::StatusMatch& status, const Event& event) {
    return status.manner == "lasting_by_term" && event.schedule &&
           readers.statuses.is_constant(text::Folded(*event.schedule));
}

// A table that has no column for it is told of by what stands above it: a plan for the time after the report is
// planned, a table of a report that is no plan tells of what was done.
void set_status_of_table(const Reading& reading, const phrases::Readers& readers, const Row& row, Event& event) {
    const bool has_days_held = row.has_column(CellRole::held) && row.has_column(CellRole::schedule);
    if (event.status != "not_reported" || row.has_column(CellRole::status) || row.has_column(CellRole::result) ||
        has_days_held) {
        return;
    }
    auto told = lead_in_status(reading, readers, row.table);
    told = told ? told : status_of_title_head(readers, row.table);
    told = told ? told : status_by_headings(reading, event);
    if (told) {
        set_status(event, *told);
    }
}

Event event_of_row(const Reading& reading, const phrases::Readers& readers, const Row& row, int title_unit) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(title_unit));
    std::string_view title = text::trim(unit.text.original());
    Text number = row.text(reading, CellRole::number);
    if (const std::size_t length = number ? 0 : number_length(title); length > 0) {
        number = std::string(title.substr(0, length));
        title.remove_prefix(length);
    }
    Event event = event_of_title(reading, readers, unit, "table_row", title);
    event.source.quote = std::string(text::trim(unit.text.original()));
    if (number && is_row_number(without_dot(*number))) {
        event.number = without_dot(*number);
    } else if (number && text::length(*number) <= 8) {
        event.number = *number;
    }
    event.schedule = row.text(reading, CellRole::schedule);
    if (!event.schedule && !row.has_column(CellRole::schedule)) {
        event.schedule = row.text(reading, CellRole::held);
    }
    event.responsible = row.text(reading, CellRole::responsible);
    event.result = result_of(reading, readers, row);
    event.note = note_of(reading, row);
    event.schedule_cell = row.state(reading, row.has_column(CellRole::schedule) ? CellRole::schedule : CellRole::held);
    event.status_cell = row.state(reading, CellRole::status);
    event.result_cell = row.state(reading, CellRole::result);
    if (const auto status = status_of(reading, readers, row, text::Folded(title))) {
        set_status(event, *status);
        event.status = is_always_being_done(readers, *status, event) ? "ongoing" : event.status;
    }
    set_status_of_table(reading, readers, row, event);
    return event;
}

// The rest of a row that a page break has cut: its cells go to the event above.
void continue_event(Reading& reading, const phrases::Readers& readers, const Row& row, int event_index) {
    Event& event = reading.report.events.at(static_cast<std::size_t>(event_index));
    const auto add = [](Text& field, const Text& more) {
        if (more) {
            field = field ? *field + " " + *more : more;
        }
    };
    if (const Text title = row.text(reading, CellRole::title)) {
        event.title += " " + *title;
        const text::Folded whole(event.title);
        event.title_key = readers.events.title_keys.key_of(whole);
        const auto kind = event.kind == "other" ? readers.event_kinds.find(whole) : std::nullopt;
        event.kind = kind ? kind->kind : event.kind;
    }
    add(event.schedule, row.text(reading, CellRole::schedule));
    add(event.responsible, row.text(reading, CellRole::responsible));
    add(event.result, result_of(reading, readers, row));
    add(event.note, note_of(reading, row));
    if (row.themes) {
        add(event.theme, theme_in_cell(reading, row.cells[*row.themes]));
    }
    const auto fill = [](Text& state, const Text& field) {
        if (state && field) {
            state = "filled";
        }
    };
    fill(event.schedule_cell, event.schedule);
    fill(event.result_cell, event.result);
    if (event.status == "not_reported") {
        if (const auto status = status_of(reading, readers, row, text::Folded(event.title))) {
            set_status(event, *status);
        }
    }
}

// An activity whose title spans rows stands in its own one, and is not the same as the one above.
void stand_in_row(Event& event, int row_no) {
    if (event.source.row_no != row_no) {
        event.source.row_no = row_no;
        event.title_key.reset();
    }
}

bool is_section_title_row(const Reading& reading, const std::vector<int>& row) {
    return std::any_of(row.begin(), row.end(),
                       [&](int unit) { return reading.units.at(static_cast<std::size_t>(unit)).is_section_title; });
}

// «Итого | | 150»: a row that sums up the others is no activity.
bool is_total_row(const Reading& reading, const phrases::Readers& readers, const Row& row) {
    const auto first = std::find_if(row.cells.begin(), row.cells.end(),
                                    [&](const auto& cell) { return phrases::says_something(words_of(reading, cell)); });
    if (first == row.cells.end()) {
        return false;
    }
    const std::string_view words = words_of(reading, *first);
    const Text schedule = row.text(reading, CellRole::schedule);
    return (!schedule || *schedule == one_line(words)) && readers.figures.heading_is(text::fold(words), "total");
}

// The cells that begin in a row, not those that span into it from above.
Row own_cells(const Reading& reading, Row row, int row_no) {
    for (std::optional<int>& cell : row.cells) {
        if (cell && reading.units.at(static_cast<std::size_t>(*cell)).place.row_no != row_no) {
            cell.reset();
        }
    }
    return row;
}

// «Семинар» beside «февраль | проведён» and «май | не проведён»: its own number, or a time with an outcome of its own.
bool repeats_activity(const Reading& reading, const Row& row, const Row& own) {
    const auto shared = [&](CellRole role) { return row.text(reading, role) && !own.text(reading, role); };
    const Text number = own.text(reading, CellRole::number);
    return (number && is_row_number(without_dot(*number))) ||
           (own.text(reading, CellRole::schedule) && !shared(CellRole::status) && !shared(CellRole::result));
}

// Whether a row has no activity of its own: no title, or a title that goes on in the middle of a sentence.
bool continues_row_above(const Reading& reading, const Row& row, const std::optional<int>& title, int row_no) {
    if (!title || words_of(reading, title).empty()) {
        return true;
    }
    if (reading.units.at(static_cast<std::size_t>(*title)).place.row_no != row_no) {
        return !repeats_activity(reading, row, own_cells(reading, row, row_no));  // one title spans both rows
    }
    const std::string_view words = words_of(reading, title);
    const char32_t first = text::character_at(words, 0);
    const bool lower = text::is_letter(first) && !text::is_upper(first);
    return lower && row.has_column(CellRole::number) && !row.text(reading, CellRole::number) &&
           !row.text(reading, CellRole::schedule);
}

void read_table(Reading& reading, const phrases::Readers& readers, const TableView& table) {
    const auto grid = grid_of(reading, table);
    const auto title_column = static_cast<std::size_t>(
        std::find(table.roles.begin(), table.roles.end(), CellRole::title) - table.roles.begin());
    const RowHeads heads = heads_of_rows(readers, table, title_column);
    std::optional<int> above;
    std::optional<int> time_above;
    for (std::size_t r = static_cast<std::size_t>(table.header_rows); r < grid.size(); ++r) {
        const int row_index = static_cast<int>(r);
        if (title_column >= grid[r].size() || is_section_title_row(reading, table.rows[r]) ||
            is_section_row(reading, table, row_index) || is_numbering_row(reading, table, row_index) ||
            is_repeated_header(reading, table, row_index)) {
            time_above.reset();
            continue;
        }
        Row row{table, grid[r], heads.themes};
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(),
                                       [&](const auto& cell) { return words_of(reading, cell).empty(); });
        if (empty || is_total_row(reading, readers, row)) {
            continue;
        }
        if (continues_row_above(reading, row, grid[r][title_column], row_index + 1)) {
            if (above) {
                continue_event(reading, readers, own_cells(reading, row, row_index + 1), *above);
            }
        } else {
            above = static_cast<int>(reading.report.events.size());
            share_time(reading, readers, table, row.cells, time_above, *above);
            reading.report.events.push_back(event_of_row(reading, readers, row, *grid[r][title_column]));
            complete_by_heads(reading, readers, heads, row.cells, reading.report.events.back());
            stand_in_row(reading.report.events.back(), row_index + 1);
        }
        for (const int index : table.rows[r]) {
            if (above) {
                unit_at(reading, index).event = above;
            }
        }
    }
}

}  // namespace

void read_event_rows(Reading& reading, const phrases::Readers& readers) {
    for (const TableView& table : reading.tables) {
        if (table.kind == TableView::Kind::events && !table.roles.empty()) {
            read_table(reading, readers, table);
        }
    }
    std::sort(reading.shared_times.begin(), reading.shared_times.end());
}

}  // namespace svod::normalizer::stages
