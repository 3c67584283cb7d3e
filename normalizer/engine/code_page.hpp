#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/lead.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::engine {

/// The code page in which rules are searched: one byte a character makes a text half as long as UTF-8 does and a
/// pattern's automaton several times smaller. Small Russian and Latin letters, digits, the signs of ASCII and a few
/// more have a code each; all other characters share three: a letter of Latin, Greek or Cyrillic (capitals, too),
/// another letter, and anything else.
namespace code_page {

enum class Kind : std::uint8_t { other, letter, digit };

/// A text in the code page, and where each of its characters begins in the UTF-8 text, whose size stands at the end.
struct Coded {
    std::string codes;
    std::vector<std::uint32_t> offsets;

    /// The bytes of the UTF-8 text that a span of codes came from. \pre codes.end <= this->codes.size()
    [[nodiscard]] text::Span origin(text::Span span) const { return {offsets[span.begin], offsets[span.end]}; }

    /// The codes that a span of the UTF-8 text became. \pre it begins and ends between characters
    [[nodiscard]] text::Span span_of(text::Span origin) const;
};

/// Puts a UTF-8 text into the code page; ill-formed bytes are «anything else». What `coded` held is dropped.
void encode(std::string_view text, Coded& coded);

/// The codes alone.
std::string encode(std::string_view text);

/// The code that no other character has; 0 for a character that shares its code.
char own_code(char32_t character);

/// The codes that `\pL` means in a pattern.
CodeSet common_letters();

/// What each code is: letters of any script, ASCII digits, and the rest.
extern const std::array<Kind, 256> kinds;

inline Kind kind_of(char code) {
    return kinds[static_cast<unsigned char>(code)];
}

/// As text::is_word_edge, of a text in the code page.
bool is_word_edge(std::string_view codes, std::size_t offset);

/// A pattern on UTF-8 texts as one on codes, for RE2's Latin-1. `\pL` is a letter of Latin, Greek or Cyrillic. None if
/// it names a character without a code of its own, a class or a flag that only Unicode explains.
std::optional<std::string> translate(std::string_view pattern);

/// Whether all that a translated pattern can match are letters and hyphens, so that it can be looked for word by word.
bool stays_in_word(std::string_view translated);

/// Whether a code belongs to a word in the sense of `stays_in_word`.
inline bool is_of_word(char code) {
    return code == '-' || kind_of(code) == Kind::letter;
}

}  // namespace code_page
}  // namespace svod::normalizer::engine
