#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Numbers that aren't exact, lines that lean on the one above, counts that lean on the one before, and what limits
/// them.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    NotExact, MetricsOfSentences,
    testing::Values(SentenceCase{"Дополнительное образование получают свыше 2 тыс. детей.", {"children 2000"}},
                    SentenceCase{"Дополнительным образованием охвачено почти 1 500 детей округа.", {"children 1500"}},
                    SentenceCase{"Охвачено ДО 812чел. (71,3%).", {"children 812", "coverage 71.3"}}));

INSTANTIATE_TEST_SUITE_P(
    OfThoseAtWork, MetricsOfSentences,
    testing::Values(
        SentenceCase{
            "В округе 40 учреждений имеют лицензию. Из них программы реализуют 26: 3 УДО, 14 школ и 9 детских садов.",
            {"organizations 26", "organizations additional_education 3", "organizations general 14",
             "organizations preschool 9"}},
        SentenceCase{"В округе 40 организаций, из которых программы реализуют 26.", {"organizations 26"}},
        SentenceCase{"Экспертизу прошли 31 программа, 27 из них рекомендованы к реализации.",
                     {"programs_reviewed 31", "programs_review_passed 27"}},
        SentenceCase{"Подготовлены 6 программ.", {}},
        SentenceCase{"В реестре 210 программ, из них 12 адаптированы для детей с инвалидностью.",
                     {"programs 210", "programs adapted 12"}}));

INSTANTIATE_TEST_SUITE_P(
    OutOfThoseWhoLiveThere, MetricsOfSentences,
    testing::Values(SentenceCase{"Из 2 900 детей от 5 до 18 лет кружки посещают 2 320, что составляет 80 %.",
                                 {"children 2320", "coverage 80"}},
                    SentenceCase{"Из 2 900 детей округа охвачены 2 320 (80 %).", {"children 2320", "coverage 80"}}));

INSTANTIATE_TEST_SUITE_P(
    SharesOfOthers, MetricsOfSentences,
    testing::Values(
        SentenceCase{"По программам технической направленности обучаются 500 детей, что составляет 30 % от общего "
                     "числа обучающихся.",
                     {"children technical 500"}},
        SentenceCase{"Бюджет ПФДО освоен на 98 %.", {}},
        SentenceCase{"По сертификатам – 25 % детей, осваивающих программы с использованием средств бюджета.",
                     {"coverage_certificate 25"}}));

INSTANTIATE_TEST_SUITE_P(
    Directions, MetricsOfSentences,
    testing::Values(SentenceCase{"Создано 20 мест художественной направленности и 15 – технической.",
                                 {"places arts 20", "places technical 15"}},
                    SentenceCase{"На НОК направлено 10 программ спортивной направленности, 7 – технической.",
                                 {"programs_review_submitted sports 10", "programs_review_submitted technical 7"}},
                    SentenceCase{"Техническую направленность представляют 12 программ, по которым обучаются 190 детей.",
                                 {"programs technical 12", "children technical 190"}},
                    SentenceCase{"Программы художественной направленности: 30; обучающихся: 520.",
                                 {"programs arts 30", "children arts 520"}},
                    SentenceCase{"Школы реализуют 25 программ: 10 технических, 12 спортивных, 3 краеведческие.",
                                 {"programs general 25", "programs technical general 10", "programs sports general 12",
                                  "programs tourism_local_history general 3"}}));

INSTANTIATE_TEST_SUITE_P(
    Types, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В округе 14 организаций: 12 муниципальных, 2 государственных.",
                     {"organizations 14", "organizations state 2"}},
        SentenceCase{"Из 18 учреждений, осуществляющих дополнительное образование, 4 – частные.",
                     {"organizations 18", "organizations private 4"}},
        SentenceCase{
            "Дополнительное образование в детских садах округа: 7 организаций, 20 программ, 410 воспитанников.",
            {"organizations preschool 7", "programs preschool 20", "children preschool 410"}},
        SentenceCase{"Охват сельских детей составил 700 человек.", {"children rural 700"}},
        SentenceCase{"Количество мест в объединениях дополнительного образования – 1 900.", {"places 1900"}},
        SentenceCase{"Количество педагогов, вовлечённых в мероприятия центра, – 95 человек.",
                     {"participants teachers 95"}},
        SentenceCase{"В ноябре прошло 9 дней открытых дверей.", {"events_held open_day 9"}}));

