#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Every quantity of every unit outside of indicator tables, with section and event, and the relations between totals
/// and parts, percentages and their bases. Contract, section 4 «Counts». Never fails.
void read_counts(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
