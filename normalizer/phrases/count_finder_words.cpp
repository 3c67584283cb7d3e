#include <algorithm>
#include <cmath>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

/// What CountFinder asks about single words and stretches of words.
namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_measure = 4;  // bytes: «ч», «гр»
constexpr std::size_t shortest_noun = 8;    // bytes: four Cyrillic letters

// Years as reports write them without «год»; a numeral like these needs its noun to be a count.
constexpr double first_year = 1980;
constexpr double last_year = 2050;

}  // namespace

bool CountFinder::is(Position position, std::string_view form) const {
    return position < words_.forms.size() && (words_.forms[position] & CountVocabulary::bit(form)) != 0;
}

bool CountFinder::is_conjunction(Position position) const {
    return is_word(position) && rules::word_list("conjunction").has(masked_.word(masked_.tokens()[position]));
}

// An adjective that belongs to the noun behind it; «всего» has an adjective's ending.
bool CountFinder::qualifies(Position position) const {
    return is(position, "adjective") && !is(position, "sum");
}

bool CountFinder::is_adjective_of_time(Position position) const {
    const text::Span span = span_of(position, position);
    const std::string_view words = std::string_view(text_.folded()).substr(span.begin, span.size());
    return words.find(' ') == std::string_view::npos && rules::word_list("adjective_of_many").has(words);
}

bool CountFinder::is_word(Position position) const {
    return position < masked_.tokens().size() && masked_.tokens()[position].kind == CountToken::Kind::word;
}

bool CountFinder::is_ordinal(Position position) const {
    return position < masked_.tokens().size() && masked_.tokens()[position].kind == CountToken::Kind::numeral &&
           number_at(position).kind == NumberMatch::Kind::ordinal;
}

bool CountFinder::is_mark(Position position, std::string_view marks) const {
    if (position >= masked_.tokens().size() || masked_.tokens()[position].kind != CountToken::Kind::mark) {
        return false;
    }
    const std::string_view mark = masked_.word(masked_.tokens()[position]);
    return mark.size() == 1 && marks.find(mark) != std::string_view::npos;
}

bool CountFinder::is_capitalised(Position position) const {
    const std::string_view original = text_.original_of(span_of(position, position));
    return !original.empty() && text::is_upper(text::character_at(original, 0));
}

const NumberMatch& CountFinder::number_at(Position position) const {
    return numbers_.at(masked_.tokens().at(position).numeral);
}

bool CountFinder::is_bare_year(const NumberMatch& number) const {
    return number.value >= first_year && number.value <= last_year && number.raw.size() == 4;
}

text::Span CountFinder::span_of(Position first, Position last) const {
    const std::vector<CountToken>& tokens = masked_.tokens();
    if (first > last || last >= tokens.size()) {
        return {};
    }
    return masked_.to_folded({tokens[first].span.begin, tokens[last].span.end});
}

std::string CountFinder::words_of(Position first, Position last) const {
    return std::string(text_.original_of(span_of(first, last)));
}

bool CountFinder::breaks_line_after(Position position) const {
    if (position + 1 >= masked_.tokens().size()) {
        return true;
    }
    const std::size_t begin = text_.to_original(span_of(position, position)).end;
    const std::size_t end = text_.to_original(span_of(position + 1, position + 1)).begin;
    return end > begin && std::string_view(text_.original()).substr(begin, end - begin).find('\n') != std::string::npos;
}

bool CountFinder::ends_item(Position position) const {
    return breaks_line_after(position) || is_mark(position + 1, ",;.()!") || is_conjunction(position + 1);
}

// A point behind a short word that no new sentence follows; the short word of a count («5 чел.») ends its phrase.
bool CountFinder::is_abbreviation(Position point) const {
    const bool word = point > 0 && is_word(point - 1) && point + 1 < masked_.tokens().size();
    const bool counted = point > 1 && masked_.tokens()[point - 2].kind == CountToken::Kind::numeral;
    return word && !counted && !breaks_line_after(point) && (is_mark(point + 1, "-") || is_word(point + 1)) &&
           !is_capitalised(point + 1);
}

