#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// An event for each happening told with a day or month of its own, in running text or inside a cell (with its row as
/// parent). Never fails.
void read_narratives(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
