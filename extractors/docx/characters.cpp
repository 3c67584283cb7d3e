#include "extractors/docx/characters.hpp"

#include <unicode/uchar.h>
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

bool is_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (u_isUWhiteSpace(static_cast<UChar32>(next_character(text, i))) == 0) {
            return false;
        }
    }
    return true;
}

}  // namespace svod::extractors::docx
