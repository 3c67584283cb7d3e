#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

struct PersonCase {
    std::string text;
    Text role;
};

class PeopleOfAReport : public testing::TestWithParam<PersonCase> {};

TEST_P(PeopleOfAReport, HaveTheRoleThatIsToldOfThem) {
    const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    const Report report = normalizer.normalize(
        *extractors::txt::read("Отчёт о работе МОЦ Лужского района за 2024 год\n\n" + GetParam().text + "\n", "a.txt"));
    ASSERT_EQ(report.people.size(), 1U);
    EXPECT_EQ(report.people.front().role, GetParam().role);
}

INSTANTIATE_TEST_SUITE_P(
    ToldInFull, PeopleOfAReport,
    testing::Values(PersonCase{"Карточки проверил методист Белова А.С., ошибок мало.\n\nМетодист МОЦ Белова А.С.",
                               "Методист МОЦ"},
                    PersonCase{"Учительница школы с. Осьмино Белова А.С. стала лауреатом смотра.",
                               "Учительница школы с. Осьмино"}));

INSTANTIATE_TEST_SUITE_P(
    InARow, PeopleOfAReport,
    testing::Values(PersonCase{"Мероприятие | Срок | Ответственный | Результат\n"
                               "Подготовка каталога работ педагогов города | май | Белова А.С. | Каталог издан",
                               std::nullopt},
                    PersonCase{"Директор ДДТ | ________ | Белова А.С.", "Директор ДДТ"}));

}  // namespace
}  // namespace svod::normalizer
