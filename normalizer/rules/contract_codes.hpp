#pragma once

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/pack.hpp"

namespace svod::normalizer::rules {

/// Whether the rows that a user adds to a pack hold, in each column that chooses from a list, only what the contract
/// lists there (units, metrics, statuses, dimensions …) or rows of the built-in pack hold («label», no code at all).
/// Another word gives `bad_rules` with «file:line», the word and what may stand there; without this the store would
/// refuse each report that the row matches, or the row would never do anything.
Outcome<void> check_codes(const engine::Pack& built_in, const engine::Pack& more);

}  // namespace svod::normalizer::rules
