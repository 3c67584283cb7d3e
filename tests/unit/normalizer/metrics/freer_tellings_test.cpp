#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Looser wordings of the same facts: other verbs, brackets, recipients in the dative, words set off by commas.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    WhoOpensCircles, MetricsOfSentences,
    testing::Values(
        SentenceCase{
            "Студии и секции для школьников открывают 26 организаций: 9 школ, 12 детских садов, 5 домов творчества.",
            {"organizations 26", "organizations general 9", "organizations preschool 12",
             "organizations additional_education 5"}},
        SentenceCase{"Кружки и секции в районе ведут 19 организаций.", {"organizations 19"}},
        SentenceCase{"Программы дополнительного образования ведут 15 юридических лиц: школы – 8, детские сады – 7.",
                     {"organizations 15", "organizations general 8", "organizations preschool 7"}},
        SentenceCase{"В городе 12 организаций, ведущих кружки, 310 программ и 2 900 обучающихся.",
                     {"organizations 12", "programs 310", "children 2900"}},
        SentenceCase{"В них 12 учреждений, ведущих кружки и секции.", {"organizations 12"}}));

INSTANTIATE_TEST_SUITE_P(
    WhoWasAdvised, MetricsOfSentences,
    testing::Values(SentenceCase{"Проведено 90 консультаций: 50 педагогам, 40 родителям.",
                                 {"events_held consultation 90", "events_held teachers consultation 50",
                                  "events_held parents consultation 40"}},
                    SentenceCase{"Проведено 90 консультаций, из них 50 молодым педагогам и 40 родителям.",
                                 {"events_held consultation 90", "events_held teachers consultation 50",
                                  "events_held parents consultation 40"}},
                    SentenceCase{"Проведено 90 консультаций, 12 педагогам выданы справки.",
                                 {"events_held teachers consultation 90"}}));

INSTANTIATE_TEST_SUITE_P(KindsBehindHouses, MetricsOfSentences,
                         testing::Values(SentenceCase{"В реестре 140 программ в 9 школах, из них сетевых 4.",
                                                      {"programs 140", "organizations general 9",
                                                       "programs network 4"}},
                                         SentenceCase{"В реестре 140 программ в 9 учреждениях, из них 2 частных.",
                                                      {"programs 140", "organizations 9", "organizations private 2"}}));

INSTANTIATE_TEST_SUITE_P(
    WhatStandsOnADay, MetricsOfSentences,
    testing::Values(SentenceCase{"На 1 марта 2024 года в районе 18 организаций, 140 программ, 2 310 детей.",
                                 {"organizations 18", "programs 140", "children 2310"}},
                    SentenceCase{"На 1 марта в районе 18 организаций получили автобусы.", {}},
                    SentenceCase{"Из 140 программ технических 21, спортивных 35.",
                                 {"programs 140", "programs technical 21", "programs sports 35"}},
                    SentenceCase{"Сетевых программ в районе 9.", {"programs network 9"}},
                    SentenceCase{"Доля программ по сертификатам 41 %.", {}},
                    SentenceCase{"Работает летняя школа «Росток», 3 группы.", {}},
                    SentenceCase{"Программ прошло независимую оценку 36, из них успешно 30.",
                                 {"programs_reviewed 36", "programs_review_passed 30"}}));

INSTANTIATE_TEST_SUITE_P(
    SharesOfInhabitants, MetricsOfSentences,
    testing::Values(SentenceCase{"В кружках занимаются 1 240 ребят, то есть 74,5 % юных новгородцев от 5 до 18 лет.",
                                 {"children 1240", "coverage 74.5"}},
                    SentenceCase{"Занимаются 1 240 детей, или 74,5 % жителей округа от 5 до 18 лет.",
                                 {"children 1240", "coverage 74.5"}},
                    SentenceCase{"Обучаются 1 240 школьников – 74,5 % населения 5–18 лет.",
                                 {"children 1240", "coverage 74.5"}},
                    SentenceCase{"Сертификатом пользуются 600 детей, или 21 % жителей района от 5 до 18 лет.",
                                 {"children_certificate 600", "coverage_certificate 21"}}));

