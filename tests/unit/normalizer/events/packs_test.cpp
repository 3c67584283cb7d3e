#include <gtest/gtest.h>

#include <string>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer {
namespace {

class EventPacks : public testing::TestWithParam<const char*> {};

TEST_P(EventPacks, MatchTheirOwnExamples) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().where;
    const auto matcher = rules->matcher(GetParam());
    ASSERT_TRUE(matcher) << matcher.error().where << " " << matcher.error().detail;
    for (const Failure& failure : engine::check_examples(*matcher)) {
        ADD_FAILURE() << failure.where << ": " << failure.detail;
    }
}

INSTANTIATE_TEST_SUITE_P(All, EventPacks,
                         testing::Values("statuses", "status_acts", "status_constancy", "status_pairs",
                                         "status_evidence", "columns", "event_kinds", "themes", "list_leads",
                                         "list_states", "abbreviations", "happenings"));

}  // namespace
}  // namespace svod::normalizer
