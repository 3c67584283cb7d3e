#include "normalizer/phrases/date_years.hpp"

#include <algorithm>
#include <chrono>

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using Unit = DatePoint::Unit;

constexpr int first_living_year = 1900;  // what was before tells the year of nothing beside it

bool contains(const Period& outer, const Period& inner) {
    return outer.known() && inner.known() && *outer.start <= *inner.start && *inner.end <= *outer.end;
}

// A point of a year; unknown where the calendar doesn't have it.
Period in_year(DatePoint point, int year) {
    point.year = year;
    const auto found = resolve(point, {});
    return found ? found->period : Period{};
}

std::optional<int> year_inside(const Period& period, const DatePoint& point) {
    const auto year = period.known() ? year_from(period, point) : std::nullopt;
    return year && contains(period, in_year(point, *year)) ? year : std::nullopt;
}

long days_between(const Period& a, const Period& b) {
    return std::abs((std::chrono::sys_days(*a.start) - std::chrono::sys_days(*b.start)).count());
}

bool is_day_or_month(const DatePoint& point) {
    return point.unit == Unit::day || point.unit == Unit::month;
}

bool is_stretch(const DatePoint& point) {
    return point.unit == Unit::quarter || point.unit == Unit::half_year || point.unit == Unit::year ||
           point.unit == Unit::school_year || point.unit == Unit::season;
}

// «в 2024 году»; not «(2024 год)», which says what year is meant, nor the year of a day in figures.
bool names_year(std::string_view sentence, int year) {
    const std::string figures = std::to_string(year);
    for (std::size_t at = sentence.find(figures); at != std::string_view::npos; at = sentence.find(figures, at + 1)) {
        const std::string_view behind = text::trim(sentence.substr(at + figures.size()));
        const bool apart = at > 0 && sentence[at - 1] == ' ';
        if (apart && rules::word_list("behind_year").has(behind.substr(0, behind.find_first_of(" ,.;:)-")))) {
            return true;
        }
    }
    return false;
}

}  // namespace

YearContext::YearContext(const text::Folded& text, const Period& enclosing) : text_(text), enclosing_(enclosing) {}

void YearContext::complete(DateAtom& atom) {
    if (atom.from.over && is_before_the_one_told(atom.span.begin)) {
        atom.from.year_shift = -1;
        atom.manner = "mentioned";
    }
    if (lacks_year(atom.from) && atom.recurrence.empty()) {
        const auto year =
            atom.bound == DateAtom::Bound::until ? year_of_term(atom.from, atom.span.begin) : std::nullopt;
        atom.from.year = year ? year : year_of(atom.from, atom.span.begin);
    }
    if (atom.to && lacks_year(*atom.to)) {
        const auto year = year_of(*atom.to, atom.span.begin);
        atom.to->year = year;
        if (year && atom.from.year && *atom.from.year == *year && atom.to->month != 0 &&
            atom.to->month < atom.from.month) {
            atom.to->year = *year + 1;
        }
    }
}

const Period& YearContext::enclosing_at(const DateAtom& atom) {
    if (atom.from.unit == Unit::same_period && !atom.from.year) {
        return stretch_ && in_sentence_of(stretch_->place, atom.span.begin) ? stretch_->period : enclosing_;
    }
    const bool ahead = stretch_ && enclosing_.end && *stretch_->period.start > *enclosing_.end;
    return ahead && in_sentence_of(stretch_->place, atom.span.begin) ? stretch_->period : enclosing_;
}

void YearContext::remember(const DateAtom& atom, const Period& resolved) {
    if (atom.from.unit == Unit::calendar_year && atom.from.year_shift != 0 &&
        rules::word_list("before_stretch_of_events").has(first_word(atom.span.begin)) && opens_clause(atom.span)) {
        other_year_ = Giver{atom.span.end, resolved};
    }
    const bool term = atom.year_written && atom.bound == DateAtom::Bound::until && atom.from.unit == Unit::day;
    if (term && resolved.end && lies_ahead(*resolved.end)) {
        term_ = Giver{atom.span.begin, {resolved.end, resolved.end}};
    }
    if (!atom.year_written || atom.bound != DateAtom::Bound::exact || !resolved.known()) {
        return;
    }
    const DatePoint& point = atom.to ? *atom.to : atom.from;
    if (static_cast<int>(resolved.start->year()) < first_living_year) {
        return;
    }
    if (is_day_or_month(point)) {
        day_ = Giver{atom.span.begin, resolved};
        year_ = point.year;
    } else if (is_stretch(point) && follows_locative(atom.span.begin)) {
        stretch_ = Giver{atom.span.begin, resolved};
    }
}

// «К 1 сентября 2025 года нужно …, до 12 октября …» in a report that ends in August: one term behind another.
std::optional<int> YearContext::year_of_term(const DatePoint& point, std::size_t place) {
    for (const std::optional<Giver>& giver : {term_, day_}) {
        if (giver && lies_ahead(*giver->period.start) && in_sentence_of(giver->place, place)) {
            const int year = static_cast<int>(giver->period.start->year());
            const Period lent = in_year(point, year);
            if (lent.known() && lies_ahead(*lent.start)) {
                return year;
            }
        }
    }
    return std::nullopt;
}