INSTANTIATE_TEST_SUITE_P(
    KindsOfProgrammes, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Из 120 программ сетевых – 14.", {"programs 120", "programs network 14"}},
        SentenceCase{"Из 120 программ в сетевой форме реализуются 14.", {"programs 120", "programs network 14"}},
        SentenceCase{"Из 120 программ дистанционно реализуются 14.", {"programs 120", "programs remote 14"}},
        SentenceCase{"Из 120 программ адаптированными являются 14, дистанционными – 3.",
                     {"programs 120", "programs adapted 14", "programs remote 3"}},
        SentenceCase{"Из 120 программ адаптированных – 14, дистанционных – 6.",
                     {"programs 120", "programs adapted 14", "programs remote 6"}},
        SentenceCase{"Из 120 программ технических – 14.", {"programs 120", "programs technical 14"}},
        SentenceCase{"По направленностям 120 программ распределились так: техническая – 20, художественная – 100.",
                     {"programs 120", "programs technical 20", "programs arts 100"}},
        SentenceCase{"По состоянию на 30.09.2023 в системе 143 программы.", {"programs 143"}},
        SentenceCase{"В базе уже 143 программы.", {"programs 143"}},
        SentenceCase{"Больше всего программ художественных (40) и спортивных (22).",
                     {"programs arts 40", "programs sports 22"}}));

INSTANTIATE_TEST_SUITE_P(
    ChildrenOfKinds, MetricsOfSentences,
    testing::Values(SentenceCase{"Для детей с ОВЗ (их 61) открыты группы по адаптированным программам.",
                                 {"children disability 61"}},
                    SentenceCase{"Для детей, оказавшихся в трудной жизненной ситуации, создано 3 кружка (38 чел.).",
                                 {"groups hardship 3", "children hardship 38"}},
                    SentenceCase{"Учеников, если считать каждого один раз, 2 894.", {"children 2894"}},
                    SentenceCase{"Обучающихся, по данным Навигатора, 1 450.", {"children 1450"}},
                    SentenceCase{"В деревенских кружках занимаются 300 детей.", {"children rural 300"}}));

INSTANTIATE_TEST_SUITE_P(
    HeldForSomebody, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Педагогам адресовано 30 мероприятий (пришли 400 человек), родителям – 12 (280 участников).",
                     {"events_held teachers 30", "participants teachers 400", "events_held parents 12",
                      "participants parents 280"}},
        SentenceCase{"Родителям предложено 9 мероприятий (пришли 210 взрослых).",
                     {"events_held parents 9", "participants parents 210"}},
        SentenceCase{"Дано 80 консультаций, в том числе педагогам – 50, родителям – 30.",
                     {"events_held consultation 80", "events_held teachers consultation 50",
                      "events_held parents consultation 30"}},
        SentenceCase{"Обучение экспертов шло весь год. Обучение прошли 14 педагогов.", {"staff_trained teachers 14"}},
        SentenceCase{"Лауреатами конкурсов стали четыре педагога, дипломы увезли 2 учреждения.",
                     {"contest_winners teachers 4", "contest_winners 2"}}));

INSTANTIATE_TEST_SUITE_P(Reviews, MetricsOfSentences,
                         testing::Values(SentenceCase{"На экспертизу пришло 39 программ, прошли 34, не прошли пять.",
                                                      {"programs_review_submitted 39", "programs_review_passed 34",
                                                       "programs_review_failed 5"}},
                                         SentenceCase{
                                             "На независимую оценку отправлено 27 программ, 20 признаны качественными.",
                                             {"programs_review_submitted 27", "programs_review_passed 20"}},
                                         SentenceCase{"На региональный этап экспертизы ушли 30 программ, одобрены 27.",
                                                      {"programs_review_submitted 30", "programs_review_passed 27"}}));

}  // namespace
}  // namespace svod::normalizer
