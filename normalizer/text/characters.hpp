#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace svod::normalizer::text {

/// The code point that begins at `offset`, which moves behind it; U+FFFD for an ill-formed byte. \pre offset <
/// text.size()
char32_t next_character(std::string_view text, std::size_t& offset);

/// The code point that ends at `offset`; 0 at the beginning of the text.
char32_t character_before(std::string_view text, std::size_t offset);

/// The code point that begins at `offset`; 0 at the end of the text.
char32_t character_at(std::string_view text, std::size_t offset);

/// The first offset at or after one at which something else than letters of the Russian alphabet and of ASCII, digits
/// of ASCII and plain spaces stands; the text's size if nothing does. \pre `offset` is no character's inside
std::size_t skip_words(std::string_view text, std::size_t offset);

void append_character(std::string& text, char32_t character);

bool is_letter(char32_t character);
bool is_digit(char32_t character);  ///< ASCII digits only
bool is_upper(char32_t character);
bool is_space(char32_t character);
bool is_cyrillic(char32_t character);
bool is_dash(char32_t character);   ///< hyphen-minus and the Unicode dashes that reports use for it
bool is_quote(char32_t character);  ///< double quotes and guillemets of all kinds

/// A letter of the Russian alphabet made small, «ё» as «е»; anything else as it is.
constexpr char32_t small_russian(char32_t character) {
    if (character == U'Ё' || character == U'ё') {
        return U'е';
    }
    return character >= U'А' && character <= U'Я' ? character + (U'а' - U'А') : character;
}

constexpr bool is_small_russian(char32_t character) {
    return character >= U'а' && character <= U'я';
}

/// Without white space at both ends (Unicode White_Space).
std::string_view trim(std::string_view text);

/// Whether a text contains another, byte for byte. Quicker than std::string_view::find in Cyrillic, where every other
/// byte is the same. The empty text is in any.
bool contains(std::string_view text, std::string_view part);

/// One bit for each byte of a text, some of which share a bit: a text can only contain one whose bits it has.
std::uint64_t bits_of_bytes(std::string_view text);

/// Number of code points.
std::size_t length(std::string_view text);

/// Whether a word may end or begin at `offset`: the characters around it are not both letters and not both digits.
bool is_word_edge(std::string_view text, std::size_t offset);

}  // namespace svod::normalizer::text
