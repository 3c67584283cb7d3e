#include "metric_lines.hpp"

/// Figures that look like those of the whole territory and aren't, and such that stand beside words of something else.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    SharesOfOthers, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Среди школьников округа сертификаты получили 64 %.", {"coverage_certificate 64"}},
        SentenceCase{"Охват детей дополнительным образованием 81 %, дети с ОВЗ составляют 7 %.", {"coverage 81"}},
        SentenceCase{"Охват детей в округе 81 %, по данным опроса довольны 90 % родителей.", {"coverage 81"}},
        SentenceCase{"По технической и естественнонаучной направленностям показатель сохранности групп – 93 %.", {}},
        SentenceCase{"Программами охвачено 81 % детей, художественной направленности 40 % программ.", {"coverage 81"}},
        SentenceCase{"Охват составил 81 % и нужно открыть новые кружки.", {"coverage 81"}}));

INSTANTIATE_TEST_SUITE_P(
    ChildrenOfOthers, MetricsOfSentences,
    testing::Values(SentenceCase{"Всего в школах округа 5 100 обучающихся.", {}},
                    SentenceCase{"В летних объединениях 150 школьников.", {}},
                    SentenceCase{"Из 20 учащихся 7 – лауреаты.", {"contest_winners children 7"}},
                    SentenceCase{"Из 40 учащихся 31 имеют разряды.", {}},
                    SentenceCase{"Учащихся на учёте стало меньше: 9.", {}},
                    SentenceCase{"По уровням 90 учащихся распределились так: базовый – 50, высокий – 40.", {}},
                    SentenceCase{"Дети по видам учёта: школьный – 8, КДН – 2.", {}},
                    SentenceCase{"В Дубовом районе открыты 2 клуба, в них 4 программы и 90 детей.", {"programs 4"}},
                    SentenceCase{"Занимаются 700 детей, а педагоги должны беречь время.", {"children 700"}},
                    SentenceCase{"Сертификаты получили все. Обучается 1 900 детей.", {"children 1900"}},
                    SentenceCase{"На базе Дворца пионеров работает опорный центр, занимаются 1 900 детей.",
                                 {"children 1900"}}));

INSTANTIATE_TEST_SUITE_P(
    ProgrammesAndGroupsOfOthers, MetricsOfSentences,
    testing::Values(SentenceCase{"Всего в садах 12 рабочих программ.", {}},
                    SentenceCase{"Из 90 программ города 20 – технической направленности.", {"programs 90"}},
                    SentenceCase{"Дворец «Юность» признан опорным центром, программ округа – 130.", {"programs 130"}},
                    SentenceCase{"В округе 130 программ, которые должны быть дополнены.", {"programs 130"}},
                    SentenceCase{"Экспертизу прошли 20 программ. Педагоги вернули 3 программы после исправления.",
                                 {"programs_review_passed 20"}},
                    SentenceCase{"Рабочие группы по направлениям: спортивная – 3, художественная – 2.", {}},
                    SentenceCase{"В соседнем округе 2 дома творчества, в них 11 кружков.", {}},
                    SentenceCase{"Кружки ведут 12 школ. Сайт не ведётся, таких учреждений 3.",
                                 {"organizations general 12"}},
                    SentenceCase{"По итогам мониторингов проведено 5 мероприятий.", {}}));

INSTANTIATE_TEST_SUITE_P(
    ProgrammesBelowTheirLead, MetricsOfSentences,
    testing::Values(SentenceCase{"Призёрами стали: 4 программы художественной направленности.", {}},
                    SentenceCase{"На выставку направлены: 4 программы художественной направленности.", {}},
                    SentenceCase{"Сеть дополнительного образования детей по типам учреждений: школы – 9, сады – 4.",
                                 {"organizations general 9", "organizations preschool 4"}},
                    SentenceCase{"Экспертиза программ по учреждениям: школы – 9.", {}}));

INSTANTIATE_TEST_SUITE_P(
    WhereTheTrainedWork, MetricsOfSentences,
    testing::Values(SentenceCase{"Курсы прошли 30 педагогов округа на базе школы № 8.", {"staff_trained teachers 30"}},
                    SentenceCase{"Курсы «Школа наставника» окончили 18 педагогов.", {"staff_trained teachers 18"}},
                    SentenceCase{
                        "Курсы прошли 12 педагогов школ и 5 педагогов ЦДТ.",
                        {"staff_trained general teachers 12", "staff_trained additional_education teachers 5"}},
                    SentenceCase{"В лицее № 3 открыты курсы, на которых обучены 30 педагогов округа.",
                                 {"staff_trained teachers 30"}}));

INSTANTIATE_TEST_SUITE_P(ChildrenBehindOtherShares, MetricsOfSentences,
                         testing::Values(SentenceCase{"Охват шахматным всеобучем составил 64 % (1 500 обучающихся).",
                                                      {"coverage 64"}},
                                         SentenceCase{"Охват по ЦДТ составил 25 % (720 детей).", {"coverage 25"}},
                                         SentenceCase{"Охват детей кружками в округе – 64 %, это 1 500 детей.",
                                                      {"coverage 64", "children 1500"}}));

INSTANTIATE_TEST_SUITE_P(
    ChildrenBehindOtherSentences, MetricsOfSentences,
    testing::Values(SentenceCase{"Поход в кино. Детей – 31 чел.", {}},
                    SentenceCase{"Сборная округа. Воспитанники – 14.", {}},
                    SentenceCase{"Воспитанники – 1 400.", {"children 1400"}},
                    SentenceCase{"Кружков – 85. Детей – 1 400 чел.", {"groups 85", "children 1400"}},
                    SentenceCase{"Реализуется 7 программ, 150 детей.", {"programs 7"}},
                    SentenceCase{"В округе реализуется 85 программ, 1 400 детей.", {"programs 85", "children 1400"}},
                    SentenceCase{"Летом работает 14 кружков (290 детей).", {"groups 14"}},
                    SentenceCase{"Число детей-сирот в округе: 38.", {}},
                    SentenceCase{"Количество детей-инвалидов, проживающих в округе: 38.", {}},
                    SentenceCase{"Количество детей-инвалидов, посещающих кружки: 38.", {"children disability 38"}},
                    SentenceCase{"В системе образования округа насчитывается 3 100 обучающихся.", {}}));

INSTANTIATE_TEST_SUITE_P(
    ContestsOfOthers, MetricsOfSentences,
    testing::Values(SentenceCase{"Проведено 7 вебинаров и 4 конкурса отложены до осени.", {"events_held webinar 7"}},
                    SentenceCase{"В лицее проведено 7 вебинаров и 4 турнира.", {"events_held webinar 7"}},
                    SentenceCase{"Проведено 7 вебинаров и 4 смотра уголков.", {"events_held webinar 7"}},
                    SentenceCase{"Опорным центром проведено 7 вебинаров и 4 смотра.",
                                 {"events_held webinar 7", "contests_held 4"}}));

INSTANTIATE_TEST_SUITE_P(GroupsAndPlacesOfOthers, MetricsOfSentences,
                         testing::Values(SentenceCase{"В нём 14 кружков, в которых занимаются 290 детей.",
                                                      {"children 290"}},
                                         SentenceCase{"В округе 85 кружков, в которых занимаются 1 400 детей.",
                                                      {"groups 85", "children 1400"}},
                                         SentenceCase{"В округе насчитывается 60 новых мест для купания.", {}}));

}  // namespace
}  // namespace svod::normalizer
