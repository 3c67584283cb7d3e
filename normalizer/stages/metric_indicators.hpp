#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Adds the metrics that the report's indicators are, by the rules of pack indicator_codes.rules: their facts, and how
/// many certificates a pair in running text plans. Those of the counts are there already.
void read_indicator_metrics(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