// «В минувшем году – 12, в отчётном – 15», «больше, чем в минувшем году», below «План на 2025 год»: the year before.
bool YearContext::is_before_the_one_told(std::size_t place) {
    if (enclosing_.ahead) {
        return true;
    }
    const std::string_view before = text::trim(std::string_view(text_.folded()).substr(0, place));
    if (rules::word_list("before_year_compared").closing(before) > 0) {
        return true;
    }
    const std::string_view sentence = sentence_at(place);
    return rules::word_list("beside_year_before").within(sentence) ||
           (enclosing_.end && names_year(sentence, static_cast<int>(enclosing_.end->year())));
}

std::string_view YearContext::sentence_at(std::size_t place) {
    const std::vector<std::size_t>& ends = sentence_ends();
    const auto next = std::upper_bound(ends.begin(), ends.end(), place);
    const std::size_t begin = next == ends.begin() ? 0 : *std::prev(next);
    const std::size_t end = next == ends.end() ? text_.folded().size() : *next;
    return std::string_view(text_.folded()).substr(begin, end - begin);
}

// The year of a point without one; none where the enclosing period gives it.
std::optional<int> YearContext::year_of(const DatePoint& point, std::size_t place) {
    if (point.year_shift != 0) {
        return std::nullopt;
    }
    if (const auto year = other_year_ && in_clause_of(other_year_->place, place)
                              ? year_inside(other_year_->period, point)
                              : std::nullopt) {
        return year;
    }
    const auto inside = year_inside(enclosing_, point);
    if (const auto year = stretch_ ? year_inside(stretch_->period, point) : std::nullopt) {
        const bool ahead = enclosing_.end && *stretch_->period.start > *enclosing_.end;
        if (in_sentence_of(stretch_->place, place) || (ahead && !inside)) {
            return year;
        }
    }
    if (!year_ || !enclosing_.known()) {
        return year_;
    }
    const int first = static_cast<int>(enclosing_.start->year());
    const int last = static_cast<int>(enclosing_.end->year());
    if (first <= *year_ && *year_ <= last) {
        return spans_years(enclosing_) ? year_from(enclosing_, point) : year_;
    }
    const bool same_sentence = in_sentence_of(day_->place, place);
    if (*year_ < first) {
        const bool lends = same_sentence ? !inside : goes_on(point);
        return lends ? year_ : std::nullopt;
    }
    if (same_sentence || !inside) {
        return year_;
    }
    const Period lent = in_year(point, *year_);
    const bool nearer =
        lent.known() && days_between(lent, day_->period) < days_between(in_year(point, *inside), day_->period);
    return nearer ? year_ : std::nullopt;
}

// «5 марта 2019 года открыли зал. 12 марта в нём …»: a day soon after the last one, which is none of an act.
bool YearContext::goes_on(const DatePoint& point) const {
    constexpr long longest = 31;  // days
    const Period lent = in_year(point, *year_);
    const std::string_view before = text::trim(std::string_view(text_.folded()).substr(0, day_->place));
    return point.unit == Unit::day && lent.known() && *lent.start > *day_->period.start &&
           days_between(lent, day_->period) <= longest && rules::word_list("before_date_of_act").closing(before) == 0;
}

const std::vector<std::size_t>& YearContext::sentence_ends() {
    if (!sentence_ends_) {
        sentence_ends_.emplace();
        for (const text::Span& sentence : sentences_of(text_)) {
            sentence_ends_->push_back(text_.to_folded(sentence.end));
        }
    }
    return *sentence_ends_;
}

bool YearContext::in_sentence_of(std::size_t giver, std::size_t place) {
    const std::vector<std::size_t>& ends = sentence_ends();
    return std::none_of(ends.begin(), ends.end(), [&](std::size_t end) { return giver < end && end <= place; });
}

// «В прошлом году слёт проходил в мае, …»: nothing that ends a clause or a bracket stands between them.
bool YearContext::in_clause_of(std::size_t giver, std::size_t place) const {
    return text_.folded().find_first_of(",;:.()\n", giver) >= place;
}

// «Как и в прошлом году 12 марта …», «начатый в прошлом году ремонт …»: a year that the clause doesn't begin with is no
// time of what follows, nor is one with «и» behind it.
bool YearContext::opens_clause(const text::Span& span) const {
    const std::string_view folded = text_.folded();
    const std::string_view before = text::trim(folded.substr(0, span.begin));
    const bool opens = before.empty() || std::string_view(",;:.()-").find(before.back()) != std::string_view::npos ||
                       rules::word_list("before_last_year").closing(before) > 0;
    const std::size_t next = std::min(folded.find_first_not_of(' ', span.end), folded.size());
    return opens && !rules::word_list("joins_times").has(first_word(next));
}

bool YearContext::lies_ahead(const std::chrono::year_month_day& day) const {
    return enclosing_.end && day > *enclosing_.end;
}

std::string_view YearContext::first_word(std::size_t place) const {
    const std::string_view words = std::string_view(text_.folded()).substr(place);
    return words.substr(0, words.find(' '));
}

// «В 1-м полугодии 2025»; «на 2025 год» only where it opens the text or a sentence.
bool YearContext::follows_locative(std::size_t place) const {
    const std::string_view before = text::trim(std::string_view(text_.folded()).substr(0, place));
    const std::size_t space = before.find_last_of(" \n(");
    const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
    if (rules::word_list("before_stretch_of_events").has(word)) {
        return true;
    }
    const std::string_view rest = text::trim(before.substr(0, before.size() - word.size()));
    const bool opens = rest.empty() || rest.back() == '.' || rest.back() == ';' || rest.back() == ':';
    return opens && rules::word_list("before_period_planned").has(word);
}

}  // namespace svod::normalizer::phrases
