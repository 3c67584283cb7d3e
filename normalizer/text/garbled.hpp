#pragma once

#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Puts back the Cyrillic of words that were decoded wrongly: CP1251 read as CP1252 or Latin-1, UTF-8 read as CP1251.
/// Nothing changes unless one word of three letters at least can only be explained so.
void repair_garbled(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
