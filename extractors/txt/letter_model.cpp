#include "extractors/txt/letter_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

// Letters of 10,000 from а to я, ё last (O. N. Lyashevskaya, S. A. Sharov: frequency dictionary of modern Russian,
// 2009).
constexpr std::array<double, 33> frequencies = {801, 159, 454, 170,  298, 845, 94,  165, 735, 121, 349,
                                                440, 321, 670, 1097, 281, 473, 547, 626, 262, 26,  97,
                                                48,  144, 73,  36,   4,   190, 174, 32,  64,  201, 4};

constexpr double capital_at_start = -2.5;
constexpr double capital_in_capitals = -0.3;
constexpr double capital_in_word = -8;
constexpr double usual_sign = -4;
constexpr double drawn_frame = -4.5;
constexpr double foreign = -10;
constexpr double glued = -4;     // a dash or sign without the space that it needs
constexpr double repeated = -6;  // a letter for the third time
constexpr double two_vowels = -1.2;
constexpr double two_consonants = -0.3;
constexpr double alternating = 0.4;
constexpr double impossible_start = -6;  // no Russian word begins with ь, ъ or ы

constexpr std::u32string_view usual_signs =
    U"«»—–„“”’‘…№•·°§\u00A0\u00AD\u2212\u2010\u2011±×²³\uFEFF\u2028\u2009\u202F";

int letter_index(char32_t point) {
    if (point >= U'а' && point <= U'я') {
        return static_cast<int>(point - U'а');
    }
    if (point >= U'А' && point <= U'Я') {
        return static_cast<int>(point - U'А');
    }
    return point == U'ё' || point == U'Ё' ? 32 : -1;
}

bool is_capital(char32_t point) {
    return (point >= U'А' && point <= U'Я') || point == U'Ё';
}

bool is_frame(char32_t point) {
    return point >= 0x2500 && point <= 0x259F;
}

bool is_usual(char32_t point) {
    return usual_signs.find(point) != std::u32string_view::npos || (point >= 0x2000 && point <= 0x206F) ||
           (point >= 0xF020 && point <= 0xF0FF);
}

double letter_likelihood(int index) {
    static const auto logarithms = [] {
        std::array<double, frequencies.size()> all{};
        std::transform(frequencies.begin(), frequencies.end(), all.begin(), [](double f) { return std::log(f / 1e4); });
        return all;
    }();
    return logarithms[static_cast<std::size_t>(index)];
}

bool is_vowel(int index) {
    constexpr std::u32string_view vowels = U"аеиоуыэюяё";
    return vowels.find(index == 32 ? U'ё' : U'а' + static_cast<char32_t>(index)) != std::u32string_view::npos;
}

// Vowels and consonants alternate, far more than in a text decoded wrongly.
double sequence_likelihood(int index, int before) {
    const bool vowel = is_vowel(index);
    if (vowel != is_vowel(before)) {
        return alternating;
    }
    return vowel ? two_vowels : two_consonants;
}

// Likelihood of one character after the two before it.
double likelihood(char32_t point, char32_t before, char32_t earlier) {
    const int index = letter_index(point);
    const bool inside = letter_index(before) >= 0;
    if (index < 0) {
        const bool closing = point == U'»' || point == U'”' || point == U'“' || point == U'…' || point == 0xA0;
        return !is_usual(point) ? is_frame(point) ? drawn_frame : foreign
                                : usual_sign + (inside && !closing ? glued : 0);
    }
    double sum = letter_likelihood(index);
    const bool after_quote =
        !is_capital(point) && (before == U'“' || before == U'‘' || before == U'”' || before == U'’');
    if (before == U'–' || before == U'—' || before == U'№' || before == U'…' || after_quote) {
        sum += glued;
    }
    if (inside) {
        sum += sequence_likelihood(index, letter_index(before));
    }
    if (point == before && point == earlier) {
        sum += repeated;
    }
    const bool sign_letter = point == U'ь' || point == U'ъ' || point == U'ы' || point == U'Ь' || point == U'Ы';
    if (is_capital(point)) {
        sum += !inside ? capital_at_start : is_capital(before) ? capital_in_capitals : capital_in_word;
    }
    return sign_letter && !inside ? sum + impossible_start : sum;
}

}  // namespace

double russian_likelihood(std::u32string_view points) {
    double sum = 0;
    std::size_t count = 0;
    char32_t before = ' ';
    char32_t earlier = ' ';
    for (const char32_t point : points) {
        if (point >= 0x80) {
            sum += likelihood(point, before, earlier);
            ++count;
        }
        earlier = before;
        before = point;
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

double foreign_share(std::u32string_view points) {
    std::size_t strange = 0;
    std::size_t count = 0;
    for (const char32_t point : points) {
        if (point >= 0x80) {
            ++count;
            strange += letter_index(point) < 0 && !is_usual(point) && !is_frame(point) ? 1U : 0U;
        }
    }
    return count == 0 ? 0 : static_cast<double>(strange) / static_cast<double>(count);
}

}  // namespace svod::extractors::txt
