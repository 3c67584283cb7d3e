#include "normalizer/stages/counts.hpp"

namespace svod::normalizer::stages {

void read_counts(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
