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

}  // namespace svod::normalizer::text
