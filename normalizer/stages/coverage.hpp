#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A row for each section code: heading, content, empty or absent. Contract, section 4 «Coverage».
/// Never fails.
void read_coverage(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
