#pragma once

#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// «план - 24 %, факт на 01.12.2024 - 25 %»: the one day (ISO 8601) that a plan/fact pair in running text states; none
/// where it states none or several.
Text day_of_fact(const Reading& reading, const Indicator& indicator);

/// «Факт на 01.12.2024» over the column of an indicator: the latest day (ISO 8601) in its table's head, if any.
Text day_of_column(const Reading& reading, const Indicator& indicator);

/// «На 31.12.2023 охват 76 %, на 31.12.2022 – 74 %»: whether a metric's day lies before the report's period, and the
/// same block has one of its code on a day of the period.
bool is_compared_with(const Reading& reading, const Metric& metric);

}  // namespace svod::normalizer::stages
