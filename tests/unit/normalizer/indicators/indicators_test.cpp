#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

std::string written(const Number& value) {
    return value ? short_report::written(*value) : "-";
}

struct Case {
    const char* name;
    Lines paragraphs;
    Lines table;
    Lines indicators;  // «plan fact parts»
};

class Indicators : public testing::TestWithParam<Case> {};

TEST_P(Indicators, AreRead) {
    const Report report = report_of(GetParam().paragraphs, GetParam().table);
    Lines found;
    for (const Indicator& indicator : report.indicators) {
        found.push_back(indicator.name + ": " + written(indicator.plan) + " " + written(indicator.fact) + " " +
                        std::to_string(indicator.parts.size()));
    }
    EXPECT_EQ(found, GetParam().indicators);
}

INSTANTIATE_TEST_SUITE_P(
    PlansAndFacts, Indicators,
    testing::Values(
        Case{"AimBesideTheIndicatorIsThePlan",
             {},
             {"Индикатор|Целевой показатель|Достигнутое значение", "Доля детей|78|78,2"},
             {"Доля детей: 78 78.2 0"}},
        Case{"WhatIsCarriedOutBesideAPlanIsTheFact",
             {},
             {"Критерий|Прогноз на год|Исполнено", "Доля детей|78|78,2"},
             {"Доля детей: 78 78.2 0"}},
        Case{"CriterionBesideTheIndicatorGroupsIt",
             {},
             {"Критерий|Показатель|План|Факт", "Доступность|Доля детей|78|78,2"},
             {"Доля детей: 78 78.2 0"}},
        Case{"ForecastOfALaterYearIsNoPlan", {}, {"Показатель|2022 год|2023 год|Прогноз", "Доля детей|77|78,2|80"}, {}},
        Case{"FactWithoutTimeBelongsToThePlan",
             {},
             {"Показатель|План на 2023 г.|Факт|% выполнения", "Доля детей|78|78,2|100,3"},
             {"Доля детей: 78 78.2 0"}},
        Case{"FactOfADayBelongsToThePlanOfTheYear",
             {},
             {"Показатель|План на 2023 год|Факт на 01.12.2023|% выполнения", "Доля детей|30|28,4|94,7"},
             {"Доля детей: 30 28.4 0"}},
        Case{"LastCumulatedQuarterIsTheFact",
             {},
             {"Наименование показателя|План на 2023 год|I квартал|II квартал|III квартал|IV квартал (год)",
              "Охват детей|77|70,4|72|69,8|77,6"},
             {"Охват детей: 77 77.6 3"}},
        Case{"FactOfThePlansOwnPeriod",
             {},
             {"Показатель|План на I полугодие|Факт за I квартал|Факт за I полугодие", "Охват детей|77|70,4|75,5"},
             {"Охват детей: 77 75.5 1"}},
        Case{"FactOfThePlansOwnPeriodBeforeALaterOne",
             {},
             {"Показатель|План на 9 мес. 2023 г.|I кв.|II кв.|III кв.|Факт за 9 мес.", "Открыто мест|90|30|25|20|75"},
             {"Открыто мест: 90 75 3"}},
        Case{"FactOfALaterPeriodThanThePlans",
             {},
             {"Показатель|План на I квартал|Факт за I квартал|Факт за апрель", "Открыто мест|30|28|9"},
             {"Открыто мест: 30 28 1"}},
        Case{"QuartersOverPlanAndFact",
             {},
             {"Показатель|I кв. план|I кв. факт|2023 год план|2023 год факт", "Охват детей|70|68,4|75|76,1"},
             {"Охват детей: 75 76.1 1"}},
        Case{"RowsOfPlansAndFacts",
             {},
             {"Показатель|-|I кв. 2023|II кв. 2023|2023 год", "Охват детей, %|план|70|72|76", "-|факт|70,1|72,4|75,8",
              "Создано мест|план|5|5|20", "-|факт|4|5|21"},
             {"Охват детей, %: 76 75.8 2", "Создано мест: 20 21 2"}},
        Case{"MeasuresInBrackets",
             {},
             {"Показатель|2022 (факт)|2023 (план)|2023 (факт)", "Охват детей, %|74|76|75,1"},
             {"Охват детей, %: 76 75.1 1"}},
        Case{"TwoInOneCell", {}, {"Показатель|План / факт", "Охват детей, %|76/75,1"}, {"Охват детей, %: 76 75.1 0"}},
        Case{"AdjectivesBelowAHead",
             {},
             {"№|Показатель|Значение показателя|-|Причины", "-|-|плановое|фактическое|-", "1|Охват детей, %|76|75,1|-"},
             {"Охват детей, %: 76 75.1 0"}},
        Case{"Approved",
             {},
             {"Показатель|Утверждено|Исполнено", "Охват детей, %|76|75,1"},
             {"Охват детей, %: 76 75.1 0"}},
        Case{"LonePlanBehindQuarters",
             {},
             {"№|Показатель|III кв. 2023|-|IV кв. 2023|-|2024 год", "-|-|план|факт|план|факт|план",
              "1|Охват детей, %|70|70,5|72|71,4|76"},
             {"Охват детей, %: 72 71.4 2"}},
        Case{"YearsOfThePlanBesideTheReports",
             {},
             {"Показатель|2022 год|-|2023 год|-|2024 год", "-|план|факт|план|факт|план",
              "Охват детей, %|70|70,5|72|71,4|76"},
             {"Охват детей, %: 72 71.4 2"}},
        Case{"FulfilmentIsTheFactBesideAPlanAlone",
             {},
             {"Показатель|План|Выполнение", "Охват детей, %|70|71,5"},
             {"Охват детей, %: 70 71.5 0"}},
        Case{"NameEndsBeforeThePlan",
             {"Охват детей сертификатами при плановом значении 35 % составил 36,2 %."},
             {},
             {"Охват детей сертификатами: 35 36.2 0"}},
        Case{"BracketsStandBetween",
             {"Охват детей составил 71,5 % (1 830 чел.) при плановом значении 70 %."},
             {},
             {"Охват детей: 70 71.5 0"}},
        Case{"PlanMissed",
             {"Охват детей вырос с 68,1 до 70,2 %, но плановое значение 73 % не достигнуто."},
             {},
             {"Охват детей: 73 70.2 0"}},
        Case{"BelowThePlan",
             {"Охват детей составил 76 %, что на 2 % ниже планового показателя (78 %)."},
             {},
             {"Охват детей: 78 76 0"}},
        Case{"AgainstThePlan", {"Охват детей составил 76 % против 78 % по плану."}, {}, {"Охват детей: 78 76 0"}},
        Case{"InsteadOfThePlan", {"Вместо запланированных 60 мест создано 45."}, {}, {"мест: 60 45 0"}},
        Case{"TargetBehindTheFact",
             {"Доля детей с сертификатами – 24 % (целевое значение – 25 %)."},
             {},
             {"Доля детей с сертификатами: 25 24 0"}},
        Case{"PairsOfOneParagraph",
             {"Охват детей план 71%, факт 72% Сертификаты ПФ план 25% факт 24%"},
             {},
             {"Охват детей: 71 72 0", "Сертификаты ПФ: 25 24 0"}},
        Case{"SentenceBeforeNamesAShare",
             {"Спортивная направленность. Охвачено 390 детей, то есть 16,7 % (план – 18 %)."},
             {},
             {"Спортивная направленность: 18 16.7 0"}},
        Case{"TextSetsThemAgainstEachOther", {"Охват детей: план 20 %, факт 18,6 %."}, {}, {"Охват детей: 20 18.6 0"}},
        Case{"PlanBehindTheFact",
             {"Выдано 870 социальных сертификатов (план – 900)."},
             {},
             {"социальных сертификатов: 900 870 0"}},
        Case{"AbbreviationsEndNothing",
             {"Показатель «Численность детей в кружках»: план – 620 чел., факт - 614 чел."},
             {},
             {"Численность детей в кружках: 620 614 0"}},
        Case{"QuestionNamesThePairThatAnswersIt",
             {},
             {"№|Вопрос|Ответ", "1|Сколько детей обучается (план / факт)?|План – 230 чел., факт – 208 чел. (90,4 %)",
              "2|Есть ли план работы?|Да", "3|Где он размещён?|На сайте"},
             {"Сколько детей обучается: 230 208 0"}},
        Case{"HeadsOverEmptyCellsHaveTwoLevels",
             {},
             {"№|Показатель|I полугодие 2023 г.|-|2023 год|-|Причина", "-|-|план|факт|план|факт|-",
              "1|Охват детей, %|70|70,5|75|75,9|-", "2|Доля детей с сертификатом, %|20|18|30|29|Поздний набор"},
             {"Охват детей, %: 75 75.9 1", "Доля детей с сертификатом, %: 30 29 1"}},
        Case{"ThousandsOfTheUnitAreMultiplied",
             {},
             {"Показатель|Ед. изм.|План|Факт", "Объём средств|тыс. руб.|120|118,5"},
             {"Объём средств: 120000 118500 0"}},
        Case{"QuantityIsNamedUpToItsVerb",
             {"Количество программ, реализуемых в сетевой форме, составило 7 (план – 6)."},
             {},
             {"Количество программ, реализуемых в сетевой форме: 6 7 0"}},
        Case{"BareNounIsNamedByTheWordsBefore",
             {"Установлен показатель участия детей в конкурсах: план 1 900 человек, выполнено 1 762 человека."},
             {},
             {"показатель участия детей в конкурсах: 1900 1762 0"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(Indicators, TakeThePercentageOfFulfilment) {
    const std::vector<Lines> tables = {
        {"Показатель|План|Факт|Выполнение", "Охват детей, %|80|82|102,5 %", "Экспертов, чел.|5|5|100 %"},
        {"Показатель|План|На 01.12.2023|Степень исполнения", "Охват детей, %|80|82|102,5", "Экспертов, чел.|5|5|100"},
        {"Показатель|План|Факт|Исполнение, %", "Охват детей, %|80|82|102,5", "Экспертов, чел.|5|5|100"}};
    for (const Lines& table : tables) {
        const Report report = report_of({}, table);
        ASSERT_EQ(report.indicators.size(), 2U) << table.front();
        EXPECT_EQ(report.indicators[0].fact, Number(82)) << table.front();
        EXPECT_EQ(report.indicators[0].percent_reported, Number(102.5)) << table.front();
    }
}

TEST(Indicators, TakeThePercentageBesideThePair) {
    const std::vector<std::pair<const char*, Number>> cases = {
        {"Выдано 410 сертификатов при плане 500 (80 %).", 80},
        {"Создано 24 места (план – 20), выполнение 120 %.", 120},
        {"План выдачи сертификатов выполнен на 82 % (410 из 500).", 82},
        {"Обучено 121 человек, что составляет 96,8 % от планового показателя (125 чел.).", 96.8},
        {"Охват детей: план 80 %, факт 72 %, выполнение 90 %.", 90},
        {"Охват детей: план 80 %, факт 72 %, охват сельских детей 60 %.", Number()}};
    for (const auto& [text, percent] : cases) {
        const Report report = report_of({text}, {});
        ASSERT_EQ(report.indicators.size(), 1U) << text;
        EXPECT_EQ(report.indicators[0].percent_reported, percent) << text;
    }
}

TEST(Indicators, TakeNoGrowthForThePercentageOfThePlan) {
    const std::vector<std::pair<const char*, Number>> cases = {
        {"Открыто групп|40|50|+25 %", Number()}, {"Открыто групп|40|50|125 %", 125}, {"Открыто групп|40|50|+60 %", 60}};
    for (const auto& [row, percent] : cases) {
        const Report report = report_of({}, {"Показатель|План|Факт|% выполнения", row});
        ASSERT_EQ(report.indicators.size(), 1U) << row;
        EXPECT_EQ(report.indicators[0].percent_reported, percent) << row;
    }
}

TEST(Indicators, OfAListAreNoActivities) {
    extractors::Document document;
    document.blocks = {paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       paragraph_of("Выполнены показатели дорожной карты:")};
    int number = 0;
    for (const char* text : {"охват детей 5-18 лет дополнительным образованием: план – 70 %, факт – 71,2 %;",
                             "участие в конкурсах: план – 40 %, факт – 38 %."}) {
        extractors::Block item = paragraph_of(text);
        item.type = extractors::BlockType::list_item;
        item.number = std::to_string(++number);
        document.blocks.push_back(item);
    }
    const Report report = normalizer().normalize(document);
    EXPECT_TRUE(report.events.empty());
    ASSERT_EQ(report.indicators.size(), 2U);
    EXPECT_EQ(report.indicators[0].number, Text("1"));
    EXPECT_EQ(report.indicators[1].number, Text("2"));
}

TEST(IndicatorCodes, AreToldByTheNames) {
    const Report report =
        report_of({}, {"Показатель|План|Факт", "Номинал сертификата, руб.|14200|14200",
                       "Количество муниципальных экспертов|6|6", "Количество программ, не прошедших НОК|0|3",
                       "Количество программ, направленных на независимую оценку качества|30|28",
                       "Количество обученных педагогов|20|24", "Количество детей с ОВЗ|60|64",
                       "Количество детских объединений|80|84", "Процент охвата детей от 5 до 18 лет|80|81"});
    Lines found;
    for (const Indicator& indicator : report.indicators) {
        found.push_back(indicator.code.value_or("-") + " " + indicator.unit.value_or("-"));
    }
    EXPECT_EQ(found, (Lines{"certificate_value rouble", "experts person", "programs_review_failed program",
                            "programs_review_submitted program", "staff_trained person", "children person",
                            "groups group", "coverage percent"}));
}

TEST(IndicatorCodes, OfPartsAreThoseOfTheirWhole) {
    const Report report = report_of(
        {}, {"Показатель|Ед. изм.|План|Факт", "Охват детей дополнительным образованием|%|80|79,1",
             "в том числе детей с ОВЗ|%|50|51", "Количество программ|ед.|40|40", "из них адаптированных|-|4|5"});
    ASSERT_EQ(report.indicators.size(), 4U);
    EXPECT_EQ(report.indicators[1].code, Text("coverage"));
    EXPECT_EQ(report.indicators[1].name, "в том числе детей с ОВЗ");
    EXPECT_EQ(report.indicators[3].code, Text("programs"));
    EXPECT_EQ(report.indicators[3].unit, Text("program"));
    ASSERT_EQ(report.metrics.size(), 4U);
    EXPECT_EQ(report.metrics[1].audience, Text("disability"));
    EXPECT_EQ(report.metrics[3].program_type, Text("adapted"));
}

TEST(IndicatorCodes, AreToldByTheNounThatHeadsTheName) {
    const Report report = report_of(
        {}, {"Показатель|Ед. изм.|План|Факт", "Учреждения, реализующие программы дополнительного образования|ед.|20|19",
             "в т.ч. дошкольные учреждения|ед.|6|5",
             "Дополнительные общеразвивающие программы, действующие в районе|ед.|70|71",
             "в т. ч. художественной направленности|ед.|30|28", "Городские конкурсы для школьников|ед.|7|8",
             "Участники городских конкурсов|чел.|300|320", "Методические семинары|ед.|4|4",
             "Дети с ОВЗ, занимающиеся по дополнительным программам|чел.|45|44",
             "Программы технической направленности|%|12|13", "Программы наставничества|ед.|2|2"});
    Lines found;
    for (const Indicator& indicator : report.indicators) {
        found.push_back(indicator.code.value_or("-") + " " + indicator.unit.value_or("-"));
    }
    EXPECT_EQ(found, (Lines{"organizations organization", "organizations organization", "programs program",
                            "programs program", "contests_held contest", "participants person", "events_held event",
                            "children person", "- percent", "- program"}));
}

TEST(IndicatorMetrics, OfPartsSayWhatTellsThemFromTheirWhole) {
    const Report report =
        report_of({}, {"Показатель|Ед. изм.|План|Факт", "Программы, размещённые в Навигаторе|ед.|50|52",
                       "в т.ч. технической направленности|ед.|9|8", "в т.ч. прочих направленностей|ед.|41|44"});
    ASSERT_EQ(report.metrics.size(), 2U);
    EXPECT_EQ(report.metrics[0].value, 52);
    EXPECT_EQ(report.metrics[1].direction, Text("technical"));
}

struct ReasonCase {
    const char* text;
    Text reason;
};

class Reasons : public testing::TestWithParam<ReasonCase> {};

TEST_P(Reasons, StandBehindAPlanAndAFact) {
    const Report report = report_of({GetParam().text}, {});
    ASSERT_EQ(report.indicators.size(), 1U);
    EXPECT_EQ(report.indicators[0].reason, GetParam().reason) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Writings, Reasons,
    testing::Values(ReasonCase{"Охват детей: план 20 %, факт 18,6 %. Причина – ремонт двух школ.", "ремонт двух школ"},
                    ReasonCase{"Охват детей составил 71 % при плане 74 %, причина отставания – нехватка педагогов.",
                               "нехватка педагогов"},
                    ReasonCase{"Охват детей: план 20 %, факт 18 %. Не достигнут из-за паводка.", "паводка"},
                    ReasonCase{"Охват детей: план 20 %, факт 18 %, недовыполнение связано с закрытием кружков.",
                               "недовыполнение связано с закрытием кружков"},
                    ReasonCase{"Охват детей: план 20 %, факт 22 %. Причина – новые места.", Text()},
                    ReasonCase{"Охват детей: план 20 %, факт 18 %. Проведены собрания.", Text()}));

}  // namespace
}  // namespace svod::normalizer
