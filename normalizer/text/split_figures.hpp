#pragma once

#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Joins numbers that a blank cuts, where their neighbours leave no other reading: days («с 1 5 января», «на 3
/// 1.12.2024», «3 О октября») behind a preposition or a verb, or whose halves are no days; counts up to three figures
/// between a verb and what is counted («реализуется 2 36 программ»). Thousands («5 230»), lists («1 5 и 9 марта») and
/// what a number names («раздел 1 5 мая») stay.
void join_split_figures(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