INSTANTIATE_TEST_SUITE_P(
    OtherWords, MetricsOfSentences,
    testing::Values(SentenceCase{"По техническому направлению – 24 программы, по художественному – 70.",
                                 {"programs technical 24", "programs arts 70"}},
                    SentenceCase{"Сеть организаций: 3 УДО, 12 школ.",
                                 {"organizations additional_education 3", "organizations general 12"}},
                    SentenceCase{"В системе персонифицированного финансирования участвуют 820 детей.",
                                 {"children_certificate 820"}},
                    SentenceCase{"Всего кружков – 140.", {"groups 140"}},
                    SentenceCase{"Общая численность занимающихся в кружках – 1 120 чел.", {"children 1120"}},
                    SentenceCase{"Сетевая форма: 8 программ, 190 детей.",
                                 {"programs network 8", "children network 190"}},
                    SentenceCase{"Выделено 15 сертификатов на посещение музея.", {}},
                    SentenceCase{"Квота на 2023 год составила 900 сертификатов.", {"certificates_planned 900"}},
                    SentenceCase{"Для родителей организовано 14 встреч, в которых участвовали 320 человек.",
                                 {"events_held parents meeting 14", "participants parents meeting 320"}},
                    SentenceCase{"Школами реализуется 80 программ, детскими садами – 20, УДО – 114.",
                                 {"programs general 80", "programs preschool 20", "programs additional_education 114"}},
                    SentenceCase{"Предоставлено 300 сертификатов.", {"certificates_issued 300"}},
                    SentenceCase{"20 кружков посещают 300 учащихся.", {"groups 20", "children 300"}},
                    SentenceCase{"В кружках занимаются 30 детей участников СВО.", {}},
                    SentenceCase{"Количество детей, состоящих на учёте и занятых в кружках, – 18.", {}},
                    SentenceCase{"Охват обучающихся 7–11 классов – 60 %.", {}}));

INSTANTIATE_TEST_SUITE_P(
    YearByYear, MetricsOfSentences,
    testing::Values(SentenceCase{"Охват детей: 2022 год – 77 %, 2023 год – 79 %.", {"coverage 79"}},
                    SentenceCase{"Охват детей по годам: 2021 – 74 %, 2022 – 77 %, 2023 – 79 %.", {"coverage 79"}},
                    SentenceCase{
                        "Охват дополнительным образованием составил: в 2021 году – 70 %, в 2022 году – 72 %, в "
                        "2023 году – 75 %.",
                        {"coverage 75"}}));

INSTANTIATE_TEST_SUITE_P(
    NoFactsOfTheTerritory, MetricsOfSentences,
    testing::Values(SentenceCase{"В Кедровской области охват детей дополнительным образованием составил 84 %.", {}},
                    SentenceCase{"Каждую программу смотрят не менее трёх экспертов.", {}},
                    SentenceCase{
                        "Показатель регионального проекта – увеличение охвата детей до 83 % к концу 2025 года.", {}},
                    SentenceCase{"Проведено 4 семинара по разработке программ.", {}},
                    SentenceCase{"РМЦ провёл для муниципалитетов 5 вебинаров.", {}},
                    SentenceCase{"Из 120 программ 14 рассчитаны на младших школьников.", {"programs 120"}},
                    SentenceCase{"Занятия ведёт ИП, в студии занимаются 32 ребёнка.", {}}));

INSTANTIATE_TEST_SUITE_P(Reviews, MetricsOfSentences,
                         testing::Values(SentenceCase{
                             "НОК программ: подано – 30, прошли процедуру успешно – 25, отклонено экспертами – 5.",
                             {"programs_review_submitted 30", "programs_review_passed 25",
                              "programs_review_failed 5"}}));

struct LinesCase {
    const char* name;
    Lines lines;
    Lines metrics;
};

class MetricsOfLines : public testing::TestWithParam<LinesCase> {};

TEST_P(MetricsOfLines, AreRead) {
    EXPECT_EQ(metrics_of(report_of(GetParam().lines, {})), GetParam().metrics);
}

