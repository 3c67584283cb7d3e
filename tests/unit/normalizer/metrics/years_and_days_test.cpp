#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "metric_lines.hpp"

/// Figures of several years in one sentence, and days that stand above the figures. The reports are for 2023.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    YearsInOneSentence, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Охват детей в 2022 году составлял 71 %, в 2023 году – 73,5 %.", {"coverage 73.5"}},
        SentenceCase{"Если в 2022 году охват составлял 71 %, то в 2023 – 73,5 %.", {"coverage 73.5"}},
        SentenceCase{"Охват детей в 2022 году составил 71 %, а в 2023 году он вырос до 73,5 %.", {"coverage 73.5"}},
        SentenceCase{"В 2021 году обучалось 1 900 детей, в 2022 – 2 000, в 2023 – 2 100 детей.", {"children 2100"}},
        SentenceCase{"В 2022 г. реализовывалось 88 программ, в 2023 – 94 программы.", {"programs 94"}},
        SentenceCase{"В 2022 году обучено 21 педагог, в 2023 – 26.", {"staff_trained teachers 26"}},
        SentenceCase{"В 2022 году выдано 800 сертификатов, в 2023 – 950.", {"certificates_issued 950"}},
        SentenceCase{"В 2022 году было проведено 6 конкурсов, в 2023 году – 8.", {"contests_held 8"}},
        SentenceCase{"Число детей с ОВЗ выросло: в 2022 году их было 140, в 2023 – 171.", {"children disability 171"}},
        SentenceCase{"В 2022 году вебинаров было 5, в 2023 – 7.", {"events_held webinar 7"}},
        SentenceCase{"Количество программ: 2022 г. – 88, 2023 г. – 94.", {"programs 94"}},
        SentenceCase{"Количество программ: 2021 год – 80, 2022 год – 88.", {}},
        SentenceCase{"Охват детей: 2022 – 71 %, 2023 – 73,5 %.", {"coverage 73.5"}},
        SentenceCase{"Охват детей составил 71 % в 2022 году и 73,5 % в 2023 году.", {"coverage 73.5"}},
        SentenceCase{"Охват детей: 73,5 % (71 % в 2022 году).", {"coverage 73.5"}},
        SentenceCase{"Количество программ: 2021 г. – 80, 2022 г. – 88, 2023 г. – 94.", {"programs 94"}},
        SentenceCase{"Число педагогов, прошедших курсы: 2021 – 18, 2022 – 22, 2023 – 31.",
                     {"staff_trained teachers 31"}},
        SentenceCase{"Охват детей в 2021 году составлял 70 %, в 2022 – 71 %.", {}},
        SentenceCase{"Охват детей в 2023 году составил 73,5 %, в 2024 – 75 %.", {"coverage 73.5"}},
        SentenceCase{"Охват детей в 2023 году составил 73,5 %, в 2022 – 71 %.", {"coverage 73.5"}}));

INSTANTIATE_TEST_SUITE_P(BehindATerm, MetricsOfSentences,
                         testing::Values(SentenceCase{"IV квартал. Для педагогов дана 31 консультация.", {}},
                                         SentenceCase{"II полугодие. Победителями конкурса стали 7 детей.",
                                                      {"contest_winners children 7"}},
                                         SentenceCase{"III квартал. Охват детей составил 73,5 %.", {"coverage 73.5"}},
                                         SentenceCase{"IV квартал. Всего за год для педагогов дана 31 консультация.",
                                                      {"events_held teachers consultation 31"}},
                                         SentenceCase{"Во II квартале победителями конкурса стали 7 детей.", {}},
                                         SentenceCase{"Год был полон дел. Для педагогов дана 31 консультация.",
                                                      {"events_held teachers consultation 31"}}));

TEST(DaysOfFigures, StandOnTheLineAboveThem) {
    const std::vector<std::pair<Lines, Text>> cases = {
        {{"По состоянию на 1 октября 2023 года:", "Реализуется 94 программы."}, Text("2023-10-01")},
        {{"По состоянию на 1 октября 2023 года.", "Сеть сложилась.", "Реализуется 94 программы."}, Text("2023-10-01")},
        {{"Приём в кружки завершён на 1 октября 2023 года.", "Реализуется 94 программы."}, Text()},
        {{"На 31.12.2023 в округе:", "Реализуется 94 программы."}, Text("2023-12-31")},
        {{"На конец года реализуется 94 программы."}, Text()},
        {{"По состоянию на 1 октября 2023 года занято 12 педагогов.", "Реализуется 94 программы."}, Text()},
        {{"На 1 октября 2023 года педагоги района завершили работу над обновлением всех материалов сайта.",
          "Реализуется 94 программы."},
         Text()},
    };
    for (const auto& [lines, day] : cases) {
        const Report report = report_of(lines, {});
        ASSERT_EQ(report.metrics.size(), 1U) << lines.front();
        EXPECT_EQ(report.metrics.front().as_of, day) << lines.front();
    }
}

}  // namespace
}  // namespace svod::normalizer
