#include "normalizer/phrases/noun_phrases.hpp"

#include <algorithm>
#include <string_view>

#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using text::Span;

bool is_attribute(std::string_view word) {
    constexpr std::size_t shortest_stem = 3;
    static const rules::WordList& attributes = rules::word_list("attribute");
    static const rules::WordList& others = rules::word_list("no_attribute");
    return !others.has(word) && attributes.has(word, shortest_stem);
}

// The word that ends at `end`, with its hyphens.
std::size_t word_begin(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        std::size_t before = begin - 1;
        while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) {
            --before;
        }
        const char32_t c = text::character_at(text, before);
        if (!text::is_letter(c) && c != U'-') {
            break;
        }
        begin = before;
    }
    return begin;
}

bool overlaps_any(Span span, const std::vector<Span>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Span& other) { return other.overlaps(span); });
}

std::size_t extend_left(std::string_view folded, std::size_t begin, const PhraseBounds& bounds) {
    while (begin > 1 && folded[begin - 1] == ' ') {
        std::size_t end = begin - 1;
        const bool shortened = folded[end - 1] == '.';  // «обл. совещание»
        end -= shortened ? 1 : 0;
        const std::size_t start = word_begin(folded, end);
        const std::string_view word = folded.substr(start, end - start);
        if (word.empty() || word.front() == '-' || overlaps_any({start, end}, bounds.stops)) {
            break;
        }
        if ((shortened || !is_attribute(word)) && !overlaps_any({start, end}, bounds.heads)) {
            break;
        }
        begin = start;
    }
    return begin;
}

// «в х. Новый» goes on behind its dot.
bool sentence_ends_at(const text::Folded& clause, std::size_t dot) {
    constexpr std::size_t window = 96;  // bytes on each side: an abbreviation or a name with initials fits
    const std::string_view original = clause.original();
    const std::size_t end = clause.to_original({dot, dot + 1}).end;
    std::size_t begin = end > window ? end - window : 0;
    while (begin < end && (static_cast<unsigned char>(original[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    const std::vector<Span> sentences = sentences_of(original.substr(begin, end - begin + window));
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const Span& sentence) { return sentence.end == end - begin; });
}

bool ends_phrase(const text::Folded& clause, std::size_t i) {
    const std::string& folded = clause.folded();
    switch (folded[i]) {
        case ',':
        case ';':
        case ':':
        case '(':
        case '!':
        case '?':
            return true;
        case '.':
            return sentence_ends_at(clause, i);
        case '-':
            return i > 0 && folded[i - 1] == ' ' && i + 1 < folded.size() && folded[i + 1] == ' ';
        default:
            return false;
    }
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" ,.;:"), text.size()));
}

// «экспертиза программ, претендующих на сертификат»: the clause of a participle belongs to its noun.
bool goes_on_behind(std::string_view folded, std::size_t comma) {
    constexpr std::size_t shortest_stem = 6;  // bytes
    if (folded[comma] != ',' || comma + 2 >= folded.size() || folded[comma + 1] != ' ') {
        return false;
    }
    const std::string_view word = first_word(folded.substr(comma + 2));
    if (rules::word_list("participle_oblique").has(word, shortest_stem)) {
        return true;
    }
    // «инвентаризация зданий, технических и кадровых ресурсов»
    const rules::WordList& adjectives = rules::word_list("adjective_genitive_plural");
    const std::string_view rest = folded.substr(comma + 2 + word.size());
    const std::string_view joint = " и ";
    return adjectives.has(word, shortest_stem) && rest.starts_with(joint) &&
           adjectives.has(first_word(rest.substr(joint.size())), shortest_stem);
}

std::size_t extend_right(const text::Folded& clause, std::size_t from, const PhraseBounds& bounds) {
    const std::string& folded = clause.folded();
    for (std::size_t i = from; i < folded.size(); ++i) {
        const auto stops_here = [&](const Span& stop) { return stop.begin <= i && i < stop.end; };
        if (std::any_of(bounds.stops.begin(), bounds.stops.end(), stops_here)) {
            return i;
        }
        const auto quotation = std::find_if(bounds.closed.begin(), bounds.closed.end(),
                                            [&](const Span& closed) { return closed.begin == i; });
        if (quotation != bounds.closed.end()) {
            i = quotation->end - 1;
        } else if (ends_phrase(clause, i) && !goes_on_behind(folded, i)) {
            return i;
        }
    }
    return folded.size();
}

Span trimmed(std::string_view folded, Span span) {
    const auto loose = [](char c) { return c == ' ' || c == '-' || c == ',' || c == ':' || c == ';' || c == '.'; };
    while (span.end > span.begin && loose(folded[span.end - 1])) {
        --span.end;
    }
    while (span.begin < span.end && loose(folded[span.begin])) {
        ++span.begin;
    }
    return span;
}

// A preposition that a date behind the phrase has left at its end («семинар в»).
Span without_preposition(std::string_view folded, Span span) {
    constexpr std::size_t shortest = 6;  // three letters
    if (span.size() < shortest) {
        return {span.begin, span.begin};
    }
    const std::string_view words = folded.substr(span.begin, span.size());
    const std::size_t space = words.find_last_of(' ');
    const bool left_behind =
        space != std::string_view::npos && rules::word_list("preposition_left_behind").has(words.substr(space + 1));
    return left_behind ? Span{span.begin, span.begin + space} : span;
}

bool begins_with_preposition(std::string_view folded, Span span) {
    const std::string_view words = folded.substr(span.begin, span.size());
    const std::size_t space = words.find(' ');
    return space != std::string_view::npos && rules::word_list("preposition").has(words.substr(0, space));
}

