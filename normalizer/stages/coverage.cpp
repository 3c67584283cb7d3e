#include "normalizer/stages/coverage.hpp"

namespace svod::normalizer::stages {

void read_coverage(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
