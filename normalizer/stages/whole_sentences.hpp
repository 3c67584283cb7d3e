#pragma once

#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// The sentences of a text, bytes of it; a part that only goes on with the one before or begins the one behind is
/// joined to it: «Тема: …», a day in a line of its own, the rest of a quotation. `dates`: bytes of the text
std::vector<text::Span> whole_sentences(std::string_view text, const std::vector<text::Span>& dates);

}  // namespace svod::normalizer::stages
