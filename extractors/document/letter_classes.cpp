#include "extractors/document/letter_classes.hpp"

#include <algorithm>
#include <array>

namespace svod::extractors {
namespace {

struct LetterClass {
    std::string_view name;
    std::string_view listed;
};

constexpr std::array<LetterClass, 3> letter_classes = {{
    {"\\p{Lu}", "[A-Z\\x{400}-\\x{42F}\\x{460}-\\x{52F}]"},
    {"\\p{Ll}", "[a-z\\x{430}-\\x{45F}\\x{460}-\\x{52F}]"},
    {"\\pL", "[A-Za-z\\x{400}-\\x{52F}]"},
}};

}  // namespace

std::string with_letters_listed(std::string_view pattern) {
    std::string listed;
    while (!pattern.empty()) {
        const auto* named = std::find_if(letter_classes.begin(), letter_classes.end(),
                                         [&](const LetterClass& letters) { return pattern.starts_with(letters.name); });
        const std::size_t size = named != letter_classes.end() ? named->name.size() : pattern.front() == '\\' ? 2 : 1;
        listed += named != letter_classes.end() ? named->listed : pattern.substr(0, size);
        pattern.remove_prefix(std::min(size, pattern.size()));
    }
    return listed;
}

}  // namespace svod::extractors
