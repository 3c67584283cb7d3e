#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The counts and indicators that have one agreed meaning. Contract, section 4 «Metrics». Rules: pack metrics.rules.
/// Never fails.
void read_metrics(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
