#include "normalizer/stages/tables.hpp"

namespace svod::normalizer::stages {

void read_tables(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
