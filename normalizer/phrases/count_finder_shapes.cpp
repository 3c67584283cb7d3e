#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"

/// Counts whose noun does not stand behind the numeral.
namespace svod::normalizer::phrases {
namespace {

// «художественной направленности - 26»: longer phrases before a dash are sentences, not names of a part.
constexpr std::size_t longest_phrase = 24;

bool names_direction_only(const std::string& rule) {
    return rule == "units/direction";
}

}  // namespace

std::optional<CountMatch> CountFinder::read_quantity(Position numeral) const {
    const std::size_t end = masked_.tokens()[numeral].span.end;
    for (const engine::Match& shape : words_.shapes) {
        if (shape.span.end != end || vocabulary_.shapes().cell(shape, "kind") != "quantity" || shape.groups.empty()) {
            continue;
        }
        const Position begin = masked_.token_at(shape.span.begin);
        const std::optional<Head> head = noun_within(begin + 1, masked_.token_at(shape.groups.back().end));
        if (!head) {
            return std::nullopt;
        }
        CountMatch match = begin_match(numeral);
        match.form = CountMatch::Form::noun_before;
        match.unit = head->unit;
        match.rule = head->rule;
        match.span.begin = masked_.to_folded(shape.span).begin;
        match.phrase_span = span_of(begin, numeral - 1);
        match.subject = words_of(head->first, subject_end(*head));
        return match;
    }
    return std::nullopt;
}

std::optional<CountMatch> CountFinder::read_after_dash(Position numeral) const {
    const std::size_t end = masked_.tokens()[numeral].span.end;
    const bool planned = std::any_of(words_.shapes.begin(), words_.shapes.end(), [&](const engine::Match& shape) {
        return shape.span.end == end && vocabulary_.shapes().cell(shape, "kind") == "plan_value";
    });
    const bool year = is_bare_year(number_at(numeral)) && !planned;
    if (numeral < 2 || !is_mark(numeral - 1, "-:") || !ends_item(numeral) || year) {
        return std::nullopt;
    }
    const Position begin = phrase_begin(numeral - 1);
    if (begin + 1 > numeral - 1 || numeral - begin > longest_phrase || !is_word(begin)) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::noun_before;
    match.phrase_span = span_of(begin, numeral - 2);
    match.span.begin = match.phrase_span.begin;
    const std::optional<Head> head = noun_within(begin, numeral - 1);
    // «занимаются 710 обучающихся, в школах - 431»: the words name the place, the noun is left out.
    const bool place = is(begin, "preposition") && carried_from() != nullptr;
    if (head && !place && !names_direction_only(head->rule)) {
        match.unit = head->unit;
        match.rule = head->rule;
        match.subject = words_of(head->first, subject_end(*head));
    } else {
        match.rule = "count_shapes/dash";
        carry(match);
    }
    return match;
}

std::optional<CountMatch> CountFinder::read_in_brackets(Position numeral) const {
    if (numeral < 2 || !is_mark(numeral - 1, "(") || !is_mark(numeral + 1, ");,")) {
        return std::nullopt;
    }
    const Position begin = phrase_begin(numeral - 1);
    // «краткосрочные (8), дистанционные (5) программы»: the noun of both stands behind.
    if (is(numeral - 2, "adjective") && !words_.nouns[numeral - 2]) {
        for (Position at = numeral + 2; at < masked_.tokens().size(); ++at) {
            if (words_.nouns[at] && words_.nouns[at]->unit != "other") {
                CountMatch match = begin_match(numeral);
                match.form = CountMatch::Form::noun_before;
                match.unit = words_.nouns[at]->unit;
                match.rule = words_.nouns[at]->rule;
                match.span = {span_of(numeral - 2, numeral - 2).begin, span_of(numeral + 1, numeral + 1).end};
                match.phrase_span = span_of(numeral - 2, numeral - 2);
                match.subject = words_of(at, masked_.token_at(words_.nouns[at]->span.end) - 1);
                return match;
            }
            const bool listed = is(at, "adjective") || is_mark(at, ",()") ||
                                masked_.tokens()[at].kind == CountToken::Kind::numeral ||
                                masked_.word(masked_.tokens()[at]) == "и";
            if (!listed) {
                break;
            }
        }
    }
    const std::optional<Head> head = noun_within(begin, numeral - 1);
    if (!head || head->unit == "other") {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::noun_before;
    match.unit = head->unit;
    match.rule = head->rule;
    match.phrase_span = span_of(head->first, numeral - 2);
    match.span = {match.phrase_span.begin, span_of(numeral, numeral + (is_mark(numeral + 1, ")") ? 1 : 0)).end};
    match.subject = words_of(head->first, numeral - 2);
    return match;
}

std::optional<CountMatch> CountFinder::read_left_out(Position numeral) const {
    const text::Span token = masked_.tokens()[numeral].span;
    const engine::Match* best = nullptr;
    for (const engine::Match& shape : words_.shapes) {
        const std::string_view kind = vocabulary_.shapes().cell(shape, "kind");
        const bool usable = (kind == "left_out" || kind == "part_of") && shape.span.contains(token);
        const bool before = usable && shape.span.end == token.end && !ends_item(numeral) && kind == "left_out";
        if (!usable || before) {
            continue;
        }
        const bool was_part = best != nullptr && vocabulary_.shapes().cell(*best, "kind") == "part_of";
        const bool longer = best == nullptr || shape.span.size() > best->span.size();
        if ((kind == "part_of") == was_part ? longer : !was_part) {
            best = &shape;
        }
    }
    if (best == nullptr || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.span = masked_.to_folded(best->span);
    match.rule = "count_shapes/" + std::string(vocabulary_.shapes().cell(*best, "rule"));
    carry(match);
    note_approximation(numeral, match);
    return match;
}

const CountMatch* CountFinder::carried_from() const {
    for (auto match = found_.rbegin(); match != found_.rend(); ++match) {
        const bool has_noun = !match->unit.empty() && match->subject && match->unit != "other" &&
                              match->unit != "percent" && match->unit != "rouble" && match->unit != "hour" &&
                              match->unit != "point";
        if (has_noun) {
            return &*match;
        }
    }
    return nullptr;
}

void CountFinder::carry(CountMatch& match) const {
    if (const CountMatch* earlier = carried_from(); earlier != nullptr) {
        match.unit = earlier->unit;
        match.subject = earlier->subject;
        match.carried = true;
    }
}

void CountFinder::note_approximation(Position numeral, CountMatch& match) const {
    const engine::Matcher& matcher = vocabulary_.approximations();
    const engine::Match* best = nullptr;
    for (const engine::Match& candidate : words_.approximations) {
        const bool before = matcher.cell(candidate, "side") == "before" &&
                            candidate.span.end <= masked_.tokens()[numeral].span.begin &&
                            masked_.token_at(candidate.span.end) == numeral;
        const bool after =
            matcher.cell(candidate, "side") == "after" && masked_.token_at(candidate.span.begin) == numeral + 1;
        const bool fits = before || after;
        if (fits && (best == nullptr || candidate.span.size() > best->span.size())) {
            best = &candidate;
        }
    }
    if (best == nullptr) {
        return;
    }
    const std::string approx(matcher.cell(*best, "approx"));
    match.approx = approx.empty() ? Text() : Text(approx);
    text::Span words = best->span;
    for (const text::Span& group : best->groups) {
        words = group.size() > 0 ? group : words;
    }
    const bool spread = approx.empty() && match.unit != "percent";
    if (matcher.cell(*best, "side") == "before" && !spread) {
        match.span.begin = std::min(match.span.begin, masked_.to_folded(words).begin);
    }
}

}  // namespace svod::normalizer::phrases
