#include "normalizer/stages/date_places.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/stages/labelled_parts.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// «Дата: 12 мая. Место: школа № 2.» keeps its labels in its text.
std::string label_of_line(const phrases::Readers& readers, const Unit& line) {
    if (!line.label.empty()) {
        return line.label;
    }
    const std::vector<LabelledPart> parts = labelled_line(readers, line.text.original());
    return parts.empty() ? "" : parts.front().label;
}

}  // namespace

NarrativePlaces::NarrativePlaces(const Reading& reading) : reading_(reading) {
    for (std::size_t i = 0; i < reading.report.events.size(); ++i) {
        const Event& event = reading.report.events[i];
        if (event.origin == "narrative") {
            events_.emplace(Key{event.source.block, event.source.row_no, event.source.col_no}, static_cast<int>(i));
        }
    }
}

std::vector<NarrativePlaces::Place> NarrativePlaces::in_unit(const Unit& unit) const {
    std::vector<Place> places;
    const auto [begin, end] = events_.equal_range(Key{unit.place.block, unit.place.row_no, unit.place.col_no});
    const std::string& original = unit.text.original();
    for (auto it = begin; it != end; ++it) {
        const std::string& quote = reading_.report.events.at(static_cast<std::size_t>(it->second)).source.quote;
        const std::size_t found = quote.empty() ? std::string::npos : original.find(quote);
        if (found != std::string::npos) {
            places.push_back({{found, found + quote.size()}, it->second});
        }
    }
    return places;
}

bool is_header_cell(const Reading& reading, const Unit& unit) {
    if (unit.kind != Unit::Kind::cell || !unit.table || !unit.place.row_no) {
        return false;
    }
    const TableView& table = reading.tables.at(static_cast<std::size_t>(*unit.table));
    return (table.kind == TableView::Kind::indicators || table.kind == TableView::Kind::figures) &&
           *unit.place.row_no <= table.header_rows;
}

bool is_report_title(const Reading& reading, const Unit& unit) {
    return unit.is_section_title &&
           std::none_of(reading.report.sections.begin(), reading.report.sections.end(), [&](const Section& section) {
               return section.source.block == unit.place.block && section.source.row_no == unit.place.row_no;
           });
}

bool stands_below_plan(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    return reading.nearest_section(unit.section, [&](const Section& section) {
        return readers.dates.roles().by_heading(text::fold(section.title)).has_value();
    }) != nullptr;
}

// Nothing is to come of it any more, in one way or another.
bool is_settled(const std::string& status) {
    return status == "done" || status == "not_reported" || status == "ongoing" || status == "not_done" ||
           status == "cancelled";
}

bool tells_of_held_events(const Reading& reading, const phrases::Readers& readers, const Unit& cell) {
    const phrases::DateRoles& roles = readers.dates.roles();
    if (!cell.table || !cell.place.col_no) {
        return false;
    }
    const TableView& table = reading.tables.at(static_cast<std::size_t>(*cell.table));
    const auto column = static_cast<std::size_t>(*cell.place.col_no - 1);
    const auto has = [&](CellRole role) {
        return std::find(table.roles.begin(), table.roles.end(), role) != table.roles.end();
    };
    const bool open = std::any_of(reading.report.events.begin(), reading.report.events.end(), [&](const Event& event) {
        const bool settled = is_settled(event.status);
        return event.origin == "table_row" && event.source.table_no == cell.place.table_no && !settled;
    });
    if (!has(CellRole::held) && !open) {
        if (const auto said = lead_in_status(reading, readers, table); said && said->status == "done") {
            return true;
        }
    }
    const bool reports =
        has(CellRole::held) || has(CellRole::status) ||
        std::any_of(table.column_titles.begin(), table.column_titles.end(), [&](const std::string& title) {
            const auto head = readers.events.columns.find(text::Folded(title));
            return head && (head->role == "expected" || head->role == "proof");  // only a plan sets what is to come
        });
    const bool over =
        std::any_of(table.column_titles.begin(), table.column_titles.end(),
                    [&](const std::string& title) { return readers.figures.heading_is(text::fold(title), "won"); });
    if (reports || open || column >= table.column_titles.size() || reading.report.kind == Text("plan")) {
        return false;
    }
    const std::string& title = table.column_titles[column];
    const bool headless = table.header_rows == 0 && title.empty();
    if (!headless && !over && !roles.by_column(text::fold(title))) {
        return false;
    }
    return !stands_below_plan(reading, readers, cell);
}

