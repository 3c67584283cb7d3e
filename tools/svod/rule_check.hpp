#pragma once

#include <cstddef>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::tools {

/// What the packs' own examples say of them.
struct RuleCheck {
    std::size_t rules = 0;  ///< rows checked, over all packs
    std::size_t packs = 0;
    std::vector<Failure> failures;  ///< one for each pattern that doesn't compile and each example that doesn't hold
};

/// Runs the examples of every pack. Never fails: what is wrong is in the answer.
RuleCheck check_rules(const normalizer::rules::RuleSet& rules);

}  // namespace svod::tools
