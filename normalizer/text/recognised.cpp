#include "normalizer/text/recognised.hpp"

#include <cstddef>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {
namespace {

constexpr std::size_t figures_of_year = 4;

// The figure that a character is or looks like; 0 where it is none.
char32_t figure_of(char32_t c) {
    switch (c) {
        case U'О':
        case U'о':
        case U'O':
        case U'o':
            return U'0';
        case U'З':
        case U'з':
            return U'3';
        default:
            return is_digit(c) ? c : U'\0';
    }
}

// Whether four characters, `step` apart, are a year of the twentieth or twenty-first century, two figures of it at
// least.
bool looks_like_year(const std::vector<Character>& characters, std::size_t begin, std::size_t step) {
    if (begin + (figures_of_year - 1) * step >= characters.size()) {
        return false;
    }
    std::size_t digits = 0;
    for (std::size_t i = 0; i < figures_of_year; ++i) {
        const char32_t c = characters[begin + i * step].value;
        if (figure_of(c) == U'\0') {
            return false;
        }
        digits += is_digit(c) ? 1 : 0;
    }
    const char32_t first = characters[begin].value;
    const char32_t second = figure_of(characters[begin + step].value);
    return digits >= 2 && ((first == U'2' && second == U'0') || (first == U'1' && second == U'9'));
}

bool is_word_part(const std::vector<Character>& characters, std::size_t place) {
    return place < characters.size() && (is_letter(characters[place].value) || is_digit(characters[place].value));
}

// «2 0 2 2» with the word «год» behind it: elsewhere figures in a row are cells.
bool is_spaced_year(const std::vector<Character>& characters, std::size_t begin) {
    constexpr std::size_t length = 2 * figures_of_year - 1;
    if (!looks_like_year(characters, begin, 2)) {
        return false;
    }
    for (std::size_t i = begin + 1; i < begin + length; i += 2) {
        if (!is_space(characters[i].value)) {
            return false;
        }
    }
    std::size_t next = begin + length;
    while (next < characters.size() && is_space(characters[next].value)) {
        ++next;
    }
    return next < characters.size() && (characters[next].value == U'г' || characters[next].value == U'Г');
}

}  // namespace

void repair_years(std::vector<Character>& characters) {
    for (std::size_t begin = 0; begin + figures_of_year <= characters.size(); ++begin) {
        const char32_t c = characters[begin].value;
        if ((c != U'1' && c != U'2') || (begin > 0 && is_word_part(characters, begin - 1))) {
            continue;
        }
        if (looks_like_year(characters, begin, 1) && !is_word_part(characters, begin + figures_of_year)) {
            for (std::size_t i = begin; i < begin + figures_of_year; ++i) {
                characters[i].value = figure_of(characters[i].value);
            }
        } else if (is_spaced_year(characters, begin)) {
            for (std::size_t i = 1; i < figures_of_year; ++i) {
                characters[begin + i] = characters[begin + 2 * i];
            }
            const auto gap = characters.begin() + static_cast<std::ptrdiff_t>(begin + figures_of_year);
            characters.erase(gap, gap + figures_of_year - 1);
        }
    }
}

void repair_noughts(std::vector<Character>& characters) {
    constexpr std::size_t fewest_letters = 2;
    for (std::size_t i = 0; i + fewest_letters < characters.size(); ++i) {
        const bool begins = i == 0 || is_space(characters[i - 1].value) || is_quote(characters[i - 1].value) ||
                            characters[i - 1].value == U'(';
        if (characters[i].value == U'0' && begins && is_cyrillic(characters[i + 1].value) &&
            is_cyrillic(characters[i + 2].value)) {
            const bool small = i > 0 && !is_upper(characters[i + 1].value);
            characters[i].value = small ? U'о' : U'О';
        }
    }
}

}  // namespace svod::normalizer::text
