#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Every date of every unit, resolved by its enclosing period, with event, section and role. Contract, section 4
/// «Dates». Never fails.
void read_dates(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
