#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// Numerals told one after the other of things, kinds or years named in that order before.
namespace svod::normalizer::phrases {

// «… составило 40, 44 и 48 соответственно»: the first and the last of the numerals that a numeral stands among; none
// where no such word closes them.
std::optional<std::pair<CountFinder::Position, CountFinder::Position>> CountFinder::respective_run(
    Position numeral) const {
    const auto is_numeral = [&](Position at) {
        return at < masked_.tokens().size() && masked_.tokens()[at].kind == CountToken::Kind::numeral &&
               !words_.excluded[at];
    };
    const auto joins = [&](Position at) { return is_mark(at, ",") || is_conjunction(at); };
    Position first = numeral;
    while (first > 1 && joins(first - 1) && is_numeral(first - 2)) {
        first -= 2;
    }
    Position last = numeral;
    while (joins(last + 1) && is_numeral(last + 2)) {
        last += 2;
    }
    const bool closed = last > first && is_word(last + 1) &&
                        rules::word_list("word_of_order").has(masked_.word(masked_.tokens()[last + 1]));
    return closed ? std::optional(std::pair(first, last)) : std::nullopt;
}

// «программ и обучающихся»: the nouns before the numerals that no other noun governs, in their order; for «сетевых и
// дистанционных программ» the noun once for each of its adjectives.
std::vector<CountFinder::Lent> CountFinder::named_in_order(Position begin, Position end) const {
    std::vector<Lent> named;
    for (Position at = begin; at < end; ++at) {
        const bool governed = at > begin && (words_.nouns[at - 1] || is(at - 1, "preposition"));
        if (!words_.nouns[at] || words_.nouns[at]->unit == "other" || governed) {
            continue;
        }
        const std::string noun = words_of(at, masked_.token_at(words_.nouns[at]->span.end) - 1);
        Position first = at;
        while (first > begin && (qualifies(first - 1) || (is_conjunction(first - 1) && qualifies(first)))) {
            --first;
        }
        const bool shared = at > first + 2 && is_conjunction(at - 2);
        for (Position word = shared ? first : at; word < (shared ? at : at + 1); ++word) {
            if (!is_conjunction(word)) {
                named.push_back({words_.nouns[at]->unit, shared ? words_of(word, word) + " " + noun : noun});
            }
        }
    }
    return named;
}

std::optional<CountMatch> CountFinder::read_respective(Position numeral) const {
    const auto run = respective_run(numeral);
    if (!run) {
        return std::nullopt;
    }
    const Position begin = sentence_begin(numeral);
    const std::size_t size = (run->second - run->first) / 2 + 1;
    const std::size_t index = (numeral - run->first) / 2;
    std::size_t years = 0;
    for (Position at = begin; at < run->first; ++at) {
        const bool bare = masked_.tokens()[at].kind == CountToken::Kind::numeral && is_bare_year(number_at(at));
        years += bare || masked_.tokens()[at].kind == CountToken::Kind::date ? 1 : 0;
    }
    const std::vector<Lent> named = named_in_order(begin, run->first);
    const bool by_years = years >= size;
    if (named.empty() || (!by_years && named.size() != size)) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {"count_shapes/respective", by_years && index + 1 < size ? "year_before" : "respective"};
    match.unit = named[by_years ? 0 : index].unit;
    match.subject = named[by_years ? 0 : index].subject;
    match.carried = true;
    return match;
}

}  // namespace svod::normalizer::phrases
