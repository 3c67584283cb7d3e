#include "normalizer/stages/dates.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/outline_titles.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using phrases::DateMatch;

bool is_cell_of(const Unit& unit, CellRole role) {
    return unit.kind == Unit::Kind::cell && unit.role == role;
}

// What holds for all dates of one unit.
class UnitDates {
  public:
    UnitDates(Reading& reading, const phrases::Readers& readers, const NarrativePlaces& narratives, std::size_t index)
        : reading_(reading),
          readers_(readers),
          unit_(reading.units[index]),
          narratives_(narratives.in_unit(unit_)),
          sentences_(phrases::sentences_of(unit_.text.original())) {}

    void read() {
        const std::vector<DateMatch> found = matches();
        is_joined_by_day_ = std::any_of(found.begin(), found.end(), [](const DateMatch& match) {
            return match.precision == Text("day") || match.precision == Text("month");
        });
        leading_end_ =
            is_dated_result(reading_, readers_, unit_) ? end_of_leading_dates(unit_.text, found) : std::size_t{0};
        for (const DateMatch& match : found) {
            if (is_left_out(match)) {
                continue;
            }
            const text::Span place = unit_.text.to_original(match.span);
            Date date;
            date.event = event_at(match, place);
            date.section = unit_.section;
            date.raw = match.raw;
            date.start = match.start;
            date.end = match.end;
            date.precision = match.precision;
            date.recurrence = match.recurrence;
            date.rule = match.rule;
            date.role = role_of(match, place, date);
            if (date.role == "document" && is_of_another(match, place)) {
                date.event = unit_.event;  // «… приказа от 06.04.2020 и соглашений, заключённых в мае»
            }
            set_before_report(reading_, match, date);
            set_behind_report(reading_, unit_, match, date);
            set_ahead_of_report(reading_, unit_, match, date);
            date.source = Reading::source_of(unit_, quote_at(place));
            reading_.report.dates.push_back(std::move(date));
        }
    }

  private:
    // A month over the rows of a table encloses their days; what recurs or takes a quarter looks at the whole plan.
    [[nodiscard]] std::vector<DateMatch> matches() const {
        std::vector<DateMatch> found = readers_.dates.find(unit_.text, reading_.enclosing_period(unit_));
        if (unit_.kind != Unit::Kind::cell || unit_.is_section_title) {
            return found;
        }
        for (DateMatch& wide : readers_.dates.find(unit_.text, reading_.plan_period(unit_))) {
            const auto same = std::find_if(found.begin(), found.end(),
                                           [&](const DateMatch& match) { return match.span.overlaps(wide.span); });
            if (same == found.end()) {
                found.push_back(std::move(wide));
            } else if (wide.recurrence) {
                *same = std::move(wide);
            }
        }
        if (found.empty() && unit_.event) {
            found = parts_of_report(reading_, readers_, unit_);
        }
        std::sort(found.begin(), found.end(),
                  [](const DateMatch& a, const DateMatch& b) { return a.span.begin < b.span.begin; });
        return found;
    }

    [[nodiscard]] bool is_header() const { return is_header_cell(reading_, unit_); }

    // Bare figures are a date only in the columns of times and in column heads; a row's number is none.
    [[nodiscard]] bool is_left_out(const DateMatch& match) const {
        if (match.vague && !match.year_written && !intends(match)) {
            return true;  // «выросло только к концу года»
        }
        if (unit_.kind != Unit::Kind::cell) {
            return match.bare && (unit_.kind == Unit::Kind::list_item || match.precision == Text("day"));
        }
        // «Консультации по запросам школ | ежемесячно»: the title says for whom, the column when.
        const Event* row = unit_.event ? &reading_.report.events.at(static_cast<std::size_t>(*unit_.event)) : nullptr;
        if (unit_.role == CellRole::title && match.recurrence == Text("as_needed") && row != nullptr && row->schedule) {
            return true;
        }
        if (unit_.is_section_title && is_time_of_events(match) && tells_of_held_events(reading_, readers_, unit_)) {
            return true;  // its rows tell of their own days
        }
        const bool of_times = unit_.role == CellRole::schedule || unit_.role == CellRole::held || is_leading(match) ||
                              heads_figures(match);
        return unit_.role == CellRole::number || (match.bare && !of_times && !is_header());
    }

