#include "normalizer/stages/identity_period.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t lines_around = 6;

struct PeriodFound {
    std::size_t unit = 0;
    phrases::DateMatch date;
};

// «за 2023 год», «за период: 2023 год» tells the report's own period, «на 2024 год» a plan's.
bool stands_behind(std::string_view folded, std::size_t begin, std::string_view words) {
    std::string_view before = text::trim(folded.substr(0, begin));
    before = text::trim(before.substr(0, before.size() - (before.ends_with(':') ? 1 : 0)));
    return rules::word_list(words).closing(before) > 0;
}

bool follows(const phrases::DateMatch& next, const phrases::DateMatch& last) {
    const auto end = phrases::day_of_iso(last.end);
    const auto start = phrases::day_of_iso(next.start);
    return end && start && std::chrono::sys_days(*start) == std::chrono::sys_days(*end) + std::chrono::days(1);
}

// Nothing but «,», «и» and the word for years stands between two dates of a list.
bool is_list_link(std::string_view between) {
    const std::string_view marks = " ,";
    while (true) {
        between.remove_prefix(std::min(between.find_first_not_of(marks), between.size()));
        const std::string_view word = between.substr(0, between.find_first_of(marks));
        if (word.empty()) {
            return true;
        }
        if (!rules::word_list("conjunction").has(word) && !rules::word_list("year_word").has(word)) {
            return false;
        }
        between.remove_prefix(word.size());
    }
}

// «2022, 2023 и 2024 годы», «январь, февраль и март 2024 года» as one period each. Days, recurrences and dates without
// an end are left out.
std::vector<phrases::DateMatch> periods_of(const text::Folded& text, std::vector<phrases::DateMatch> dates) {
    std::vector<phrases::DateMatch> periods;
    for (phrases::DateMatch& date : dates) {
        if (!date.start || !date.end || date.recurrence || date.precision == "day") {
            continue;
        }
        phrases::DateMatch* last = periods.empty() ? nullptr : &periods.back();
        if (last != nullptr && follows(date, *last) &&
            is_list_link(std::string_view(text.folded()).substr(last->span.end, date.span.begin - last->span.end))) {
            last->span.end = date.span.end;
            last->end = date.end;
            last->year_written = last->year_written || date.year_written;
            last->raw = text.original_of(last->span);
        } else {
            periods.push_back(std::move(date));
        }
    }
    return periods;
}

