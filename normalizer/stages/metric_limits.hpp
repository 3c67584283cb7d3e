#pragma once

#include <cstddef>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Gives a metric the dimensions (list 3.6) that may limit it, from the words around its count; true where the count's
/// own clause gives one. The metric's code and unit are set. \pre count < reading.report.counts.size()
bool read_dimensions(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                     const std::vector<phrases::MetricDimension>& dimensions, std::size_t count, Metric& metric);

}  // namespace svod::normalizer::stages
