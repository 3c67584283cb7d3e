#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// «2022 – #»: whether the year right before a count lies outside of the report's.
bool is_labelled_with_other_year(const Reading& reading, std::size_t count);

/// «Охват детей в 2022 году – # %, в 2023 – # %, в 2024 – # %»: the counts before a count in its sentence that tell the
/// same of other years, the nearest first (indices of the report's counts); empty where only its own words say what it
/// counts.
std::vector<std::size_t> counts_of_other_years(const Reading& reading, const phrases::Readers& readers,
                                               std::size_t count);

/// The meaning of a count (an index of the report's counts) that says only of which year it is: what the counts of
/// other years before it in its sentence mean («Охват в 2023 году составлял 74 %, в 2024 – 79 %»), or what stands
/// before the years («Количество программ: 2023 г. – 180, 2024 г. – 201»). None where neither tells it, or where one
/// before it is of the report's own time.
std::optional<phrases::MetricMeaning> meaning_of_years(const Reading& reading, const phrases::Readers& readers,
                                                       std::size_t count, const CountContext& context);

}  // namespace svod::normalizer::stages
