#include "metric_lines.hpp"

/// Figures beside others whose kind, time or subject is not theirs.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    TotalsBesideAPart, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В сетевой форме реализуется 6 программ, обучается 95 человек. Всего обучается 1 750 детей.",
                     {"programs network 6", "children network 95", "children 1750"}},
        SentenceCase{"В сетевой форме реализуется 6 программ. Всего реализуется 88 программ.",
                     {"programs network 6", "programs 88"}},
        SentenceCase{"Занимаются 40 детей с ОВЗ. Итого в кружках занято 1 750 детей.",
                     {"children disability 40", "children 1750"}},
        SentenceCase{"Экспертизу прошли 12 программ. Всего 88 программ.", {"programs_review_passed 12", "programs 88"}},
        SentenceCase{"НОК шла в два этапа: в апреле 12 программ, в ноябре 9. Всего 21 программа.",
                     {"programs_reviewed 12", "programs_reviewed 9", "programs_reviewed 21"}}));

INSTANTIATE_TEST_SUITE_P(
    PartsOfAnotherKind, MetricsOfSentences,
    testing::Values(SentenceCase{"Реализуется 50 программ: 30 краткосрочных и 20 годичных.",
                                 {"programs 50", "programs short_term 30"}},
                    SentenceCase{
                        "Реализуется 50 программ, из них по сертификатам – 15, по муниципальному заданию – 35.",
                        {"programs 50", "programs certificate 15"}},
                    SentenceCase{"Реализуется 50 сетевых программ, из них технических – 15, художественных – 20.",
                                 {"programs network 50", "programs technical network 15", "programs arts network 20"}},
                    SentenceCase{"Направлено 17 программ: 11 прошли, 6 не прошли.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OtherShares, MetricsOfSentences,
    testing::Values(SentenceCase{"Доля детей с ОВЗ в общей численности обучающихся – 3 %.", {}},
                    SentenceCase{"Доля сельских школьников среди занимающихся – 31 %.", {}},
                    SentenceCase{"Доля детей, охваченных кружками, в общей численности детей – 82 %.", {"coverage 82"}},
                    SentenceCase{"Доля детей, занимающихся в кружках, от общей численности детей – 82 %.",
                                 {"coverage 82"}},
                    SentenceCase{"В Навигаторе зарегистрировано 2 900 детей, охват – 94 %.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OtherChildren, MetricsOfSentences,
    testing::Values(SentenceCase{"Летними программами охвачено 610 детей.", {}},
                    SentenceCase{"Летние программы завершены, в кружках занимается 1 750 детей.", {"children 1750"}},
                    SentenceCase{"В районе обучаются 4 900 школьников. В кружках занимаются 3 100 детей.",
                                 {"children 3100"}},
                    SentenceCase{"В районе в кружках обучаются 3 100 школьников.", {"children 3100"}},
                    SentenceCase{"ДЮСШ реализует 9 программ.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OtherTimesAndStudies, MetricsOfSentences,
    testing::Values(SentenceCase{"Обучено 14 педагогов в прошлом году.", {}},
                    SentenceCase{"Обучено 14 педагогов в прошлом году, в этом году – 19.",
                                 {"staff_trained teachers 19"}},
                    SentenceCase{"Обучено 14 педагогов, как и в прошлом году.", {"staff_trained teachers 14"}},
                    SentenceCase{"Прошли переподготовку 3 педагога, курсы повышения квалификации – 26 педагогов, "
                                 "стажировку – 5.",
                                 {"staff_trained teachers 26"}}));

INSTANTIATE_TEST_SUITE_P(
    ShortTellings, MetricsOfSentences,
    testing::Values(SentenceCase{"В 2021 году было 39 программ, в 2022-м – 41, сейчас 45 программ.", {"programs 45"}},
                    SentenceCase{"В округе реализуется 45 программ, 1 280 детей.", {"programs 45", "children 1280"}},
                    SentenceCase{"На смене 3 программы, 60 детей.", {}},
                    SentenceCase{"В округе – 45 программ.", {"programs 45"}}));

TEST(MetricsOfDays, AreToldOfTheDayBefore) {
    for (const auto& [sentence, found] : std::vector<std::pair<const char*, Lines>>{
             {"Количество программ на 01.09.2023 – 41, на 31.12.2023 – 45.", {"programs 41", "programs 45"}},
             {"Обучается детей: на 01.02.2023 – 1 190, на 31.12.2023 – 1 280.", {"children 1190", "children 1280"}},
             {"Сетевых программ на 1 февраля 2023 года – 4, на 31 декабря 2023 года – 6.",
              {"programs network 4", "programs network 6"}}}) {
        const Report report = report_of({sentence}, {});
        EXPECT_EQ(metrics_of(report), found) << sentence;
        ASSERT_FALSE(report.metrics.empty()) << sentence;
        EXPECT_EQ(report.metrics.back().as_of, Text("2023-12-31")) << sentence;
        EXPECT_NE(report.metrics.front().as_of, report.metrics.back().as_of) << sentence;
    }
}

TEST(MetricsOfLines, TakeNoKindOfALineThatTheyDoNotGoOnFrom) {
    EXPECT_EQ(metrics_of(report_of({"Дети с ОВЗ – 75 человек.", "Охвачено 82 % детей."}, {})),
              (Lines{"children disability 75", "coverage 82"}));
}

}  // namespace
}  // namespace svod::normalizer
