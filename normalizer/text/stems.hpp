#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::text {

/// The words of a folded text (runs of letters and digits, inner hyphens split), in order.
std::vector<std::string_view> words(std::string_view folded);

/// The stem of one folded Russian word by Snowball's Russian stemmer; other words come back unchanged.
std::string stem(std::string_view folded_word);

/// The stems of all the words of a text (folded here), in order.
std::vector<std::string> stems(std::string_view text);

}  // namespace svod::normalizer::text
