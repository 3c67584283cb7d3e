#pragma once

#include <optional>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The metric that a cell of a table of figures is: what its column counts (else its row, else the table's caption),
/// limited by the kinds that its headings name. None for targets, for other years, and for rows that are neither a
/// total nor a kind of list 3.6, such as single organisations. \pre the count is a cell's figure
std::optional<Metric> metric_of_cell(const Reading& reading, const phrases::Readers& readers, std::size_t count);

}  // namespace svod::normalizer::stages
