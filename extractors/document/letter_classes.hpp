#pragma once

#include <string>
#include <string_view>

namespace svod::extractors {

/// A pattern of RE2 in which the letters of Latin and Cyrillic are listed for the classes `\p{Lu}`, `\p{Ll}` and `\pL`,
/// which may not stand inside brackets: Unicode's own classes take a hundred times as long to compile. A small letter
/// of another Cyrillic alphabet than the Russian counts as a capital, too.
std::string with_letters_listed(std::string_view pattern);

}  // namespace svod::extractors
