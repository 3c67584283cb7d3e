#include "extractors/document/ordinals.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace svod::extractors {

int ordinal_of(std::string_view number) {
    constexpr std::array<std::string_view, 20> roman = {"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                        "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                        "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
    const auto* found = std::find(roman.begin(), roman.end(), number);
    if (found != roman.end()) {
        return static_cast<int>(found - roman.begin()) + 1;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    return error == std::errc{} && end == number.data() + number.size() ? value : 0;
}

}  // namespace svod::extractors