bool tells_of_held_event(const Reading& reading, const phrases::Readers& readers, const Unit& line) {
    if (!line.event || !stands_in_row(line) || line.kind == Unit::Kind::cell || reading.report.kind == Text("plan") ||
        !readers.dates.roles().by_column(text::fold(label_of_line(readers, line)))) {
        return false;
    }
    const auto of_block = [&](const Unit& other) { return other.event == line.event; };
    const auto here = reading.units.begin() + (&line - reading.units.data());
    const auto begin = std::find_if_not(std::make_reverse_iterator(here), reading.units.rend(), of_block).base();
    const auto end = std::find_if_not(here, reading.units.end(), of_block);
    const bool marked = std::any_of(begin, end, [](const Unit& other) { return other.role == CellRole::status; });
    const std::string& status = reading.report.events.at(static_cast<std::size_t>(*line.event)).status;
    const bool open = status != "done" && status != "not_reported" && status != "ongoing";
    return !marked && !open && !stands_below_plan(reading, readers, line);
}

bool is_dated_result(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    if (unit.kind != Unit::Kind::cell || unit.role != CellRole::result || !unit.event || !unit.table ||
        !unit.place.col_no) {
        return false;
    }
    const TableView& table = reading.tables.at(static_cast<std::size_t>(*unit.table));
    const auto column = static_cast<std::size_t>(*unit.place.col_no - 1);
    if (column >= table.column_titles.size()) {
        return false;
    }
    const auto head = readers.events.columns.find(text::Folded(table.column_titles[column]));
    return head && head->manner == "dated";
}

std::size_t end_of_leading_dates(const text::Folded& text, const std::vector<phrases::DateMatch>& dates) {
    constexpr int letters_of_a_link = 2;  // «и», «до», «по»
    std::size_t end = 0;
    for (const phrases::DateMatch& date : dates) {
        const std::size_t begin = std::max(end, date.span.begin);
        int letters = 0;
        for (std::size_t offset = end; offset < begin;) {
            const char32_t c = text::next_character(text.folded(), offset);
            letters += text::is_letter(c) ? 1 : 0;
            letters += text::is_digit(c) ? letters_of_a_link + 1 : 0;
        }
        if (letters > letters_of_a_link) {
            break;
        }
        end = std::max(end, date.span.end);
    }
    return text.to_original({0, end}).end * static_cast<std::size_t>(end > 0);
}

// «намеченный на 30.05.2024 семинар перенесён на осень»: a day or month that the text names before lies behind it.
bool is_before_day_told(const Reading& reading, const Unit& unit, const phrases::DateMatch& match) {
    const std::string_view words = unit.text.original_of({0, match.span.begin});
    return std::any_of(reading.report.dates.rbegin(), reading.report.dates.rend(), [&](const Date& date) {
        const bool same_place = date.source.block == unit.place.block && date.source.row_no == unit.place.row_no &&
                                date.source.col_no == unit.place.col_no;
        const bool named = date.precision == Text("day") || date.precision == Text("month");
        return same_place && named && date.role == "schedule" && date.start && match.end && *date.start > *match.end &&
               words.find(date.raw) != std::string_view::npos;
    });
}

void set_behind_report(const Reading& reading, const Unit& unit, const phrases::DateMatch& match, Date& date) {
    constexpr int longest_delay = 184;  // days behind the period
    const auto begin = phrases::day_of_iso(match.start);
    const auto end = phrases::day_of_iso(match.end);
    const std::string_view before = text::trim(std::string_view(unit.text.folded()).substr(0, match.span.begin));
    if (match.year_written || date.role != "schedule" || match.recurrence || !begin || !end ||
        !reading.period.known() || rules::word_list("moved_to").closing(before) == 0 ||
        (*end >= *reading.period.start && !is_before_day_told(reading, unit, match))) {
        return;
    }
    const auto later = *begin + std::chrono::years(1);
    const auto delay = std::chrono::sys_days(later) - std::chrono::sys_days(*reading.period.end);
    if (later.ok() && delay.count() > 0 && delay.count() <= longest_delay) {
        const auto last = *end + std::chrono::years(1);
        date.start = phrases::iso(later);
        date.end =
            phrases::iso(match.precision == Text("month") ? last.year() / last.month() / std::chrono::last : last);
    }
}

