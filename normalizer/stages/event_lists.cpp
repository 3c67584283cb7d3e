#include "normalizer/stages/event_lists.hpp"

#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/stages/item_lists.hpp"
#include "normalizer/stages/list_item_parts.hpp"
#include "normalizer/stages/outline_titles.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using Verdict = phrases::ListLeadReader::Verdict;

constexpr std::size_t shortest_activity = 2;  // words; «семинары – 5» is a count and no activity

const Unit& unit_at(const Reading& reading, int index) {
    return reading.units.at(static_cast<std::size_t>(index));
}

// The last sentence of a unit leads in; what stands before it in the unit is `before`.
struct LeadIn {
    std::string sentence;
    std::string before;
    bool by_time = false;    // it stands above a month or a part of the year that heads the list
    bool time_only = false;  // such a heading alone
};

LeadIn lead_in_of(const Reading& reading, const std::optional<int>& lead) {
    if (!lead) {
        return {};
    }
    const std::string& text = unit_at(reading, *lead).text.original();
    const std::vector<text::Span> sentences = phrases::sentences_of(text);
    if (sentences.empty()) {
        return {};
    }
    const text::Span last = sentences.back();
    return {text.substr(last.begin, last.size()), std::string(text::trim(text.substr(0, last.begin)))};
}

bool is_time_heading(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    return unit.is_section_title && unit.kind != Unit::Kind::cell &&
           time_of_heading(readers.dates, unit.text, reading.enclosing_period(unit)).start.has_value();
}

// What leads into a list. Months over the parts of a list say nothing of it: a lead-in above them does, or the heading
// that they belong to.
LeadIn lead_in_above(const Reading& reading, const phrases::Readers& readers, const std::optional<int>& lead) {
    if (!lead || !is_time_heading(reading, readers, unit_at(reading, *lead))) {
        return lead_in_of(reading, lead);
    }
    int above = *lead;
    while (above > 0 &&
           (is_item(unit_at(reading, above)) || is_time_heading(reading, readers, unit_at(reading, above)))) {
        --above;
    }
    const Unit& unit = unit_at(reading, above);
    if (unit.kind == Unit::Kind::paragraph && unit.text.original().ends_with(':')) {
        LeadIn found = lead_in_of(reading, above);
        found.by_time = true;
        return found;
    }
    const Section* named = reading.nearest_section(unit_at(reading, *lead).section, [&](const Section& section) {
        return !time_of_heading(readers.dates, text::Folded(section.source.quote), reading.period).start;
    });
    return named != nullptr ? LeadIn{named->source.quote, "", true} : LeadIn{"", "", false, true};
}

// «13. Сколько педагогов обучено?»: a question of the report's form.
bool is_question(const Unit& item) {
    return text::trim(first_sentence_of(item.text.original())).ends_with('?');
}

// Whether an item names an activity: a form of list 3.2, and more than a form and a figure.
bool names_activity(const phrases::Readers& readers, const Unit& unit, bool announced) {
    const auto kind = readers.event_kinds.find(unit.text);
    if (!kind || kind->kind == "other" || is_question(unit)) {
        return false;
    }
    if (status_at_end(readers, unit.text.original())) {
        return true;
    }
    // «Проведён семинар» is a statement of its own and no name of an activity; «Семинар. Исполнено.» names one.
    if (!announced && readers.statuses.of_words(text::Folded(first_sentence_of(unit.text.original())))) {
        return false;
    }
    if (kind->kind == "document" && kind->span.begin == 0) {
        return false;  // a paper by itself is a thing and no activity
    }
    std::size_t words = 0;
    bool inside = false;
    const std::string& folded = unit.text.folded();
    for (std::size_t offset = 0; offset < folded.size();) {
        const bool letter = text::is_letter(text::next_character(folded, offset));
        words += letter && !inside ? 1 : 0;
        inside = letter;
    }
    const bool counted = folded.find_first_of("0123456789") != std::string::npos;
    return words >= shortest_activity || !counted;
}

// What a section of prospects lists is still ahead.
std::optional<phrases::StatusMatch> state_of_prospects(const Reading& reading, const ItemList& list) {
    const Index section = list.items.empty() ? Index() : unit_at(reading, list.items.front()).section;
    if (!section) {
        return std::nullopt;
    }
    const Section& found = reading.report.sections.at(static_cast<std::size_t>(*section));
    return found.code == Text("prospects")
               ? std::optional(phrases::StatusMatch{{}, found.title, "planned", "inferred", "event_lists/prospects"})
               : std::nullopt;
}

