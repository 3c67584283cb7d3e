#include "normalizer/stages/date_unit_roles.hpp"

#include <algorithm>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using phrases::DateMatch;

bool is_cell_of(const Unit& unit, CellRole role) {
    return unit.kind == Unit::Kind::cell && unit.role == role;
}

class UnitRoles {
  public:
    explicit UnitRoles(const DateUnit& in) : in_(in), reading_(in.reading), readers_(in.readers), unit_(in.unit) {}

    [[nodiscard]] std::string role_of(const DateMatch& match, const text::Span& place, const Date& date) const {
        constexpr std::string_view earliest = "1900";  // no activity of the report was held or due before
        if (match.start && *match.start < earliest) {
            return "mention";
        }
        if (auto role = role_by_cell(match, date)) {
            return std::move(*role);
        }
        const std::optional<Hint> near = told_near(match, date);
        if (near && (near->role == "document" || near->role == "as_of")) {
            return near->role;
        }
        if (auto role = role_by_unit(near, match)) {
            return std::move(*role);
        }
        if (phrases::is_quoted(unit_.text, match.span)) {
            return "mention";
        }
        if (auto role = role_by_words(near, match, date)) {
            return std::move(*role);
        }
        if (match.manner == "state" && !was_planned_for(match, date)) {
            return "as_of";
        }
        if (match.manner == "mentioned" || is_history(match)) {
            return "mention";
        }
        if (near && match.year_written && !date.event && in_.is_own_period(match) && !opens_statement(match, place)) {
            return "period";
        }
        return role_by_sentence(match, place, date);
    }

  private:
    using Hint = phrases::DateRoles::Hint;

    // What the cell's column says, whatever its words.
    [[nodiscard]] Text role_by_cell(const DateMatch& match, const Date& date) const {
        if (is_cell_of(unit_, CellRole::schedule)) {
            const auto near = readers_.dates.roles().by_neighbours(unit_.text, match);
            if (near && near->manner == "fact") {
                return near->role;  // «план: март, факт: 12 апреля»
            }
            return tells_of_held_events(reading_, readers_, unit_) ? "held" : "schedule";
        }
        if (is_cell_of(unit_, CellRole::held)) {
            return "held";
        }
        if (in_.is_header()) {
            return "as_of";
        }
        if (unit_.kind != Unit::Kind::cell && unit_.role == CellRole::schedule && date.event) {
            return tells_of_held_event(reading_, readers_, unit_) ? "held" : "schedule";
        }
        if (is_moved_to(match, date)) {
            return "schedule";
        }
        return date.event && in_.is_leading(match) ? Text(role_of_leading(match, date)) : Text();
    }

    // «Перенесено | на 12 мая»: the cell beside the status goes on with it.
    [[nodiscard]] bool is_moved_to(const DateMatch& match, const Date& date) const {
        if (!date.event || unit_.kind != Unit::Kind::cell) {
            return false;
        }
        const Event& event = reading_.report.events.at(static_cast<std::size_t>(*date.event));
        const std::string_view before = text::trim(std::string_view(unit_.text.folded()).substr(0, match.span.begin));
        return event.status == "postponed" && event.origin == "table_row" &&
               rules::word_list("before_date_of_plan").has(before);
    }

    // What the words that touch the date say, unless the date itself or its sentence says otherwise.
    [[nodiscard]] std::optional<Hint> told_near(const DateMatch& match, const Date& date) const {
        auto near = readers_.dates.roles().by_neighbours(unit_.text, match);
        const bool weak = near && near->manner == "unsure";
        if (weak && tells_of_done(match, date)) {
            near.reset();  // «в школе № 4 12.05.2024 прошёл семинар», «Сомова А.Б. 5 мая провела семинар»
        }
        if (near && near->manner == "compares" && unit_.kind != Unit::Kind::cell && overlaps_period(match)) {
            near.reset();  // «по сертификатам в этом году – 445 детей»: no year before, to compare with
        }
        if (near && near->manner == "compares" && match.manner == "mentioned") {
            near.reset();  // «дано 60 консультаций, в прошлом году – 48»
        }
        if (near && near->manner == "ends_line" && !ends_line(match)) {
            near.reset();  // «г. Лесной, 12 апреля 2024 года – семинар», «с. Верхнее, 12.04.2024» in a table or a list
        }
        if (near && near->manner == "plan_of" && opens_plan(match.raw)) {
            near.reset();  // «план на полугодие»
        }
        return near;
    }

