#include "normalizer/stages/narratives.hpp"

namespace svod::normalizer::stages {

void read_narratives(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
