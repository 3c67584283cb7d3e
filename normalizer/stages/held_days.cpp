#include "normalizer/stages/held_days.hpp"

#include <algorithm>
#include <chrono>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/dated_brackets.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using text::Span;

constexpr int longest_happening = 123;  // days; longer ranges are periods that a figure is told for

long days_of(const phrases::DateMatch& date) {
    const auto begin = phrases::day_of_iso(date.start);
    const auto end = phrases::day_of_iso(date.end);
    return begin && end ? (std::chrono::sys_days(*end) - std::chrono::sys_days(*begin)).count() : 0;
}

}  // namespace

ClauseInsertions::ClauseInsertions(const text::Folded& clause) : brackets(phrases::bracketed(clause.folded())) {
    const std::string_view folded = clause.folded();
    if (const std::size_t comma = folded.find(", "); comma != std::string_view::npos) {
        const std::size_t end = rules::word_list("cause").end_within(folded.substr(comma));
        reason = end == std::string_view::npos ? end : comma + end;
    }
    for (const phrases::Quoted& quotation : phrases::quotations(clause)) {
        if (quotation.closed) {
            quotations.push_back(quotation.outer);
        }
    }
}

bool may_be_held(const text::Folded& clause, const ClauseInsertions& insertions, const phrases::DateMatch& date,
                 bool moved) {
    if (!date.start || !date.end || date.recurrence || !date.precision || date.manner == "season" ||
        date.manner == "state") {
        return false;
    }
    const std::string& precision = *date.precision;
    if (precision != "day" && precision != "month" && (precision != "range" || days_of(date) > longest_happening)) {
        return false;
    }
    const std::string_view before = text::trim(std::string_view(clause.folded()).substr(0, date.span.begin));
    if (insertions.reason <= date.span.begin) {
        return false;  // «…, потому что реестр открыт лишь в октябре»
    }
    const bool of_something_else = rules::word_list("before_other_date").closing(before) > 0 ||
                                   (!moved && rules::word_list("before_date_of_plan").closing(before) > 0);
    if (of_something_else) {
        return false;
    }
    const auto holds_date = [&](const Span& quotation) { return quotation.contains(date.span); };
    if (std::any_of(insertions.quotations.begin(), insertions.quotations.end(), holds_date)) {
        return false;
    }
    constexpr int letters_of_a_date = 20;
    for (const Span& bracket : insertions.brackets) {
        if (!bracket.contains(date.span)) {
            continue;
        }
        const std::string_view inside = std::string_view(clause.folded()).substr(bracket.begin, bracket.size());
        const int around = letters_beside_day(inside, {date.span.begin - bracket.begin, date.span.end - bracket.begin});
        const std::string_view first = inside.substr(1, std::min(inside.find(' '), inside.size()) - 1);
        const bool wide = rules::word_list("settlement_in_brackets").has(first) ||
                          rules::word_list("participle_of_plan").within(first);  // «(планировался в сентябре)»
        if (around > (wide ? 2 : 1) * letters_of_a_date / 2) {
            return false;
        }
    }
    return true;
}

}  // namespace svod::normalizer::stages
