#pragma once

#include "normalizer/records/report.hpp"

namespace svod::normalizer::stages {

/// Repairs (text/repairs.hpp) the words that fields took over from the text: titles, names, subjects, results. Quotes
/// keep what the file shows. Never fails.
void mend_fields(Report& report);

}  // namespace svod::normalizer::stages
