#include <iostream>

#include "tools/svod/commands.hpp"
#include "tools/svod/rule_check.hpp"

namespace svod::tools {

ExitStatus run_rules_check(const RulesCheckOptions& options) {
    const auto rules = normalizer::rules::RuleSet::load(options.directory);
    if (!rules) {
        std::cerr << "svod rules check: " << in_english(rules.error()) << '\n';
        return ExitStatus::unusable;
    }
    const RuleCheck check = check_rules(*rules);
    for (const Failure& failure : check.failures) {
        std::cerr << in_english(failure) << '\n';
    }
    if (!check.failures.empty()) {
        return ExitStatus::unusable;
    }
    std::cout << check.rules << " rules in " << check.packs << " packs, all examples hold\n";
    return ExitStatus::ok;
}

}  // namespace svod::tools
