#pragma once

#include <set>
#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// What running text calls the indicator of a plan and a fact: the words before the plan («Охват детей: план – 80 %»),
/// the quantity or things counted, the question that a cell answers, or a sentence «Показатель: …» before them; ""
/// where nothing names it. `first`, `second`: of the pair, indices of report.counts; `paired`: the counts of the unit's
/// earlier pairs, which end what they are named; `fact_first`: the first of the pair is the fact.
std::string name_of_pair(const Reading& reading, const phrases::Readers& readers, std::size_t first, std::size_t second,
                         bool fact_first, const std::set<std::size_t>& paired);

/// An indicator's name, folded, behind the name of the row above that it is a part of («из них сертифицированных»).
/// \pre index < report.indicators.size()
std::string name_with_whole(const Reading& reading, const phrases::Readers& readers, std::size_t index);

}  // namespace svod::normalizer::stages