    // «обеспечить к концу года», «к концу года планируется»
    [[nodiscard]] bool intends(const DateMatch& match) const {
        const text::Span sentence = sentence_at(unit_.text.to_original(match.span));
        const text::Span folded{unit_.text.to_folded(sentence.begin), unit_.text.to_folded(sentence.end)};
        std::string_view rest = std::string_view(unit_.text.folded()).substr(folded.begin, folded.size());
        const rules::WordList& infinitives = rules::word_list("infinitive");
        constexpr std::size_t shortest_stem = 2;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(" ,.;:"), rest.size());
            const std::string_view word = rest.substr(0, end);
            if (infinitives.has(word, shortest_stem) && !rules::word_list("no_infinitive").has(word)) {
                return true;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        const auto told = readers_.dates.roles().by_sentence(unit_.text, folded, match);
        return told && told->role == "schedule";
    }

    [[nodiscard]] bool is_leading(const DateMatch& match) const {
        return unit_.text.to_original(match.span).end <= leading_end_;
    }

    // The day that opens the result of a row was its time, or is what was meant to be if nothing came of it.
    [[nodiscard]] std::string role_of_leading(const DateMatch& match, const Date& date) const {
        const std::string& status = reading_.report.events.at(static_cast<std::size_t>(date.event.value())).status;
        const bool happened = status == "done" || status == "partially_done" || status == "ongoing";
        const bool deadline = !match.start && match.end;
        return happened && !deadline ? "held" : "schedule";
    }

    // «В 2024 году предстоит провести в марте конференцию»: the conference is due in March. «Семинар прошёл 5 мая, за
    // год дано 20 консультаций»: the year isn't the seminar's.
    [[nodiscard]] bool is_frame(const DateMatch& match, int narrative) const {
        const Event& event = reading_.report.events.at(static_cast<std::size_t>(narrative));
        const bool longer =
            match.precision == "year" || match.precision == "half_year" || match.precision == "school_year";
        return longer && !match.recurrence &&
               (event.status == "planned" || (is_own_period(match) && is_joined_by_day_));
    }

    // «… приказа от 06.04.2020 № 5 и соглашений, заключённых в мае»: the narrative has a time of its own behind the
    // act.
    [[nodiscard]] bool is_of_another(const DateMatch& match, const text::Span& place) const {
        const std::string_view behind = std::string_view(unit_.text.folded()).substr(match.span.end);
        const std::size_t number = behind.find("№");
        constexpr std::size_t longest_link = 12;  // bytes: «г. № 5»
        return number <= longest_link && std::any_of(narratives_.begin(), narratives_.end(), [&](const auto& told) {
                   return told.span.contains(place) && told.span.end > place.end + longest_link &&
                          !readers_.dates
                               .find(text::Folded(unit_.text.original().substr(place.end, told.span.end - place.end)),
                                     reading_.enclosing_period(unit_))
                               .empty();
               });
    }

    [[nodiscard]] Index event_at(const DateMatch& match, const text::Span& place) const {
        for (const NarrativePlaces::Place& narrative : narratives_) {
            if (narrative.span.contains(place)) {
                return is_frame(match, narrative.event) ? unit_.event : narrative.event;
            }
        }
        return unit_.event;
    }

    [[nodiscard]] text::Span sentence_at(const text::Span& place) const {
        for (const text::Span& sentence : sentences_) {
            if (sentence.overlaps(place)) {
                return sentence;
            }
        }
        return {0, unit_.text.original().size()};
    }

    [[nodiscard]] std::string_view quote_at(const text::Span& place) const {
        const text::Span sentence = sentence_at(place);
        const std::size_t begin = std::min(sentence.begin, place.begin);
        return std::string_view(unit_.text.original()).substr(begin, std::max(sentence.end, place.end) - begin);
    }

