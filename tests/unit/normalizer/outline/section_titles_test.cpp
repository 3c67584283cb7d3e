#include <gtest/gtest.h>

#include <string>

#include "normalizer/phrases/section_codes.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {
namespace {

std::string code_of(const std::string& title) {
    static const SectionCodeReader reader = *SectionCodeReader::create(*rules::RuleSet::load());
    const auto match = reader.of_title(text::Folded(title));
    return match ? match->code : "";
}

struct Case {
    const char* title;
    const char* code;
};

TEST(SectionTitles, NameTheirSubjectBeforeTheTimeAndThePlaceBehindIt) {
    const Case cases[] = {
        {"Кружки и секции", "general_info"},
        {"Кружки и секции за 2023 год", "general_info"},
        {"Кружки и секции Лесного муниципального района", "general_info"},
        {"Кружки и секции в районе за 2023/2024 учебный год", "general_info"},
        {"Направление 2. Молодые педагоги (на 1 июня)", "staff_development"},
        {"Мероприятия за отчётный период", ""},
        {"Мероприятия МОЦ за отчётный период", ""},
        {"Отряды нашего района", ""},
        {"Итого по району", ""},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(code_of(tested.title), tested.code) << tested.title;
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
