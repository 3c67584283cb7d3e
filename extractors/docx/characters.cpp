#include "extractors/docx/characters.hpp"

#include <unicode/utf8.h>

#include <cstdint>

namespace svod::extractors::docx {

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    auto i = static_cast<std::int32_t>(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    at = static_cast<std::size_t>(i);
    return static_cast<char32_t>(c);
}

}  // namespace svod::extractors::docx
