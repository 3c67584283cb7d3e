#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// The last bytes of the marks that divide days each of which has a remark of its own: in «14.03 (9 чел.) и 10.10 (11
/// чел.), все …» the «и» and the comma behind the last bracket. `days`: in order, bytes of the folded text. Empty where
/// fewer than two such days stand one behind the other.
std::vector<std::size_t> marks_between_dated_brackets(const text::Folded& words, const std::vector<text::Span>& days);

/// Where a mark stands outside quotations and brackets: bytes of the folded text.
std::vector<std::size_t> open_marks(const text::Folded& text, char mark);

/// Where a sentence may be cut: its open commas, and the spaces before each «и» with a day right behind it, a
/// preposition between them at most. `days`: as above.
std::vector<std::size_t> marks_of_clauses(const text::Folded& words, const std::vector<text::Span>& days);

/// The letters of a text, without digits and marks.
int letters_of(std::string_view text);

/// The letters of a bracket, its marks included, beside the day in it; those of figures behind commas don't count: «(12
/// мая, 72 часа, 8 человек)» has none. `day`: bytes of the bracket.
int letters_beside_day(std::string_view bracket, text::Span day);

}  // namespace svod::normalizer::stages
