#include "normalizer/phrases/count_finder.hpp"

#include <algorithm>
#include <cmath>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

// Adjectives and participle phrases between a numeral and its noun: «40 заявленных на экспертизу программ».
constexpr std::size_t longest_gap = 9;
constexpr std::size_t longest_listing = 24;  // that of six directions, each with its numeral, and their noun
constexpr std::size_t longest_participle_phrase = 4;

// «Собрание 12.02»: what comes whole has no hundredths, least of all such as a day of a month.
bool is_day_of_whole_things(const NumberMatch& number, std::string_view unit) {
    constexpr std::string_view divisible[] = {"", "percent", "rouble", "point", "hour", "other"};
    constexpr int days = 31;
    constexpr int months = 12;
    if (number.decimals != 2 || number.raw.find('.') + 3 != number.raw.size() ||
        std::find(std::begin(divisible), std::end(divisible), unit) != std::end(divisible)) {
        return false;
    }
    const int day = static_cast<int>(number.value);
    const long month = std::lround((number.value - day) * 100);
    return day >= 1 && day <= days && month >= 1 && month <= months;
}

}  // namespace

CountFinder::CountFinder(const CountVocabulary& vocabulary, const text::Folded& text,
                         const std::vector<NumberMatch>& numbers, const std::vector<DateMatch>& dates)
    : vocabulary_(vocabulary),
      text_(text),
      numbers_(numbers),
      masked_(text, numbers, dates),
      words_(vocabulary.read(text, masked_)) {
    find_sentences();
}

std::vector<CountMatch> CountFinder::find() {
    for (Position position = 0; position < masked_.tokens().size(); ++position) {
        const bool numeral = masked_.tokens()[position].kind == CountToken::Kind::numeral;
        if (!numeral || words_.excluded[position] || number_at(position).kind == NumberMatch::Kind::ordinal) {
            continue;
        }
        auto match = read(position);
        if (match) {
            lend_program(position, *match);
        }
        if (match && !is_day_of_whole_things(number_at(position), match->unit)) {
            const engine::Match* range = match->approx ? nullptr : range_with(position);
            if (range != nullptr) {
                match->approx = range->span.end == masked_.tokens()[position].span.end ? "at_most" : "at_least";
            }
            match->part = is_in_shape(position, "part_of");
            match->difference = is_in_shape(position, "difference");
            match->raw = std::string(text_.original_of(match->span));
            found_.push_back(std::move(*match));
            numerals_.push_back(position);
        }
    }
    lend_last_noun();
    return std::move(found_);
}

// The first way to read a numeral that fits decides.
std::optional<CountMatch> CountFinder::read(Position numeral) {
    using Reader = std::optional<CountMatch> (CountFinder::*)(Position) const;
    static constexpr Reader readers[] = {
        &CountFinder::read_share_or_money, &CountFinder::read_respective,     &CountFinder::read_advice_given,
        &CountFinder::read_with_noun,      &CountFinder::read_range_begin,    &CountFinder::read_growth_begin,
        &CountFinder::read_quantity,       &CountFinder::read_after_dash,     &CountFinder::read_set_off,
        &CountFinder::read_in_brackets,    &CountFinder::read_inverted,       &CountFinder::read_before_dash,
        &CountFinder::read_kind,           &CountFinder::read_for_recipients, &CountFinder::read_with_next,
        &CountFinder::read_left_out,       &CountFinder::read_alone,          &CountFinder::read_elliptic,
        &CountFinder::read_summed};
    for (const Reader reader : readers) {
        if (std::optional<CountMatch> match = (this->*reader)(numeral)) {
            return match;
        }
    }
    return std::nullopt;
}

CountMatch CountFinder::begin_match(Position numeral) const {
    const NumberMatch& number = number_at(numeral);
    CountMatch match;
    match.number_span = number.span;
    match.span = number.span;
    match.value = number.value;
    match.decimals = number.decimals;
    return match;
}

std::optional<CountMatch> CountFinder::read_share_or_money(Position numeral) const {
    const NumberMatch& number = number_at(numeral);
    const bool percent_mark = is_mark(numeral + 1, "%");
    const bool percent = number.kind == NumberMatch::Kind::percent || percent_mark;
    if (!percent && number.kind != NumberMatch::Kind::money) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = percent ? CountMatch::Form::percent : CountMatch::Form::money;
    match.unit = percent ? "percent" : "rouble";
    match.rule = {percent ? "units/percent" : "units/rouble", ""};
    if (percent_mark) {
        match.span.end = masked_.to_folded(masked_.tokens()[numeral + 1].span).end;
    }
    if (percent) {
        const std::string subject = share_subject(numeral);
        match.subject = subject.empty() ? Text() : Text(subject);
    } else {
        const std::size_t word = number.raw.find_last_of(" \xA0");
        match.subject = word == std::string::npos ? number.raw : number.raw.substr(word + 1);
    }
    note_approximation(numeral, match);
    return match;
}

