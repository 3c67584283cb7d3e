#pragma once

#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// What bounds a noun phrase in a clause. Spans are bytes of the folded text.
struct PhraseBounds {
    std::vector<text::Span> stops;   ///< dates, verbs, the theme: the phrase ends before them
    std::vector<text::Span> heads;   ///< nouns that take the phrase as their complement («серия»)
    std::vector<text::Span> asides;  ///< years, which are no part of a name that they stand behind
    std::vector<text::Span> closed;  ///< quotations, whose commas end nothing
};

/// The noun phrase around a noun: the attributes and heads right before it, and what follows up to a stop, a comma, a
/// colon, a bracket, a dash between spaces or the sentence's end.
text::Span phrase_around(const text::Folded& clause, text::Span noun, const PhraseBounds& bounds);

/// Where a verb's complement stands.
enum class Complement {
    object,       ///< no preposition before it: «провели сверку»
    destination,  ///< behind a preposition, which the phrase leaves out: «выехали в сёла района»
    gathering,  ///< behind «в» or «на», on either side, which the phrase leaves out: «участвовали в диспуте»
    counted,    ///< with its numeral: «проверили 40 программ»
};

/// The noun phrase that a verb has behind it or, where a numeral or nothing stands there, before it; empty if neither.
/// Brackets inside the phrase stay, those at its end only without a figure.
text::Span phrase_of_verb(const text::Folded& clause, text::Span verb, const PhraseBounds& bounds,
                          Complement complement = Complement::object);

}  // namespace svod::normalizer::phrases
