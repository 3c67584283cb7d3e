#pragma once

#include <string_view>
#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Whether a folded text holds words that `part_glued_words` parts.
bool has_glued_word(std::string_view folded);

/// Puts a blank where one is lost: between two known words of five letters and more («обучениепедагогов»), and between
/// a figure and a known word in small letters («10выездных», «охвачено12»), or behind a bracket («7(семь)программ»).
/// Compounds («законопроект») stay.
void part_glued_words(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
