#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// Counts with a dash or a colon between the numeral and its noun.
namespace svod::normalizer::phrases {
namespace {

// «художественной направленности - 26»: longer phrases before a dash are sentences, not names of a part.
constexpr std::size_t longest_phrase = 24;

bool names_direction_only(const CountRule& rule) {
    return rule.manner == "direction";
}

}  // namespace

bool CountFinder::is_plan_value(Position numeral) const {
    const std::size_t end = masked_.tokens()[numeral].span.end;
    return std::any_of(words_.shapes.begin(), words_.shapes.end(), [&](const engine::Match& shape) {
        return shape.span.end == end && vocabulary_.shapes().cell(shape, "kind") == "plan_value";
    });
}

// «занимаются 710 обучающихся, в школах - 431»: the words before the dash name the place, the noun is left out.
bool CountFinder::names_place(Position begin, Position name, Position dash, const std::optional<Head>& head) const {
    if (carried_from() == nullptr) {
        return false;
    }
    const bool named = head && (head->unit == "municipality" || names_one(begin, dash));
    // «ЦВР «Росток» – 520, ДЮСШ – 214»: a short name after that of another organisation with its people
    const bool next_name = head && head->first == begin && head->last + 1 == dash &&
                           head->rule.manner == "short_name" && !found_.empty() &&
                           found_.back().rule.manner == "dash" && found_.back().carried &&
                           (found_.back().unit == "person" || found_.back().unit == "program");
    return is(name, "preposition") || named || next_name;
}

// «Предусмотрено программой на год - 830»: by what, not of what. «охвачены 150 детей, краткосрочными программами – 34»,
// «школами – 90», «посещают 150 детей, спортивную школу – 60»
bool CountFinder::names_means(Position name, const Head& head) const {
    const CountMatch* earlier = carried_from();
    const bool of_people = earlier != nullptr && head.first == name && earlier->unit == "person";
    // «школами реализуется 80 программ, детскими садами – 20»
    const bool of_programs = earlier != nullptr && earlier->unit == "program" && head.unit == "organization";
    const bool by_things =
        of_programs || (of_people && (head.unit == "program" || head.unit == "organization" || head.unit == "group"));
    const std::string_view last = masked_.word(masked_.tokens()[head.last]);
    const bool object = of_people && head.unit == "organization" &&
                        rules::word_list("accusative_singular").has(masked_.word(masked_.tokens()[head.first]));
    return object ||
           (earlier != nullptr && (is(name, "verb") || by_things) && rules::word_list("instrumental").has(last));
}

// The noun before the dash is left out, or but a direction: that of an earlier count stands for it.
void CountFinder::carry_before_dash(Position numeral, const std::optional<Head>& head, CountMatch& match) const {
    match.rule = {"count_shapes/dash", "dash"};
    carry(numeral, match);
    // «46 программ (612 обучающихся), спортивная - 29 (416)», «… - 29 (416 обучающихся)»
    const CountMatch* inner = is_mark(numeral + 1, "(") ? last_in_brackets() : nullptr;
    const std::optional<Head> behind = inner != nullptr ? noun_after(numeral + 2) : std::nullopt;
    if (inner != nullptr && (has_bare_figure_behind(numeral) || (behind && behind->unit == inner->unit))) {
        match.unit = (inner - 1)->unit;
        match.subject = (inner - 1)->subject;
    }
    if (head && names_direction_only(head->rule)) {
        drop_direction(match);
    }
}

// «Контингент обучающихся: школ - 1 030», «Кружки по типам организаций: школы - 40», «Число педагогов: школы - 40»:
// what the words of the lead-in say that the places have; none where they say nothing of it.
std::optional<CountFinder::Lent> CountFinder::had_by_places(Position numeral) const {
    const Position begin = sentence_begin(numeral);
    for (Position colon = numeral; colon > begin; --colon) {
        if (!is_mark(colon - 1, ":")) {
            continue;
        }
        const std::optional<Head> named = any_named(begin, colon - 1);
        const std::string subject = named ? words_of(named->first, subject_end(*named)) : "";
        const bool opens_with_others =
            is_word(begin) && rules::word_list("word_of_network").has(masked_.word(masked_.tokens()[begin]));
        const bool of_people = !named || named->unit == "person";
        const bool of_others = !of_people && named->unit != "organization" && named->unit != "municipality";
        for (Position at = begin; at < colon; ++at) {
            const std::string_view word = is_word(at) ? masked_.word(masked_.tokens()[at]) : "";
            if (opens_with_others || (named && at > named->last && is(at, "verb"))) {
                return std::nullopt;  // «Сеть образования детей по типам», «Программы ведут по учреждениям»
            }
            const bool by_kinds = named && (at > named->last ? rules::word_list("word_of_kinds").has(word)
                                                             : rules::word_list("word_of_quantity").has(word));
            if (by_kinds && (of_people || of_others)) {
                return Lent{named->unit, subject};
            }
            if (of_people && rules::word_list("word_of_contingent").has(word)) {
                return Lent{"person", named ? subject : words_of(at, at)};
            }
        }
    }
    return std::nullopt;
}

// «Оказано консультаций: родителям – 120, педагогам – 95»: what the words before the colon say was held for them.
std::optional<CountFinder::Lent> CountFinder::held_by_lead(Position numeral) const {
    const std::optional<Head> named = noun_of_lead(numeral);
    const bool held = named && (named->unit == "event" || named->unit == "consultation" || named->unit == "contest");
    return held ? std::optional(Lent{named->unit, words_of(named->first, subject_end(*named))}) : std::nullopt;
}

// Whether the numerals behind a colon, up to one or some place behind it, make up a whole.
bool CountFinder::adds_up(Position colon, Position numeral, double whole) const {
    double sum = 0;
    for (Position at = colon; at < masked_.tokens().size() && sum < whole && (at <= numeral || !ends_sentence(at));
         ++at) {
        const bool counted = masked_.tokens()[at].kind == CountToken::Kind::numeral && !words_.excluded[at];
        sum += counted ? number_at(at).value : 0;
        if (at >= numeral && sum == whole) {
            return true;
        }
    }
    return false;
}

// «В реестре 236 программ: школ - 86, центров - 150»: what the words right before the colon count; null where they
// count no people or programmes, or where the parts don't make up the whole («школ - 5, команд - 9»).
const CountMatch* CountFinder::counted_by_lead(Position numeral) const {
    const Position begin = sentence_begin(numeral);
    for (Position colon = numeral; colon > begin; --colon) {
        if (!is_mark(colon - 1, ":")) {
            continue;
        }
        const std::size_t end = span_of(colon - 1, colon - 1).begin;
        const auto counted = std::find_if(found_.begin(), found_.end(), [&](const CountMatch& found) {
            return found.form == CountMatch::Form::noun && found.span.end <= end && end <= found.span.end + 1;
        });
        const bool holds = counted != found_.end() && (counted->unit == "program" || counted->unit == "person") &&
                           adds_up(colon, numeral, counted->value);
        return holds ? &*counted : nullptr;
    }
    return nullptr;
}

// «из 120 программ сетевых - 14»: where the kind of what the numeral before counts begins; `begin` where none is named.
CountFinder::Position CountFinder::kind_of_counted(Position begin, Position dash,
                                                   const std::optional<Head>& head) const {
    const bool counted = head && head->first == begin && head->last + 1 < dash && !found_.empty() &&
                         found_.back().form == CountMatch::Form::noun &&
                         found_.back().span.end >= span_of(head->first, head->last).end;
    for (Position at = counted ? head->last + 1 : dash; at < dash; ++at) {
        if (!qualifies(at) || words_.nouns[at]) {
            return begin;
        }
    }
    return counted ? head->last + 1 : begin;
}

// «В районных конкурсах победителей - 96», «в школах района педагогов - 40»: where what is counted begins behind the
// place that opens the words; `begin` where no noun stands behind it.
CountFinder::Position CountFinder::behind_place(Position begin, Position dash) const {
    const bool opened = rules::word_list("place_preposition").has(masked_.word(masked_.tokens()[begin]));
    const std::optional<Head> place = opened ? noun_within(begin, dash) : std::nullopt;
    const bool oblique = place && (place->unit == "municipality" ||
                                   rules::word_list("oblique_plural").has(masked_.word(masked_.tokens()[place->last])));
    std::optional<Head> counted = oblique ? noun_within(place->last + 1, dash) : std::nullopt;
    while (counted && counted->unit == "municipality") {
        counted = noun_within(counted->last + 1, dash);
    }
    return counted ? counted->first : begin;
}

// «Количество программ: 2022 - 38, 2023 - 41»: a year alone before the dash.
std::optional<CountMatch> CountFinder::read_of_year(Position numeral, Position dash) const {
    const Position year = dash - 1;
    const bool told = masked_.tokens()[year].kind == CountToken::Kind::numeral && is_bare_year(number_at(year)) &&
                      (year == 0 || is_mark(year - 1, ":,;("));
    if (!told || !noun_of_lead(numeral)) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {"count_shapes/year_dash", ""};
    match.span.begin = span_of(year, year).begin;
    carry(numeral, match);
    return match;
}

std::optional<CountMatch> CountFinder::read_after_dash(Position numeral) const {
    const bool year = is_bare_year(number_at(numeral)) && !is_plan_value(numeral);
    const Position dash = before_approximation(numeral) - 1;
    const bool opens_parts = is_mark(dash, "-") && is_mark(numeral + 1, ":");  // «Кружков – 12: технических – 3»
    if (numeral < 2 || !is_mark(dash, "-:") || !(ends_item(numeral) || opens_parts) || year) {
        return std::nullopt;
    }
    if (auto of_year = read_of_year(numeral, dash)) {
        return of_year;
    }
    const Position begin = phrase_begin(dash);
    if (begin + 1 > dash || numeral - begin > longest_phrase || !(is_word(begin) || is_ordinal(begin)) ||
        bracket_of_sum(numeral)) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::noun_before;
    match.phrase_span = span_of(begin, dash - 1);
    match.span.begin = match.phrase_span.begin;
    // «128 объединений, в них воспитанников - 2 210»
    const bool refers_back = is(begin, "preposition") && begin + 2 < dash &&
                             rules::word_list("back_reference").has(masked_.word(masked_.tokens()[begin + 1]));
    const Position name = refers_back ? begin + 2 : behind_place(begin, dash);
    const std::optional<Head> head = noun_within(name, dash);
    const CountMatch* counted = head ? counted_in_numbered_place(begin, *head) : nullptr;
    counted = counted == nullptr ? meant_for(numeral) : counted;
    counted = counted == nullptr && head && head->unit == "organization" ? counted_by_lead(numeral) : counted;
    if (counted != nullptr) {
        match.rule = {"count_shapes/dash", "dash"};
        match.unit = counted->unit;
        match.subject = counted->subject;
        match.carried = true;
    } else if (auto lent = head && head->unit == "organization" ? had_by_places(numeral) : std::nullopt) {
        match.rule = {"count_shapes/dash", "dash"};
        match.unit = std::move(lent->unit);
        match.subject = std::move(lent->subject);
        match.carried = true;
    } else if (auto held = head && names_recipient(name, dash) ? held_by_lead(numeral) : std::nullopt) {
        match.rule = {"count_shapes/dash", "dash"};
        match.unit = std::move(held->unit);
        match.subject = std::move(held->subject);
        match.carried = true;
    } else if (const Position kind = kind_of_counted(begin, dash, head); kind > begin) {
        match.form = CountMatch::Form::left_out;
        match.span.begin = span_of(kind, kind).begin;
        carry_before_dash(numeral, std::nullopt, match);
    } else if (head && !names_place(begin, name, dash, head) && !names_means(name, *head) &&
               !names_direction_only(head->rule)) {
        match.unit = head->unit;
        match.rule = head->rule;
        match.subject = words_of(head->first, subject_end(*head));
        match.place = name == 0 && (is(name, "preposition") || names_recipient(name, dash));
    } else {
        carry_before_dash(numeral, head, match);
    }
    note_approximation(numeral, match);
    return match;
}

// «Из 900 обучающихся района 300 - сельские дети»: nothing but words between the whole that opens the sentence and its
// first part.
bool CountFinder::is_first_part(Position numeral) const {
    const Position begin = sentence_begin(numeral);
    const bool whole = is_word(begin) && !numerals_.empty() && numerals_.back() == begin + 1 &&
                       rules::word_list("preposition_of_whole").has(masked_.word(masked_.tokens()[begin]));
    Position at = begin + 2;
    while (whole && is_word(at)) {
        ++at;
    }
    return whole && at == numeral && at > begin + 2;
}

// «24 организации, из них 5 - УДО, 11 - школы, 8 - детские сады»
std::optional<CountMatch> CountFinder::read_before_dash(Position numeral) const {
    const bool listed =
        numeral > 0 && (is_mark(numeral - 1, ",;:(") || is_part(numeral) || is_conjunction(numeral - 1) ||
                        is_lead_word(numeral - 1) || is_first_part(numeral));
    const Position dash = behind_insertion(numeral + 1);  // «18 (60 %) – школы»
    if (!listed || !is_mark(dash, "-") || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    Position at = dash + 1;
    while (is(at, "adjective") && !words_.nouns[at]) {
        ++at;
    }
    if (!is_word(at) || !words_.nouns[at] || words_.nouns[at]->unit == "other") {
        return std::nullopt;
    }
    const UnitNoun& noun = *words_.nouns[at];
    const Head head{dash + 1, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule};
    const Position last = raw_end(head);
    // «из них 212 - детям с ОВЗ» tells who has them.
    if (rules::word_list("oblique_plural").has(masked_.word(masked_.tokens()[head.last]))) {
        return std::nullopt;
    }
    if (last + 1 < masked_.tokens().size() && !ends_item(last)) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.unit = head.unit;
    match.rule = head.rule;
    match.span.end = span_of(head.first, last).end;
    match.subject = words_of(head.first, last);
    return match;
}

}  // namespace svod::normalizer::phrases
