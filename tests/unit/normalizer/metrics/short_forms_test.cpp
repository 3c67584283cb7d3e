#include <gtest/gtest.h>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    Organisations, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В районе 12 школ, 9 детских садов и 3 учреждения доп. образования.",
                     {"organizations general 12", "organizations preschool 9", "organizations additional_education 3"}},
        SentenceCase{
            "Лицензию имеют 12 организаций: 8 школ, 3 детских сада и 1 учреждение дополнительного образования.",
            {"organizations 12", "organizations general 8", "organizations preschool 3",
             "organizations additional_education 1"}},
        SentenceCase{"В районе 12 организаций, которые ведут доп. образование: школ 8, садов 4.",
                     {"organizations 12", "organizations general 8", "organizations preschool 4"}},
        SentenceCase{"Школьные театры созданы во всех 9 школах.", {"organizations general 9"}},
        SentenceCase{"В сетевой форме реализуются 14 программ (партнёры – 3 колледжа и 1 вуз).",
                     {"programs network 14"}}));

INSTANTIATE_TEST_SUITE_P(Programmes, MetricsOfSentences,
                         testing::Values(SentenceCase{"Всего открыто 90 программ, технических же только двенадцать.",
                                                      {"programs 90", "programs technical 12"}},
                                         SentenceCase{"Програм в навигаторе -41, занимается 874чел.",
                                                      {"programs 41", "children 874"}},
                                         SentenceCase{"Программ 40: худож. - 22, техн. - 18.",
                                                      {"programs 40", "programs arts 22", "programs technical 18"}},
                                         SentenceCase{"Програм для детей с ОВЗ - 6.", {"programs disability 6"}},
                                         SentenceCase{"Пять программ сетевые, 12 – дистанционные.",
                                                      {"programs network 5", "programs remote 12"}},
                                         SentenceCase{"Реализуются шесть программ на базе колледжа.", {}},
                                         SentenceCase{"Открыто 4 новых объединения.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Children, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Сертификатами воспользовались 310 детей. Выдано 310 сертификатов из 320 запланированных.",
                     {"children_certificate 310", "certificates_issued 310", "certificates_planned 320"}},
        SentenceCase{"Техническая направленность – 44 программы, 1 048 обучающихся.",
                     {"programs technical 44", "children technical 1048"}},
        SentenceCase{"Художественная направленность – 46 программ (612 детей), техническая – 23 (207).",
                     {"programs arts 46", "children arts 612", "programs technical 23", "children technical 207"}},
        SentenceCase{"Доп. образованием охвачено 3 000 детей, это 75 %.", {"children 3000", "coverage 75"}},
        SentenceCase{"Услугами пользуются 5 000 ребят, или 80,1 % детского населения.",
                     {"children 5000", "coverage 80.1"}},
        SentenceCase{"Численность обучающихся достигла 900 чел. против 850 чел. годом ранее.", {"children 900"}},
        SentenceCase{"Художественной направленности 88 программ, на них занимается 1 900 детей.",
                     {"programs arts 88", "children arts 1900"}},
        SentenceCase{"Всего 265 программ и 5 480 обучающихся.", {"programs 265", "children 5480"}},
        SentenceCase{"480 детей от 5 до 18 лет (78,3 %) занимаются дополнительным образованием.",
                     {"children 480", "coverage 78.3"}},
        SentenceCase{"Обучающихся в объединениях – 2 340, педагогов – 64.", {"children 2340"}},
        SentenceCase{"Охват 76 %, дошкольники – 60 %, 7-10 лет – 90 %.", {"coverage 76"}},
        SentenceCase{"Реализуется 45 программ, в 2022 – 40.", {"programs 45"}},
        SentenceCase{"Дистанционно обучаются 15 детей.", {"children remote 15"}},
        SentenceCase{"Контингент обучающихся: школ – 310, детских садов – 90.",
                     {"children general 310", "children preschool 90"}},
        SentenceCase{"Выдано 700 сертификатов, зачислено 1 310 детей.", {"certificates_issued 700", "children 1310"}},
        SentenceCase{"По сравнению с 2021 годом (75 %) охват вырос и составил 78 %.", {"coverage 78"}},
        SentenceCase{"Охват повысился с 72 % (2021 г.) до 75 %.", {"coverage 75"}},
        SentenceCase{"Увеличилось количество программ технической направленности с 30 до 36.",
                     {"programs technical 36"}},
        SentenceCase{"Сельских детей занимается 120.", {"children rural 120"}},
        SentenceCase{"По дистанционным программам обучаются 126 детей из 8 сёл, по адаптированным – 73 ребёнка с ОВЗ.",
                     {"children remote rural 126", "children adapted disability 73"}},
        SentenceCase{"Детей с ОВЗ - 67, на учёте в КДН - 23.", {"children disability 67"}},
        SentenceCase{"Занято дополнительным образованием 900 детей (на 01.01.2023 – 850).", {"children 900"}}));

