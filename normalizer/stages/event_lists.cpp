#include "normalizer/stages/event_lists.hpp"

namespace svod::normalizer::stages {

void read_event_lists(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