// «в диспуте» without its preposition, if that is one of places.
Span within_gathering(std::string_view folded, Span span) {
    const std::string_view words = folded.substr(span.begin, span.size());
    const std::size_t space = words.find(' ');
    const bool opens =
        space != std::string_view::npos && rules::word_list("place_preposition").has(words.substr(0, space));
    return opens ? Span{span.begin + space + 1, span.end} : span;
}

bool has_figure(std::string_view folded, Span span) {
    return folded.substr(span.begin, span.size()).find_first_of("0123456789") != std::string_view::npos;
}

// «…, но не проведён», «фактически прошёл»
Span without_openers(std::string_view folded, Span span) {
    while (span.size() > 0) {
        const std::size_t end = std::min(folded.find(' ', span.begin), span.end);
        const std::string_view word = std::string_view(folded).substr(span.begin, end - span.begin);
        if (!rules::word_list("opening_conjunction").has(word) && !rules::word_list("opening_adverb").has(word)) {
            break;
        }
        span.begin = std::min(end + 1, span.end);
    }
    return span;
}

// «Сборник (тираж 40 экз.)», «Страница (vk.com/center)»: a bracket with a figure or an address at the end is no part of
// the name.
Span without_figures(std::string_view folded, Span span) {
    const std::string_view words = folded.substr(span.begin, span.size());
    const std::size_t open = words.ends_with(')') ? words.rfind('(') : std::string_view::npos;
    const bool address =
        open != std::string_view::npos && words.find('/', open) < words.size() && words.find('.', open) < words.size();
    return open != std::string_view::npos && (address || has_figure(folded, {span.begin + open, span.end}))
               ? trimmed(folded, {span.begin, span.begin + open})
               : span;
}

}  // namespace

Span phrase_around(const text::Folded& clause, Span noun, const PhraseBounds& bounds) {
    const std::string& folded = clause.folded();
    if (noun.begin > 1 && folded[noun.begin - 1] == '-') {  // «онлайн-круглый стол»
        const std::size_t word = folded.find_last_of(" \"(", noun.begin - 1) + 1;
        noun.begin = text::is_letter(text::character_at(folded, word)) ? word : noun.begin;
    }
    if (noun.begin > 0 && folded[noun.begin - 1] == '"') {  // «горячая линия» по вопросам отдыха
        --noun.begin;
    }
    const Span span{extend_left(folded, noun.begin, bounds), extend_right(clause, noun.end, bounds)};
    return trimmed(folded, without_preposition(folded, trimmed(folded, span)));
}

Span phrase_of_verb(const text::Folded& clause, Span verb, const PhraseBounds& bounds, Complement complement) {
    const std::string& folded = clause.folded();
    std::size_t begin = verb.end;
    while (begin < folded.size() && folded[begin] == ' ') {
        ++begin;
    }
    // «выезжали 11-14 декабря на сборы»
    for (const Span& stop : bounds.stops) {
        if (stop.begin == begin && text::is_digit(text::character_at(folded, begin))) {
            begin = folded.find_first_not_of(' ', stop.end);
            begin = begin == std::string::npos ? folded.size() : begin;
        }
    }
    // «Проводилась ли сверка?»
    if (const std::size_t space = folded.find(' ', begin);
        space != std::string::npos &&
        rules::word_list("question_particle").has(std::string_view(folded).substr(begin, space - begin))) {
        begin = space + 1;
    }
    const bool countable =
        begin < folded.size() && (complement == Complement::counted || !counts_behind(folded, begin));
    const Span behind =
        countable ? trimmed(folded, {begin, extend_right(clause, begin, bounds)}) : Span{verb.end, verb.end};
    Span named = trimmed(folded, without_preposition(folded, behind));
    if (complement == Complement::destination && begins_with_preposition(folded, named)) {
        named.begin = folded.find(' ', named.begin) + 1;
    }
    named = complement == Complement::gathering ? within_gathering(folded, named) : named;
    named = without_openers(folded, named);  // «Проведён позже, 12 мая»
    if (named.size() > 0 && !begins_with_preposition(folded, named)) {
        return named;
    }
    std::size_t first = 0;
    const std::vector<Span> brackets = bracketed(folded);
    for (std::size_t i = 0; i < verb.begin; ++i) {
        const bool inside = std::any_of(brackets.begin(), brackets.end(), [&](const Span& bracket) {
            return bracket.begin <= i && i < bracket.end && bracket.end <= verb.begin && !has_figure(folded, bracket);
        });
        const bool quoted = std::any_of(bounds.closed.begin(), bounds.closed.end(), [&](const Span& closed) {
            return closed.begin < i && i < closed.end;  // «Игра «Раз, два, три» прошла»
        });
        if (!inside && !quoted && ends_phrase(clause, i)) {
            first = i + 1;
        }
    }
    for (const Span& stop : bounds.stops) {
        if (stop.end <= verb.begin) {
            first = std::max(first, stop.end);
        }
    }
    std::size_t end = verb.begin;
    for (const Span& stop : bounds.stops) {
        end = stop.begin < end && verb.begin < stop.end ? std::max(first, stop.begin) : end;  // «программы не прошли»
    }
    const Span left = trimmed(folded, without_preposition(folded, trimmed(folded, {first, end})));
    Span before = without_openers(folded, without_figures(folded, left));
    before = complement == Complement::gathering ? within_gathering(folded, before) : before;
    const bool agent =
        before.size() > 0 &&
        rules::word_list("instrumental_plural").has(first_word(folded.substr(before.begin, before.size())), 6);
    return agent || begins_with_preposition(folded, before) ? Span{first, first} : before;
}

}  // namespace svod::normalizer::phrases