std::optional<CountMatch> CountFinder::read_with_noun(Position numeral) const {
    const std::optional<Head> head = noun_after(numeral);
    const bool listed = numeral > 0 && is_mark(numeral - 1, "-:") && breaks_line_after(numeral);
    if (!head || listed) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.unit = head->unit;
    match.rule = head->rule;
    match.span.end = span_of(head->first, raw_end(*head)).end;
    match.subject = words_of(behind_whole(head->first), subject_end(*head));
    if (head->unit == "percent") {
        const std::string grown = share_subject(numeral);  // «Охват вырос на 2 процентных пункта»
        match.subject = grown.empty() ? match.subject : Text(grown);
    }
    // «5 программ технической, 10 художественной направленности»: the noun of the second is that of the first.
    const bool names_direction =
        head->rule.manner == "direction" && !is(head->first, "genitive_plural") && carried_from() != nullptr &&
        (rules::word_list("adjective_feminine_oblique").has(masked_.word(masked_.tokens()[head->first])) ||
         rules::word_list("adjective_nominative_feminine").has(masked_.word(masked_.tokens()[head->first])));
    if (names_direction) {
        match.form = CountMatch::Form::left_out;
        carry(numeral, match);
    }
    // «в газете вышло 8 материалов»
    if (head->rule.manner == "published" && tells_of_publishing(numeral)) {
        match.unit = "publication";
        match.rule = {"units/media", ""};
    }
    // «План выдачи сертификатов 350 шт.»: the pieces are what the words before name; «детей с ОВЗ 29 ч.»
    const bool people = head->rule.manner == "hours" && masked_.tokens()[head->first].span.size() <= 2;
    if (head->rule.manner == "pieces" || people) {
        // «Число кружков: план – 30 ед.»
        const Position opening = sentence_begin(numeral);
        const bool summed = !people && is(opening, "sum");
        const Position begin = summed ? opening : phrase_begin(numeral);
        if (const auto named = people || summed ? any_named(begin, numeral) : noun_within(begin, numeral);
            named && (!people || (named->unit == "person" && !is(named->first - 1, "preposition")))) {
            match.unit = named->unit;
            match.rule = named->rule;
            match.subject = words_of(named->first, subject_end(*named));
        }
    }
    if (head->rule.manner == "persons") {
        match.subject = people_before(numeral).value_or(*match.subject);
    }
    note_approximation(numeral, match);
    return match;
}

// «от 10 до 15 программ», «10-15 программ»: the noun of the upper end counts for the lower one.
std::optional<CountMatch> CountFinder::read_range_begin(Position numeral) const {
    const engine::Match* range = range_with(numeral);
    const Position last = range != nullptr ? masked_.token_at(range->span.end) - 1 : numeral;
    if (last <= numeral || words_.excluded[last] || number_at(numeral).value >= number_at(last).value) {
        return std::nullopt;
    }
    std::optional<CountMatch> match = read_share_or_money(last);
    if (!match) {
        match = read_with_noun(last);
    }
    if (match) {
        match->number_span = number_at(numeral).span;
        match->value = number_at(numeral).value;
        match->decimals = number_at(numeral).decimals;
        match->span.begin = masked_.to_folded(range->span).begin;
        match->approx = "at_least";
    }
    return match;
}

// The range whose lower or upper end a numeral is.
const engine::Match* CountFinder::range_with(Position numeral) const {
    const text::Span token = masked_.tokens()[numeral].span;
    for (const engine::Match& shape : words_.shapes) {
        if (shape.span.contains(token) && vocabulary_.shapes().cell(shape, "kind") == "range") {
            return &shape;
        }
    }
    return nullptr;
}

// Behind «(5-18 лет)», «в возрасте от 5 до 18 лет» where that begins at a position; else the position.
CountFinder::Position CountFinder::behind_insertion(Position position) const {
    for (const engine::Match& shape : words_.shapes) {
        if (position < masked_.tokens().size() && shape.span.begin == masked_.tokens()[position].span.begin &&
            vocabulary_.shapes().cell(shape, "kind") == "insertion") {
            return masked_.token_at(shape.span.end);
        }
    }
    return position;
}

