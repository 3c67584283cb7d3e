#include "tools/svod/rule_check.hpp"

#include <algorithm>
#include <system_error>

#include "normalizer/engine/matcher.hpp"

namespace svod::tools {
namespace {

void check_pack(const normalizer::rules::RuleSet& rules, const std::string& name, RuleCheck& check) {
    ++check.packs;
    const auto matcher = rules.matcher(name);
    if (!matcher) {
        check.failures.push_back(matcher.error());
        return;
    }
    check.rules += matcher->pack().rows.size();
    for (Failure& failure : normalizer::engine::check_examples(*matcher)) {
        check.failures.push_back(std::move(failure));
    }
}

bool has_own_rows(const normalizer::engine::Pack& pack) {
    return std::any_of(pack.rows.begin(), pack.rows.end(), [](const auto& row) { return !row.built_in; });
}

}  // namespace

RuleCheck check_rules(const normalizer::rules::RuleSet& rules) {
    RuleCheck check;
    for (const std::string& name : rules.names()) {
        check_pack(rules, name, check);
    }
    return check;
}

RuleCheck check_own_rules(const normalizer::rules::RuleSet& rules) {
    RuleCheck check;
    for (const std::string& name : rules.names()) {
        if (has_own_rows(*rules.pack(name))) {
            check_pack(rules, name, check);
        }
    }
    return check;
}

Outcome<std::vector<std::string>> look_at_own_rules(const std::optional<std::filesystem::path>& directory) {
    std::vector<std::string> misnamed;
    if (!directory) {
        return misnamed;
    }
    std::error_code error;
    bool has_any = false;
    for (const auto& entry : std::filesystem::directory_iterator(*directory, error)) {
        const std::string name = entry.path().filename().string();
        has_any = has_any || name.ends_with(".rules");
        if (const std::size_t end = name.find(".rules."); end != std::string::npos) {
            misnamed.push_back(entry.path().string() + ": не прочитан: переименуйте его в " + name.substr(0, end) +
                               ".rules, если это правила");
        }
    }
    if (error) {
        return tl::unexpected(Failure{FailureKind::cannot_read, directory->string(), error.message()});
    }
    std::sort(misnamed.begin(), misnamed.end());
    if (!has_any) {
        return tl::unexpected(
            Failure{FailureKind::bad_rules, directory->string(),
                    "правил в папке не найдено: нужны файлы *.rules с именами встроенных, например statuses.rules" +
                        (misnamed.empty() ? std::string() : "; " + misnamed.front())});
    }
    return misnamed;
}

}  // namespace svod::tools
