#pragma once

#include <cstddef>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Tells of what the percentages of a column are shares («Подано | Принято | Доля, %»): of two columns whose quotients
/// most rows have there; the rows that don't are then wrong. \pre the counts from `first` on are those of the cells of
/// one table
void relate_share_columns(Reading& reading, const phrases::Readers& readers, std::size_t first);

}  // namespace svod::normalizer::stages
