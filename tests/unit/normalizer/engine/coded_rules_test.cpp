#include <gtest/gtest.h>

#include <set>
#include <string>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::engine {
namespace {

// A pattern outside the code page is searched in UTF-8, which takes several times as long.
TEST(CodedRules, AllBuiltInPatternsCanBePutIntoTheCodePage) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules);
    // Signs of foreign money, asked about only where one stands.
    const std::set<std::string> exempt = {};
    for (const std::string& name : rules->names()) {
        const Pack& pack = *rules->pack(name);
        if (name.starts_with("vocabulary")) {
            continue;
        }
        for (const PackRow& row : pack.rows) {
            const auto expanded = rules->vocabulary().expand(pack.cell(row, "pattern"), "here");
            ASSERT_TRUE(expanded);
            EXPECT_TRUE(code_page::translate(expanded->pattern) || exempt.contains(std::string(pack.cell(row, "rule"))))
                << row.file << ":" << row.line << " " << pack.cell(row, "pattern");
        }
    }
}

}  // namespace
}  // namespace svod::normalizer::engine
