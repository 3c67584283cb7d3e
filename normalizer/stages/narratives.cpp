#include "normalizer/stages/narratives.hpp"

#include <algorithm>

#include "normalizer/stages/events.hpp"
#include "normalizer/stages/narrative_clauses.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

// Cells that tell what happened; the title and the term of a row don't.
bool may_tell(const Unit& unit) {
    if (unit.is_section_title || unit.kind == Unit::Kind::heading) {
        return false;
    }
    if (unit.kind != Unit::Kind::cell) {
        return !unit.event;
    }
    return unit.event &&
           (unit.role == CellRole::result || unit.role == CellRole::note || unit.role == CellRole::status);
}

void add_narrative(Reading& reading, const phrases::Readers& readers, int unit_index, text::Span place,
                   const phrases::HappeningMatch& happening) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(unit_index));
    const std::string& original = unit.text.original();
    Event event = event_of_title(reading, readers, unit, "narrative", happening.title);
    event.kind = happening.kind;
    event.theme = happening.theme ? Text(one_line(happening.theme->text)) : Text();
    event.status = happening.verb.status;
    event.status_basis = "stated";
    event.status_raw = one_line(happening.verb.raw);
    event.rule = happening.verb.rule;
    event.parent = unit.kind == Unit::Kind::cell ? unit.event : Index();
    event.source = Reading::source_of(unit, original.substr(place.begin, place.size()));
    reading.report.events.push_back(std::move(event));
}

struct Told {
    text::Span place;  // bytes of the unit's text
    phrases::HappeningMatch happening;
};

// «Проведены следующие мероприятия:» before the list that names them.
bool leads_into_events(const Reading& reading, std::size_t unit, std::string_view clause) {
    return clause.ends_with(":") && unit + 1 < reading.units.size() &&
           reading.units[unit + 1].kind == Unit::Kind::list_item && reading.units[unit + 1].event;
}

std::vector<Told> happenings_of(const Reading& reading, const phrases::Readers& readers, std::size_t unit_index) {
    const Unit& unit = reading.units[unit_index];
    const std::string_view original = unit.text.original();
    std::vector<Told> found;
    std::optional<phrases::HappeningVerb> carried;
    bool in_list = false;
    for (const DatedClause& clause : clauses_of(original, reading.enclosing_period(unit), readers)) {
        const std::string_view words = original.substr(clause.place.begin, clause.place.size());
        const text::Folded folded(words);
        const auto verbs = readers.events.happenings.verbs(folded);
        const bool listed = clause.goes_on || (in_list && verbs.empty() && !clause.dates.empty());
        if (clause.begins_sentence && !listed) {
            carried.reset();
        }
        in_list = listed;
        if (!clause.dates.empty() && !leads_into_events(reading, unit_index, words)) {
            if (auto happening = readers.events.happenings.find(folded, clause.dates, carried, readers.event_kinds,
                                                                readers.events.themes)) {
                found.push_back({clause.place, std::move(*happening)});
            }
        }
        if (!verbs.empty()) {
            carried = verbs.back();
        }
    }
    return found;
}

// «Семинар прошёл 11 мая» in the row of that seminar only gives the row its day.
bool repeats_row(const Reading& reading, const Unit& unit, const phrases::HappeningMatch& happening) {
    if (unit.kind != Unit::Kind::cell || !unit.event || happening.theme) {
        return false;
    }
    const Event& row = reading.report.events.at(static_cast<std::size_t>(*unit.event));
    const std::vector<std::string> planned = text::stems(row.title);
    const std::vector<std::string> told = text::stems(happening.title);
    return std::all_of(told.begin(), told.end(), [&](const std::string& stem) {
        return std::find(planned.begin(), planned.end(), stem) != planned.end();
    });
}

void read_unit(Reading& reading, const phrases::Readers& readers, std::size_t unit_index) {
    const std::vector<Told> found = happenings_of(reading, readers, unit_index);
    if (found.size() == 1 && repeats_row(reading, reading.units[unit_index], found.front().happening)) {
        return;
    }
    for (const Told& told : found) {
        add_narrative(reading, readers, static_cast<int>(unit_index), told.place, told.happening);
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
        if (may_tell(reading.units[i])) {
            read_unit(reading, readers, i);
        }
    }
    complete_row_themes(reading, readers);
}

}  // namespace svod::normalizer::stages
