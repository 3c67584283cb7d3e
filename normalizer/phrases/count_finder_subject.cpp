#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// Where the phrase of a counted noun ends: what CountFinder takes for the subject of a count.
namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_subject = 14;

}  // namespace

// Behind words that belong to the subject but not to `raw` («в сетевой форме», «в возрасте от 7 до 12 лет») and begin
// at a position; else the position.
CountFinder::Position CountFinder::behind_addition(Position position) const {
    if (position >= masked_.tokens().size()) {
        return position;
    }
    const std::size_t begin = masked_.tokens()[position].span.begin;
    std::size_t end = begin;
    for (const engine::Match& shape : words_.shapes) {
        const bool age = vocabulary_.shapes().cell(shape, "manner") == "age";
        end = age && shape.span.begin == begin ? std::max(end, shape.span.end) : end;
    }
    for (const engine::Match& words : words_.complements) {
        const bool addition = vocabulary_.complements().cell(words, "manner") == "subject";
        end = addition && words.span.begin == begin ? std::max(end, words.span.end) : end;
    }
    return end > begin ? masked_.token_at(end) : position;
}

// «детей, проживающих в сельской местности»: behind the participle's clause, where it holds no count of its own and no
// date; else the comma.
CountFinder::Position CountFinder::behind_participle_clause(Position comma) const {
    const Position first = is_denial(comma + 1) ? comma + 2 : comma + 1;
    const Position limit = std::min(masked_.tokens().size(), first + longest_subject);
    const bool participle =
        is(first, "participle") && !rules::word_list("no_participle").has(masked_.word(masked_.tokens()[first]));
    // «36 школ, реализующие программы»: of the sentence's subject, not of the noun.
    const bool agrees = comma > 0 && (!is(first, "nominative_participle") || !is(comma - 1, "genitive_plural"));
    if (!participle || !agrees || breaks_line_after(comma)) {
        return comma;
    }
    for (Position at = first; at < limit; ++at) {
        const CountToken::Kind kind = masked_.tokens()[at].kind;
        const bool counted = kind == CountToken::Kind::numeral && !words_.excluded[at];
        if (counted || kind == CountToken::Kind::date) {
            return comma;
        }
        const bool ends = at > first && (is(at, "finite") || is_mark(at, ",;:()!?-") ||
                                         (is_mark(at, ".") && !is_abbreviation(at)) || breaks_line_after(at - 1));
        if (ends) {
            return at - 1 > first ? at : comma;
        }
    }
    return limit == masked_.tokens().size() && limit > first + 1 ? limit : comma;
}

bool CountFinder::is_denial(Position position) const {
    return is_word(position) && rules::word_list("denial").has(masked_.word(masked_.tokens()[position]));
}

// Whether a word can't belong to the noun phrase before it: a verb, an adverb, a noun or an adjective of another case.
bool CountFinder::is_detached(Position position, bool governed) const {
    const bool own_case = !governed && is(position, "detached") && !is_capitalised(position);
    return is(position, "finite") || is(position, "stop") || own_case || breaks_line_after(position - 1);
}

// «Сельских школьников – 88 человек», «Эксперты (6 чел.)», «Экспертов, внесённых в реестр, – 6 чел.»: who they are.
std::optional<std::string> CountFinder::people_before(Position numeral) const {
    const Position words = before_approximation(numeral);
    if (words < 2 || !is_mark(words - 1, "-(") || is_bare_year(number_at(numeral))) {
        return std::nullopt;
    }
    const bool comma = is_mark(words - 1, "-") && is_mark(words - 2, ",");
    const std::optional<Position> opening = comma ? set_off_by(words - 2) : std::nullopt;
    const Position end = opening ? *opening : words - 1;
    const Position begin = phrase_begin(end);
    const std::optional<Head> named = begin < end ? noun_within(begin, end) : std::nullopt;
    if (!named || named->first != begin || named->unit != "person" || named->rule.manner == "persons") {
        return std::nullopt;
    }
    if (opening) {
        return words_of(named->first, words - 3);
    }
    const Position last = subject_end(*named);
    return last + 1 == end ? std::optional(words_of(named->first, last)) : std::nullopt;
}

// «23 из 30 педагогов»: behind the whole's numeral, where the noun phrase begins with it.
CountFinder::Position CountFinder::behind_whole(Position first) const {
    const bool whole = first + 2 < masked_.tokens().size() &&
                       masked_.tokens()[first + 1].kind == CountToken::Kind::numeral &&
                       rules::word_list("preposition_of_whole").has(masked_.word(masked_.tokens()[first]));
    return whole ? first + 2 : first;
}

CountFinder::Position CountFinder::subject_end(const Head& head) const {
    Position last = raw_end(head);
    const Position limit = std::min(masked_.tokens().size(), head.first + longest_subject);
    bool quoted = false;
    bool governed = false;  // by a preposition
    for (Position at = last + 1; at < limit; ++at) {
        const std::string_view word = masked_.word(masked_.tokens()[at]);
        const bool numeral = masked_.tokens()[at].kind == CountToken::Kind::numeral;
        const bool age = numeral && words_.excluded[at];
        const bool range = is_mark(at, "-") && at + 1 < limit &&
                           masked_.tokens()[at + 1].kind == CountToken::Kind::numeral && words_.excluded[at + 1];
        if (is_mark(at, "\"")) {
            quoted = !quoted;
            last = quoted ? last : at;
            continue;
        }
        if (quoted) {
            continue;
        }
        if (is_mark(at - 1, ".") && is_capitalised(at)) {
            break;
        }
        if (is_mark(at, ",")) {
            return std::max(last, behind_participle_clause(at) - 1);
        }
        if (const Position behind = behind_addition(at); behind > at) {
            last = is_mark(behind - 1, ",") ? behind - 2 : behind - 1;
            if (words_.excluded[last - 1] && !is_mark(last + 1, ",")) {
                return last;  // an age ends the phrase
            }
            at = last;
            continue;
        }
        if (range) {
            continue;
        } else if (!is_word(at) && !age) {
            break;
        }
        const bool governs = is(at, "preposition") && !rules::word_list("noun_preposition").has(word);
        if (governs || is_detached(at, governed)) {
            break;
        }
        const bool adjective = is(at, "adjective") && !rules::word_list("noun_like_adjective").has(word);
        governed = is(at, "preposition") || (governed && adjective);
        const bool ends_phrase = !is(at, "preposition") && !is_conjunction(at) && !adjective;
        if (ends_phrase || age) {
            last = at;
        }
    }
    return last;
}

}  // namespace svod::normalizer::phrases
