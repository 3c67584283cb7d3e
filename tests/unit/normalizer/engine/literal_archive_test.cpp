#include "normalizer/engine/literal_archive.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "normalizer/rules/archived_literals.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::engine {
namespace {

// Of every row of the built-in packs: what the build kept must be what reading the pattern gives.
TEST(LiteralArchive, KeepsOfEachBuiltInRuleWhatItsPatternTells) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules);
    const LiteralArchive archive = rules::archived_literals();
    LiteralReader reader;
    std::size_t kept = 0;
    for (const std::string& name : rules->names()) {
        const Pack& pack = *rules->pack(name);
        for (const PackRow& row : pack.rows) {
            const auto expanded = rules->vocabulary().expand(pack.cell(row, "pattern"), row.file);
            ASSERT_TRUE(expanded);
            const auto found = archive.find(expanded->pattern);
            ASSERT_TRUE(found) << row.file << ':' << row.line;
            const Literals read = reader.read(expanded->pattern);
            EXPECT_EQ(found->required, read.required) << row.file << ':' << row.line;
            EXPECT_EQ(found->lead, read.lead) << row.file << ':' << row.line;
            EXPECT_EQ(found->elsewhere, read.elsewhere) << row.file << ':' << row.line;
            ++kept;
        }
    }
    EXPECT_GT(kept, 1000U);
}

TEST(LiteralArchive, KnowsNoPatternThatWasNotKept) {
    EXPECT_FALSE(rules::archived_literals().find("слово, которого нет ни в одном правиле"));
    EXPECT_FALSE(LiteralArchive().find("январ~"));
}

TEST(LiteralArchive, RefusesALiteralThatItsListWouldEndAt) {
    std::map<std::string, Literals> patterns;
    patterns["a"].required = {std::string("a\0b", 3)};
    EXPECT_FALSE(source_of_archive(patterns, "svod", "archive"));
    patterns["a"].required = {"ab"};
    EXPECT_TRUE(source_of_archive(patterns, "svod", "archive"));
}

}  // namespace
}  // namespace svod::normalizer::engine
