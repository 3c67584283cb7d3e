#include "normalizer/stages/identity.hpp"

namespace svod::normalizer::stages {

void read_identity(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
