#include "metric_lines.hpp"

/// Bases of parts, figures that something without a dimension limits, and halves of a sentence with kinds of their own.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    BasesOfParts, MetricsOfSentences,
    testing::Values(SentenceCase{"Из 1 640 обучающихся 96 детей (5,9 %) имеют ОВЗ.", {"children disability 96"}},
                    SentenceCase{"Из 1 640 детей 96 – дети с ОВЗ.", {"children disability 96"}},
                    SentenceCase{"Из 1 640 детей 410 (25 %) проживают в сельской местности.", {"children rural 410"}},
                    SentenceCase{"Из 1 640 занимающихся в кружках детей 410 – сельские.", {"children 1640"}},
                    SentenceCase{"Из 46 программ экспертизу прошли 19.", {"programs_review_passed 19"}},
                    SentenceCase{"Из 46 программ НОК прошли 19 (41 %), 17 получили положительную оценку.",
                                 {"programs_reviewed 19", "programs_review_passed 17"}},
                    SentenceCase{"Экспертизу прошли 46 программ, 41 получила положительное заключение, 5 – "
                                 "отрицательное.",
                                 {"programs_reviewed 46", "programs_review_passed 41", "programs_review_failed 5"}},
                    SentenceCase{"Экспертизу прошли 46 программ.", {"programs_review_passed 46"}}));

INSTANTIATE_TEST_SUITE_P(
    LimitedByWhatNoDimensionNames, MetricsOfSentences,
    testing::Values(
        SentenceCase{"На платной основе занимаются 215 детей. Всего занимаются 1 640 детей.", {"children 1640"}},
        SentenceCase{"Вне бюджета реализуется 17 программ. Всего реализуется 46 программ.", {"programs 46"}},
        SentenceCase{"На бюджетной и платной основе занимаются 1 640 детей.", {"children 1640"}},
        SentenceCase{"Число подростков, состоящих на учёте в ПДН, – 21, из них 18 посещают секции. Всего обучающихся – "
                     "1 640.",
                     {"children 1640"}},
        SentenceCase{"В районе три школы закрыты.", {}}, SentenceCase{"Реорганизованы 3 детских сада.", {}},
        SentenceCase{"Дополнительное образование дают 9 школ, одна школа закрыта.", {"organizations general 9"}},
        SentenceCase{"Выдано сертификатов: 1 110, в том числе с номиналом – 380.", {"certificates_issued 1110"}},
        SentenceCase{"Выдано 1 110 сертификатов, из них 380 с обеспечением.", {"certificates_issued 1110"}},
        SentenceCase{"За год выдано 380 сертификатов с номиналом.", {"certificates_issued 380"}}));

INSTANTIATE_TEST_SUITE_P(
    HalvesWithKindsOfTheirOwn, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Проведено 8 вебинаров для педагогов, 5 конкурсов для детей, победителями стали 41 человек.",
                     {"events_held teachers webinar 8", "contests_held children 5", "contest_winners children 41"}},
        SentenceCase{"Проведено 8 вебинаров, 5 конкурсов, в которых наши дети стали победителями.",
                     {"events_held children webinar 8"}},
        SentenceCase{"Проведено мероприятий: для педагогов – 9 (вебинаров – 4, консультаций – 3), для родителей – 7.",
                     {"events_held teachers 9", "events_held teachers webinar 4", "events_held teachers consultation 3",
                      "events_held parents 7"}},
        SentenceCase{"Консультаций для педагогов – 9, для родителей – 7.",
                     {"events_held teachers consultation 9", "events_held parents consultation 7"}}));

INSTANTIATE_TEST_SUITE_P(
    Tasks, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Задачи центра: провести 6 вебинаров, выдать 1 500 сертификатов, открыть 14 сетевых программ.",
                     {}},
        SentenceCase{"Цель года: повышение охвата до 82 %. Охват составил 79 %.", {"coverage 79"}},
        SentenceCase{"Задачи решены: проведено 6 вебинаров.", {"events_held webinar 6"}},
        SentenceCase{"Задачи: открыть кружки; учить родителей. Проведено 6 вебинаров.", {"events_held webinar 6"}}));

INSTANTIATE_TEST_SUITE_P(
    FiguresInARow, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В округе 11 организаций, 62 программы, 1 430 детей (охват 71,5 %).",
                     {"organizations 11", "programs 62", "children 1430", "coverage 71.5"}},
        SentenceCase{"11 учреждений, 62 программы и 1 430 обучающихся (71,5 %).",
                     {"organizations 11", "programs 62", "children 1430"}},
        SentenceCase{"В конкурсе 11 организаций, 62 программы, 1 430 детей.", {}},
        SentenceCase{"В 2021–2022 учебном году охвачено 1 430 детей (71,5 %), в 2022–2023 учебном году – 1 510 детей "
                     "(74,2 %).",
                     {"children 1510", "coverage 74.2"}},
        SentenceCase{"В 2023 году 1 510 детей, в 2022 году 1 430 детей занимались в кружках.", {"children 1510"}}));

INSTANTIATE_TEST_SUITE_P(ShortForms, MetricsOfSentences,
                         testing::Values(SentenceCase{"Количество ДОП всего – 62, из них: ПФДО – 21, сетевых – 5.",
                                                      {"programs 62", "programs certificate 21", "programs network 5"}},
                                         SentenceCase{
                                             "НОК: направлено – 30, прошли – 26, рекомендовано – 22, отклонено – 4.",
                                             {"programs_review_submitted 30", "programs_reviewed 26",
                                              "programs_review_passed 22", "programs_review_failed 4"}},
                                         SentenceCase{"Экспертиза: подано – 30, положительно – 26, отрицательно – 4.",
                                                      {"programs_review_submitted 30", "programs_review_passed 26",
                                                       "programs_review_failed 4"}}));

TEST(Tasks, AreNoFactsInAList) {
    extractors::Document document;
    document.blocks = {paragraph_of("Отчёт за 2023 год"), paragraph_of("Задачи опорного центра:")};
    for (const char* text :
         {"провести 6 вебинаров для педагогов;", "выдать 1 500 сертификатов.", "внедрение 14 сетевых программ."}) {
        extractors::Block item = paragraph_of(text);
        item.type = extractors::BlockType::list_item;
        item.level = 1;
        document.blocks.push_back(item);
    }
    EXPECT_EQ(metrics_of(normalizer().normalize(document)), Lines{});
}

TEST(LabelsOfLines, CountChildrenAmongProgrammes) {
    for (const auto& [lines, found] : std::vector<std::pair<Lines, Lines>>{
             {{"Количество детей: 1 430", "Количество программ: 62"}, {"children 1430", "programs 62"}},
             {{"Программ: 62", "Детей: 1 430"}, {"programs 62", "children 1430"}},
             {{"Детей: 1 430", "Педагогов: 40"}, {}},
             {{"Детей: 1 430", "Обучающихся: 1 120", "Программ: 62"}, {"children 1120", "programs 62"}},
             {{"Программ для подростков: 7", "Детей: 90"}, {"programs 7"}},
             {{"Разноуровневых программ: 7", "Детей: 90"}, {"programs multilevel 7"}},
             {{"Городские школы.", "Программ: 62", "Детей: 1 430"}, {"programs 62"}},
             {{"Программ: 62", "Детей, проживающих в районе: 1 430"}, {"programs 62"}}}) {
        EXPECT_EQ(metrics_of(report_of(lines, {})), found) << lines.front();
    }
}

}  // namespace
}  // namespace svod::normalizer
