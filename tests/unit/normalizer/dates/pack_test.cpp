#include <gtest/gtest.h>

#include "date_text.hpp"

namespace svod::normalizer::phrases {
namespace {

using testing::date_reader;
using testing::describe;
using testing::period_of;

TEST(DatePack, EveryRowMatchesItsExamplesAndNotItsNegatives) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().detail;
    for (const char* name : {"dates", "dates_links"}) {
        const auto matcher = rules->matcher(name);
        ASSERT_TRUE(matcher) << matcher.error().where << " " << matcher.error().detail;
        for (const Failure& failure : engine::check_examples(*matcher)) {
            ADD_FAILURE() << failure.where << ": " << failure.detail;
        }
    }
}

TEST(DatePack, ExamplesReadAsExpected) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().detail;
    const engine::Pack& pack = *rules->pack("dates");
    for (const engine::PackRow& row : pack.rows) {
        for (const engine::Example& example : row.examples) {
            const auto found = date_reader().find(text::Folded(example.text), period_of("2023"));
            EXPECT_EQ(describe(found), example.expected) << row.file << ":" << example.line << " " << example.text;
        }
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