    [[nodiscard]] std::string role_of(const DateMatch& match, const text::Span& place, const Date& date) const {
        if (is_cell_of(unit_, CellRole::schedule)) {
            return tells_of_held_events(reading_, readers_, unit_) ? "held" : "schedule";
        }
        if (is_cell_of(unit_, CellRole::held)) {
            return "held";
        }
        if (is_header()) {
            return "as_of";
        }
        if (date.event && is_leading(match)) {
            return role_of_leading(match, date);
        }
        auto near = readers_.dates.roles().by_neighbours(unit_.text, match);
        const bool weak = near && near->manner == "unsure";
        if (weak && tells_of_done(match, date)) {
            near.reset();  // «в школе № 4 12.05.2024 прошёл семинар», «Сомова А.Б. 5 мая провела семинар»
        }
        if (near && near->manner == "compares" && unit_.kind != Unit::Kind::cell && overlaps_period(match)) {
            near.reset();  // «по сертификатам в этом году – 445 детей»: no year before, to compare with
        }
        if (near && near->manner == "plan_of" && opens_plan(match.raw)) {
            near.reset();  // «план на полугодие»
        }
        if (near && (near->role == "document" || near->role == "as_of")) {
            return near->role;
        }
        if (names_own_period(match)) {
            return "period";  // «Период: 01.01.2024 – 31.12.2024»
        }
        if (heads_figures(match)) {
            return "as_of";
        }
        if (unit_.is_section_title) {
            const bool told = near && near->manner == "cites_period";  // «Выполнение плана за 2024 год»
            return heading_role(told ? "report" : near ? near->role : "", match);
        }
        if (is_quoted(unit_.text.original(), place)) {
            return "mention";
        }
        const bool cites =
            near && (near->manner == "cites_period" || near->manner == "cites_work" || near->manner == "plan_of");
        if (cites && (match.year_written || near->manner == "plan_of") && !date.event && is_own_period(match)) {
            return "period";  // «план работы за 2024 год выполнен» in the report of that year
        }
        if (near && near->manner == "intended" && is_cell_of(unit_, CellRole::title)) {
            return "mention";
        }
        if (near && near->role == "report" && is_own_period(match) && tells_narrative_done(date)) {
            return "held";  // «За полугодие состоялось 3 заседания, последнее 5 мая»
        }
        if (near && near->manner == "names_plan" && lies_ahead(reading_, match) && leads_in(unit_, match)) {
            return "schedule";
        }
        if (near && near->role != "report") {
            return near->role;
        }
        if (match.rule == "dates/same_period" || is_history(match)) {
            return "mention";
        }
        if (near && match.year_written && !date.event && is_own_period(match) && !opens_statement(match, place)) {
            return "period";
        }
        return role_by_sentence(match, place, date);
    }

    // «За 2024 год обучены 20 педагогов» tells of what went on in the period; «Итоги за 2024 год:» names it.
    [[nodiscard]] bool opens_statement(const DateMatch& match, const text::Span& place) const {
        constexpr std::size_t longest_link = 16;  // bytes: «всего за»
        const text::Span sentence = sentence_at(place);
        const std::string_view folded = unit_.text.folded();
        const std::size_t end = unit_.text.to_folded(std::max(sentence.end, place.end));
        const std::string_view rest = text::trim(folded.substr(match.span.end, end - match.span.end));
        return unit_.kind == Unit::Kind::paragraph &&
               match.span.begin <= unit_.text.to_folded(sentence.begin) + longest_link &&
               rest.find(' ') != std::string_view::npos && !rest.starts_with(':');
    }

    [[nodiscard]] bool names_own_period(const DateMatch& match) const {
        const auto label =
            is_own_period(match) ? readers_.names.identity.label(unit_.text) : std::optional<phrases::LabelMatch>();
        return label && label->field == "period";
    }

    // «2022» under «Год», before the figures of that year.
    [[nodiscard]] bool heads_figures(const DateMatch& match) const {
        if (unit_.kind != Unit::Kind::cell || unit_.event || unit_.place.col_no != 1 || !unit_.table ||
            !is_whole(match)) {
            return false;
        }
        const TableView& table = reading_.tables.at(static_cast<std::size_t>(*unit_.table));
        return table.kind == TableView::Kind::figures && !table.column_titles.empty() &&
               rules::word_list("head_of_times").has(text::fold(table.column_titles.front()));
    }

    // «работает с 2020 года»: open-ended, and begun before the period.
    [[nodiscard]] bool is_history(const DateMatch& match) const {
        const Text begin = phrases::iso(reading_.period.start);
        return match.start && !match.end && begin && *match.start < *begin;
    }

    // «Сентябрь», «II квартал» above what was done or is planned in it.
    [[nodiscard]] bool is_time_of_events(const DateMatch& match) const {
        return match.rule != "dates/year" &&
               time_of_heading(readers_.dates, unit_.text, reading_.enclosing_period(unit_)).start.has_value();
    }