class PeriodSearch {
  public:
    PeriodSearch(Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    // The period of a text; in running text only one that «за» announces.
    [[nodiscard]] std::optional<phrases::DateMatch> in(const text::Folded& text, bool running) const {
        std::optional<phrases::DateMatch> best;
        int best_points = 0;
        for (phrases::DateMatch& date : periods_of(text, readers_.dates.find(text, {}))) {
            if (!date.year_written) {
                continue;
            }
            const bool reported = stands_behind(text.folded(), date.span.begin, "before_period_reported");
            const bool planned = stands_behind(text.folded(), date.span.begin, "before_period_planned");
            const bool of_plan = reading_.report.kind == "plan";
            const int points = running ? (reported && !of_plan ? 1 : 0) : (reported ? 3 : planned && !of_plan ? 1 : 2);
            if (points > best_points) {
                best_points = points;
                best = std::move(date);
            }
        }
        return best && best->precision == "school_year" ? half_behind(text, std::move(*best)) : best;
    }

    [[nodiscard]] std::optional<PeriodFound> search(const std::optional<TitleFound>& title,
                                                    const std::vector<LabelFound>& labels) const {
        for (const LabelFound& label : labels) {
            if (label.field == "period") {
                if (auto date = in(reading_.units[label.unit].text, false)) {
                    return PeriodFound{label.unit, std::move(*date)};
                }
            }
        }
        const std::size_t at = title ? title->units.front() : 0;
        const std::size_t first = at > lines_around ? at - lines_around : 0;
        const std::size_t last = std::min(reading_.units.size(), (title ? title->units.back() : 0) + lines_around);
        for (std::size_t i = at; i < last; ++i) {
            if (auto found = in_line(i)) {
                return found;
            }
        }
        for (std::size_t i = first; i < at; ++i) {
            if (auto found = in_line(i)) {
                return found;
            }
        }
        for (std::size_t i = 0; i < reading_.units.size(); ++i) {
            if (auto date = in(reading_.units[i].text, true)) {
                return PeriodFound{i, std::move(*date)};
            }
        }
        for (std::size_t i = at; i < last && reading_.report.kind && reading_.report.kind != "plan"; ++i) {
            if (auto found = opening_sentence(i)) {
                return found;
            }
        }
        return std::nullopt;
    }

  private:
    // «за 2023/2024 учебный год (1 полугодие)»: the part of the year that is named behind it.
    [[nodiscard]] phrases::DateMatch half_behind(const text::Folded& text, phrases::DateMatch year) const {
        const phrases::Period whole{phrases::day_of_iso(year.start), phrases::day_of_iso(year.end)};
        for (phrases::DateMatch& part : readers_.dates.find(text, whole)) {
            const bool behind = part.span.begin > year.span.end;
            const std::string_view between =
                behind ? std::string_view(text.folded()).substr(year.span.end, part.span.begin - year.span.end) : "";
            const bool named = !between.empty() && between.find_first_not_of(" ,(-") == std::string_view::npos;
            if (named && part.precision == "half_year" && !part.year_written && part.start && part.end &&
                *part.start >= *year.start && *part.end <= *year.end) {
                return std::move(part);
            }
        }
        return year;
    }

    // «В первом полугодии 2024 года центр провёл …»: what the first sentence below the title tells of.
    [[nodiscard]] std::optional<PeriodFound> opening_sentence(std::size_t index) const {
        const Unit& unit = reading_.units[index];
        if (unit.kind != Unit::Kind::paragraph) {
            return std::nullopt;
        }
        for (phrases::DateMatch& date : periods_of(unit.text, readers_.dates.find(unit.text, {}))) {
            const std::string_view before = sentence_before(unit.text.folded(), date.span.begin);
            const bool unit_of_time = date.precision != "month" && date.precision != "range";
            const std::string_view behind = std::string_view(unit.text.folded()).substr(date.span.end);
            const bool history = tells_history(before) || tells_history(behind.substr(0, behind.find(". ")));
            if (date.year_written && unit_of_time && !history && opens_telling(before)) {
                return PeriodFound{index, std::move(date)};
            }
            if (!history) {
                break;
            }
        }
        return std::nullopt;
    }

    // What stands before a date in its sentence.
    [[nodiscard]] static std::string_view sentence_before(std::string_view folded, std::size_t begin) {
        const std::string_view before = folded.substr(0, begin);
        const std::size_t stop = before.rfind(". ");
        return text::trim(stop == std::string_view::npos ? before : before.substr(stop + 1));
    }

    // «В 2024 году …», «Муниципальный опорный центр в 2024 году …»
    [[nodiscard]] bool opens_telling(std::string_view before) const {
        const rules::WordList& told = rules::word_list("before_period_told");
        const std::size_t word = told.closing(before);
        if (word == before.size()) {
            return word > 0;
        }
        const text::Folded subject(text::trim(before.substr(0, before.size() - word)));
        const auto center = word > 0 ? readers_.names.identity.center(subject) : std::nullopt;
        return center && center->size() == subject.original().size();
    }

    [[nodiscard]] static bool tells_history(std::string_view folded) {
        return rules::word_list("words_of_a_founding").within(folded);
    }

    // «г. Лесной, 2025», «г. Лесной» over «2025»: where and when the paper was drawn up, at a front page's foot.
    [[nodiscard]] bool is_foot_of_page(std::size_t index, const phrases::DateMatch& date) const {
        const auto names_town = [&](std::size_t unit) {
            const std::string_view folded = reading_.units[unit].text.folded();
            return rules::word_list("opens_address").has(folded.substr(0, folded.find_first_of(" .")));
        };
        const std::string_view folded = reading_.units[index].text.folded();
        const bool alone = text::trim(folded.substr(0, date.span.begin)).empty() &&
                           text::trim(folded.substr(date.span.end)).size() < 2;
        return date.precision == "year" && (names_town(index) || (alone && index > 0 && names_town(index - 1)));
    }

    // A short line by the title may be the period alone («2022-2023 учебный год»).
    [[nodiscard]] std::optional<PeriodFound> in_line(std::size_t index) const {
        const Unit& unit = reading_.units[index];
        const bool alone = unit.kind != Unit::Kind::cell && text::length(unit.text.original()) < 60;
        auto date = in(unit.text, !alone || tells_history(unit.text.folded()));
        return date && !is_foot_of_page(index, *date) ? std::optional(PeriodFound{index, std::move(*date)})
                                                      : std::nullopt;
    }

    Reading& reading_;
    const phrases::Readers& readers_;
};

// «Отчет о работе центра – 2023»: a bare year that ends the title.
std::string_view last_word(std::string_view text) {
    text = text::trim(text);
    const std::size_t space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string kind_of(const phrases::DateMatch& date) {
    const phrases::Period period{phrases::day_of_iso(date.start), phrases::day_of_iso(date.end)};
    const Text precision = phrases::precision_of(period);
    return !precision || *precision == "range" || *precision == "day" ? "other" : *precision;
}

}  // namespace

void read_period(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                 const std::vector<LabelFound>& labels) {
    const PeriodSearch search(reading, readers);
    std::optional<PeriodFound> found;
    if (title) {
        const text::Folded text(title->text);
        if (auto date = search.in(text, false)) {
            found = PeriodFound{title->units.front(), std::move(*date)};
            for (const std::size_t unit : title->units) {
                if (reading.units[unit].text.folded().find(text::fold(found->date.raw)) != std::string::npos) {
                    found->unit = unit;
                }
            }
        }
    }
    if (!found && title) {
        if (auto date = search.in(text::Folded(last_word(title->text)), false)) {
            found = PeriodFound{title->units.back(), std::move(*date)};
        }
    }
    if (!found) {
        found = search.search(title, labels);
    }
    if (!found) {
        return;
    }
    Report& report = reading.report;
    report.period_start = found->date.start;
    report.period_end = found->date.end;
    report.period_kind = kind_of(found->date);
    reading.period = {phrases::day_of_iso(report.period_start), phrases::day_of_iso(report.period_end)};
    const Source source = Reading::source_of(reading.units[found->unit], found->date.raw);
    report.fields.push_back({"period_start", source});
    report.fields.push_back({"period_end", source});
    report.fields.push_back({"period_kind", source});
}

}  // namespace svod::normalizer::stages
