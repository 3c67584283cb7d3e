#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// What of characters under repair words are looked for in.
struct LetterText {
    std::string folded;               ///< small Russian letters, ' ' for each white space, '.' for anything else; UTF-8
    std::vector<std::size_t> places;  ///< of each of its bytes the character, by index
};

/// Bytes of each Cyrillic letter in UTF-8.
constexpr std::size_t letter_bytes = 2;

/// Whether a byte begins such a letter.
constexpr bool is_letter_lead(char byte) {
    return byte == '\xD0' || byte == '\xD1';
}

LetterText letter_text(const std::vector<Character>& characters);

/// The run of Cyrillic letters that ends right before a character, small, in UTF-8; empty where none does.
/// \pre end <= characters.size()
std::string small_word_before(const std::vector<Character>& characters, std::size_t end);

}  // namespace svod::normalizer::text
