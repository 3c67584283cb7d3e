#pragma once

#include <cstddef>
#include <string_view>

namespace svod::normalizer::phrases {

/// Bytes of an act's folded number without the word that a typist glued to it: «45от 12.01.2024».
std::size_t size_without_glued_word(std::string_view number);

/// «№ 188 -Д», «№ 09 - 3242», «№ 12 о/д»: bytes of a number's part that blanks set off, and behind which nothing is
/// said. \param rest  what stands behind the number
std::size_t size_of_set_off_part(std::string_view number, std::string_view rest);

}  // namespace svod::normalizer::phrases
