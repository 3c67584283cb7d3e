#include "normalizer/stages/dates.hpp"

namespace svod::normalizer::stages {

void read_dates(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
