#pragma once

#include <optional>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The dimension's field of a metric (direction, org_type, program_type, audience, event_kind); null for other names.
Text* dimension_field(Metric& metric, std::string_view dimension);

/// Whether a code of list 3.6 says no more about a metric than its own code does: pupils among `children`.
bool is_implied(std::string_view metric, std::string_view dimension_code);

/// The metric that a cell of a table of figures is: what its column counts (else its row, else the table's caption),
/// limited by the kinds that its headings name. None for targets, for other years, and for rows that are neither a
/// total nor a kind of list 3.6, such as single organisations. \pre the count is a cell's figure
std::optional<Metric> metric_of_cell(const Reading& reading, const phrases::Readers& readers, std::size_t count);

}  // namespace svod::normalizer::stages
