// Any bytes through the decoder of text files.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/document/unicode.hpp"
#include "extractors/txt/encoding.hpp"
#include "tests/fuzz/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace svod::extractors;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)txt::looks_like_text(bytes);
    const txt::Decoded decoded = txt::decode_text(bytes);
    svod::fuzz::require(unicode::encode(unicode::decode(decoded.text)) == decoded.text, "what is decoded is UTF-8");
    return 0;
}
