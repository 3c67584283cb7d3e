#include <iostream>

#include "normalizer/engine/matcher.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/reading.hpp"

namespace svod::tools {

ExitStatus run_rules_check(const RulesCheckOptions& options) {
    const auto rules = normalizer::rules::RuleSet::load(options.directory);
    if (!rules) {
        std::cerr << "svod rules check: " << in_english(rules.error()) << '\n';
        return ExitStatus::unusable;
    }
    std::size_t checked = 0;
    std::size_t wrong = 0;
    for (const std::string& name : rules->names()) {
        const auto matcher = rules->matcher(name);
        if (!matcher) {
            std::cerr << in_english(matcher.error()) << '\n';
            ++wrong;
            continue;
        }
        checked += matcher->pack().rows.size();
        for (const Failure& failure : normalizer::engine::check_examples(*matcher)) {
            std::cerr << in_english(failure) << '\n';
            ++wrong;
        }
    }
    if (wrong == 0) {
        std::cout << checked << " rules in " << rules->names().size() << " packs, all examples hold\n";
    }
    return wrong == 0 ? ExitStatus::ok : ExitStatus::unusable;
}

}  // namespace svod::tools
