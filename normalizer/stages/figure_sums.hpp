#pragma once

#include <cstddef>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Makes the figures of a table parts of its totals: those of a row «Итого» of the rows above it (below it, where it
/// comes first), those of a column «Всего» of the columns beside it, those of a sentence below that sums the table up,
/// and a row's of the kinds that rows below it name; says what its percentages are taken of. \pre the counts from
/// `first` on are those of the cells of one table
void relate_figures(Reading& reading, const phrases::Readers& readers, const TableView& table, std::size_t first);

}  // namespace svod::normalizer::stages
