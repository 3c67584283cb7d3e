#include "normalizer/text/recognised.hpp"

#include <cstddef>
#include <string>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"

namespace svod::normalizer::text {
namespace {

constexpr std::size_t figures_of_year = 4;

// Whether four characters, each with one between it and the next, are a year of the twentieth or twenty-first century
// in figures.
bool looks_like_year(const std::vector<Character>& characters, std::size_t begin) {
    if (begin + (figures_of_year - 1) * 2 >= characters.size()) {
        return false;
    }
    const auto figure = [&](std::size_t i) { return characters[begin + 2 * i].value; };
    return is_digit(figure(2)) && is_digit(figure(3)) &&
           ((figure(0) == U'2' && figure(1) == U'0') || (figure(0) == U'1' && figure(1) == U'9'));
}

bool is_word_part(const std::vector<Character>& characters, std::size_t place) {
    return is_letter(characters[place].value) || is_digit(characters[place].value);
}

// «2 0 2 2» with the word «год» behind it: elsewhere figures in a row are cells.
bool is_spaced_year(const std::vector<Character>& characters, std::size_t begin) {
    constexpr std::size_t length = 2 * figures_of_year - 1;
    if (!looks_like_year(characters, begin)) {
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

void join_spaced_years(std::vector<Character>& characters) {
    for (std::size_t begin = 0; begin + figures_of_year <= characters.size(); ++begin) {
        const char32_t c = characters[begin].value;
        if ((c != U'1' && c != U'2') || (begin > 0 && is_word_part(characters, begin - 1)) ||
            !is_spaced_year(characters, begin)) {
            continue;
        }
        for (std::size_t i = 1; i < figures_of_year; ++i) {
            characters[begin + i] = characters[begin + 2 * i];
        }
        const auto gap = characters.begin() + static_cast<std::ptrdiff_t>(begin + figures_of_year);
        characters.erase(gap, gap + figures_of_year - 1);
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

void repair_threes(std::vector<Character>& characters) {
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
        if (characters[i].value != U'3' || (i > 0 && is_word_part(characters, i - 1)) ||
            !is_cyrillic(characters[i + 1].value)) {
            continue;
        }
        std::string word = "з";
        std::size_t end = i + 1;
        for (; end < characters.size() && is_cyrillic(characters[end].value); ++end) {
            append_character(word, small_russian(characters[end].value));
        }
        const bool opens = i == 0 || (i > 1 && is_space(characters[i - 1].value) && characters[i - 2].value == U'.');
        const bool before_year =
            end + 2 < characters.size() && characters[end + 1].value == U'2' && characters[end + 2].value == U'0';
        if (KnownWords::get().has_form(word) || (opens && before_year && KnownWords::get().is_small(word))) {
            const bool small = i > 0 && !is_upper(characters[i + 1].value);
            characters[i].value = small ? U'з' : U'З';
        }
    }
}

void repair_number_signs(std::vector<Character>& characters) {
    const auto at = [&](std::size_t i) { return i < characters.size() ? characters[i].value : U'\0'; };
    const auto is_sign = [&](std::size_t i) {
        const char32_t mark = at(i + 1);
        const bool letter = mark == U's' || mark == U'o' || mark == U'о';
        const std::size_t behind = is_space(at(i + 2)) ? i + 3 : i + 2;
        return at(i) == U'N' && (i == 0 || !is_letter(at(i - 1))) &&
               (mark == U'°' || mark == U'º' || (letter && is_digit(at(behind))));
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < characters.size(); ++i, ++kept) {
        const bool sign = is_sign(i);
        characters[kept] = sign ? Character{U'№', characters[i].origin, characters[i + 1].last} : characters[i];
        i += sign ? 1 : 0;
    }
    characters.resize(kept);
}

}  // namespace svod::normalizer::text
