#include <gtest/gtest.h>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

struct PlanCase {
    const char* name;
    const char* caption;  ///< the line above the table
    Lines table;
    Lines metrics;     ///< in any order
    Lines indicators;  ///< «name: code plan fact»
};

class PlansBesideFigures : public testing::TestWithParam<PlanCase> {};

std::string value_of(const Number& value) {
    return value ? written(*value) : "-";
}

Lines sorted(Lines lines) {
    std::sort(lines.begin(), lines.end());
    return lines;
}

TEST_P(PlansBesideFigures, AreRead) {
    const Report report = report_of({GetParam().caption}, GetParam().table);
    EXPECT_EQ(sorted(metrics_of(report)), sorted(GetParam().metrics));
    Lines found;
    for (const Indicator& indicator : report.indicators) {
        found.push_back(indicator.name + ": " + indicator.code.value_or("-") + " " + value_of(indicator.plan) + " " +
                        value_of(indicator.fact));
    }
    EXPECT_EQ(found, GetParam().indicators);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, PlansBesideFigures,
    testing::Values(
        PlanCase{"OtherThingBesideThePair",
                 "Сеть организаций",
                 {"Тип организации|Количество организаций||Обучающихся|", "|план|факт|всего|по сертификатам",
                  "Школы|9|8|610|120", "Детские сады|5|5|200|40"},
                 {"organizations general 8", "organizations preschool 5", "children general 610",
                  "children preschool 200", "children_certificate general 120", "children_certificate preschool 40"},
                 {"Школы: organizations 9 8", "Детские сады: organizations 5 5"}},
        PlanCase{"FiguresBehindAPairWithoutANoun",
                 "Сеть организаций, реализующих программы",
                 {"Тип|План|Факт|Программ|Обучающихся", "Школы|9|8|31|610", "Детские сады|5|5|12|200"},
                 {"organizations general 8", "organizations preschool 5", "programs general 31",
                  "programs preschool 12", "children general 610", "children preschool 200"},
                 {"Школы: organizations 9 8", "Детские сады: organizations 5 5"}},
        PlanCase{"PairsOfSeveralThings",
                 "Итоги",
                 {"Направленность|Программы||Дети|", "|план|факт|план|факт", "Техническая|14|15|300|290",
                  "Художественная|20|20|500|510"},
                 {"programs technical 15", "children technical 290", "programs arts 20", "children arts 510"},
                 {"Техническая: programs 14 15", "Техническая: children 300 290", "Художественная: programs 20 20",
                  "Художественная: children 500 510"}},
        PlanCase{
            "CaptionCounts",
            "Численность обучающихся по направленностям",
            {"Направленность|План, чел.|Факт, чел.", "Техническая|300|290", "Художественная|500|510", "Итого|800|800"},
            {"children technical 290", "children arts 510", "children 800"},
            {"Техническая: children 300 290", "Художественная: children 500 510", "Итого: children 800 800"}},
        PlanCase{"NeitherRowNorHeadCounts",
                 "Работа центра",
                 {"Показатель|План|Факт", "Буклеты для родителей|30|31", "Стенды|2|2"},
                 {},
                 {"Буклеты для родителей: - 30 31", "Стенды: - 2 2"}},
        PlanCase{"PlanOfTheYearAhead",
                 "Численность обучающихся по направленностям, чел.",
                 {"Направленность|2022 год (факт)|2023 год (факт)|2024 год (план)", "Техническая|280|290|300",
                  "Художественная|505|510|520"},
                 {"children technical 290", "children arts 510"},
                 {"Техническая: children - 290", "Художественная: children - 510"}},
        PlanCase{"AimOfTheYear",
                 "Показатели",
                 {"Показатель|Цель на 2023 год|Факт", "Охват детей, %|80|81"},
                 {"coverage 81"},
                 {"Охват детей, %: coverage 80 81"}},
        PlanCase{"WhatWasPlannedIsNoFigure",
                 "Охват обучающихся по направленностям",
                 {"Направленность|Запланировано детей|Охвачено детей", "Техническая|300|290", "Художественная|500|510"},
                 {"children technical 290", "children arts 510"},
                 {}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Words, PlansBesideFigures,
    testing::Values(
        PlanCase{
            "TypesOverWhatIsCounted",
            "Программы и дети",
            {"Направленность|УДО||Школы|", "|программ|детей|программ|детей", "Техническая|4|90|6|110",
             "Художественная|7|150|3|60"},
            {"programs technical additional_education 4", "children technical additional_education 90",
             "programs technical general 6", "children technical general 110", "programs arts additional_education 7",
             "children arts additional_education 150", "programs arts general 3", "children arts general 60"},
            {}},
        PlanCase{"TotalOfTypesBelowWhatIsCounted",
                 "Выполнение плана по программам",
                 {"Тип организации|План|Факт", "Школы|30|31", "Детские сады|12|12", "Итого|42|43"},
                 {"programs general 31", "programs preschool 12", "programs 43"},
                 {"Школы: programs 30 31", "Детские сады: programs 12 12", "Итого: programs 42 43"}},
        PlanCase{"SharesBehindFigures",
                 "Итоги",
                 {"Направленность|Количество детей (доля)|Педагоги (чел. / %)", "Техническая|290 (36 %)|10 / 25 %",
                  "Художественная|510 (64%)|30 / 75 %"},
                 {"children technical 290", "children arts 510"},
                 {}},
        PlanCase{"PartsBesideAllOfARow",
                 "Итоги",
                 {"Показатель|Всего|в т.ч. село|в том числе дети с ОВЗ", "Количество обучающихся|810|200|40"},
                 {"children 810", "children rural 200", "children disability 40"},
                 {}},
        PlanCase{"AimsAndLimitsAreNoFigures",
                 "Итоги",
                 {"Показатель|2022 год|2023 год", "Ожидаемая численность обучающихся|800|820", "Лимит мест|900|900",
                  "Количество отклонённых заявок|7|5"},
                 {},
                 {}},
        PlanCase{"DeviationIsNoRefusal",
                 "Итоги",
                 {"Направленность|Программ|Отклонение", "Техническая|15|2", "Художественная|20|1"},
                 {"programs technical 15", "programs arts 20"},
                 {}},
        PlanCase{"FreePlacesAreNoneMade",
                 "Итоги",
                 {"Направленность|Программ|Свободных мест", "Техническая|15|40", "Художественная|20|31"},
                 {"programs technical 15", "programs arts 20"},
                 {}},
        PlanCase{"YearsInBrackets",
                 "Итоги",
                 {"Направленность|Программ|Детей (2022)|Детей (2023)", "Техническая|15|280|290",
                  "Художественная|20|505|510"},
                 {"programs technical 15", "children technical 290", "programs arts 20", "children arts 510"},
                 {}},
        PlanCase{
            "KindsOfPrograms",
            "Виды программ",
            {"Программы|Количество, ед.", "Адаптированные|4", "В сетевой форме|3", "Краткосрочные (до 72 часов)|9"},
            {"programs adapted 4", "programs network 3", "programs short_term 9"},
            {}},
        PlanCase{"PrivateOnesAmongOthers",
                 "Сеть организаций",
                 {"Тип организации|Кол-во организаций", "Школы|8", "Дошкольные организации|5", "из них частные|1"},
                 {"organizations general 8", "organizations preschool 5"},
                 {}},
        PlanCase{"OutcomesOfChildrenAreNoCoverage",
                 "Итоги",
                 {"Показатель|2022 год|2023 год", "Доля детей, ставших победителями, %|11|12",
                  "Количество групп в соцсетях|3|4", "Количество детей в районе, чел.|7000|7100"},
                 {},
                 {}},
        PlanCase{"CertificatesOfLearners",
                 "Итоги",
                 {"Показатель|Ед. изм.|Значение", "Численность обучающихся|чел.|810",
                  "в том числе по социальным сертификатам|чел.|230"},
                 {"children 810", "children_certificate 230"},
                 {}},
        PlanCase{
            "TurnoutOfAllDirections",
            "Итоги",
            {"Направленность|Программ|Охвачено, чел.", "Техническая|15|290", "Художественная|20|510", "Итого|35|800"},
            {"programs technical 15", "children technical 290", "programs arts 20", "children arts 510", "programs 35",
             "children 800"},
            {}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(Indicators, TellWhatThereShouldBeLittleOf) {
    const Report report =
        report_of({}, {"Показатель|План|Факт", "Доля неохваченных детей, %|20|18", "Количество жалоб родителей|5|2",
                       "Срок ожидания зачисления, дней|10|7", "Доля рассмотренных жалоб, %|100|90",
                       "Доля заявок, обработанных без нарушения срока, %|100|90", "Охват детей, %|80|78",
                       "Доля школьников с нарушениями зрения, занятых в кружках, %|60|55",
                       "Охват подростков, прежде не охваченных кружками, %|40|30",
                       "Количество совещаний по итогам замечаний|8|6", "Доля обращений с жалобами, %|4|3",
                       "Доля заявок, рассмотренных с нарушением срока, %|4|3", "Число детей в очереди|40|30"});
    Lines found;
    for (const Indicator& indicator : report.indicators) {
        found.push_back(indicator.better.value_or("-"));
    }
    EXPECT_EQ(found, (Lines{"lower", "lower", "lower", "-", "-", "-", "-", "-", "-", "lower", "lower", "lower"}));
}

}  // namespace
}  // namespace svod::normalizer
