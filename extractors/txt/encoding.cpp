#include "extractors/txt/encoding.hpp"

#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {

Decoded decode_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    return {std::string(bytes), "UTF-8", 0};
}

bool looks_like_text(std::string_view bytes) {
    return bytes.find('\0') == std::string_view::npos;
}

}  // namespace svod::extractors::txt
