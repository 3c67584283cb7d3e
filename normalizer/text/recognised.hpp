#pragma once

#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Puts right years of this century and the last whose figures recognition took for letters («2О22», «202З») or that
/// are printed spaced out before the word «год» («2 0 2 2 г о д»). Other figures stay.
void repair_years(std::vector<Character>& characters);

/// Makes the nought that begins a word of three letters at least the letter that it stands for («0тчёт»).
void repair_noughts(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
