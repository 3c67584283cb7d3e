#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The rows of plan/fact tables and the plan/fact pairs of running text. Contract, section 4 «Indicators».
/// Never fails.
void read_indicators(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