    // In a table the term of its rows; elsewhere by what the items tell, without any by the headings above.
    [[nodiscard]] std::string time_of_events() const {
        if (unit_.kind == Unit::Kind::cell) {
            return "schedule";
        }
        for (const Event& event : reading_.report.events) {
            if (event.section == unit_.section) {
                const bool ahead = event.status == "planned" || event.status == "not_reported";
                return ahead ? "schedule" : "held";
            }
        }
        for (Index above = unit_.section; above;) {
            const Section& section = reading_.report.sections.at(static_cast<std::size_t>(*above));
            if (readers_.dates.roles().by_heading(text::fold(section.title))) {
                return "schedule";
            }
            above = section.parent;
        }
        return "held";
    }

    // The report's title names its period; a section's heading names what is planned «на», reported on «за».
    [[nodiscard]] std::string heading_role(const std::string& near, const DateMatch& match) const {
        if (is_time_of_events(match)) {
            return time_of_events();
        }
        if (is_report_title(reading_, unit_)) {
            return is_own_period(match) || near != "mention" ? "period" : near;
        }
        if (const auto told = readers_.events.list_leads.state_of(unit_.text);
            told && told->rule == "list_states/held") {
            return "held";  // «Мероприятия, проведённые в июле – сентябре»
        }
        const bool of_plan = near != "report" && readers_.dates.roles().by_heading(unit_.text.folded());
        if (near == "schedule" || of_plan || (near != "report" && opens_plan(match.raw)) ||
            lies_ahead(reading_, match)) {
            return "schedule";
        }
        return near == "report" || is_own_period(match) || lies_in_period(reading_, match) ? "period" : "mention";
    }

    [[nodiscard]] std::string role_by_sentence(const DateMatch& match, const text::Span& place,
                                               const Date& date) const {
        if (tells_of_done(match, date)) {
            return "held";
        }
        const text::Span sentence = sentence_at(place);
        const text::Span folded{unit_.text.to_folded(sentence.begin), unit_.text.to_folded(sentence.end)};
        if (const auto told = readers_.dates.roles().by_sentence(unit_.text, folded, match);
            told && !(told->manner == "undone" && was_planned_for(match, date))) {
            return told->role;
        }
        return default_role(match, date);
    }

    // A day or month of a happening that was called off, put off or not held is the one that it was planned for.
    [[nodiscard]] bool was_planned_for(const DateMatch& match, const Date& date) const {
        if (!date.event || !match.start || !match.end) {
            return false;
        }
        const Event& event = reading_.report.events.at(static_cast<std::size_t>(*date.event));
        const bool moved = event.status == "postponed" || event.status == "cancelled";
        const bool told = event.origin == "narrative" || event.origin == "list_item";
        return told && (moved || event.status == "not_done");
    }

    [[nodiscard]] std::string default_role(const DateMatch& match, const Date& date) const {
        const bool in_cell = unit_.kind == Unit::Kind::cell;
        if (in_cell && unit_.event && unit_.role == CellRole::none && is_whole(match)) {
            return "schedule";
        }
        if (in_cell && unit_.role == CellRole::title) {
            return match.recurrence ? "schedule" : "mention";
        }
        if (is_lone_day(match)) {
            return "document";
        }
        const Event* event = date.event ? &reading_.report.events.at(static_cast<std::size_t>(*date.event)) : nullptr;
        if (match.recurrence) {
            return event != nullptr && event->status == "planned" ? "schedule" : "held";
        }
        if (event != nullptr && event->origin == "narrative" && event->status == "done") {
            return match.precision == Text("day") || match.precision == Text("month") ||
                           match.precision == Text("range")
                       ? "held"
                       : "mention";
        }
        const bool told_open = event != nullptr && event->origin == "narrative" && match.precision == Text("day");
        if (told_open || was_planned_for(match, date) || (event != nullptr && event->status == "planned") ||
            opens_plan(match.raw)) {
            return "schedule";  // «задачами на год были»
        }
        return by_time(match, event != nullptr);
    }