// «Направления работы на 2025 год:» in the report of 2024.
bool lead_names_later(const Reading& reading, const phrases::Readers& readers, const text::Folded& lead) {
    const std::vector<phrases::DateMatch> dates = readers.dates.find(lead, reading.period);
    const Text end = phrases::iso(reading.period.end);
    return end && !dates.empty() && std::all_of(dates.begin(), dates.end(), [&](const phrases::DateMatch& date) {
               return date.start && *date.start > *end;
           });
}

// «В районе проведено 9 мероприятий. Среди них:»: what is told of activities in general holds for those listed. What
// goes on above a list is another matter, and so is what one activity has come to («Слёт был отменён.»).
std::optional<phrases::StatusMatch> status_above(const phrases::Readers& readers, const std::string& above) {
    const text::Folded words(above);
    auto word = rules::word_list("activities_in_general").within(words.folded()) ? readers.statuses.of_words(words)
                                                                                 : std::nullopt;
    if (!word || word->status == "ongoing") {
        return std::nullopt;
    }
    word->basis = "inferred";
    return word;
}

std::optional<phrases::StatusMatch> status_of_lead(const Reading& reading, const phrases::Readers& readers,
                                                   const ItemList& list, const LeadIn& lead) {
    const text::Folded sentence(lead.sentence);
    if (auto state = readers.events.list_leads.state_of(sentence)) {
        return state;
    }
    if (auto word = readers.statuses.of_words(sentence)) {
        return word;
    }
    if (auto ahead = state_of_prospects(reading, list)) {
        return ahead;
    }
    const bool above = lead.before.empty() && list.before_lead;
    if (auto word = status_above(readers, above ? unit_at(reading, *list.before_lead).text.original() : lead.before)) {
        return word;
    }
    if (lead_names_later(reading, readers, sentence)) {
        return phrases::StatusMatch{{}, lead.sentence, "planned", "inferred", "event_lists/later"};
    }
    return std::nullopt;
}

// «Задачи на 2023 год», the year of the report, heads goals as «Задачи» does.
bool stands_below_goals(const Reading& reading, const ItemList& list) {
    if (!list.lead || !unit_at(reading, *list.lead).is_section_title || !unit_at(reading, *list.lead).section) {
        return false;
    }
    const Index section = unit_at(reading, *list.lead).section;
    return reading.report.sections.at(static_cast<std::size_t>(*section)).code == Text("goals");
}

// «Задачи на 2025 год:» over «Слёт вожатых – май»: activities and when they are due, most of a kind of their own.
bool is_timetable(const Reading& reading, const phrases::Readers& readers, const ItemList& list, const LeadIn& lead) {
    std::size_t named = 0;
    for (const int item : list.items) {
        const text::Folded& words = unit_at(reading, item).text;
        const std::string_view first = std::string_view(words.folded()).substr(0, words.folded().find(' '));
        const bool task = rules::word_list("infinitive").has(first, 2) && !rules::word_list("no_infinitive").has(first);
        if (task || rules::word_list("noun_of_aim").has(first) || readers.dates.find(words, reading.period).empty()) {
            return false;
        }
        named += names_activity(readers, unit_at(reading, item), false) ? 1 : 0;
    }
    return named * 2 > list.items.size() && lead_names_later(reading, readers, text::Folded(lead.sentence));
}

// «Формы работы:» over «семинар наставников (12 марта)»: most items say on what day they were.
bool has_days(const Reading& reading, const phrases::Readers& readers, const ItemList& list) {
    const auto is_day = [](const phrases::DateMatch& date) { return date.precision == Text("day"); };
    const auto dated = std::count_if(list.items.begin(), list.items.end(), [&](int item) {
        const auto dates = readers.dates.find(unit_at(reading, item).text, reading.period);
        return std::any_of(dates.begin(), dates.end(), is_day);
    });
    return dated * 2 > std::ssize(list.items);
}

Verdict verdict_of(const Reading& reading, const phrases::Readers& readers, const ItemList& list, const LeadIn& lead) {
    if (list.inherits_never) {
        return Verdict::never;
    }
    const Verdict verdict = stands_below_goals(reading, list)
                                ? Verdict::tasks
                                : readers.events.list_leads.verdict_of(text::Folded(lead.sentence));
    const bool barred = verdict == Verdict::tasks || verdict == Verdict::undated;
    const bool dated = barred && (verdict == Verdict::tasks ? is_timetable(reading, readers, list, lead)
                                                            : has_days(reading, readers, list));
    return !barred ? verdict : dated ? Verdict::open : Verdict::never;
}

