#include "metric_lines.hpp"

/// Figures as offices of statistics and heads of districts tell them: shares beside the numeral, bases in brackets,
/// directions by the fields that they stand for.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    SharesBesideTheNumeral, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В школах занято дополнительным образованием – 1 640 (41 %) обучающихся (из общего числа "
                     "обучающихся 7–18 лет – 4 000 человек).",
                     {"children general 1640"}},
        SentenceCase{"В детских садах занято дополнительным образованием – 410 (25 %) воспитанников.",
                     {"children preschool 410"}},
        SentenceCase{"Обучено 46 педагогов (от общего количества педагогов – 92).", {"staff_trained teachers 46"}},
        SentenceCase{"Дополнительным образованием занимается 1 640 детей, что составляет 76,4 % от общего числа.",
                     {"children 1640", "coverage 76.4"}},
        SentenceCase{"Дополнительным образованием было охвачено 1 640 детей в возрасте от 5 до 18 лет, что составляет "
                     "76,4 % от общего числа.",
                     {"children 1640", "coverage 76.4"}},
        SentenceCase{"Программы реализуют 30 организаций, из них 12 (40 %) – дома творчества, 18 (60 %) – школы.",
                     {"organizations 30", "organizations additional_education 12", "organizations general 18"}},
        SentenceCase{"Из 40 программ 12 – сетевые, 8 – технической направленности.",
                     {"programs 40", "programs network 12", "programs technical 8"}}));

INSTANTIATE_TEST_SUITE_P(
    FieldsOfTheDirections, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Востребованы программы естественнонаучного (0,4 тыс. человек) и технического (0,6 тыс. человек) "
                     "направлений.",
                     {"children natural_science 400", "children technical 600"}},
        SentenceCase{"Физкультурой и спортом занимаются 480 детей, а 50 детей выбрали туристско-краеведческое "
                     "направление.",
                     {"children sports 480", "children tourism_local_history 50"}},
        SentenceCase{"Технической направленностью заинтересовались 280 детей, а естественнонаучной – 290.",
                     {"children technical 280", "children natural_science 290"}},
        SentenceCase{"По направлению физической культуры занималось 31,3 % общей численности детей, по техническому – "
                     "5,2 %.",
                     {"coverage sports 31.3", "coverage technical 5.2"}},
        SentenceCase{"Дети занимались по направлениям: техническое (12 %), художественное (40 %).",
                     {"coverage technical 12", "coverage arts 40"}}));

INSTANTIATE_TEST_SUITE_P(
    NoFactsOfTheTerritory, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Свыше 40 кружков работают в центре детского творчества «Исток».", {}},
        SentenceCase{"В объединениях Центра «Исток» занимается 410 детей, что составляет 25 % от общего числа.", {}},
        SentenceCase{"В объединениях Дома «Исток» и домов творчества занимается 410 детей.",
                     {"children additional_education 410"}},
        SentenceCase{"Дополнительным образованием в школах охвачено 41 % обучающихся.", {}},
        SentenceCase{"Обеспечение охвата детей дополнительным образованием не ниже 76 % от числа детей в районе.", {}},
        SentenceCase{"Секцией самбо занимаются 46 обучающихся.", {}},
        SentenceCase{"В клубных формированиях занимаются творчеством 640 горожан.", {}}));

INSTANTIATE_TEST_SUITE_P(
    WhoAndWhereOtherwise, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В районе 1 640 юных жителей получают дополнительное образование.", {"children 1640"}},
        SentenceCase{"1 640 детей записались в кружки, в том числе по социальным сертификатам.", {"children 1640"}},
        SentenceCase{"Участниками кружков и секций стали 1 640 детей.", {"children 1640"}},
        SentenceCase{"Обеспеченность детей дополнительным образованием составляет 76 %.", {"coverage 76"}},
        SentenceCase{"В городе – 18 организаций дополнительного образования.",
                     {"organizations additional_education 18"}},
        SentenceCase{"У нас есть 12 учреждений допобразования.", {"organizations additional_education 12"}}));

INSTANTIATE_TEST_SUITE_P(
    WinnersAmongThoseCounted, MetricsOfSentences,
    testing::Values(SentenceCase{"410 обучающихся участвовали в 12 конкурсах, 96 из них стали победителями.",
                                 {"participants children contest 410", "contest_winners children 96"}},
                    SentenceCase{"410 обучающихся участвовали в 12 конкурсах, из них 96 стали призёрами.",
                                 {"participants children contest 410", "contest_winners children 96"}},
                    SentenceCase{"Проведено 12 конкурсов, 3 из них стали традиционными.", {"contests_held 12"}}));

INSTANTIATE_TEST_SUITE_P(
    OfAnotherTimeOrPlace, MetricsOfSentences,
    testing::Values(SentenceCase{"Пять лет тому назад допобразованием занималось 400 детей.", {}},
                    SentenceCase{"Открыты объединения, где смогут заниматься 500 детей.", {}},
                    SentenceCase{"Сегодня в школе обучаются 675 учащихся на 9 отделениях.", {}},
                    SentenceCase{"300 школьников записались на программы по каждому из этих направлений.", {}},
                    SentenceCase{"В 5 образовательных организациях создано 96 новых мест.", {"places 96"}},
                    SentenceCase{"В районе создали 450 новых мест.", {"places 450"}},
                    SentenceCase{"Популярны программы спортивной направленности, их выбрали 700 школьников.",
                                 {"children sports 700"}}));

INSTANTIATE_TEST_SUITE_P(
    LinesOfSelfExamination, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Реализовано 92 программы: из них 30 (33 %) – художественной, 22 (24 %) – технической "
                     "направленности.",
                     {"programs 92", "programs arts 30", "programs technical 22"}},
        SentenceCase{"Занятость детей в кружках и секциях составила: в школах – 410 чел. (41 %), в детских садах – 96 "
                     "чел. (9 %).",
                     {"children general 410", "children preschool 96"}},
        SentenceCase{"В возрасте 5–9 лет занимаются 410 детей, 10–14 лет – 96.", {}},
        SentenceCase{"Численность учащихся, занимающихся в 2-х и более объединениях, – 410 человек / 25 %.", {}},
        SentenceCase{"Количество массовых мероприятий, проведённых образовательной организацией, – 46 единиц.", {}}));

INSTANTIATE_TEST_SUITE_P(
    PupilsAtLarge, MetricsOfSentences,
    testing::Values(SentenceCase{"Детские сады посещают 410 детей.", {}},
                    SentenceCase{"В школах района обучается 1 640 детей, из них в кружках занимаются 960.", {}},
                    SentenceCase{"В районе работают 10 музыкальных и 20 общеобразовательных школ.",
                                 {"organizations additional_education 10", "organizations general 20"}}));

INSTANTIATE_TEST_SUITE_P(
    KindsToldInAPhrase, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Программы реализуют 36 организаций. Из общего числа 23 (64 %) составляли организации, "
                     "осуществляющие деятельность в сфере общего образования, 8 (22 %) – организации, для которых это "
                     "основной вид деятельности: дома творчества.",
                     {"organizations 36", "organizations general 23", "organizations additional_education 8"}},
        SentenceCase{"Программы реализуют 36 организаций. Из общего числа 23 (64 %) составляли школы, 8 – сады.",
                     {"organizations 36", "organizations general 23", "organizations preschool 8"}}));

}  // namespace
}  // namespace svod::normalizer
