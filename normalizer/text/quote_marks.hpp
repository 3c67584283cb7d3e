#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// The bytes of the quotation mark that begins at an offset of an unfolded text, 0 if none does: a sign that is one
/// (is_quote), or what typewriters and plain text have for it: «<<», «>>», two commas before a word, two apostrophes or
/// backticks, and a single one of those where a word begins or ends. \pre offset < text.size()
std::size_t quote_mark_at(std::string_view text, std::size_t offset);

/// Whether a character may begin such a mark that is no sign of its own.
constexpr bool may_be_quote_mark(char32_t c) {
    return c == U'\'' || c == U'`' || c == U'‘' || c == U'’' || c == U'<' || c == U'>' || c == U',';
}

/// Makes each mark of several characters, and each single one, a straight quotation mark.
void straighten_quote_marks(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
