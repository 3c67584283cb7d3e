#pragma once

#include <string>
#include <string_view>

namespace svod::extractors::docx {

/// The UTF-8 text of a `w:sym` (ECMA-376 part 1, 17.3.3.30): `code` is hexadecimal, with or without the private offset
/// F000. Signs of Symbol and Wingdings that reports use become their Unicode characters, other fonts' codes stand for
/// themselves; what can't be told is U+FFFD, a code that is no number "".
std::string symbol_text(std::string_view font, std::string_view code);

}  // namespace svod::extractors::docx
