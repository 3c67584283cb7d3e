#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Says of the percentages in a column «Охват, %» what they are taken of, where the table has one column of all the
/// children and one of those who attend: sets `numerator` and `denominator`. \pre the counts from `first` on are those
/// of the cells of one table
void relate_coverage(Reading& reading, const phrases::Readers& readers, std::size_t first);

}  // namespace svod::normalizer::stages
