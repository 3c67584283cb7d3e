#include "normalizer/stages/events.hpp"

#include <chrono>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {

std::string one_line(std::string_view text) {
    std::string out;
    bool space = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = text::next_character(text, offset);
        if (text::is_space(c)) {
            space = !out.empty();
            continue;
        }
        if (space) {
            out += ' ';
            space = false;
        }
        text::append_character(out, c);
    }
    return out;
}

// «семинар для педагогов (02.03.2022) – 14 чел.»: what an item of a list tells of its activity behind the name.
std::string name_in_item(const text::Folded& title) {
    const std::string& folded = title.folded();
    bool quoted = false;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        quoted = folded[i] == '"' ? !quoted : quoted;
        const bool aside = folded[i] == '(' || folded[i] == ',' || folded[i] == ';' ||
                           (folded[i] >= '0' && folded[i] <= '9') || folded.compare(i, 3, " - ") == 0;
        if (aside && !quoted) {
            const std::string name(text::trim(std::string_view(folded).substr(0, i)));
            return name.empty() ? folded : name;
        }
    }
    return folded;
}

// A month over a part of a list heads no plan: what stands under it may have been moved to another one.
bool is_within_month(const Section& section) {
    const auto start = phrases::day_of_iso(section.period_start);
    const auto end = phrases::day_of_iso(section.period_end);
    constexpr int longest = 31;
    return start && end && std::chrono::sys_days(*end) - std::chrono::sys_days(*start) < std::chrono::days(longest);
}

Event event_of_title(const Reading& reading, const phrases::Readers& readers, const Unit& unit, std::string_view origin,
                     std::string_view title) {
    const text::Folded folded(title);
    Event event;
    event.origin = std::string(origin);
    event.title = one_line(title);
    event.section = unit.section;
    if (const auto kind = readers.event_kinds.find(folded)) {
        event.kind = kind->kind;
    }
    if (const auto theme = readers.events.themes.find(folded)) {
        event.theme = one_line(theme->text);
    }
    event.title_key =
        readers.events.title_keys.key_of(origin == "list_item" ? text::Folded(name_in_item(folded)) : folded);
    if (const Section* planned = reading.nearest_section(unit.section, [](const Section& section) {
            return section.period_start && section.period_end && !is_within_month(section);
        })) {
        event.plan_start = planned->period_start;
        event.plan_end = planned->period_end;
    }
    event.source = Reading::source_of(unit, title);
    return event;
}

std::optional<phrases::StatusMatch> lead_in_status(const Reading& reading, const phrases::Readers& readers,
                                                   const TableView& table) {
    for (const Unit& unit : reading.units) {
        if (unit.place.block != table.block - 1 || unit.kind == Unit::Kind::cell) {
            continue;
        }
        // «Проведённые мероприятия», «В таблице – события, которые прошли в мае.»
        const bool announces =
            unit.is_section_title || readers.figures.heading_is(unit.text.folded(), "announces_table");
        if (auto told = announces ? readers.events.list_leads.state_of(unit.text) : std::nullopt;
            told && told->basis == "stated") {
            return told;
        }
        if (!text::trim(unit.text.original()).ends_with(":")) {
            continue;
        }
        if (auto status = readers.statuses.of_words(unit.text); status && status->basis == "stated") {
            return status;
        }
        for (const phrases::HappeningVerb& verb : readers.events.happenings.verbs(unit.text)) {
            return phrases::StatusMatch{verb.span, verb.raw, verb.status, "stated", verb.rule};
        }
        return readers.statuses.of_words(unit.text);
    }
    return std::nullopt;
}

std::optional<phrases::StatusMatch> status_by_headings(const Reading& reading, const Event& event) {
    const Report& report = reading.report;
    const bool all_planned = report.kind == "plan";
    const Section* heading = all_planned ? nullptr : reading.nearest_section(event.section, [](const Section& section) {
        return section.code == Text("prospects") || rules::word_list("word_of_plans").within(text::fold(section.title));
    });
    const std::string words = heading != nullptr ? heading->title : report.title.value_or("");
    const bool plan = all_planned || heading != nullptr;
    const Text report_end = phrases::iso(reading.period.end);
    const bool later = event.plan_start && report_end && *event.plan_start > *report_end;
    // A media plan lists topics with their days and nothing of how far they have come.
    const bool topics = heading != nullptr && heading->code == Text("media_plan");
    if (plan && !topics && (later || all_planned)) {
        return phrases::StatusMatch{{}, words, "planned", "inferred", "event_rows/plan_heading"};
    }
    if (!plan && report.kind && report.kind != "other") {
        return phrases::StatusMatch{{}, words, "done", "inferred", "event_rows/report_of_events"};
    }
    return std::nullopt;
}

std::string item_number(const Unit& unit) {
    const char32_t first = text::character_at(unit.number, 0);
    return text::is_digit(first) || text::is_letter(first) ? unit.number : "";
}

void set_status(Event& event, const phrases::StatusMatch& match) {
    event.status = match.status;
    event.status_raw = one_line(match.raw);
    event.status_basis = match.basis;
    event.rule = match.rule;
}

}  // namespace svod::normalizer::stages
