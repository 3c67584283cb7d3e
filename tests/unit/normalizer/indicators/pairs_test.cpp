#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

struct Pair {
    const char* sentence;
    Lines indicators;  // «name: plan fact percent»
};

class PairsInText : public testing::TestWithParam<Pair> {};

std::string figure(const Number& value) {
    return value ? written(*value) : "-";
}

TEST_P(PairsInText, AreRead) {
    Lines found;
    for (const Indicator& indicator : report_of({GetParam().sentence}, {}).indicators) {
        found.push_back(indicator.name + ": " + figure(indicator.plan) + " " + figure(indicator.fact) + " " +
                        figure(indicator.percent_reported));
    }
    EXPECT_EQ(found, GetParam().indicators) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Writings, PairsInText,
    testing::Values(
        Pair{"Охват детей – план 76 %, факт 74,5 %.", {"Охват детей: 76 74.5 -"}},
        Pair{"Охват детей: план 76, факт 74,5.", {"Охват детей: 76 74.5 -"}},
        Pair{"При плановом значении 20 % доля детей с сертификатом составила 22 %.",
             {"доля детей с сертификатом: 20 22 -"}},
        Pair{"При плане 75 % охват составил 77 %.", {"охват: 75 77 -"}},
        Pair{"При плане 900 фактически выдано 940 сертификатов.", {"сертификатов: 900 940 -"}},
        Pair{"Показатель: охват детей кружками. План – 80 %. Факт – 78 %.", {"охват детей кружками: 80 78 -"}},
        Pair{"Наименование показателя: доля детей с сертификатом. Плановое значение – 25 %, фактическое – 27 %.",
             {"доля детей с сертификатом: 25 27 -"}},
        Pair{"Индикатор: доля сельских детей. Плановый показатель – 30 %. Фактический показатель – 31 %.",
             {"доля сельских детей: 30 31 -"}},
        Pair{"Охват составил 74,5 % от плановых 76 %.", {"Охват: 76 74.5 -"}},
        Pair{"Охват составил 78,4 % (7 224 чел.) при плановом значении 77 %.", {"Охват: 77 78.4 -"}},
        Pair{"Охват вырос с 70 до 74,5 %, но плановое значение 76 % не достигнуто.", {"Охват: 76 74.5 -"}},
        Pair{"Целевой показатель охвата – 76 %, по итогам года – 74,5 %.", {"Целевой показатель охвата: 76 74.5 -"}},
        Pair{"Выполнение планового показателя охвата кружками 70 %, факт 71,2 %.",
             {"Выполнение планового показателя охвата кружками: 70 71.2 -"}},
        Pair{"Сертификатов выдано 298, что составляет 85 % от планового количества (350).",
             {"Сертификатов: 350 298 85"}},
        Pair{"Охват детей – 71,5 % (по дорожной карте – 73 %).", {"Охват детей: 73 71.5 -"}},
        Pair{"Выдано 298 сертификатов из 350 запланированных.", {"сертификатов: 350 298 -"}},
        Pair{"Выдано 298 сертификатов при плане 350 (80 %).", {"сертификатов: 350 298 80"}},
        Pair{"План выдачи сертификатов 350 шт., выдано 298 (85 %).", {"сертификатов: 350 298 85"}},
        Pair{"Сертификатов на год по плану 350, фактически выдали 298.", {"Сертификатов: 350 298 -"}},
        Pair{"Выдача сертификатов: план на год – 350, факт – 298.", {"Выдача сертификатов: 350 298 -"}},
        Pair{"Не удалось удержать долю сертификатов: план – 25 %, факт – 24 %.", {"доля сертификатов: 25 24 -"}},
        Pair{"Планом предусмотрено 12 семинаров, из них выполнено 9, выполнено частично – 2, отменён 1.", {}},
        Pair{"Доля детей с сертификатом должна была достичь 25 %, фактически составила 27 %.",
             {"Доля детей с сертификатом: 25 27 -"}},
        Pair{"Ожидалось обучить 40 педагогов, обучено 38.", {"педагогов: 40 38 -"}},
        Pair{"Цель года – охват детей 80 %, достигнуто 78 %.", {"охват детей: 80 78 -"}},
        Pair{"Из 16 пунктов плана выполнено 11, не выполнен 1.", {}},
        Pair{"План в целом исполнен: из 16 мероприятий выполнено 11.", {}},
        Pair{"При плане 16 сборов проведено 11.", {"сборов: 16 11 -"}},
        Pair{"Вместо 16 запланированных встреч проведено 11.", {"запланированных встреч: 16 11 -"}},
        Pair{"Фактически по сертификатам обучались 340 детей (план 400).",
             {"по сертификатам обучались детей: 400 340 -"}},
        Pair{"Курсы летом прошли 21 человек (план – 20 человек).", {"Курсы летом прошли: 20 21 -"}},
        Pair{"Израсходовано 40 000 рублей при плане 50 000 рублей.", {"Израсходовано: 50000 40000 -"}},
        Pair{"Обучено 38 педагогов при плане 40.", {"педагогов: 40 38 -"}},
        Pair{"Охват детей: 80 % по плану, 78 % по факту.", {"Охват детей: 80 78 -"}},
        Pair{"Запланировано 16 сборов (проведено 11).", {"сборов: 16 11 -"}},
        Pair{"На новый год запланировано 16 сборов (в прошлом проведено 11).", {}}));

