#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The sections: headings of the text and full-width rows of tables, with numbers, titles, codes, levels and the period
/// that a heading names; marks each unit's section and the units that are headings. Contract, section 4 «Headings».
/// Never fails.
void read_outline(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
