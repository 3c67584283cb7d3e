#include "normalizer/text/sentences.hpp"

#include <algorithm>
#include <array>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {
namespace {

// Abbreviations that stand before a name or a number, so that a capital after them begins no sentence.
constexpr std::array<std::string_view, 34> abbreviations = {
    "г",   "гг", "ул", "им", "д",  "пос", "п",  "с",  "ст",  "ст-ца", "х",  "обл", "р-н", "руб",  "тыс", "млн", "млрд",
    "тел", "т",  "к",  "в",  "пр", "др",  "см", "кв", "стр", "рис",   "гр", "мкр", "пер", "корп", "зам", "экз", "чел"};

// Abbreviations of the list that also end sentences: «в 2023 г. Проведено …»; a capitalised word with a lower-case
// second letter after a year's «г.» begins a new sentence only if a digit stands before the abbreviation.
bool is_unit_after_number(std::string_view text, std::size_t word_begin) {
    std::size_t before = word_begin;
    while (before > 0 && text[before - 1] == ' ') {
        --before;
    }
    return before > 0 && is_digit(character_before(text, before));
}

std::size_t word_begin_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        const char32_t c = character_before(text, begin);
        if (!is_letter(c) && c != U'-') {
            break;
        }
        begin -= c < 0x80 ? 1 : (c < 0x800 ? 2 : 3);
    }
    return begin;
}

// Endings of surnames in all cases that other nouns hardly have.
constexpr std::array<std::string_view, 34> surname_endings = {
    "ов",  "ова", "ову", "овых", "овой", "овым", "ове",  "ев",   "ева",  "еву",  "евой", "евым",
    "еве", "ина", "ину", "иной", "иным", "ский", "ская", "ской", "скую", "ским", "цкий", "цкая",
    "ко",  "юк",  "ук",  "их",   "ых",   "ян",   "дзе",  "ин",   "ёв",   "ына"};

// «… и Канюков С.И. Каждый месяц»: initials that stand behind a surname and before a word that begins a sentence.
bool closes_name(std::string_view text, std::size_t initial, std::size_t dot) {
    std::size_t end = initial;
    while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ' ')) {
        --end;
        const std::size_t begin = word_begin_before(text, end);
        const bool another = length(text.substr(begin, end - begin)) == 1 && begin < end;
        end = another ? begin : end;
    }
    const std::size_t begin = word_begin_before(text, end);
    const std::string_view word = text.substr(begin, end - begin);
    const bool surname = length(word) > 3 && is_upper(character_at(word, 0)) &&
                         std::any_of(surname_endings.begin(), surname_endings.end(),
                                     [&](std::string_view ending) { return word.ends_with(ending); });
    std::size_t next = dot + 1;
    while (next < text.size() && text[next] == ' ') {
        ++next;
    }
    std::size_t after = next;
    const bool upper = next > dot + 1 && next < text.size() && is_upper(next_character(text, after));
    const char32_t second = character_at(text, after);
    return surname && upper && is_letter(second) && !is_upper(second);
}

bool is_abbreviation(std::string_view text, std::size_t dot) {
    const std::size_t begin = word_begin_before(text, dot);
    if (begin == dot) {
        return false;
    }
    const std::string_view word = text.substr(begin, dot - begin);
    const bool capital = length(word) == 1 && is_upper(character_at(word, 0));
    if (capital) {
        return !closes_name(text, begin, dot);
    }
    const std::string folded = fold(word);
    const bool listed = std::find(abbreviations.begin(), abbreviations.end(), folded) != abbreviations.end();
    return listed && !is_unit_after_number(text, begin);
}

bool begins_sentence(std::string_view text, std::size_t offset) {
    const char32_t c = character_at(text, offset);
    return is_upper(c) || is_digit(c) || is_quote(c) || is_dash(c);
}

void add_trimmed(std::vector<Span>& found, std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view sentence = trim(text.substr(begin, end - begin));
    if (!sentence.empty()) {
        const auto start = static_cast<std::size_t>(sentence.data() - text.data());
        found.push_back({start, start + sentence.size()});
    }
}

// How deep in brackets and guillemets the text is after a character; a line feed or a lone closer resets it.
int depth_after(int depth, char32_t c) {
    if (c == U'(' || c == 0x00AB) {
        return depth + 1;
    }
    if (c == U')' || c == 0x00BB) {
        return std::max(0, depth - 1);
    }
    return depth;
}

bool closes_later(std::string_view text, std::size_t offset, int depth) {
    for (; offset < text.size() && depth > 0;) {
        const char32_t c = next_character(text, offset);
        if (c == U'\n') {
            return false;
        }
        depth = depth_after(depth, c);
    }
    return depth == 0;
}

}  // namespace

std::vector<Span> sentences(std::string_view text) {
    std::vector<Span> found;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t here = offset;
        const char32_t c = next_character(text, offset);
        depth = depth_after(depth, c);
        if (c == U'\n') {
            add_trimmed(found, text, begin, here);
            begin = offset;
            depth = 0;
            continue;
        }
        if (c != U'.' && c != U'!' && c != U'?' && c != 0x2026) {
            continue;
        }
        std::size_t next = offset;
        while (next < text.size() && is_space(character_at(text, next)) && text[next] != '\n') {
            next_character(text, next);
        }
        const bool spaced = next > offset;
        const bool sentence_end = spaced && begins_sentence(text, next) && !(c == U'.' && is_abbreviation(text, here));
        if (sentence_end && (depth == 0 || !closes_later(text, offset, depth))) {
            add_trimmed(found, text, begin, offset);
            begin = next;
            offset = next;
            depth = 0;
        }
    }
    add_trimmed(found, text, begin, text.size());
    return found;
}

}  // namespace svod::normalizer::text
