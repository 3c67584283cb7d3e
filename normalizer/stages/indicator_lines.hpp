#pragma once

#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Indicators told in labelled lines, one behind the other or in one paragraph: «Показатель: охват детей, %», «План:
/// 78», «Факт: 79,5»; none of paragraphs whose indicators the report has already. Never fails.
std::vector<Indicator> indicators_of_lines(const Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
