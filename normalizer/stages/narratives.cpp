#include "normalizer/stages/narratives.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/stages/narrative_sequels.hpp"
#include "normalizer/stages/unit_narratives.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

// A cell of a form («Вопрос | Ответ»): of a table that lists neither activities nor figures.
bool is_answer(const Reading& reading, const Unit& unit) {
    return unit.table && reading.tables.at(static_cast<std::size_t>(*unit.table)).kind == TableView::Kind::unknown &&
           unit.place.col_no.value_or(1) > 1;
}

// «Подписано электронной подписью: … 17.01.2024»: where the report's own signature comes from.
bool is_signature(const Reading& reading, const Unit& unit) {
    const std::vector<FieldSource>& fields = reading.report.fields;
    return std::any_of(fields.begin(), fields.end(),
                       [&](const FieldSource& field) {
                           return field.source.block == unit.place.block &&
                                  (field.field == "doc_date" || field.field == "signatory");
                       }) &&
           rules::word_list("mark_of_signature").within(unit.text.folded());
}

// «Отчёт составлен 17.01.2024»: the day of the report itself.
bool dates_report(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    constexpr std::size_t longest = 100;  // bytes
    const std::vector<FieldSource>& fields = reading.report.fields;
    return unit.text.folded().size() < longest &&
           std::any_of(fields.begin(), fields.end(),
                       [&](const FieldSource& field) {
                           return field.field == "doc_date" && field.source.block == unit.place.block;
                       }) &&
           readers.names.identity.line_field(unit.text.folded()) == "date";
}

// Cells that tell what happened; the title and the term of a row don't.
bool may_tell(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    if (unit.is_section_title || unit.kind == Unit::Kind::heading || is_signature(reading, unit) ||
        dates_report(reading, readers, unit)) {
        return false;
    }
    if (!stands_in_row(unit)) {
        return !unit.event;
    }
    if (!unit.event) {
        return is_answer(reading, unit);
    }
    return (unit.role == CellRole::result || unit.role == CellRole::note || unit.role == CellRole::status);
}

void add_narrative(Reading& reading, const phrases::Readers& readers, int unit_index, text::Span place,
                   const phrases::HappeningMatch& happening) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(unit_index));
    const std::string& original = unit.text.original();
    Event event = event_of_title(reading, readers, unit, "narrative", happening.title);
    event.kind = happening.kind;
    event.theme = happening.theme ? Text(one_line(happening.theme->text)) : Text();
    event.status = happening.verb.status;
    event.status_basis = happening.inferred ? "inferred" : "stated";
    event.status_raw = one_line(happening.verb.raw);
    event.rule = happening.verb.rule;
    event.parent = stands_in_row(unit) ? unit.event : Index();
    event.source = Reading::source_of(unit, original.substr(place.begin, place.size()));
    reading.report.events.push_back(std::move(event));
}

// Whether the row's schedule names the very days.
bool is_scheduled_day(const Reading& reading, const phrases::Readers& readers, int event,
                      const std::vector<phrases::DateMatch>& held) {
    std::vector<phrases::DateMatch> terms;
    for (const Unit& unit : reading.units) {
        if (unit.event == event && unit.role == CellRole::schedule) {
            for (phrases::DateMatch& term : readers.dates.find(unit.text, reading.enclosing_period(unit))) {
                terms.push_back(std::move(term));
            }
        }
    }
    return std::all_of(held.begin(), held.end(), [&](const phrases::DateMatch& day) {
        return std::any_of(terms.begin(), terms.end(), [&](const phrases::DateMatch& term) {
            return term.start == day.start && term.end == day.end;
        });
    });
}

// «Семинар прошёл 11 мая» in the row of that seminar: no happening beside it if that was its term.
bool names_the_row(const Event& row, const phrases::HappeningMatch& happening) {
    const std::vector<std::string> planned = text::stems(row.title);
    const std::vector<std::string> told = text::stems(happening.title);
    return !happening.theme && std::all_of(told.begin(), told.end(), [&](const std::string& stem) {
        return std::find(planned.begin(), planned.end(), stem) != planned.end();
    });
}

// In a column of dates and results the days that open the cell are the row's own.
void drop_row_itself(const Reading& reading, const phrases::Readers& readers, const Unit& unit,
                     std::vector<Told>& found) {
    const std::size_t end =
        end_of_leading_dates(unit.text, readers.dates.find(unit.text, reading.enclosing_period(unit)));
    if (found.size() == 1 && found.front().place.begin < end) {
        found.clear();
    }
}

void read_unit(Reading& reading, const phrases::Readers& readers, std::size_t unit_index) {
    std::vector<Told> found = told_in_unit(reading, readers, unit_index);
    const Unit& unit = reading.units[unit_index];
    if (is_dated_result(reading, readers, unit)) {
        drop_row_itself(reading, readers, unit, found);
    }
    if (found.size() == 1 && stands_in_row(unit) && unit.event) {
        const Event& row = reading.report.events.at(static_cast<std::size_t>(*unit.event));
        phrases::HappeningMatch& happening = found.front().happening;
        if (names_the_row(row, happening)) {
            if (happening.verb.status != "done" ||
                is_scheduled_day(reading, readers, *unit.event, found.front().dates)) {
                return;
            }
            happening.kind = row.kind == "other" ? happening.kind : row.kind;
        }
    }
    for (const Told& told : found) {
        if (told.dates.empty() && unit_index > 0) {
            reading.units[unit_index - 1].event = static_cast<int>(reading.report.events.size());
        }
        text::Span place = told.place;
        if (!stands_in_row(unit)) {  // what a cell goes on with tells of its row
            place.end = end_of_telling(unit.text.original(), place, told.happening.title, readers);
        }
        phrases::HappeningMatch happening = told.happening;
        if (!happening.theme) {
            happening.theme = theme_behind(unit.text.original(), told.place, readers);
        }
        add_narrative(reading, readers, static_cast<int>(unit_index), place, happening);
    }
}

// A row whose title names no topic takes the one of its result, unless a narrative inside the row has it.
void complete_row_themes(Reading& reading, const phrases::Readers& readers) {
    std::vector<bool> told(reading.report.events.size(), false);
    for (const Event& event : reading.report.events) {
        if (event.parent && event.theme) {
            told.at(static_cast<std::size_t>(*event.parent)) = true;
        }
    }
    for (const Unit& unit : reading.units) {
        if (unit.kind != Unit::Kind::cell || unit.role != CellRole::result || !unit.event ||
            told.at(static_cast<std::size_t>(*unit.event))) {
            continue;
        }
        Event& event = reading.report.events.at(static_cast<std::size_t>(*unit.event));
        if (!event.theme) {
            if (const auto theme = readers.events.themes.find(unit.text)) {
                event.theme = one_line(theme->text);
            }
        }
    }
}

}  // namespace

void read_narratives(Reading& reading, const phrases::Readers& readers) {
    for (std::size_t i = 0; i < reading.units.size(); ++i) {
        if (may_tell(reading, readers, reading.units[i])) {
            read_unit(reading, readers, i);
        }
    }
    complete_row_themes(reading, readers);
}

}  // namespace svod::normalizer::stages
