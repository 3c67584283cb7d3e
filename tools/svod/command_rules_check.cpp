#include <iostream>

#include "tools/svod/commands.hpp"
#include "tools/svod/rule_check.hpp"

namespace svod::tools {

ExitStatus run_rules_check(const RulesCheckOptions& options) {
    const auto misnamed = look_at_own_rules(options.directory);
    const auto rules =
        misnamed ? normalizer::rules::RuleSet::load(options.directory) : tl::unexpected(misnamed.error());
    for (const std::string& line : misnamed.value_or(std::vector<std::string>())) {
        std::cerr << "svod rules check: " << line << '\n';
    }
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
