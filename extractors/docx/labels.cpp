#include "extractors/docx/labels.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <utility>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::docx {
namespace {

constexpr int most_rounds = 30;

std::string roman(int number, bool upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> digits = {{{1000, "m"},
                                                                          {900, "cm"},
                                                                          {500, "d"},
                                                                          {400, "cd"},
                                                                          {100, "c"},
                                                                          {90, "xc"},
                                                                          {50, "l"},
                                                                          {40, "xl"},
                                                                          {10, "x"},
                                                                          {9, "ix"},
                                                                          {5, "v"},
                                                                          {4, "iv"},
                                                                          {1, "i"}}};
    std::string out;
    for (const auto& [value, letters] : digits) {
        for (; number >= value; number -= value) {
            out += letters;
        }
    }
    for (char& c : out) {
        c = upper ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

// The alphabet once round, then each letter twice, and so on: «а … я, аа, бб …».
std::string letters(int number, std::u32string_view alphabet) {
    const int size = static_cast<int>(alphabet.size());
    const icu::UnicodeString letter(static_cast<UChar32>(alphabet[static_cast<std::size_t>((number - 1) % size)]));
    std::string out;
    for (int i = 0; i <= (number - 1) / size; ++i) {
        letter.toUTF8String(out);
    }
    return out;
}

std::u32string_view alphabet_of(std::string_view format) {
    // Without ё, й, ъ and ь, as ST_NumberFormat lists them.
    if (format == "russianLower") {
        return U"абвгдежзиклмнопрстуфхцчшщыэюя";
    }
    if (format == "russianUpper") {
        return U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
    }
    if (format == "lowerLetter") {
        return U"abcdefghijklmnopqrstuvwxyz";
    }
    if (format == "upperLetter") {
        return U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    }
    return {};
}

bool has_letter_or_digit(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (u_isalnum(static_cast<UChar32>(unicode::next_point(text, i))) != 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string format_number(int number, std::string_view format) {
    if (format == "none") {
        return {};
    }
    const std::u32string_view alphabet = alphabet_of(format);
    if (!alphabet.empty() && number >= 1 && number <= static_cast<int>(alphabet.size()) * most_rounds) {
        return letters(number, alphabet);
    }
    if ((format == "lowerRoman" || format == "upperRoman") && number >= 1 && number < 5000) {
        return roman(number, format == "upperRoman");
    }
    if (format == "decimalZero" && number >= 0 && number < 10) {
        return "0" + std::to_string(number);
    }
    return std::to_string(number);
}

std::string bare_label(std::string_view shown) {
    // A bullet of a symbol font may be the letter «o» or «§».
    if (!has_letter_or_digit(shown)) {
        return shown.find_first_not_of(' ') == std::string_view::npos ? "" : "-";
    }
    const std::size_t begin = shown.find_first_not_of(" ([");
    const std::size_t end = shown.find_last_not_of(" .):];");
    return begin == std::string_view::npos || end == std::string_view::npos || end < begin
               ? std::string()
               : std::string(shown.substr(begin, end + 1 - begin));
}

}  // namespace svod::extractors::docx
