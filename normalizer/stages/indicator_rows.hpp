#pragma once

#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The indicators of a table that has plans and facts in rows of their own, told apart by a column «план», «факт»; the
/// columns behind it are for periods. \pre table.measures
std::vector<Indicator> indicators_of_paired_rows(const Reading& reading, const phrases::Readers& readers,
                                                 const TableView& table);

}  // namespace svod::normalizer::stages
