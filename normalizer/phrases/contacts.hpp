#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::phrases {

/// A web or mail address, a telephone or a registration number, as written.
struct Contact {
    std::string kind;  ///< contract, `links.kind`
    std::string value;
    std::size_t begin = 0;  ///< byte of the text
};

/// All contacts of a text (original, not folded), in order. Telephones need a word before them («тел.», «факс») or the
/// shape of a Russian number with its code; ИНН and ОГРН their word and the right number of digits.
std::vector<Contact> find_contacts(std::string_view text);

}  // namespace svod::normalizer::phrases
