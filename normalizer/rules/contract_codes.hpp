#pragma once

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/pack.hpp"

namespace svod::normalizer::rules {

/// Whether the rows that a user adds to a pack give only codes that records may hold (contract, list 3), or what rows
/// of the built-in pack give («label», no code at all). Another code gives `bad_rules` with «file:line», the cell and
/// what may stand there; without this each report that the row matches would be refused by the store.
Outcome<void> check_codes(const engine::Pack& built_in, const engine::Pack& more);

}  // namespace svod::normalizer::rules
