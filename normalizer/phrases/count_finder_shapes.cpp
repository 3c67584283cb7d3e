#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// Counts whose noun does not stand behind the numeral.
namespace svod::normalizer::phrases {
namespace {

// Longer phrases before a numeral are sentences, not the name of what is counted.
constexpr std::size_t longest_phrase = 24;

constexpr double whole_percent = 100;

}  // namespace

std::optional<CountMatch> CountFinder::read_quantity(Position numeral) const {
    const std::size_t end = masked_.tokens()[numeral].span.end;
    for (const engine::Match& shape : words_.shapes) {
        if (shape.span.end != end || vocabulary_.shapes().cell(shape, "kind") != "quantity") {
            continue;
        }
        const std::vector<text::Span> groups = vocabulary_.shapes().with_groups(shape, masked_.masked()).groups;
        const auto named =
            std::find_if(groups.rbegin(), groups.rend(), [](text::Span group) { return group.size() > 0; });
        if (named == groups.rend()) {
            continue;
        }
        // «Количество программ: 2021 - 38»
        if (is_bare_year(number_at(numeral)) && is_mark(numeral + 1, "-")) {
            return std::nullopt;
        }
        Position begin = masked_.token_at(shape.span.begin);
        while (begin < numeral && !is_word(begin)) {
            ++begin;
        }
        // «82 % от числа школьников. Педагогов – 60»
        if (sentence_begin(numeral) > begin) {
            continue;
        }
        const Position first = masked_.token_at(named->begin);
        const Position behind = masked_.token_at(named->end);
        std::optional<Head> head = noun_within(first, behind);
        // «Творческих объединений было 20»: the adjective is part of the noun.
        if (!head && first > 0 && words_.nouns[first - 1] &&
            masked_.token_at(words_.nouns[first - 1]->span.end) > first) {
            head = noun_within(first - 1, behind);
        }
        if (!head) {
            return std::nullopt;
        }
        // «Семинаров для педагогов было 11», «консультаций педагогам было 5»: whom they were for is not counted.
        const bool for_whom = head->first > 0 && is_word(head->first - 1) &&
                              (rules::word_list("for_whom").has(masked_.word(masked_.tokens()[head->first - 1])) ||
                               rules::word_list("oblique_plural").has(masked_.word(masked_.tokens()[head->last])));
        if (for_whom && genitive_head(phrase_begin(numeral), before_approximation(numeral))) {
            continue;
        }
        CountMatch match = begin_match(numeral);
        match.form = CountMatch::Form::noun_before;
        match.unit = head->unit;
        match.rule = head->rule;
        match.span.begin = span_of(begin, begin).begin;
        match.phrase_span = span_of(begin, numeral - 1);
        match.subject = words_of(head->first, subject_end(*head));
        note_approximation(numeral, match);
        return match;
    }
    return std::nullopt;
}

// Where the words «более», «ок.» before a numeral begin; the numeral where there are none.
CountFinder::Position CountFinder::before_approximation(Position numeral) const {
    Position first = numeral;
    for (const engine::Match& words : words_.approximations) {
        const bool before = vocabulary_.approximations().cell(words, "side") == "before" &&
                            !vocabulary_.approximations().cell(words, "approx").empty() &&
                            masked_.token_at(words.span.end) == numeral;
        first = before ? std::min(first, masked_.token_at(words.span.begin)) : first;
    }
    return first;
}

std::optional<CountMatch> CountFinder::read_in_brackets(Position numeral) const {
    // «на программы (их 61) зачисляют»
    if (const auto bracket = bracket_of_sum(numeral)) {
        return read_summed_in_brackets(numeral, *bracket);
    }
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
                                masked_.tokens()[at].kind == CountToken::Kind::numeral || is_conjunction(at);
            if (!listed) {
                break;
            }
        }
    }
    std::optional<Head> head = noun_within(begin, numeral - 1);
    // «Методистами проведены семинары (15)»: by whom, not of what.
    if (head && rules::word_list("instrumental").has(masked_.word(masked_.tokens()[head->last]))) {
        const std::optional<Head> done = noun_within(head->last + 1, numeral - 1);
        head = done ? done : head;
    }
    // «по разноуровневым программам (22)»
    const Position last = numeral - 2;
    const bool by_them = !head && is_mark(numeral + 1, ")") && is_word(last) && words_.nouns[last] &&
                         rules::word_list("dative_plural").has(masked_.word(masked_.tokens()[last]));
    head = by_them ? any_named(last, last + 1) : head;
    const bool bare = masked_.tokens()[numeral - 2].kind == CountToken::Kind::numeral && !words_.excluded[numeral - 2];
    if (bare && is_mark(numeral + 1, ")") && ends_item(numeral + 1) && !is_bare_year(number_at(numeral))) {
        CountMatch match = begin_match(numeral);
        match.form = CountMatch::Form::left_out;
        match.rule = {"count_shapes/bracketed", ""};
        match.bracketed = true;
        if (const CountMatch* inner = last_in_brackets()) {
            match.unit = inner->unit;
            match.subject = inner->subject;
            match.carried = true;
        }
        return match;
    }
    if (!head || head->unit == "other") {
        return read_listed_in_brackets(numeral, begin);
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

// «Государственные организации (2) обучают 150 детей, частные (5) – 290»: the last bracket of the sentence with a noun.
const CountMatch* CountFinder::counted_in_bracket_before(Position numeral) const {
    const std::size_t begins = span_of(sentence_begin(numeral), sentence_begin(numeral)).begin;
    const auto found = std::find_if(found_.rbegin(), found_.rend(), [&](const CountMatch& match) {
        const std::size_t begin = match.number_span.begin;
        return match.form == CountMatch::Form::noun_before && match.span.begin >= begins && begin > 0 &&
               text_.folded()[begin - 1] == '(';
    });
    const bool kind = numeral > 1 && is(numeral - 2, "adjective_plural") && is_mark(numeral + 1, ")");
    return kind && found != found_.rend() ? &*found : nullptr;
}

// «о записи (40 вопросов), о льготах (12)»: the bracket before has the noun.
std::optional<CountMatch> CountFinder::read_listed_in_brackets(Position numeral, Position begin) const {
    const CountMatch* alike = counted_in_bracket_before(numeral);
    const CountMatch* before = alike != nullptr ? alike : found_.empty() ? nullptr : &found_.back();
    const Position sentence = sentence_begin(numeral);
    const bool lends = before != nullptr && before->subject && before->unit != "person" &&
                       before->span.begin > span_of(sentence, sentence).begin &&
                       (before->form == CountMatch::Form::noun || before->rule.manner == "listed") &&
                       (before->rule.manner == "listed" || text_.folded()[before->span.begin - 1] == '(');
    if ((!lends && alike == nullptr) || !is_mark(numeral + 1, ")") || is_bare_year(number_at(numeral)) ||
        begin + 1 >= numeral) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {"count_shapes/listed", "listed"};
    match.span = {span_of(begin, begin).begin, span_of(numeral, numeral + 1).end};
    match.unit = before->unit;
    match.subject = before->subject;
    match.carried = true;
    return match;
}

// «Сетевых программ 2», «Муниципальных конкурсов проведено 43»: the counted noun stands first, in the genitive.
std::optional<CountMatch> CountFinder::read_inverted(Position numeral) const {
    const bool opens_parts = is_mark(numeral + 1, ":");  // «Программ 176: художественных - 52»
    if ((!ends_item(numeral) && !opens_parts && !precedes_plan(numeral)) || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    const Position end = before_approximation(numeral);
    std::optional<Head> head = genitive_head(phrase_begin(numeral), end);
    if (const auto such = head ? std::nullopt : demonstrative_within(phrase_begin(numeral), end)) {
        head = genitive_head(*such, end);
    }
    bool told = head.has_value();
    for (Position at = told ? head->last + 1 : end; at < end; ++at) {
        const bool age = masked_.tokens()[at].kind == CountToken::Kind::numeral && words_.excluded[at];
        const bool term = masked_.tokens()[at].kind == CountToken::Kind::date;
        told = told && (is_word(at) || age || term || (is_mark(at, ".") && is_abbreviation(at)));
    }
    if (!told || numeral - head->first > longest_phrase) {
        return std::nullopt;
    }
    // «Конкурсов, фестивалей и соревнований проведено 43»: the first of them is counted.
    while (head->first > 1 && is_mark(head->first - 1, ",")) {
        const std::optional<Head> first = genitive_head(phrase_begin(head->first - 1), head->first - 1);
        if (!first || first->last + 2 != head->first) {
            break;
        }
        head = first;
    }
    Position begin = head->first;
    while (begin > 0 && is(begin - 1, "sum")) {
        --begin;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::noun_before;
    match.unit = head->unit;
    match.rule = head->rule;
    match.phrase_span = span_of(begin, numeral - 1);
    match.span.begin = match.phrase_span.begin;
    match.subject = words_of(head->first, subject_end(*head));
    note_approximation(numeral, match);
    return match;
}

// «Сертификатов выдано 940 при плане 900»
bool CountFinder::precedes_plan(Position numeral) const {
    return std::any_of(words_.shapes.begin(), words_.shapes.end(), [&](const engine::Match& shape) {
        return vocabulary_.shapes().cell(shape, "manner") == "plan" &&
               masked_.token_at(shape.span.begin) == numeral + 1;
    });
}

// «В лицее таких программ три»: where «таких» stands, behind words that tell the place.
std::optional<CountFinder::Position> CountFinder::demonstrative_within(Position begin, Position end) const {
    for (Position at = begin; at < end; ++at) {
        if (is_word(at) && rules::word_list("word_of_such").has(masked_.word(masked_.tokens()[at]))) {
            return at;
        }
    }
    return std::nullopt;
}

// A noun in the genitive plural that begins a phrase, but for a verb or «всего» before it. One of no unit needs
// «всего».
std::optional<CountFinder::Head> CountFinder::genitive_head(Position begin, Position end) const {
    const bool counted = begin > 0 && masked_.tokens()[begin - 1].kind == CountToken::Kind::numeral;
    const std::optional<Head> head = counted ? std::nullopt : noun_within(begin, end);
    // «Заявок обработано 1 500»: what is done with them makes things of no unit counted.
    const bool done = head && head->rule.manner == "done" && end > begin && is(end - 1, "finite");
    const bool summed = is(begin, "sum") || done;
    if (!head || (head->unit == "other" && !summed) || !is(head->last, "genitive_plural")) {
        return std::nullopt;
    }
    while (begin < head->first && (is(begin, "verb") || is(begin, "finite") || is(begin, "sum"))) {
        ++begin;
    }
    return begin == head->first ? head : std::nullopt;
}

std::optional<CountMatch> CountFinder::read_left_out(Position numeral) const {
    const text::Span token = masked_.tokens()[numeral].span;
    const engine::Match* best = nullptr;
    for (const engine::Match& shape : words_.shapes) {
        const std::string_view kind = vocabulary_.shapes().cell(shape, "kind");
        const bool share = kind == "share" && number_at(numeral).value <= whole_percent;
        const bool usable =
            (kind == "left_out" || kind == "part_of" || kind == "difference" || share) && shape.span.contains(token);
        // «30 педагогов из 120 – это 25 %»
        const bool ends = ends_item(numeral) ||
                          (is_mark(numeral + 1, "-") && vocabulary_.shapes().cell(shape, "manner") == "of_which");
        const bool before = usable && shape.span.end == token.end && !ends && kind == "left_out";
        if (!usable || before) {
            continue;
        }
        const bool was_part = best != nullptr && vocabulary_.shapes().cell(*best, "kind") == "part_of";
        const bool longer = best == nullptr || shape.span.size() > best->span.size();
        if ((kind == "part_of") == was_part ? longer : !was_part) {
            best = &shape;
        }
    }
    if (rules::word_list("collective_numeral").has(text::fold(number_at(numeral).raw))) {
        CountMatch match = read_collective(numeral);
        match.span = best == nullptr ? match.span : masked_.to_folded(best->span);
        return match;
    }
    if (best == nullptr || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    if (vocabulary_.shapes().cell(*best, "kind") == "share") {
        return read_share_without_mark(numeral, match);
    }
    match.form = CountMatch::Form::left_out;
    match.span = masked_.to_folded(best->span);
    match.rule = {"count_shapes/" + std::string(vocabulary_.shapes().cell(*best, "rule")),
                  std::string(vocabulary_.shapes().cell(*best, "manner"))};
    carry(numeral, match);
    note_approximation(numeral, match);
    return match;
}

// «Процент охвата составил 79,1»
CountMatch CountFinder::read_share_without_mark(Position numeral, CountMatch match) const {
    match.form = CountMatch::Form::percent;
    match.unit = "percent";
    match.rule = {"count_shapes/share", ""};
    const std::string subject = share_subject(numeral);
    match.subject = subject.empty() ? Text() : Text(subject);
    note_approximation(numeral, match);
    return match;
}

// «ещё двое учатся заочно»: numerals that count people only.
CountMatch CountFinder::read_collective(Position numeral) const {
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {"count_shapes/collective", ""};
    carry(numeral, match);
    if (match.unit != "person") {
        match.unit = "person";
        match.subject = std::nullopt;
        match.carried = false;
    }
    return match;
}

void CountFinder::find_sentences() {
    sentence_begins_.assign(masked_.tokens().size() + 1, 0);
    for (Position position = 1; position < sentence_begins_.size(); ++position) {
        sentence_begins_[position] = ends_sentence(position - 1) ? position : sentence_begins_[position - 1];
    }
}

CountFinder::Position CountFinder::sentence_begin(Position position) const {
    return sentence_begins_[position];
}

std::optional<CountFinder::Head> CountFinder::any_named(Position begin, Position end) const {
    for (Position at = begin; at < end; ++at) {
        if (words_.nouns[at] && words_.nouns[at]->unit != "other") {
            Position first = at;
            while (first > begin && qualifies(first - 1)) {
                --first;
            }
            const UnitNoun& noun = *words_.nouns[at];
            return Head{first, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule};
        }
    }
    return std::nullopt;
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
    for (const text::Span& group : matcher.with_groups(*best, masked_.masked()).groups) {
        words = group.size() > 0 ? group : words;
    }
    const bool spread = approx.empty() && match.unit != "percent";
    if (matcher.cell(*best, "side") == "before" && !spread) {
        match.span.begin = std::min(match.span.begin, masked_.to_folded(words).begin);
    }
}

}  // namespace svod::normalizer::phrases
