#pragma once

#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The sentences of a text, as spans of it without the spaces between them. A sentence ends at «.», «!», «?» or «…»
/// before a space and a capital, a digit or a quote, or at a line feed; not after an initial («И. П. Иванов»; behind a
/// surname it may), an abbreviation («г. Луга», «ул.», «т. д.», «им.») or inside brackets of any kind that close later
/// in the same line. Abbreviations and endings of surnames: pack word_lists.rules.
std::vector<text::Span> sentences_of(std::string_view text);

/// Those of a text's original, blanks set in amiss left out of account («31 .12. 2024»).
std::vector<text::Span> sentences_of(const text::Folded& text);

/// Whether a text ends in a leader, four or more dots with or without spaces behind them («Имеется ли план? ........
/// »): what follows answers it.
bool ends_in_leader(std::string_view text);

/// What follows in a sentence of a text from a place in it, without the stop.
std::string_view rest_of_sentence(std::string_view text, std::size_t begin);

}  // namespace svod::normalizer::phrases
