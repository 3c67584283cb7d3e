#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Figures that go on with what was told before them, and figures of others than the whole territory.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    OfTheSameDirection, MetricsOfSentences,
    testing::Values(
        SentenceCase{"По программам технической направленности обучаются 310 детей, реализуется 22 программы.",
                     {"children technical 310", "programs technical 22"}},
        SentenceCase{"Художественной направленностью охвачено 700 детей, действует 40 программ и работает 51 кружок.",
                     {"children arts 700", "programs arts 40", "groups arts 51"}},
        SentenceCase{"Спортивная направленность представлена 18 программами, по ней обучаются 420 детей.",
                     {"programs sports 18", "children sports 420"}},
        SentenceCase{"По программам технической направленности обучаются 310 детей, всего реализуется 90 программ.",
                     {"children technical 310", "programs 90"}}));

INSTANTIATE_TEST_SUITE_P(
    OfHousesOneBehindAnother, MetricsOfSentences,
    testing::Values(SentenceCase{"14 школ, 5 детских садов и 2 дома творчества реализуют дополнительные программы.",
                                 {"organizations general 14", "organizations preschool 5",
                                  "organizations additional_education 2"}},
                    SentenceCase{"На слёт приехали 14 школ, 5 детских садов и 2 дома творчества.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OfSuchProgrammes, MetricsOfSentences,
    testing::Values(SentenceCase{"По адаптированным программам обучаются 35 детей. Таких программ в округе 6.",
                                 {"children adapted 35", "programs adapted 6"}},
                    SentenceCase{"По программам спортивной направленности занимаются 640 ребят. По округу реализуется "
                                 "19 таких программ.",
                                 {"children sports 640", "programs sports 19"}},
                    SentenceCase{"Есть программы по медиации. Таких программ в округе 6.", {}},
                    SentenceCase{"Заняты и в технической, и в спортивной направленности. Таких программ 9.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OfAWhole, MetricsOfSentences,
    testing::Values(SentenceCase{"Курсы окончили 14 из 20 методистов.", {"staff_trained specialists 14"}},
                    SentenceCase{"Переподготовку прошли 8 учителей из 11.", {"staff_trained teachers 8"}},
                    SentenceCase{"Охвачено 910 из 1 340 детей округа.", {"children 910"}},
                    SentenceCase{"910 из 1 340 детей занимаются в кружках.", {"children 910"}},
                    SentenceCase{"17 из 21 организации реализуют дополнительные программы.", {"organizations 17"}},
                    SentenceCase{"Из 1 340 детей округа дополнительным образованием охвачено 910.", {"children 910"}}));

INSTANTIATE_TEST_SUITE_P(
    OfOneOrganisation, MetricsOfSentences,
    testing::Values(SentenceCase{"Самое большое учреждение – школа искусств «Лира», в ней обучаются 290 детей.", {}},
                    SentenceCase{"Работает Дом пионеров, где занимаются 310 детей, реализуется 20 программ.", {}},
                    SentenceCase{"В Озёрной школе действуют 6 кружков, реализуется 7 программ.", {}},
                    SentenceCase{"В центре «Парус» обучается 210 детей.", {}},
                    SentenceCase{"В реестр школьных музеев внесены 9 школ.", {}},
                    SentenceCase{"Школьные клубы созданы в 9 школах.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OfTheRegion, MetricsOfSentences,
    testing::Values(SentenceCase{"Охват дополнительным образованием в области составляет 83 %.", {}},
                    SentenceCase{"Средний охват по Псковской области – 80,4 %, в округе – 78 %.", {"coverage 78"}},
                    SentenceCase{"Охват детей в области дополнительного образования составил 79 %.", {"coverage 79"}},
                    SentenceCase{"Обновлено 30 программ, разработано 8 новых.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OfOthersBesides, MetricsOfSentences,
    testing::Values(
        SentenceCase{"На экспертизу подано 30 программ, на рассмотрении остаются 4.", {"programs_review_submitted 30"}},
        SentenceCase{"Независимая оценка. Оценку прошли 30 программ, из них 26 одобрены.",
                     {"programs_reviewed 30", "programs_review_passed 26"}},
        SentenceCase{"Экспертная комиссия из 7 педагогов прошла обучение.", {"experts 7"}},
        SentenceCase{"46 школьников пользуются подвозом.", {}},
        SentenceCase{"Проект «Кружок рядом» охватил 5 школ, занятия посещали 80 детей.", {}},
        SentenceCase{"Летом работали 7 трудовых отрядов.", {}},
        SentenceCase{"Детям из многодетных семей выделено 40 мест.", {"places hardship 40"}},
        SentenceCase{"Проведено 14 детских конкурсов.", {"contests_held children 14"}},
        SentenceCase{"Выдано 900 сертификатов. Обучение по ним завершили 870 детей.",
                     {"certificates_issued 900", "children_certificate 870"}},
        SentenceCase{"При плане 900 фактически выдано 940 сертификатов.",
                     {"certificates_issued 940", "certificates_planned 900"}},
        SentenceCase{
            "В художественной направленности занято 700 ребят (32 программы), в технической – 150 (9 программ).",
            {"children arts 700", "programs arts 32", "children technical 150"}},
        SentenceCase{"Доля детей, занятых по техническим и естественнонаучным программам, – 20 %, по области – 24 %.",
                     {"coverage_tech_science 20"}},
        SentenceCase{"Из 900 обучающихся 340 занимаются в спортивных секциях, 260 – в художественных кружках.",
                     {"children sports 340", "children arts 260"}},
        SentenceCase{"Планировалось обучить 30 педагогов, обучено 26 из-за переноса курсов.",
                     {"staff_trained teachers 26"}},
        SentenceCase{"Работали 6 консультационных пунктов для родителей, дано 90 консультаций.",
                     {"events_held parents consultation 90"}}));

}  // namespace
}  // namespace svod::normalizer
