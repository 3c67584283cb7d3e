#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// An event for each item of a list that its lead-in announces as activities. Contract, section 4 «Events».
/// Never fails.
void read_event_lists(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
