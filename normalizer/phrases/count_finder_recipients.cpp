#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// People who get what is counted: they aren't counted themselves.
namespace svod::normalizer::phrases {
namespace {

constexpr std::string_view recipients = "count_shapes/recipients";

}  // namespace

// So many of what is counted, given to those whom the noun names.
CountMatch CountFinder::given_to(Position numeral, Position noun, const CountMatch& counted) const {
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {std::string(recipients), ""};
    match.span.end = span_of(numeral, masked_.token_at(words_.nouns[noun]->span.end) - 1).end;
    match.unit = counted.unit;
    match.subject = counted.subject;
    match.carried = true;
    return match;
}

// «из них 31 - детям с ОВЗ, 12 - сиротам»: the words behind the dash name who gets what the sentence counts.
std::optional<CountMatch> CountFinder::read_for_recipients(Position numeral) const {
    const bool listed = numeral > 0 && (is_mark(numeral - 1, ",;:(") || is_conjunction(numeral - 1));
    Position noun = numeral + 2;
    while (is(noun, "adjective") && !words_.nouns[noun]) {
        ++noun;
    }
    const bool named = listed && is_mark(numeral + 1, "-") && is_word(noun) && words_.nouns[noun] &&
                       rules::word_list("oblique_plural").has(masked_.word(masked_.tokens()[noun]));
    const CountMatch* counted = named ? counted_in_sentence(numeral) : nullptr;
    if (counted == nullptr || counted->unit == words_.nouns[noun]->unit) {
        return std::nullopt;
    }
    return given_to(numeral, noun, *counted);
}

// «90 консультаций: 50 педагогам, 40 родителям», «из них 50 педагогам»: advice is given to people, who are not counted.
std::optional<CountMatch> CountFinder::read_advice_given(Position numeral) const {
    const bool listed = numeral > 0 && (is_mark(numeral - 1, ",;") || is_conjunction(numeral - 1));
    const bool goes_on = listed && !found_.empty() && found_.back().rule.name == recipients;
    const bool begins = numeral > 0 && (is_mark(numeral - 1, ":(") || is_in_shape(numeral, "part_of"));
    Position noun = numeral + 1;
    while (is(noun, "adjective") && !words_.nouns[noun]) {
        ++noun;
    }
    const bool named = (goes_on || begins) && is_word(noun) && words_.nouns[noun] &&
                       words_.nouns[noun]->unit == "person" &&
                       rules::word_list("dative_plural").has(masked_.word(masked_.tokens()[noun]));
    const CountMatch* counted = named ? counted_in_sentence(numeral) : nullptr;
    if (counted == nullptr || counted->unit != "consultation") {
        return std::nullopt;
    }
    return given_to(numeral, noun, *counted);
}

}  // namespace svod::normalizer::phrases
