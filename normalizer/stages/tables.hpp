#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// What each table is, its header rows and the roles of its columns. Rules: pack columns.rules.
/// Never fails.
void read_tables(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
