#include "normalizer/stages/event_rows.hpp"

namespace svod::normalizer::stages {

void read_event_rows(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
