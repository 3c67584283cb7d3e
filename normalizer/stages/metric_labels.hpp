#pragma once

#include <optional>

#include "normalizer/stages/metric_context.hpp"

namespace svod::normalizer::stages {

/// What «Детей: 1 340» means as a line of its own among lines like it: the children who attend, where one beside it
/// counts programmes or groups and none counts children in other words. Alone it could be all who live there.
/// \pre count < reading.report.counts.size()
std::optional<phrases::MetricMeaning> meaning_of_label(const Reading& reading, const phrases::Readers& readers,
                                                       std::size_t count, const CountContext& context);

/// Whether a cell's figure that a metric is of is one in words already: «640 (72 %)» below «Численность детей».
bool is_told_in_row(const Reading& reading, const Metric& metric);

/// «Адаптированные программы - »: the cell before that of a row's figures («14 программ, 102 ребёнка»), where it has
/// none itself and says what they count; "" where there is no such cell. \pre the unit stands in a row
std::string words_of_work_done(const Reading& reading, const phrases::Readers& readers, int unit);

}  // namespace svod::normalizer::stages
