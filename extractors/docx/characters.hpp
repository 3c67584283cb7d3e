#pragma once

#include <cstddef>
#include <string_view>

namespace svod::extractors::docx {

/// The character of UTF-8 `text` at `at`, which moves behind it; U+FFFD for bytes that are none.
/// \pre at < text.size()
char32_t next_character(std::string_view text, std::size_t& at);

}  // namespace svod::extractors::docx
