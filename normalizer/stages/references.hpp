#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Legal acts, people and links. Contract, section 4 «Names». Rules: packs legal_refs.rules, people.rules.
/// Never fails.
void read_references(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
