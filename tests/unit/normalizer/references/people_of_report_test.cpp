#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

TEST(PeopleOfAReport, HaveTheRoleThatIsToldInFull) {
    const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    const Report report = normalizer.normalize(
        *extractors::txt::read("Отчёт о работе МОЦ Лужского района за 2024 год\n\nКарточки проверил методист Белова "
                               "А.С., ошибок мало.\n\nМетодист МОЦ Белова А.С.\n",
                               "a.txt"));
    ASSERT_EQ(report.people.size(), 1U);
    EXPECT_EQ(report.people.front().role, "Методист МОЦ");
}

}  // namespace
}  // namespace svod::normalizer
