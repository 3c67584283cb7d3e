#include "normalizer/text/glued_words.hpp"

#include <algorithm>
#include <cstddef>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"
#include "normalizer/text/letter_text.hpp"

namespace svod::normalizer::text {
namespace {

constexpr std::size_t fewest_of_each = 5;  // letters
constexpr std::size_t fewest_of_both = 2 * fewest_of_each + 1;
constexpr std::size_t fewest_behind_figure = 4;
constexpr std::size_t fewest_before_figure = 2;
constexpr std::size_t most_letters = 40;

bool is_figure(std::string_view text, std::size_t place) {
    return place < text.size() && text[place] >= '0' && text[place] <= '9';
}

// «законо-», «системо-», but neither «дополнительного» nor «количество».
bool is_linked(std::string_view word) {
    return word.ends_with("о") && !word.ends_with("ого") && !word.ends_with("его") && !word.ends_with("ство");
}

// How many bytes the first of two words takes that stand glued; 0 where a word is one.
std::size_t first_of_two(std::string_view word) {
    const KnownWords& known = KnownWords::get();
    if (word.size() < fewest_of_both * letter_bytes || word.size() > most_letters * letter_bytes ||
        known.has_form(word)) {
        return 0;
    }
    for (std::size_t first = fewest_of_each * letter_bytes; first + fewest_of_each * letter_bytes <= word.size();
         first += letter_bytes) {
        const std::string_view begin = word.substr(0, first);
        if (!is_linked(begin) && known.has_form(begin) && known.has_form(word.substr(first))) {
            return first;
        }
    }
    return 0;
}

bool is_behind_figure(std::string_view word) {
    const KnownWords& known = KnownWords::get();
    return word.size() >= fewest_behind_figure * letter_bytes && !known.is_marked(word) &&
           (known.has_form(word) || known.is_in(KnownWords::List::counted, word));
}

bool is_before_figure(std::string_view word) {
    const KnownWords& known = KnownWords::get();
    return word.size() >= fewest_before_figure * letter_bytes && !known.is_marked(word) &&
           (known.is_in(KnownWords::List::before_days, word) || known.ends_verb(word) || known.has_form(word) ||
            known.is_in(KnownWords::List::before_counts, word));
}

// Calls `found` with each place of a text of small letters at which a blank is lost, until that is false.
template <typename Found>
void find_lost_blanks(std::string_view text, const Found& found) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter_lead(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at + 1 < text.size() && is_letter_lead(text[at])) {
            at += letter_bytes;
        }
        at += at == begin ? 1 : 0;
        const std::string_view word = text.substr(begin, at - begin);
        const std::size_t first = first_of_two(word);
        if ((begin > 0 && (is_figure(text, begin - 1) || text[begin - 1] == ')') && is_behind_figure(word) &&
             !found(begin)) ||
            (first > 0 && !found(begin + first)) || (is_figure(text, at) && is_before_figure(word) && !found(at))) {
            return;
        }
    }
}

}  // namespace

bool has_glued_word(std::string_view folded) {
    bool any = false;
    find_lost_blanks(folded, [&](std::size_t) {
        any = true;
        return false;
    });
    return any;
}

void part_glued_words(std::vector<Character>& characters) {
    LetterText letters = letter_text(characters);
    for (std::size_t i = 0; i < letters.folded.size(); ++i) {
        const char32_t c = characters[letters.places[i]].value;
        if (is_digit(c) || c == U')') {
            letters.folded[i] = static_cast<char>(c);
        }
    }
    std::vector<std::size_t> lost;
    find_lost_blanks(letters.folded, [&](std::size_t place) {
        const std::size_t at = letters.places[place];
        const bool title = is_upper(characters[at].value) && !is_upper(characters[at - 1].value);  // «1Создание»
        if (!title) {
            lost.push_back(at);
        }
        return true;
    });
    std::for_each(lost.rbegin(), lost.rend(), [&](std::size_t at) {
        const Character& before = characters[at - 1];  // of which a number's source is with the blank, too
        characters.insert(characters.begin() + static_cast<std::ptrdiff_t>(at),
                          Character{U' ', before.origin, before.last});
    });
}

}  // namespace svod::normalizer::text