INSTANTIATE_TEST_SUITE_P(
    ReviewsAndCertificates, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Прошли НОК 23 из 29 программ.", {"programs_review_passed 23", "programs_review_submitted 29"}},
        SentenceCase{"В марте прошла экспертиза 30 программ.", {"programs_reviewed 30"}},
        SentenceCase{"Экспертиза: обучено – 5.", {}},
        SentenceCase{"НОК: подали 15 программ, прошли 12, не прошли 3.",
                     {"programs_review_submitted 15", "programs_review_passed 12", "programs_review_failed 3"}},
        SentenceCase{"Знак соответствия получили 18 программ, ещё 5 оценку не прошли.",
                     {"programs_review_passed 18", "programs_review_failed 5"}},
        SentenceCase{"Сертификатов сформировано 436, активировано 390.", {"certificates_issued 436"}},
        SentenceCase{"Выдано 900 сертификатов, из них 300 сертификатов ПФ.",
                     {"certificates_issued 900", "certificates_issued certificate 300"}},
        SentenceCase{"Действует 812 сертификатов с номиналом.", {"certificates_issued 812"}},
        SentenceCase{"Соответствуют требованиям НОК 104 программы, не соответствуют 16.",
                     {"programs_review_passed 104", "programs_review_failed 16"}},
        SentenceCase{"Экспертную оценку прошли 40 программ, из них 33 рекомендованы, 7 отправлены на доработку.",
                     {"programs_reviewed 40", "programs_review_passed 33", "programs_review_failed 7"}},
        SentenceCase{"Выдано 298 сертификатов при плане 350 (80 %).",
                     {"certificates_issued 298", "certificates_planned 350"}}));

INSTANTIATE_TEST_SUITE_P(
    People, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Обучено 6 педагогов.", {"staff_trained teachers 6"}},
        SentenceCase{"Экспертов семеро, двое из них окончили курсы.", {"experts 7", "staff_trained 2"}},
        SentenceCase{"Педагоги: всего 58, курсы прошли 9, высшая категория у 10.", {"staff_trained teachers 9"}},
        SentenceCase{"Педагогов 40. Обучились на курсах 19 человек.", {"staff_trained teachers 19"}},
        SentenceCase{"В конкурсах участвовало 742 ребёнка. Победителей и призёров – 131.",
                     {"participants children contest 742", "contest_winners children 131"}},
        SentenceCase{"Консультации давались постоянно, всего 52.", {"events_held consultation 52"}},
        SentenceCase{"Проведено 5 мероприятий, охвачено 200 человек.", {"events_held 5", "participants 200"}},
        SentenceCase{"Курсы закончили 12 педагогов, ещё 4 записаны на осень.", {"staff_trained teachers 12"}},
        SentenceCase{"В штате 3 человека: руководитель и специалист по ПФДО.", {}},
        SentenceCase{"Эксперты (6 человек) проверили 38 программ.", {"experts 6", "programs_reviewed 38"}},
        SentenceCase{"Всего проведено 9 родительских собраний.", {"events_held parent_meeting 9"}},
        SentenceCase{"Прошли КПК – 12 педагогов.", {"staff_trained teachers 12"}},
        SentenceCase{"12 педагогов повысили свою квалификацию.", {"staff_trained teachers 12"}},
        SentenceCase{"В региональных конкурсах победили 44 ребёнка.", {"contest_winners children 44"}},
        SentenceCase{"В следующем году надо охватить 75 % детей.", {}}));

INSTANTIATE_TEST_SUITE_P(
    CirclesWithTheirChildren, MetricsOfSentences,
    testing::Values(SentenceCase{"В районе работают 310 кружков с охватом 4 870 обучающихся.",
                                 {"groups 310", "children 4870"}},
                    SentenceCase{"Действует 27 объединений, охват 410 детей.", {"groups 27", "children 410"}},
                    SentenceCase{"На смене работало 8 кружков с охватом 90 детей.", {"groups 8"}}));

INSTANTIATE_TEST_SUITE_P(Certificates, MetricsOfSentences,
                         testing::Values(SentenceCase{"План по сертификатам – 480, выдали 455.",
                                                      {"certificates_issued 455", "certificates_planned 480"}},
                                         SentenceCase{"По плану 480 сертификатов, выдали 455.",
                                                      {"certificates_planned 480", "certificates_issued 455"}},
                                         SentenceCase{"План выдачи сертификатов был 480, факт 455.",
                                                      {"certificates_issued 455", "certificates_planned 480"}}));

}  // namespace
}  // namespace svod::normalizer
