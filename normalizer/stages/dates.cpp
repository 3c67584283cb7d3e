#include "normalizer/stages/dates.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/date_unit.hpp"
#include "normalizer/stages/date_unit_roles.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using phrases::DateMatch;

// What holds for all dates of one unit.
class UnitDates {
  public:
    UnitDates(Reading& reading, const phrases::Readers& readers, const NarrativePlaces& narratives, std::size_t index)
        : reading_(reading),
          readers_(readers),
          unit_(reading.units[index]),
          in_(reading, readers, unit_),
          narratives_(narratives.in_unit(unit_)) {
        const auto first = std::lower_bound(reading.shared_times.begin(), reading.shared_times.end(),
                                            std::pair(static_cast<int>(index), 0));
        for (auto it = first; it != reading.shared_times.end() && it->first == static_cast<int>(index); ++it) {
            others_.push_back(it->second);
        }
    }

    void read() {
        const std::vector<DateMatch> found = matches();
        is_joined_by_day_ = std::any_of(found.begin(), found.end(), [](const DateMatch& match) {
            return match.precision == Text("day") || match.precision == Text("month");
        });
        in_.leading_end =
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
            date.role = role_in_unit(in_, match, place, date);
            if (date.role == "document" && is_of_another(match, place)) {
                date.event = unit_.event;  // «… приказа от 06.04.2020 и соглашений, заключённых в мае»
            }
            set_before_report(reading_, match, date);
            set_behind_report(reading_, unit_, match, date);
            set_ahead_of_report(reading_, unit_, match, date);
            date.source = Reading::source_of(unit_, quote_at(place));
            add(std::move(date), match);
        }
    }

  private:
    // The time of a row is that of those below it that share the cell.
    void add(Date date, const DateMatch& match) {
        const bool of_row = date.event == unit_.event;
        reading_.report.dates.push_back(date);
        reading_.date_manners.push_back(match.manner);
        for (const int event : of_row ? others_ : std::vector<int>()) {
            date.event = event;
            reading_.report.dates.push_back(date);
            reading_.date_manners.push_back(match.manner);
        }
    }

    // A month over the rows of a table encloses their days; what recurs or takes a quarter looks at the whole plan.
    [[nodiscard]] std::vector<DateMatch> all_matches() const {
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

    // «Планы на 2025 год: в следующем году откроем …» in a report for 2024: the year next to the report's.
    void look_from_report(std::vector<DateMatch>& found) const {
        const phrases::Period enclosing = reading_.enclosing_period(unit_);
        const phrases::Period& own = reading_.period;
        if (!own.known() || !enclosing.known() || *enclosing.start <= *own.end) {
            return;
        }
        const Text last = phrases::iso(enclosing.end);
        for (DateMatch& from_report : readers_.dates.find(unit_.text, own)) {
            for (DateMatch& match : found) {
                const bool behind = !match.year_written && match.start && match.start > last;
                if (behind && match.span == from_report.span) {
                    match = from_report;
                }
            }
        }
    }

    [[nodiscard]] std::vector<DateMatch> matches() const {
        std::vector<DateMatch> found = all_matches();
        look_from_report(found);
        std::vector<DateMatch> kept;
        std::copy_if(found.begin(), found.end(), std::back_inserter(kept), [&](const DateMatch& match) {
            return !is_reason_of_day(match, found) && !is_label(match, found);
        });
        return kept;
    }

    // «Отчётный период: 2024 год»: the label's words are no second date.
    [[nodiscard]] bool is_label(const DateMatch& match, const std::vector<DateMatch>& found) const {
        if (match.year_written || found.front().span != match.span || (found.size() < 2 && !heads_cell_behind())) {
            return false;
        }
        const auto label = readers_.names.identity.label(unit_.text);
        return label && label->field == "period" && (found.size() < 2 || match.span.end <= label->value.begin);
    }

    // «Отчётный период | 2024 год»: the first of two cells that fill a row.
    [[nodiscard]] bool heads_cell_behind() const {
        if (unit_.kind != Unit::Kind::cell || &unit_ == &reading_.units.back()) {
            return false;
        }
        const Unit& next = *(&unit_ + 1);
        return next.table == unit_.table && next.place.row_no == unit_.place.row_no && !next.text.folded().empty();
    }

    // «По запросу школ 11 ноября проведена консультация»: why it was held on its day, no rule for more of them.
    [[nodiscard]] bool is_reason_of_day(const DateMatch& match, const std::vector<DateMatch>& found) const {
        if (match.recurrence != Text("as_needed") || unit_.role == CellRole::schedule) {
            return false;
        }
        const std::string& folded = unit_.text.folded();
        return std::any_of(found.begin(), found.end(), [&](const DateMatch& day) {
            return day.precision == Text("day") && !day.recurrence && day.span.begin >= match.span.end &&
                   folded.find_first_of(".,;:(", match.span.end) > day.span.begin;
        });
    }

    // Bare figures are a date only in the columns of times and in column heads; a row's number is none.
    [[nodiscard]] bool is_left_out(const DateMatch& match) const {
        if (match.vague && !match.year_written && !intends(match)) {
            return true;  // «выросло только к концу года»
        }
        if (match.manner == "unnamed" && phrases::is_quoted(unit_.text, match.span)) {
            return true;  // «Планы на год» as a topic
        }
        if (!stands_in_row(unit_)) {
            return match.bare && (unit_.kind == Unit::Kind::list_item || match.precision == Text("day"));
        }
        // «Консультации по запросам школ | ежемесячно»: the title says for whom, the column when.
        const Event* row = unit_.event ? &reading_.report.events.at(static_cast<std::size_t>(*unit_.event)) : nullptr;
        const bool unbound = match.recurrence == Text("as_needed") || match.recurrence == Text("by_schedule");
        if (unit_.role == CellRole::title && unbound && row != nullptr && row->schedule) {
            return true;
        }
        if (unit_.is_section_title && in_.is_time_of_events(match) &&
            (tells_of_held_events(reading_, readers_, unit_) || stands_over_days())) {
            return true;  // its rows tell of their own days
        }
        const bool of_times = unit_.role == CellRole::schedule || unit_.role == CellRole::held ||
                              unit_.role == CellRole::status || in_.is_leading(match) || in_.heads_figures(match);
        return unit_.role == CellRole::number || (match.bare && !of_times && !in_.is_header());
    }

    // «МАРТ» over rows «12 | Семинар», «в течение месяца | Выезды»: a row of activities that have a column of times.
    [[nodiscard]] bool stands_over_days() const {
        if (!unit_.table) {
            return false;
        }
        const TableView& table = reading_.tables.at(static_cast<std::size_t>(*unit_.table));
        return table.kind == TableView::Kind::events &&
               std::any_of(table.roles.begin(), table.roles.end(),
                           [](CellRole role) { return role == CellRole::schedule || role == CellRole::held; });
    }

    // «обеспечить к концу года», «к концу года планируется»
    [[nodiscard]] bool intends(const DateMatch& match) const {
        const text::Span sentence = in_.sentence_at(unit_.text.to_original(match.span));
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

    // «В 2024 году предстоит провести в марте конференцию»: the conference is due in March. «Семинар прошёл 5 мая, за
    // год дано 20 консультаций»: the year isn't the seminar's.
    [[nodiscard]] bool is_frame(const DateMatch& match, int narrative) const {
        if (opens_with_term(unit_.text.original(), unit_.text.to_original(match.span), match.precision)) {
            return true;
        }
        const Event& event = reading_.report.events.at(static_cast<std::size_t>(narrative));
        const bool longer =
            match.precision == "year" || match.precision == "half_year" || match.precision == "school_year";
        return longer && !match.recurrence &&
               (event.status == "planned" || (in_.is_own_period(match) && is_joined_by_day_));
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

    // «Детей ежедневно подвозят, автобус получен в мае»: the recurrence is told of something else.
    [[nodiscard]] bool is_told_before(const DateMatch& match, const text::Span& place, int narrative) const {
        const std::string& title = reading_.report.events.at(static_cast<std::size_t>(narrative)).title;
        const std::size_t named = match.recurrence ? unit_.text.original().find(title, place.end) : std::string::npos;
        const std::string_view between = std::string_view(unit_.text.original())
                                             .substr(place.end, named == std::string::npos ? 0 : named - place.end);
        const std::size_t comma = between.find(',');
        return comma != std::string_view::npos && !text::trim(between.substr(0, comma)).empty();
    }

    [[nodiscard]] Index event_at(const DateMatch& match, const text::Span& place) const {
        for (const NarrativePlaces::Place& narrative : narratives_) {
            if (narrative.span.contains(place)) {
                const bool of_another =
                    is_frame(match, narrative.event) || is_told_before(match, place, narrative.event);
                return of_another ? unit_.event : narrative.event;
            }
        }
        return unit_.event;
    }

    [[nodiscard]] std::string_view quote_at(const text::Span& place) const {
        const text::Span sentence = in_.sentence_at(place);
        const std::size_t begin = std::min(sentence.begin, place.begin);
        return std::string_view(unit_.text.original()).substr(begin, std::max(sentence.end, place.end) - begin);
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    const Unit& unit_;
    DateUnit in_;
    std::vector<NarrativePlaces::Place> narratives_;
    std::vector<int> others_;  // events of other rows that the cell gives the time of
    bool is_joined_by_day_ = false;
};

}  // namespace

void read_dates(Reading& reading, const phrases::Readers& readers) {
    const NarrativePlaces narratives(reading);
    for (std::size_t i = 0; i < reading.units.size(); ++i) {
        UnitDates(reading, readers, narratives, i).read();
    }
}

}  // namespace svod::normalizer::stages
