#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Figures that no word limits, and that still can't be the whole territory's.
namespace svod::normalizer::short_report {
namespace {

INSTANTIATE_TEST_SUITE_P(
    Plausibility, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Реализуются 120 программ, на базе лицея – 104.", {"programs 120"}},
        SentenceCase{"Внесены 94 программы, всего в районе реализуется 120 программ.", {"programs 120"}},
        SentenceCase{"Проведена экспертиза 50 программ: 41 получила положительное заключение, 5 не допущены.",
                     {"programs_reviewed 50", "programs_review_passed 41"}},
        SentenceCase{"В навигаторе опубликовано 340 программ. В районе реализуется 120 программ.",
                     {"programs 340", "programs 120"}},
        SentenceCase{"Обучаются 240 детей с ОВЗ и 80 детей-инвалидов.",
                     {"children disability 240", "children disability 80"}},
        SentenceCase{"В начале года занимались 1800 детей, в конце года – 4100.", {"children 1800", "children 4100"}},
        SentenceCase{"В районе дети могут заниматься по 210 программам.", {"programs 210"}},
        SentenceCase{"В начале года в кружках занимались 2180 детей, к концу года – 2090.",
                     {"children 2180", "children 2090"}},
        SentenceCase{"Охват детей 5–18 лет составил 81 %. Охват – 104 %.", {"coverage 81"}},
        SentenceCase{"В дополнительном образовании занимаются 5210 детей. Автобус выезжает в 4 села, занимаются 66 "
                     "детей.",
                     {"children 5210"}},
        SentenceCase{"В дополнительном образовании занимаются 5210 детей. Всего занимаются 5120 детей.",
                     {"children 5210", "children 5120"}}));

TEST(PlausibleMetrics, LeaveOutWhoLivesThereBesideWhoLearns) {
    EXPECT_EQ(metrics_of(report_of({}, {"Возраст|Всего детей|Охвачено|%", "5-9 лет|800|600|75", "10-14 лет|1000|900|90",
                                        "Итого|1800|1500|83"})),
              (Lines{"children 1500"}));
    EXPECT_EQ(metrics_of(report_of({}, {"Направленность|Обучающихся|Участвовало в конкурсах|%", "Техническая|200|50|25",
                                        "Художественная|400|300|75", "Итого|600|350|58"})),
              (Lines{"children technical 200", "participants technical contest 50", "children arts 400",
                     "participants arts contest 300", "children 600", "participants contest 350"}));
}

TEST(PlausibleMetrics, MayBeOfDaysOfTheirOwn) {
    EXPECT_EQ(
        metrics_of(report_of({"На 01.01.2023 занимались 1 410 детей, на 31.12.2023 занимались 3 870 детей."}, {})),
        (Lines{"children 1410", "children 3870"}));
}

}  // namespace
}  // namespace svod::normalizer::short_report
