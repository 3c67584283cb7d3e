#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// An event for each body row of the tables of activities, with number, kind, theme, cells, status; marks its cells'
/// event. Never fails.
void read_event_rows(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
