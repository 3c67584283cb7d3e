#include "normalizer/stages/references.hpp"

namespace svod::normalizer::stages {

void read_references(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