void set_ahead_of_report(const Reading& reading, const Unit& unit, const phrases::DateMatch& match, Date& date) {
    constexpr std::chrono::days last_month{31};
    constexpr std::chrono::days summer{92};  // a school year's reports are written before it ends
    const auto begin = phrases::day_of_iso(date.start);
    const auto end = phrases::day_of_iso(date.end);
    const phrases::Period& period = reading.period;
    if (!date.event || match.year_written || match.recurrence || date.role != "schedule" || !end || !period.known() ||
        reading.report.kind == Text("plan") || reading.enclosing_period(unit).start != period.start) {
        return;
    }
    const Event& event = reading.report.events.at(static_cast<std::size_t>(*date.event));
    const std::string year = std::to_string(static_cast<int>(period.end->year()));
    if (event.status_raw && event.status_raw->find(year) != std::string::npos) {
        return;  // «Перспективный план на 2024 год:»
    }
    const Text& written = reading.report.doc_date;
    const auto open = reading.report.period_kind == Text("school_year") ? summer : last_month;
    const bool past =
        written ? *date.end < *written : std::chrono::sys_days(*end) <= std::chrono::sys_days(*period.end) - open;
    const bool whole = begin && *begin <= *period.start && *end >= *period.end;
    if (event.status != "planned" || event.origin == "table_row" || !past || whole || *end > *period.end) {
        return;
    }
    const auto later = *end + std::chrono::years(1);
    if (!later.ok() && match.precision != Text("month")) {
        return;  // 29 February
    }
    date.start = begin ? phrases::iso(*begin + std::chrono::years(1)) : Text();
    date.end =
        phrases::iso(match.precision == Text("month") ? later.year() / later.month() / std::chrono::last : later);
}

void set_before_report(const Reading& reading, const phrases::DateMatch& match, Date& date) {
    constexpr int longest_lead = 62;  // days before the period
    const auto begin = phrases::day_of_iso(match.start);
    const auto end = phrases::day_of_iso(match.end);
    const Text& written = reading.report.doc_date;
    if (match.year_written || date.role != "held" || match.recurrence || !begin || !end || !written ||
        *match.start <= *written || !reading.period.known()) {
        return;
    }
    const auto earlier = *begin - std::chrono::years(1);
    const auto lead = std::chrono::sys_days(*reading.period.start) - std::chrono::sys_days(earlier);
    if (earlier.ok() && lead.count() > 0 && lead.count() <= longest_lead) {
        date.start = phrases::iso(earlier);
        date.end = phrases::iso(*end - std::chrono::years(1));
    }
}

bool opens_plan(std::string_view raw) {
    const std::string folded = text::fold(raw);
    return rules::word_list("before_period_planned").has(folded.substr(0, folded.find(' ')));
}

bool is_run_of_days(const phrases::DateMatch& match) {
    constexpr int longest = 60;  // days
    const auto begin = phrases::day_of_iso(match.start);
    const auto end = phrases::day_of_iso(match.end);
    return match.precision == Text("range") && begin && end &&
           (std::chrono::sys_days(*end) - std::chrono::sys_days(*begin)).count() <= longest;
}

std::vector<phrases::DateMatch> parts_of_report(const Reading& reading, const phrases::Readers& readers,
                                                const Unit& unit) {
    std::vector<phrases::DateMatch> found;
    if (reading.period.known()) {
        found = readers.dates.find(unit.text, reading.period);
        std::erase_if(found, [](const phrases::DateMatch& match) {
            return match.year_written || match.recurrence ||
                   (match.precision != Text("half_year") && match.precision != Text("quarter"));
        });
    }
    return found;
}

bool lies_ahead(const Reading& reading, const phrases::DateMatch& match) {
    const Text end = phrases::iso(reading.period.end);
    return end && match.start && *match.start > *end;
}

bool lies_in_period(const Reading& reading, const phrases::DateMatch& match) {
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    return begin && end && match.start && match.end && *match.start >= *begin && *match.end <= *end;
}

bool fills_brackets(const Unit& unit, const phrases::DateMatch& match) {
    const std::string_view folded = unit.text.folded();
    return text::trim(folded.substr(0, match.span.begin)).ends_with('(') &&
           text::trim(folded.substr(match.span.end)).starts_with(')');
}

bool leads_in(const Unit& unit, const phrases::DateMatch& match) {
    return text::trim(std::string_view(unit.text.folded()).substr(match.span.end)).starts_with(':');
}

bool opens_with_term(std::string_view text, const text::Span& place, const Text& precision) {
    const bool term = precision == Text("quarter") || precision == Text("half_year");
    const std::string_view behind = text.substr(std::min(place.end, text.size()));
    return term && text::trim(text.substr(0, place.begin)).empty() && behind.starts_with(". ") &&
           (text::is_upper(text::character_at(behind, 2)) || text::is_digit(text::character_at(behind, 2)));
}

}  // namespace svod::normalizer::stages