    [[nodiscard]] bool ends_line(const DateMatch& match) const {
        const std::string_view behind = std::string_view(unit_.text.folded()).substr(match.span.end);
        return unit_.kind == Unit::Kind::paragraph && behind.find_first_not_of(" .") == std::string_view::npos;
    }

    // What the whole unit is: a label, a row of figures, a heading.
    [[nodiscard]] Text role_by_unit(const std::optional<Hint>& near, const DateMatch& match) const {
        if (names_own_period(match)) {
            return "period";  // «Период: 01.01.2024 – 31.12.2024»
        }
        if (in_.heads_figures(match)) {
            return "as_of";
        }
        if (in_.dates_report()) {
            return "document";
        }
        if (unit_.is_section_title) {
            const bool told = near && near->manner == "cites_period";  // «Выполнение плана за 2024 год»
            return heading_role(told ? "report" : near ? near->role : "", match);
        }
        return std::nullopt;
    }

    // What the words that touch the date say; none where they only name a report.
    [[nodiscard]] Text role_by_words(const std::optional<Hint>& near, const DateMatch& match, const Date& date) const {
        if (!near) {
            return std::nullopt;
        }
        const bool cites =
            (near->manner == "cites_period" || near->manner == "cites_work" || near->manner == "plan_of");
        if (cites && (match.year_written || near->manner == "plan_of") && !date.event && in_.is_own_period(match)) {
            return "period";  // «план работы за 2024 год выполнен» in the report of that year
        }
        if (near->manner == "intended" && is_cell_of(unit_, CellRole::title)) {
            return "mention";
        }
        if (near->role == "report" && in_.is_own_period(match) && tells_narrative_done(date)) {
            return "held";  // «За полугодие состоялось 3 заседания, последнее 5 мая»
        }
        if (near->manner == "names_plan" && lies_ahead(reading_, match) && leads_in(unit_, match)) {
            return "schedule";
        }
        return near->role != "report" ? Text(near->role) : Text();
    }

    // The day that opens the result of a row was its time, or is what was meant to be if nothing came of it.
    [[nodiscard]] std::string role_of_leading(const DateMatch& match, const Date& date) const {
        const std::string& status = reading_.report.events.at(static_cast<std::size_t>(date.event.value())).status;
        const bool happened = status == "done" || status == "partially_done" || status == "ongoing";
        const bool deadline = !match.start && match.end;
        return happened && !deadline ? "held" : "schedule";
    }

    // «За 2024 год обучены 20 педагогов» tells of what went on in the period; «Итоги за 2024 год:» names it.
    [[nodiscard]] bool opens_statement(const DateMatch& match, const text::Span& place) const {
        constexpr std::size_t longest_link = 16;  // bytes: «всего за»
        const text::Span sentence = in_.sentence_at(place);
        const std::string_view folded = unit_.text.folded();
        const std::size_t end = unit_.text.to_folded(std::max(sentence.end, place.end));
        const std::string_view rest = text::trim(folded.substr(match.span.end, end - match.span.end));
        return unit_.kind == Unit::Kind::paragraph &&
               match.span.begin <= unit_.text.to_folded(sentence.begin) + longest_link &&
               rest.find(' ') != std::string_view::npos && !rest.starts_with(':');
    }

    [[nodiscard]] bool names_own_period(const DateMatch& match) const {
        if (!in_.is_own_period(match)) {
            return false;
        }
        const auto label = readers_.names.identity.label(unit_.text);
        return (label && label->field == "period") || in_.stands_beside_label_of_period() || gives_own_period(match);
    }

    // «Лужский район, 1 полугодие 2024 г.» by the title: the short line that the report's period comes from.
    [[nodiscard]] bool gives_own_period(const DateMatch& match) const {
        constexpr std::size_t longest_line = 60;  // characters
        const std::vector<FieldSource>& fields = reading_.report.fields;
        return unit_.kind != Unit::Kind::cell && !unit_.event && match.span.end + 4 >= unit_.text.folded().size() &&
               text::length(unit_.text.folded()) < longest_line &&
               std::any_of(fields.begin(), fields.end(), [&](const FieldSource& field) {
                   return field.field == "period_start" && field.source.block == unit_.place.block;
               });
    }

