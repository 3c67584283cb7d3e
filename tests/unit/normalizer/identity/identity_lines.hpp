#pragma once

#include <string>
#include <vector>

#include "normalizer/records/report.hpp"

namespace svod::normalizer::stages::testing {

/// What a report of the lines, each a paragraph, says of itself. The built-in rules are loaded once.
Report identity_of(const std::vector<std::string>& lines);

}  // namespace svod::normalizer::stages::testing