INSTANTIATE_TEST_SUITE_P(
    Outcomes, MetricsOfLines,
    testing::Values(
        LinesCase{"BelowWhatWasReviewed",
                  {"Экспертов – 3", "Проведена экспертиза программ – 30", "Успешно прошли – 25", "Не прошли – 5"},
                  {"experts 3", "programs_reviewed 30", "programs_review_passed 25", "programs_review_failed 5"}},
        LinesCase{"BelowWhatWasHandedIn",
                  {"На НОК подано программ – 30", "прошли – 25", "отклонены – 5"},
                  {"programs_review_submitted 30", "programs_review_passed 25", "programs_review_failed 5"}},
        LinesCase{
            "CoursesBelowTeachers", {"Направлено педагогов – 20", "Прошли курсы – 18"}, {"staff_trained teachers 18"}},
        LinesCase{"BelowAHeadingThatNamesThem",
                  {"Экспертиза программ", "Подано – 30", "Прошли – 25", "Отклонены – 5"},
                  {"programs_review_submitted 30", "programs_review_passed 25", "programs_review_failed 5"}},
        LinesCase{"OfCertificates",
                  {"Сертификаты", "Выдано – 900", "Активировано – 870", "Номинал – 10 500 руб."},
                  {"certificates_issued 900", "certificate_value 10500"}},
        LinesCase{"BelowAHeadingThatNamesNothing", {"Итоги года", "Прошли – 5"}, {}},
        LinesCase{"OfAListWithoutMarks",
                  {"Охвачено дополнительным образованием:", "в школах – 1 200 чел.", "в детских садах – 300 чел."},
                  {"children general 1200", "children preschool 300"}},
        LinesCase{"WithPeopleOfTheirOwn",
                  {"Проведено родительских собраний – 12", "Охвачено родителей: 310"},
                  {"events_held parent_meeting 12", "participants parents 310"}}),
    [](const testing::TestParamInfo<LinesCase>& lines) { return lines.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NearLimits, MetricsOfSentences,
    testing::Values(SentenceCase{"На экспертизу подано 8 программ. Положительную оценку получили 6 из 8.",
                                 {"programs_review_submitted 8", "programs_review_passed 6"}},
                    SentenceCase{"Доведение охвата детей дополнительным образованием до 81 % к 2023 году обеспечено.",
                                 {"coverage 81"}},
                    SentenceCase{"Охват обучающихся 1-11 классов – 2 700 детей.", {"children 2700"}},
                    SentenceCase{"На каждую программу есть эксперты – 9 экспертов.", {"experts 9"}},
                    SentenceCase{"Состоящие на учёте подростки ходят в секции, всего охвачено 2 700 детей.",
                                 {"children 2700"}},
                    SentenceCase{"По техническому направлению 7 программ переработано.", {}},
                    SentenceCase{"По области охвачено дополнительным образованием 99 000 детей.", {}}));

INSTANTIATE_TEST_SUITE_P(
    ToldOnce, MetricsOfSentences,
    testing::Values(SentenceCase{"В системе дополнительного образования на 1 марта 2024 года числится 915 детей.",
                                 {"children 915"}},
                    SentenceCase{"Участвовало в мероприятиях центра 215 детей.", {"participants children 215"}},
                    SentenceCase{"В совете 7 экспертов. За год ими рассмотрено 42 программы.",
                                 {"experts 7", "programs_reviewed 42"}},
                    SentenceCase{"Всего по округу: программ 71, детей 915, организаций 14.",
                                 {"programs 71", "children 915", "organizations 14"}},
                    SentenceCase{"Обучено за год педагогов – 15, руководителей – 4.",
                                 {"staff_trained teachers 15", "staff_trained heads 4"}},
                    SentenceCase{"У МБУ ДО «Луч» – 4 победителя олимпиады.", {}},
                    SentenceCase{"Число участников районных мероприятий для детей за 2023 год – 215.",
                                 {"participants children 215"}}));

INSTANTIATE_TEST_SUITE_P(
    OtherSubjects, MetricsOfSentences,
    testing::Values(SentenceCase{"Число детей, занимающихся в трёх и более кружках, – 90 (5 %).", {}},
                    SentenceCase{"Число детей, занимающихся в кружках на платной основе, – 90 (5 %).", {"children 90"}},
                    SentenceCase{"Численность учащихся школы № 3, занимающихся в кружках, – 90 (81 %).", {}},
                    SentenceCase{"Из 30 ребят, занимающихся в кружке «Умелец», 4 переехали.", {}},
                    SentenceCase{"20 занятий посетили наставники.", {}},
                    SentenceCase{"Программы по уровням: базовый – 21, углублённый – 6.", {}},
                    SentenceCase{"Количество программ возрастёт на 6 и составит 77.", {}}));

INSTANTIATE_TEST_SUITE_P(
    TypesOfOrganizations, MetricsOfLines,
    testing::Values(
        LinesCase{"BelowOthers", {"Методистов в округе:", "Детские сады – 14", "Частные организации – 2"}, {}},
        LinesCase{"BelowThoseWithoutSomething",
                  {"Организации, не имеющие сайта:", "Детские сады – 14", "Частные организации – 2"},
                  {}},
        LinesCase{"BelowShares", {"Охват детей, %", "Детские сады – 14", "Частные организации – 2"}, {}},
        LinesCase{"BelowOrganizationsWithTheirNumber",
                  {"Учреждения округа (16):", "Детские сады – 14", "Частные организации – 2"},
                  {"organizations preschool 14", "organizations private 2"}},
        LinesCase{"BelowOrganizations",
                  {"Учреждения округа:", "Детские сады – 14", "Частные организации – 2"},
                  {"organizations preschool 14", "organizations private 2"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(MetricsOfRegionalCentres, CountTheRegionAsTheirOwn) {
    extractors::Document document;
    document.blocks.push_back(
        paragraph_of("Отчёт о работе регионального модельного центра Кедровской области за 2023 год"));
    document.blocks.push_back(paragraph_of("По области охвачено дополнительным образованием 99 000 детей."));
    document.blocks.push_back(paragraph_of("Методистами РМЦ для муниципальных центров проведено 7 вебинаров."));
    EXPECT_EQ(metrics_of(normalizer().normalize(document)), (Lines{"children 99000", "events_held webinar 7"}));
}

}  // namespace
}  // namespace svod::normalizer
