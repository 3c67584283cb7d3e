#include "normalizer/stages/outline.hpp"

namespace svod::normalizer::stages {

void read_outline(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
