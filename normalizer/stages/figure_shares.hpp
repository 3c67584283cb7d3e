#pragma once

#include <cstddef>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Tells of what the percentages of a column are taken, by `numerator` and `denominator`: of the columns of the
/// children who attend and of all there are, where its title says so («Охват, %»); else of two columns whose quotients
/// most rows have there («Подано | Принято | Доля, %»), so that the rows that don't are wrong. \pre the counts from
/// `first` on are those of the cells of one table
void relate_shares(Reading& reading, const phrases::Readers& readers, std::size_t first);

}  // namespace svod::normalizer::stages