struct Labelled {
    const char* name;
    Lines lines;
    Lines indicators;  // «name (code, unit): plan fact percent»
};

class IndicatorLines : public testing::TestWithParam<Labelled> {};

TEST_P(IndicatorLines, AreReadByTheirLabels) {
    Lines found;
    for (const Indicator& one : report_of(GetParam().lines, {}).indicators) {
        found.push_back(one.name + " (" + one.code.value_or("-") + ", " + one.unit.value_or("-") +
                        "): " + figure(one.plan) + " " + figure(one.fact) + " " + figure(one.percent_reported));
    }
    EXPECT_EQ(found, GetParam().indicators);
}

INSTANTIATE_TEST_SUITE_P(
    Writings, IndicatorLines,
    testing::Values(Labelled{"InLinesOfTheirOwn",
                             {"Показатель: количество вебинаров для родителей", "План: 8", "Факт: 9"},
                             {"количество вебинаров для родителей (events_held, event): 8 9 -"}},
                    Labelled{"OneBehindTheOther",
                             {"Показатель 1: охват детей, %", "План на 2023 год: 78", "Фактическое значение: 79,5",
                              "Выполнение: 101,9 %", "Показатель 2: количество программ", "Ед. изм.: шт.", "План: 40",
                              "Факт: 36", "Причина отклонения: закрыт кружок."},
                             {"охват детей, % (coverage, percent): 78 79.5 101.9",
                              "количество программ (programs, program): 40 36 -"}},
                    Labelled{"InOneLine",
                             {"Показатель: количество вебинаров для родителей. План: 8. Факт: 9."},
                             {"количество вебинаров для родителей (events_held, event): 8 9 -"}},
                    Labelled{
                        "NotWithoutAFact", {"Показатель: количество вебинаров", "План: 8", "Работа продолжается."}, {}},
                    Labelled{"NotOfAnActivity", {"Мероприятие: вебинар", "План: 8", "Факт: 9"}, {}}),
    [](const auto& each) { return std::string(each.param.name); });

struct Limited {
    const char* sentence;
    const char* code;
};

class CodesOfPairs : public testing::TestWithParam<Limited> {};

TEST_P(CodesOfPairs, RestOnTheWordsBeforeTheName) {
    const Report report = report_of({GetParam().sentence}, {});
    ASSERT_EQ(report.indicators.size(), 1U);
    EXPECT_EQ(report.indicators.front().code, Text(GetParam().code));
    ASSERT_EQ(report.metrics.size(), 1U);
    EXPECT_EQ(report.metrics.front().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Writings, CodesOfPairs,
    testing::Values(Limited{"В районе охват детей составил 77 % (план – 76 %).", "coverage"},
                    Limited{"По сертификатам охват детей составил 27 % (план – 26 %).", "coverage_certificate"},
                    Limited{"По программам технической и естественнонаучной направленностей охват детей составил 27 % "
                            "(план – 26 %).",
                            "coverage_tech_science"}));

}  // namespace
}  // namespace svod::normalizer
