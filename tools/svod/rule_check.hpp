#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
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

/// The same of the packs that have rows of the user's own, which no build has checked; nothing without such rows.
RuleCheck check_own_rules(const normalizer::rules::RuleSet& rules);

/// Looks by their names at what lies in the user's folder of rule packs; nothing without a folder. Gives a line for
/// each file that looks like a pack but isn't read («statuses.rules.txt»). `bad_rules` where none is read,
/// `cannot_read` where the folder isn't.
Outcome<std::vector<std::string>> look_at_own_rules(const std::optional<std::filesystem::path>& directory);

}  // namespace svod::tools
