#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// Numerals whose sentence has told what it counts: «52 имеют высшую категорию, 47 - первую», «(в прошлом году 51)».
namespace svod::normalizer::phrases {
namespace {

// «47 - без квалификационной категории»: longer words behind a numeral tell something else.
constexpr std::size_t longest_name = 6;
constexpr std::size_t longest_phrase = 12;

}  // namespace

// «вырос с 71,2 до 74 %»: the noun or the percent sign of the later value.
std::optional<CountMatch> CountFinder::read_growth_begin(Position numeral) const {
    for (const engine::Match& shape : words_.shapes) {
        const bool here = vocabulary_.shapes().cell(shape, "kind") == "growth_range" &&
                          shape.span.contains(masked_.tokens()[numeral].span);
        const Position last = here ? masked_.token_at(shape.span.end) - 1 : numeral;
        if (last <= numeral || words_.excluded[last]) {
            continue;
        }
        std::optional<CountMatch> match = read_share_or_money(last);
        match = match ? match : read_with_noun(last);
        match = match ? match : read_quantity(last);
        if (match) {
            match->number_span = number_at(numeral).span;
            match->value = number_at(numeral).value;
            match->decimals = number_at(numeral).decimals;
            match->span = {masked_.to_folded(shape.span).begin, number_at(numeral).span.end};
            match->approx = std::nullopt;
            return match;
        }
    }
    return std::nullopt;
}

// «присутствовали 14 и 20 человек», «12, 15 и 20 программ»: the last of them has the noun of all.
std::optional<CountMatch> CountFinder::read_with_next(Position numeral) const {
    const auto is_numeral = [&](Position at) {
        return at < masked_.tokens().size() && masked_.tokens()[at].kind == CountToken::Kind::numeral &&
               !words_.excluded[at] && !is_ordinal(at);
    };
    Position last = numeral;
    while (is_mark(last + 1, ",") && is_numeral(last + 2)) {
        last += 2;
    }
    const bool joined = is_conjunction(last + 1) && is_numeral(last + 2);
    const bool apart = numeral > 0 && words_.nouns[numeral - 1].has_value();
    if (!joined || apart || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    std::optional<CountMatch> match = read_with_noun(last + 2);
    if (!match || match->unit == "other") {
        return std::nullopt;
    }
    match->number_span = number_at(numeral).span;
    match->value = number_at(numeral).value;
    match->decimals = number_at(numeral).decimals;
    match->span = number_at(numeral).span;
    return match;
}

bool CountFinder::is_lead_word(Position position) const {
    return is_word(position) &&
           (is(position, "sum") ||
            rules::word_list("before_elliptic_numeral").has(masked_.word(masked_.tokens()[position])));
}

// «открыто 9 из-за ремонта», «отклонено 9 в связи с ошибками»
bool CountFinder::opens_reason(Position position) const {
    if (!is_word(position)) {
        return false;
    }
    const rules::WordList& openings = rules::word_list("opening_of_reason");
    const text::Span both = span_of(position, is_word(position + 1) ? position + 1 : position);
    return openings.has(masked_.word(masked_.tokens()[position])) ||
           openings.has(text_.folded().substr(both.begin, both.size()));
}

// Where a short name that no verb follows ends behind a numeral: «47 - первую», «18 для детей», «5 экспертизу не
// прошли».
std::optional<CountFinder::Position> CountFinder::short_name_behind(Position numeral) const {
    Position at = is_mark(numeral + 1, "-") ? numeral + 2 : numeral + 1;
    const Position first = at;
    while ((is_word(at) || is_ordinal(at)) && at < first + longest_name) {
        if (ends_item(at)) {
            return at;
        }
        ++at;
    }
    return std::nullopt;
}

// «поступило 40 программ: осенью 18, весной 22»
bool CountFinder::is_named_by_season(Position numeral) const {
    return numeral > 1 && masked_.tokens()[numeral - 1].kind == CountToken::Kind::date && is_mark(numeral - 2, ":,;") &&
           ends_item(numeral) && words_of(numeral - 1, numeral - 1).find_first_of("0123456789 ") == std::string::npos;
}

std::optional<CountMatch> CountFinder::read_elliptic(Position numeral) const {
    const CountMatch* counted = counted_in_sentence(numeral);
    // «ok.ru/group/27»
    const std::size_t at = number_at(numeral).span.begin;
    if (at > 0 && text_.folded()[at - 1] == '/') {
        return std::nullopt;
    }
    const std::optional<Head> lead = counted == nullptr ? noun_of_lead(numeral) : std::nullopt;
    if ((counted == nullptr && !lead) || is_bare_year(number_at(numeral)) || is_in_shape(numeral, "difference")) {
        return std::nullopt;
    }
    const Position begin = numeral > 0 && is_conjunction(numeral - 1) ? numeral : phrase_begin(numeral);
    Position own = begin;
    while (own < numeral && is_lead_word(own)) {
        ++own;
    }
    // «от 0 до 30», «по 144»: bounds and portions.
    const bool bound = begin + 1 == numeral && is(begin, "preposition") &&
                       !rules::word_list("elliptic_preposition").has(masked_.word(masked_.tokens()[begin]));
    if (bound) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {"count_shapes/elliptic", "elliptic"};
    if (begin < numeral && (is_word(begin) || is_ordinal(begin)) && numeral - begin <= longest_phrase &&
        (ends_item(numeral) || opens_reason(numeral + 1))) {
        match.span.begin = span_of(begin, begin).begin;
    } else if (is_named_by_season(numeral)) {
        match.span.begin = span_of(numeral - 1, numeral - 1).begin;
    } else if (const auto last = own == numeral ? short_name_behind(numeral) : std::nullopt) {
        match.span = span_of(begin, *last);
    } else {
        return std::nullopt;
    }
    match.unit = lead ? lead->unit : counted->unit;
    match.subject = lead ? words_of(lead->first, subject_end(*lead)) : counted->subject;
    match.carried = true;
    return match;
}

// «Программы распределены так: 40 - технической направленности»
std::optional<CountFinder::Head> CountFinder::noun_of_lead(Position numeral) const {
    const Position begin = sentence_begin(numeral);
    for (Position colon = numeral; colon > begin; --colon) {
        if (is_mark(colon - 1, ":") && !is_mark(colon, "/")) {
            return any_named(begin, colon - 1);
        }
    }
    return std::nullopt;
}

// The bracket that opens «(их 61)», «(всего было 61)», «(всего по району - 61)».
std::optional<CountFinder::Position> CountFinder::bracket_of_sum(Position numeral) const {
    constexpr std::size_t most_words = 5;
    Position first = numeral > 0 && is_mark(numeral - 1, "-:") ? numeral - 1 : numeral;
    const Position last = first;
    while (first > 0 && is_word(first - 1) && last - first < most_words) {
        --first;
    }
    const bool opened = first > 0 && is_mark(first - 1, "(") && is(first, "sum") && is_mark(numeral + 1, ")");
    const bool placed = first + 2 < last && is(first + 1, "preposition");
    for (Position at = first + 1; opened && !placed && at < last; ++at) {
        if (!is(at, "finite") && !is(at, "sum")) {
            return std::nullopt;
        }
    }
    return opened ? std::optional(first - 1) : std::nullopt;
}

// «на сертифицированные программы (их 61)», «8 собраний и 2 встречи (всего 10)»
std::optional<CountMatch> CountFinder::read_summed_in_brackets(Position numeral, Position bracket) const {
    std::optional<Head> head;
    for (Position at = phrase_begin(bracket); at < bracket; ++at) {
        // «консультации для педагогов (всего 40)»
        const bool for_whom =
            head && at > 0 && rules::word_list("for_whom").has(masked_.word(masked_.tokens()[at - 1]));
        // «Группы по типам организаций (всего 40)»
        if (head && is_word(at) && rules::word_list("word_of_kinds").has(masked_.word(masked_.tokens()[at]))) {
            break;
        }
        if (words_.nouns[at] && words_.nouns[at]->unit != "other" && !for_whom) {
            const UnitNoun& noun = *words_.nouns[at];
            head = Head{at, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule};
        }
    }
    if (!head) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.unit = head->unit;
    match.rule = {"count_shapes/summed", ""};
    match.span.begin = span_of(bracket + 1, bracket + 1).begin;
    match.subject = words_of(head->first, head->last);
    match.carried = true;
    return match;
}

// «Консультации давались постоянно, всего 52», «Педагоги: всего 58»: what the sentence names, no count before it.
std::optional<CountMatch> CountFinder::read_summed(Position numeral) const {
    const Position begin = sentence_begin(numeral);
    const bool summed = numeral > begin && is(numeral - 1, "sum") && ends_item(numeral);
    const std::optional<Head> head = summed ? noun_within(begin, numeral) : std::nullopt;
    if (!head || head->unit == "other" || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::noun_before;
    match.unit = head->unit;
    match.rule = head->rule;
    match.phrase_span = span_of(head->first, numeral - 1);
    match.span.begin = match.phrase_span.begin;
    match.subject = words_of(head->first, subject_end(*head));
    return match;
}

// A text that begins with a numeral without a noun answers what stands beside it.
std::optional<CountMatch> CountFinder::read_alone(Position numeral) const {
    if (numeral != 0 || (numeral + 1 < masked_.tokens().size() && !ends_item(numeral))) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.alone = true;
    match.rule = {"count_shapes/alone", ""};
    return match;
}

}  // namespace svod::normalizer::phrases
