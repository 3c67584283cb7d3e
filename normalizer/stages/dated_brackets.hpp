#pragma once

#include <cstddef>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// The last bytes of the marks that divide days each of which has a remark of its own: in «14.03 (9 чел.) и 10.10 (11
/// чел.), все …» the «и» and the comma behind the last bracket. `days`: in order, bytes of the folded text. Empty where
/// fewer than two such days stand one behind the other.
std::vector<std::size_t> marks_between_dated_brackets(const text::Folded& words, const std::vector<text::Span>& days);

}  // namespace svod::normalizer::stages