// «Проведены семинары:» over «12 марта – «Живая глина»: the quotation that opens the item is a topic, if it would be
// one right behind the lead-in.
Text theme_below(const Reading& reading, const phrases::Readers& readers, const Unit& item, std::string_view lead) {
    const text::Folded& words = item.text;
    const std::size_t mark = words.folded().find('"');
    const auto quoted = mark == std::string::npos ? std::nullopt : phrases::quotation_at(words, mark);
    if (!quoted) {
        return std::nullopt;
    }
    const std::size_t begin = words.to_original({mark, mark}).begin;
    const std::size_t dates =
        mark == 0 ? 0 : end_of_leading_dates(words, readers.dates.find(words, reading.enclosing_period(item)));
    if (dates > begin || phrases::says_something(words.original().substr(dates, begin - dates))) {
        return std::nullopt;
    }
    lead = text::trim(lead);
    lead.remove_suffix(lead.ends_with(':') ? 1 : 0);
    const auto theme = readers.events.themes.find(
        text::Folded(std::string(lead) + " " + std::string(words.original_of(quoted->outer))));
    return theme ? Text(one_line(theme->text)) : Text();
}

// «Проведены семинары:»: the form of the items that name none.
std::optional<phrases::KindMatch> form_of_lead(const phrases::Readers& readers, const LeadIn& lead, Verdict verdict) {
    auto kind = verdict == Verdict::forms ? readers.event_kinds.find(text::Folded(lead.sentence)) : std::nullopt;
    return kind && kind->kind != "other" ? kind : std::nullopt;
}

// «Оценивание» – 12 марта»: a topic or a day, where the lead-in names the form.
bool names_topic_or_day(const Reading& reading, const phrases::Readers& readers, const Unit& item) {
    return item.text.folded().starts_with('"') || !readers.dates.find(item.text, reading.period).empty();
}

// «Белова – 2 место в конкурсе «Весна»»: what came of a contest held elsewhere, unless it has a day.
bool tells_victory(const Reading& reading, const phrases::Readers& readers, const Unit& item) {
    return rules::word_list("word_of_victory").within(item.text.folded()) &&
           readers.dates.find(item.text, reading.period).empty();
}

// «12 марта Белова назначена методистом»: a sentence of its own behind the day, no topic of the form above.
bool tells_by_itself(const Reading& reading, const phrases::Readers& readers, const Unit& item) {
    const std::size_t begin =
        end_of_leading_dates(item.text, readers.dates.find(item.text, reading.enclosing_period(item)));
    const std::string_view behind = text::trim(std::string_view(item.text.original()).substr(begin));
    return !behind.empty() && text::is_letter(text::character_at(behind, 0)) &&
           !readers.events.happenings.verbs(text::Folded(behind.substr(0, behind.find_first_of(",;:(")))).empty();
}

// «Проведены мероприятия:» over «концерт», «выставка поделок»: forms without a kind of their own.
bool name_happenings(const Reading& reading, const phrases::Readers& readers, const ItemList& list) {
    const auto named = std::count_if(list.items.begin(), list.items.end(), [&](int item) {
        return readers.events.happenings.names_form(unit_at(reading, item).text, readers.event_kinds);
    });
    return named * 2 > std::ssize(list.items);
}

bool is_list_of_events(const Reading& reading, const phrases::Readers& readers, const ItemList& list,
                       const LeadIn& lead, Verdict verdict) {
    const bool tale = list.unmarked && std::any_of(list.items.begin(), list.items.end(), [&](int item) {
                          return tells_by_itself(reading, readers, unit_at(reading, item));
                      });
    if (verdict == Verdict::never || (list.unmarked && verdict != Verdict::forms) || tale) {
        return false;
    }
    const bool announced = verdict == Verdict::events || verdict == Verdict::forms || lead.by_time;
    std::size_t named = 0;
    std::size_t measured = 0;
    for (const int item : list.items) {
        measured += sets_plan_against_fact(readers, unit_at(reading, item).text) ? 1 : 0;
        // What is listed below a month happened in it: sentences name activities there, too.
        const bool in_sentences = announced || lead.time_only || verdict == Verdict::works;
        const bool victory = !announced && tells_victory(reading, readers, unit_at(reading, item));
        named += (names_activity(readers, unit_at(reading, item), in_sentences) && !victory) ||
                         (verdict == Verdict::forms && names_topic_or_day(reading, readers, unit_at(reading, item)))
                     ? 1
                     : 0;
    }
    const bool stated = announced && (named > 0 || (lead.by_time && verdict == Verdict::events) ||
                                      (verdict == Verdict::events && name_happenings(reading, readers, list)));
    return measured * 2 <= list.items.size() && (stated || named * 2 > list.items.size());
}