CountFinder::Position CountFinder::phrase_begin(Position end) const {
    Position begin = end;
    while (begin > 0) {
        const Position before = begin - 1;
        const bool numeral = masked_.tokens()[before].kind == CountToken::Kind::numeral && !words_.excluded[before] &&
                             !is_ordinal(before) && !is_bare_year(number_at(before));
        // «соц.-гум. - 31», «учреждений доп. образования 4»: the point of an abbreviation.
        const bool abbreviation = is_mark(before, ".") && is_abbreviation(before);
        if ((is_mark(before, ".,;:!?(") && !abbreviation) || numeral || breaks_line_after(before)) {
            break;
        }
        begin = before;
    }
    while (begin < end && ((!is_word(begin) && !is_ordinal(begin)) || is_conjunction(begin))) {
        ++begin;
    }
    return begin;
}

std::optional<CountFinder::Head> CountFinder::noun_within(Position begin, Position end) const {
    bool governed = false;
    std::optional<Head> direction;
    for (Position at = begin; at < end; ++at) {
        const std::string_view word = masked_.word(masked_.tokens()[at]);
        if (is(at, "preposition")) {
            governed = !rules::word_list("place_preposition").has(word);
        }
        // «в т. ч. техническая»: short names of measures stand behind numerals only.
        const bool measure = word.size() <= longest_measure && !is_capitalised(at);
        if (!words_.nouns[at] || governed || measure) {
            continue;
        }
        Position first = at;
        while (first > begin && qualifies(first - 1)) {
            --first;
        }
        const UnitNoun& noun = *words_.nouns[at];
        const Head head{first, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule};
        if (noun.rule.manner != "direction") {
            return head;
        }
        direction = direction ? direction : head;
    }
    return direction;
}

std::optional<CountFinder::Head> CountFinder::any_noun_at(Position position, const NumberMatch& number) const {
    if (!is_word(position) || masked_.tokens()[position].span.size() < shortest_noun || is_capitalised(position) ||
        is(position, "finite") || is(position, "adjective") || is(position, "preposition") || is(position, "stop") ||
        is_bare_year(number)) {
        return std::nullopt;
    }
    const double value = number.value;
    const bool whole = std::floor(value) == value;
    const auto last_two = static_cast<int>(std::fmod(std::fabs(value), 100.0));
    const int last = last_two % 10;
    const bool few = !whole || (last >= 2 && last <= 4 && (last_two < 10 || last_two > 20));
    // «31 устаревшее расписание»: one of them, which its adjective tells.
    const bool one = whole && last == 1 && last_two != 11;
    const bool told_as_one = one && value > 1 && position > 0 && is(position - 1, "adjective") &&
                             !is(position - 1, "adjective_plural") && !is(position, "verb");
    const bool agrees = one ? told_as_one : whole && is(position, few ? "genitive_singular" : "genitive_plural");
    if (!agrees || (is(position, "verb") && few)) {
        return std::nullopt;
    }
    return Head{position, position, "other", {"units/any", ""}};
}

CountFinder::Position CountFinder::raw_end(const Head& head) const {
    Position last = head.last;
    for (int round = 0; round < 2 && last + 1 < masked_.tokens().size(); ++round) {
        const std::size_t next = masked_.tokens()[last + 1].span.begin;
        std::size_t end = 0;
        for (const engine::Match& complement : words_.complements) {
            const bool abbreviation = complement.span.size() <= 6;
            const bool subject_only = vocabulary_.complements().cell(complement, "manner") == "subject";
            if (complement.span.begin == next && !subject_only &&
                (!abbreviation || is_capitalised(last + 1) || complement.span.size() > 6)) {
                end = std::max(end, complement.span.end);
            }
        }
        if (end > 0) {
            last = masked_.token_at(end) - 1;
            continue;
        }
        // «2 заседания муниципального общественного совета»
        Position noun = last + 1;
        while (is(noun, "adjective") && !is(noun, "participle") && !is(noun, "detached") && !is_capitalised(noun)) {
            ++noun;
        }
        if (noun > last + 1 && is(noun, "genitive_noun") && !is(noun, "finite") && !is(noun, "preposition") &&
            !is(noun, "detached") && !is_capitalised(noun)) {
            last = noun;
        }
        break;
    }
    return last;
}

// «Число кружков», «Новых мест»; «Прошли курсы», «Педагоги ведут» count what the sentence before names.
bool CountFinder::opens_with_noun(Position position) const {
    bool summed = false;
    while (is(position, "sum") || (qualifies(position) && !words_.nouns[position])) {
        summed = summed || is(position, "sum");
        ++position;
    }
    return is_word(position) && words_.nouns[position] && (summed || is(position, "genitive_plural"));
}

