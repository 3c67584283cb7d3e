#pragma once

#include <string_view>
#include <vector>

#include "normalizer/phrases/macro_values.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A numeral put together from words.
struct WordNumber {
    text::Span span;  ///< bytes of the text given
    double value = 0;
    bool ordinal = false;
};

/// The numerals that a run of numeral words spells («двести сорок пять», «пять, шесть» are one and two). Words that
/// can't follow each other in one numeral begin a new one. `words`: folded numeral words, separated by one space or
/// hyphen. A plural group word alone («тысячи детей», «десятки») is vague and gives nothing.
std::vector<WordNumber> numbers_of_words(std::string_view words, const MacroValues& values);

}  // namespace svod::normalizer::phrases
