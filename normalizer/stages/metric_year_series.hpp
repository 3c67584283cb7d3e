#pragma once

#include <cstddef>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// «Охват детей в 2022 году – # %, в 2023 – # %, в 2024 – # %»: the counts before a count in its sentence that tell the
/// same of other years, the nearest first (indices of the report's counts); empty where only its own words say what it
/// counts.
std::vector<std::size_t> counts_of_other_years(const Reading& reading, const phrases::Readers& readers,
                                               std::size_t count);

}  // namespace svod::normalizer::stages
