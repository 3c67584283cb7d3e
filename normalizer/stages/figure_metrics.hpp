#pragma once

#include <optional>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The metric that a cell of a table of figures is: what its column counts (else its row, else the table's caption),
/// limited by the kinds that its headings name. None for targets, for other years, and for rows that are neither a
/// total nor a kind of list 3.6, such as single organisations. \pre the count is a cell's figure
std::optional<Metric> metric_of_cell(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// The same for the fact of an indicator («Техническая | 40 | 41» below «Программы: план | факт») by the head of its
/// column or the table's caption, which its own name only limits. `unit`: its cell, `value`: as the indicator has it
std::optional<Metric> metric_of_fact(const Reading& reading, const phrases::Readers& readers, int unit, double value);

}  // namespace svod::normalizer::stages