CountFinder::Position CountFinder::after_numeral(Position numeral) const {
    Position next = numeral + 1;
    // «6-ти», «2-х»
    if (is_mark(next, "-") && is_word(next + 1) && masked_.tokens()[next + 1].span.size() <= 4) {
        const CountToken& dash = masked_.tokens()[next];
        if (dash.span.begin == masked_.tokens()[numeral].span.end &&
            dash.span.end == masked_.tokens()[next + 1].span.begin) {
            next += 2;
        }
    }
    for (const engine::Match& match : words_.approximations) {
        if (vocabulary_.approximations().cell(match, "side") == "after" && masked_.token_at(match.span.begin) == next) {
            return masked_.token_at(match.span.end);
        }
    }
    return next;
}

std::optional<CountFinder::Head> CountFinder::noun_after(Position numeral) const {
    const Position first = behind_insertion(after_numeral(numeral));
    if (const std::optional<Position> whole = whole_of_ratio(numeral)) {
        std::optional<Head> head = noun_after(*whole);
        if (head) {
            head->first = first;
        }
        return head;
    }
    std::size_t in_participle_phrase = 0;
    for (Position at = first; at < masked_.tokens().size() && at < first + longest_gap; ++at) {
        const bool governed = in_participle_phrase > 0 && is(at - 1, "preposition");
        // «37 обученных», but «37 обученных педагогов»
        const bool qualifies_next = words_.nouns[at] && words_.nouns[at]->rule.manner == "participle" &&
                                    at + 1 < masked_.tokens().size() && words_.nouns[at + 1];
        if (words_.nouns[at] && !governed && !qualifies_next) {
            const UnitNoun& noun = *words_.nouns[at];
            return Head{first, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule};
        }
        // «2 ежеквартальных отчёта»: an adjective that names a recurrence is read as a date.
        if (masked_.tokens()[at].kind == CountToken::Kind::date && is_adjective_of_time(at)) {
            continue;
        }
        if (is_mark(at, "(") && is(at + 1, "adjective") && is_mark(at + 2, ")")) {
            at += 2;
            continue;
        }
        if (std::optional<Head> shared = shared_noun(first, at)) {
            return shared;
        }
        const bool linked = at > first && (is_mark(at, ",") || is_conjunction(at)) && is(at + 1, "adjective") &&
                            is(at - 1, "adjective");
        if (is(at, "participle")) {
            in_participle_phrase = 1;
        } else if (in_participle_phrase > 0 && is_word(at) && in_participle_phrase <= longest_participle_phrase) {
            ++in_participle_phrase;
        } else if (!linked && !is(at, "adjective")) {
            std::optional<Head> head = any_noun_at(at, number_at(numeral));
            if (head) {
                head->first = first;
            }
            return head;
        }
    }
    return std::nullopt;
}

// «58 индивидуальных и 6 групповых консультаций»: all the numerals count one noun.
std::optional<CountFinder::Head> CountFinder::shared_noun(Position first, Position conjunction) const {
    const auto joins = [&](Position at) {
        return at > first && is(at - 1, "adjective") && (is_conjunction(at) || is_mark(at, ",")) &&
               at + 2 < masked_.tokens().size() && masked_.tokens()[at + 1].kind == CountToken::Kind::numeral &&
               is(at + 2, "adjective");
    };
    if (!joins(conjunction)) {
        return std::nullopt;
    }
    const Position end = std::min(masked_.tokens().size(), conjunction + longest_listing);
    for (Position at = conjunction; at < end; ++at) {
        if (words_.nouns[at]) {
            return Head{first, conjunction - 1, words_.nouns[at]->unit, words_.nouns[at]->rule};
        }
        if (joins(at)) {
            ++at;
        } else if (!is(at, "adjective")) {
            break;
        }
    }
    return std::nullopt;
}

bool CountFinder::is_in_shape(Position numeral, std::string_view kind) const {
    const text::Span token = masked_.tokens()[numeral].span;
    return std::any_of(words_.shapes.begin(), words_.shapes.end(), [&](const engine::Match& shape) {
        return shape.span.contains(token) && vocabulary_.shapes().cell(shape, "kind") == kind;
    });
}

bool CountFinder::is_part(Position numeral) const {
    return is_in_shape(numeral, "part_of");
}

std::optional<CountFinder::Position> CountFinder::whole_of_ratio(Position numeral) const {
    if (is_in_shape(numeral, "quantity")) {
        return std::nullopt;  // «Заявок было 90 из 12 школ»
    }
    const std::size_t begin = masked_.tokens()[numeral].span.begin;
    for (const engine::Match& shape : words_.shapes) {
        if (shape.span.begin == begin && vocabulary_.shapes().cell(shape, "kind") == "ratio") {
            return masked_.token_at(shape.span.end) - 1;
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
