#include "normalizer/phrases/count_finder.hpp"

#include "normalizer/rules/word_lists.hpp"

/// Counts of a noun that words set off by commas part from the numeral.
namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_set_off = 24;  // tokens between the noun and the numeral

}  // namespace

// The comma behind a noun that opens «, размещённых в реестре, – 58»; none where the words before are none set off.
std::optional<CountFinder::Position> CountFinder::set_off_by(Position closing) const {
    for (Position at = closing; at > 0 && closing - at < longest_set_off; --at) {
        const Position before = at - 1;
        const bool numeral = masked_.tokens()[before].kind == CountToken::Kind::numeral && !words_.excluded[before];
        if (numeral || is_mark(before, ".;:(") || breaks_line_after(before)) {
            return std::nullopt;
        }
        if (is_mark(before, ",") && (is(at, "participle") || is(at, "relative"))) {
            return before;
        }
    }
    return std::nullopt;
}

// «Программ, размещённых в реестре, – 58», «Детей, посещающих кружки, 130»
std::optional<CountMatch> CountFinder::read_set_off(Position numeral) const {
    const Position words = before_approximation(numeral);
    const bool dash = words > 0 && is_mark(words - 1, "-");
    const Position closing = words - (dash ? 2 : 1);
    if (words < 5 || !is_mark(closing, ",") || !ends_item(numeral) || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    const std::optional<Position> opening = set_off_by(closing);
    Position begin = opening ? phrase_begin(*opening) : 0;
    // «из них детей, живущих в сёлах, – 90»
    const bool refers_back = opening && is(begin, "preposition") && begin + 2 < *opening &&
                             rules::word_list("back_reference").has(masked_.word(masked_.tokens()[begin + 1]));
    begin += refers_back ? 2 : 0;
    const std::optional<Head> head = opening ? noun_within(begin, *opening) : std::nullopt;
    const bool finite = opening && is(begin, "finite");
    if (!head || head->unit == "other" || finite || (!dash && !is(head->last, "genitive_plural"))) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::noun_before;
    match.unit = head->unit;
    match.rule = head->rule;
    match.phrase_span = span_of(begin, closing - 1);
    match.span.begin = match.phrase_span.begin;
    match.subject = words_of(head->first, closing - 1);
    note_approximation(numeral, match);
    return match;
}

// «школа № 4», «гимназия "Росток"», «МБУДО СЮТ»; «МБУ ДО» alone is a kind.
bool CountFinder::names_one(Position begin, Position end) const {
    const bool form = is_word(begin) && rules::word_list("legal_form").has(masked_.word(masked_.tokens()[begin]));
    const bool kind = form && words_.nouns[begin] && masked_.token_at(words_.nouns[begin]->span.end) >= end;
    bool found = form && !kind && begin + 1 < end;
    for (Position at = begin; at < end; ++at) {
        found = found || is_mark(at, "\"") || masked_.word(masked_.tokens()[at]) == "№";
    }
    return found;
}

}  // namespace svod::normalizer::phrases
