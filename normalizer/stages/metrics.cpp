#include "normalizer/stages/metrics.hpp"

namespace svod::normalizer::stages {

void read_metrics(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
