#pragma once

#include <string_view>
#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Whether a folded text may hold a known word (known.words) with a space inside it, so that `join_split_words` has
/// something to do.
bool has_split_word(std::string_view folded);

/// Joins the pieces, two or three, of known words that single spaces or line ends cut: «образова ния», «опор ный», «бю
/// дж етное». Pieces that are words by themselves («на правление») stay, and so does a piece in capitals behind one
/// that isn't.
void join_split_words(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
