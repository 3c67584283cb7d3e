#pragma once

#include <string>
#include <string_view>

namespace svod::extractors {

/// A pattern of RE2 with the letters of Latin and Cyrillic listed where it names a class of letters (`\p{Lu}`,
/// `\p{Ll}`,
/// `\pL`, not inside brackets). Unicode's own classes take a hundred times as long to compile. A small letter of
/// another Cyrillic alphabet than the Russian counts as a capital, too.
std::string with_letters_listed(std::string_view pattern);

}  // namespace svod::extractors
