#include "tools/svod/rule_check.hpp"

#include "normalizer/engine/matcher.hpp"

namespace svod::tools {

RuleCheck check_rules(const normalizer::rules::RuleSet& rules) {
    RuleCheck check;
    for (const std::string& name : rules.names()) {
        ++check.packs;
        const auto matcher = rules.matcher(name);
        if (!matcher) {
            check.failures.push_back(matcher.error());
            continue;
        }
        check.rules += matcher->pack().rows.size();
        for (Failure& failure : normalizer::engine::check_examples(*matcher)) {
            check.failures.push_back(std::move(failure));
        }
    }
    return check;
}

}  // namespace svod::tools
