#include "normalizer/stages/count_items.hpp"

namespace svod::normalizer::stages {

void read_figure_tables(Reading& /*reading*/, const phrases::Readers& /*readers*/) {}

}  // namespace svod::normalizer::stages