    // «До 1 октября программы внесены в Навигатор»: a term of the past that was kept.
    [[nodiscard]] bool met_term(const DateMatch& match) const {
        const Text end = phrases::iso(reading_.period.end);
        if (unit_.kind == Unit::Kind::cell || match.precision != Text("day") || !end || !match.end ||
            *match.end > *end) {
            return false;
        }
        const text::Span place = sentence_at(unit_.text.to_original(match.span));
        const text::Folded sentence(std::string_view(unit_.text.original()).substr(place.begin, place.size()));
        const auto verbs = readers_.events.happenings.verbs(sentence);
        if (verbs.empty()) {
            const auto word = readers_.statuses.of_words(sentence);
            return word && word->status == "done" && word->basis == "stated";
        }
        return std::all_of(verbs.begin(), verbs.end(),
                           [](const phrases::HappeningVerb& verb) { return verb.status == "done"; });
    }

    // What lies behind the report's period hasn't happened; longer periods before it are told of for comparison.
    [[nodiscard]] std::string by_time(const DateMatch& match, bool in_event) const {
        const Text begin = phrases::iso(reading_.period.start);
        const Text end = phrases::iso(reading_.period.end);
        if (end && match.start && *match.start > *end) {
            return !in_event ? "schedule" : match.precision == Text("day") ? "held" : "mention";
        }
        const bool days = match.precision == Text("day") || (in_event && is_run_of_days(match));
        if (begin && match.end && *match.end < *begin && !days) {
            return "mention";
        }
        if (!match.start || !match.end) {
            return match.start || met_term(match) ? "held" : "schedule";
        }
        return "held";
    }

    // A day of a happening told as done; other words of its sentence say nothing about it.
    [[nodiscard]] bool tells_of_done(const DateMatch& match, const Date& date) const {
        if (!date.event || match.recurrence || !match.start || !match.end) {
            return false;
        }
        const Event& event = reading_.report.events.at(static_cast<std::size_t>(*date.event));
        const bool listed = event.origin == "list_item" && match.precision == Text("day");
        return event.status == "done" &&
               (event.origin == "narrative" ? match.precision == Text("day") || match.precision == Text("month") ||
                                                  match.precision == Text("range")
                                            : listed);
    }

    [[nodiscard]] bool tells_narrative_done(const Date& date) const {
        const Event* event = date.event ? &reading_.report.events.at(static_cast<std::size_t>(*date.event)) : nullptr;
        return event != nullptr && event->origin == "narrative" && event->status == "done";
    }

    [[nodiscard]] bool overlaps_period(const DateMatch& match) const {
        const Text begin = phrases::iso(reading_.period.start);
        const Text end = phrases::iso(reading_.period.end);
        return begin && end && match.start && match.end && *match.start <= *end && *match.end >= *begin;
    }

    [[nodiscard]] bool is_own_period(const DateMatch& match) const {
        return match.start && match.start == phrases::iso(reading_.period.start) &&
               match.end == phrases::iso(reading_.period.end);
    }

    [[nodiscard]] bool is_whole(const DateMatch& match) const {
        return match.span.size() + 4 >= unit_.text.folded().size();
    }

    // Cells of «Согласовано» beside «Утверждаю».
    [[nodiscard]] bool precedes_title() const {
        const std::vector<FieldSource>& fields = reading_.report.fields;
        return std::any_of(fields.begin(), fields.end(), [&](const FieldSource& field) {
            return field.field == "title" && unit_.place.block < field.source.block;
        });
    }

    // A line that holds nothing but a day dates the report itself.
    [[nodiscard]] bool is_lone_day(const DateMatch& match) const {
        const bool month_over_signature =
            unit_.kind == Unit::Kind::heading && match.precision == Text("month") && match.year_written;
        const bool day = match.precision == Text("day") && match.start == match.end;
        return (unit_.kind != Unit::Kind::cell || precedes_title()) && (day || month_over_signature) &&
               match.span.size() + 8 >= unit_.text.folded().size();
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    const Unit& unit_;
    std::vector<NarrativePlaces::Place> narratives_;
    std::vector<text::Span> sentences_;
    bool is_joined_by_day_ = false;
    std::size_t leading_end_ = 0;  // bytes of the unit's text that hold the row's own days
};

}  // namespace

void read_dates(Reading& reading, const phrases::Readers& readers) {
    const NarrativePlaces narratives(reading);
    for (std::size_t i = 0; i < reading.units.size(); ++i) {
        UnitDates(reading, readers, narratives, i).read();
    }
}

}  // namespace svod::normalizer::stages