    // «работает с 2020 года»: open-ended, and begun before the period.
    [[nodiscard]] bool is_history(const DateMatch& match) const {
        const Text begin = phrases::iso(reading_.period.start);
        return match.start && !match.end && begin && *match.start < *begin;
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
        return stands_below_plan(reading_, readers_, unit_) ? "schedule" : "held";
    }

    // The report's title names its period; a section's heading names what is planned «на», reported on «за».
    [[nodiscard]] std::string heading_role(const std::string& near, const DateMatch& match) const {
        if (in_.is_time_of_events(match)) {
            return time_of_events();
        }
        if (is_report_title(reading_, unit_)) {
            if (!match.start && match.end) {
                return "schedule";  // «Сдаётся в РМЦ до 15.12.2024»
            }
            return in_.is_own_period(match) || near != "mention" ? "period" : near;
        }
        const bool of_plan = near != "report" && readers_.dates.roles().by_heading(unit_.text.folded());
        const auto told = readers_.events.list_leads.state_of(unit_.text);
        if (told && told->manner == "of_events" && !(of_plan && match.year_written)) {
            return "held";  // «Мероприятия, проведённые в июле – сентябре»
        }
        if (near == "schedule" || of_plan || (near != "report" && opens_plan(match.raw)) ||
            lies_ahead(reading_, match)) {
            return "schedule";
        }
        return near == "report" || in_.is_own_period(match) || lies_in_period(reading_, match) ? "period" : "mention";
    }

    [[nodiscard]] std::string role_by_sentence(const DateMatch& match, const text::Span& place,
                                               const Date& date) const {
        if (tells_of_done(match, date)) {
            return "held";
        }
        const text::Span sentence = in_.sentence_at(place);
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
        if (in_cell && unit_.event && unit_.role == CellRole::none && in_.is_whole(match)) {
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
        if (event != nullptr && event->origin == "narrative" &&
            (event->status == "done" || event->status == "partially_done")) {
            return match.precision == Text("day") || match.precision == Text("month") ||
                           match.precision == Text("range")
                       ? "held"
                       : "mention";
        }
        const bool begun = event != nullptr && event->status == "in_progress" && lies_in_period(reading_, match);
        const bool told_open =
            event != nullptr && event->origin == "narrative" && match.precision == Text("day") && !begun;
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
            *match.end > *end || fills_brackets(unit_, match)) {
            return false;
        }
        const text::Span place = in_.sentence_at(unit_.text.to_original(match.span));
        const text::Folded sentence(std::string_view(unit_.text.original()).substr(place.begin, place.size()));
        const auto verbs = readers_.events.happenings.verbs(sentence);
        if (verbs.empty()) {
            const auto word = readers_.statuses.of_words(sentence);
            return word && word->status == "done" && word->basis == "stated";
        }
        return std::all_of(verbs.begin(), verbs.end(),
                           [](const phrases::HappeningVerb& verb) { return verb.status == "done"; });
    }

    // «1 июня 1961 года – день рождения станции»: before the year that precedes the period.
    [[nodiscard]] bool is_long_past(const DateMatch& match) const {
        const Text begin = phrases::iso(reading_.period.start);
        return begin && match.end && std::stoi(match.end->substr(0, 4)) + 1 < std::stoi(begin->substr(0, 4));
    }

    // What lies behind the report's period hasn't happened; longer periods before it are told of for comparison.
    [[nodiscard]] std::string by_time(const DateMatch& match, bool in_event) const {
        const Text begin = phrases::iso(reading_.period.start);
        const Text end = phrases::iso(reading_.period.end);
        if (end && match.start && *match.start > *end) {
            return !in_event ? "schedule" : match.precision == Text("day") ? "held" : "mention";
        }
        const bool days = in_event ? match.precision == Text("day") || is_run_of_days(match)
                                   : match.precision == Text("day") && !is_long_past(match);
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

    const DateUnit& in_;
    const Reading& reading_;
    const phrases::Readers& readers_;
    const Unit& unit_;
};

}  // namespace

std::string role_in_unit(const DateUnit& in, const DateMatch& match, const text::Span& place, const Date& date) {
    return UnitRoles(in).role_of(match, place, date);
}

}  // namespace svod::normalizer::stages
