#include "normalizer/stages/indicators.hpp"

namespace svod::normalizer::stages {

void read_indicators(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
