#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The report's own fields: title, kind, level, centre, municipality, region, zone, period, outgoing number and date,
/// signatory; sets `reading.period`. What isn't found stays empty. Rules: packs identity*.rules, data
/// municipalities.csv. Never fails.
void read_identity(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
