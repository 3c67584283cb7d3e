// Any text through the reader of text files, tables included.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractors/txt/txt.hpp"
#include "tests/fuzz/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    svod::fuzz::check(svod::extractors::txt::read({reinterpret_cast<const char*>(data), size}, "fuzz.txt"));
    return 0;
}