bool CountFinder::ends_sentence(Position position) const {
    // «План – 20, факт – 22. Число кружков: …»
    const bool figure = position > 1 && masked_.tokens()[position - 1].kind == CountToken::Kind::numeral &&
                        is_mark(position - 2, "-:") && is_capitalised(position + 1) && opens_with_noun(position + 1);
    // «По пункту 2 (контингент). На 1 мая работают 9 организаций: …»
    const bool bracket = position > 0 && is_mark(position - 1, ")") && is_capitalised(position + 1);
    return is_mark(position, ".!?") && position > 0 &&
           (figure || bracket || masked_.tokens()[position - 1].span.size() > 4) && !is_mark(position + 1, "(),;:-") &&
           (position + 1 >= masked_.tokens().size() || is_capitalised(position + 1) || !is_word(position + 1));
}

bool CountFinder::tells_of_publishing(Position numeral) const {
    Position last = numeral;
    while (last + 1 < masked_.tokens().size() && !ends_sentence(last)) {
        ++last;
    }
    const text::Span sentence = span_of(sentence_begin(numeral), last);
    return rules::word_list("word_of_publishing")
        .within(std::string_view(text_.folded()).substr(sentence.begin, sentence.size()));
}

// «14 % обучающихся»
std::string CountFinder::subject_behind_share(Position numeral) const {
    const Position first = is_mark(numeral + 1, "%") ? numeral + 2 : numeral + 1;
    Position at = first;
    while (qualifies(at) && at < words_.nouns.size() && !words_.nouns[at]) {
        ++at;
    }
    if (!is_word(at) || !words_.nouns[at] || !is(at, "genitive_plural")) {
        return "";
    }
    const UnitNoun& noun = *words_.nouns[at];
    return words_of(first, subject_end({first, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule}));
}

std::string CountFinder::share_subject(Position numeral) const {
    Position lead = numeral;
    Position begin = numeral;
    while (begin > 0 && !ends_sentence(begin - 1)) {
        --begin;
        if (lead == numeral && is(begin, "share_lead")) {
            lead = begin;
        }
    }
    const bool after_count = !found_.empty() && found_.back().subject &&
                             found_.back().span.begin >= masked_.to_folded(masked_.tokens()[begin].span).begin;
    if (lead == numeral || (after_count && is_mark(numeral - 1, "("))) {
        // «804 ребёнка (19,8 % детей района)»
        const std::string own = !after_count || is_mark(numeral - 1, "(") ? subject_behind_share(numeral) : "";
        return own.empty() && after_count ? *found_.back().subject : own;
    }
    Position last = lead;
    // «охват при плане 80 %», «показатель план 80 %»
    const auto ends = [&](Position at) {
        return is_word(at) && rules::word_list("end_of_share").has(masked_.word(masked_.tokens()[at]));
    };
    while (last + 1 < numeral && !is(last + 1, "finite") && !ends(last + 1) &&
           masked_.tokens()[last + 1].kind != CountToken::Kind::date && !is_mark(last + 1, ":(;") &&
           (masked_.tokens()[last + 1].kind != CountToken::Kind::numeral || words_.excluded[last + 1])) {
        ++last;
    }
    // «охват не менее 35 %»
    for (const engine::Match& words : words_.approximations) {
        const bool before =
            vocabulary_.approximations().cell(words, "side") == "before" && masked_.token_at(words.span.end) == numeral;
        const Position first = masked_.token_at(words.span.begin);
        last = before && first > lead ? std::min(last, first - 1) : last;
    }
    while (last > lead && (!is_word(last) || (is(last, "preposition") && !is_capitalised(last)))) {
        --last;
    }
    return words_of(lead, last);
}

std::vector<CountedNoun> CountFinder::nouns() const {
    std::vector<CountedNoun> found;
    for (Position at = 0; at < masked_.tokens().size(); ++at) {
        if (!words_.nouns[at]) {
            continue;
        }
        const UnitNoun& noun = *words_.nouns[at];
        const Position last = masked_.token_at(noun.span.end) - 1;
        Position first = at;
        while (first > 0 && qualifies(first - 1) && !breaks_line_after(first - 1)) {
            --first;
        }
        const bool governed = first > 0 && is(first - 1, "preposition");
        found.push_back({span_of(first, last), words_of(first, subject_end({first, last, noun.unit, noun.rule})),
                         noun.unit, is(last, "nominative_plural") && !governed});
        at = last;
    }
    return found;
}

}  // namespace svod::normalizer::phrases