// «Консультации – ежемесячно» goes on, other nouns tell of what was done.
phrases::StatusMatch status_of_noun(const phrases::Readers& readers, const text::Folded& item) {
    return {
        {}, item.original(), readers.statuses.is_constant(item) ? "ongoing" : "done", "inferred", "event_lists/noun"};
}

void add_event(Reading& reading, const phrases::Readers& readers, int item,
               const std::optional<phrases::StatusMatch>& announced, const std::optional<phrases::KindMatch>& form,
               const LeadIn& lead) {
    Unit& unit = reading.units.at(static_cast<std::size_t>(item));
    ListItemParts parts = parts_of_item(readers, unit.text.original());
    Event event = event_of_title(reading, readers, unit, "list_item", parts.title);
    if (event.kind == "other") {
        event.kind = form ? form->kind : event.kind;
        event.theme = event.theme ? event.theme : theme_below(reading, readers, unit, lead.sentence);
    }
    event.schedule = std::move(parts.schedule);
    event.responsible = std::move(parts.responsible);
    event.result = std::move(parts.result);
    if (const std::string label = item_number(unit); !label.empty()) {
        event.number = label;
    }
    auto own = readers.statuses.of_words(unit.text);
    own = own ? with_outcome(readers, unit.text, *own) : status_behind_first_sentence(readers, unit.text.original());
    own = own ? own : status_at_end(readers, unit.text.original());
    const bool has_result = event.result.has_value();
    if (!own && has_result) {
        own = readers.statuses.of_result(text::Folded(*event.result), text::Folded(event.title));
    }
    const bool tells = own && (own->basis == "stated" || has_result);
    if (tells) {
        set_status(event, *own);
    } else if (announced) {
        set_status(event, *announced);
    } else {
        set_status(event, own ? *own : status_of_noun(readers, unit.text));
    }
    unit.event = static_cast<int>(reading.report.events.size());
    reading.report.events.push_back(std::move(event));
}

// «На 2024 год запланированы:» gives the items their year.
phrases::Period announced_period(const Reading& reading, const phrases::Readers& readers, const ItemList& list,
                                 const LeadIn& lead) {
    phrases::Period found;
    if (!list.lead) {
        return found;
    }
    constexpr std::size_t longest_heading = 80;  // letters
    const phrases::Period enclosing = reading.enclosing_period(unit_at(reading, *list.lead));
    std::string words = lead.sentence;
    if (lead.before.empty() && list.before_lead) {
        const std::string& above = unit_at(reading, *list.before_lead).text.original();
        words = text::length(above) < longest_heading ? above + "\n" + words : words;
    }
    for (const phrases::DateMatch& date : readers.dates.find(text::Folded(words), enclosing)) {
        const bool unit_of_time = date.precision && *date.precision != "day" && *date.precision != "range";
        if (unit_of_time && date.year_written && !date.recurrence && date.start && date.end) {
            found = {phrases::day_of_iso(date.start), phrases::day_of_iso(date.end)};
        }
    }
    return found;
}

// «2. Что запланировано на год:» over a list of its own.
bool leads_into_list(const Reading& reading, const ItemList& list, int item) {
    return unit_at(reading, item).text.original().ends_with(':') &&
           std::any_of(list.below.begin(), list.below.end(),
                       [&](const ItemList& inner) { return inner.lead == std::optional(item); });
}

void read_list(Reading& reading, const phrases::Readers& readers, ItemList& list) {
    const LeadIn lead = lead_in_above(reading, readers, list.lead);
    const Verdict verdict = verdict_of(reading, readers, list, lead);
    const auto status = status_of_lead(reading, readers, list, lead);
    const bool of_events = is_list_of_events(reading, readers, list, lead, verdict);
    if (of_events || (status && status->status == "planned")) {
        const auto form = form_of_lead(readers, lead, verdict);
        const phrases::Period period = announced_period(reading, readers, list, lead);
        for (const int item : list.items) {
            if (of_events && (leads_into_list(reading, list, item) || is_question(unit_at(reading, item)))) {
                continue;
            }
            if (of_events) {
                add_event(reading, readers, item, status, form, lead);
            }
            reading.units.at(static_cast<std::size_t>(item)).announced = period;
        }
    }
    for (ItemList& inner : list.below) {
        inner.inherits_never = verdict == Verdict::never;
        read_list(reading, readers, inner);
    }
}

}  // namespace

void read_event_lists(Reading& reading, const phrases::Readers& readers) {
    std::vector<ItemList> lists = lists_of(reading, readers);
    for (ItemList& list : lists) {
        read_list(reading, readers, list);
    }
}

}  // namespace svod::normalizer::stages
