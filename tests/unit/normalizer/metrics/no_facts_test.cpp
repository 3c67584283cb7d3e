#include "metric_lines.hpp"

/// Figures of what is not done, needed, intended or expected, and such that words beside them only seem to name.
namespace svod::normalizer {
namespace {

using namespace short_report;

extractors::Block block_of(extractors::BlockType type, const std::string& text) {
    extractors::Block block = paragraph_of(text);
    block.type = type;
    block.level = 1;
    return block;
}

INSTANTIATE_TEST_SUITE_P(
    NotDone, MetricsOfSentences,
    testing::Values(SentenceCase{"Не обучены 7 методистов.", {}},
                    SentenceCase{"Курсы прошли 31 педагог, не обучено 5 педагогов.", {"staff_trained teachers 31"}},
                    SentenceCase{"Не выдано 35 сертификатов.", {}},
                    SentenceCase{"На второе полугодие: провести слёт, подготовить 4 сетевые программы.", {}},
                    SentenceCase{"Удалось подготовить 4 сетевые программы.", {"programs network 4"}},
                    SentenceCase{"На экспертизу поступило 40 программ: осенью 18, весной 22.",
                                 {"programs_review_submitted 40"}},
                    SentenceCase{"На экспертизу подано 40 программ: в марте – 18, в октябре – 22.",
                                 {"programs_review_submitted 40"}},
                    SentenceCase{"Выдано 410 сертификатов, 35 ещё не активированы.", {"certificates_issued 410"}},
                    SentenceCase{"Не проведено 4 вебинара и 2 тренинга.", {}},
                    SentenceCase{"Не проведено 4 семинара и 2 конкурса.", {}},
                    SentenceCase{"Не состоялся 1 семинар, проведено 6 вебинаров.", {"events_held webinar 6"}}));

INSTANTIATE_TEST_SUITE_P(
    NeededOrIntended, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Нуждаются в переподготовке 9 педагогов.", {}},
        SentenceCase{"9 педагогов нуждаются в повышении квалификации.", {}},
        SentenceCase{"Потребность в курсах повышения квалификации – 9 педагогов.", {}},
        SentenceCase{"С учётом потребности в обучении курсы прошли 9 педагогов.", {"staff_trained teachers 9"}},
        SentenceCase{"Требуется обучение 9 методистов.", {}}, SentenceCase{"Предполагается обучение 9 педагогов.", {}},
        SentenceCase{"Будет обучено 9 педагогов.", {}}, SentenceCase{"Плановый охват детей – 77 %.", {}},
        SentenceCase{"Плановое количество программ на 2023 год – 45.", {}},
        SentenceCase{"К концу следующего года охват достигнет 83 %.", {}}, SentenceCase{"Охват составит 83 %.", {}},
        SentenceCase{"По предварительным данным охват составит 81 %.", {"coverage 81"}},
        SentenceCase{"Охват достиг 79 % и вырастет ещё.", {"coverage 79"}}));

INSTANTIATE_TEST_SUITE_P(TrainedPeople, MetricsOfSentences,
                         testing::Values(SentenceCase{"Всего в 2023 году обучено 23 человека.", {}},
                                         SentenceCase{"Обучено работе с порталом 23 человека.", {}},
                                         SentenceCase{"В кружках за год обучено 740 человек.", {"children 740"}}));

INSTANTIATE_TEST_SUITE_P(
    ProgramsForOthers, MetricsOfSentences,
    testing::Values(SentenceCase{"В дистанционной форме идут 5 программ повышения квалификации учителей.", {}},
                    SentenceCase{"В сетевой форме ведутся 3 программы для родителей.", {}},
                    SentenceCase{"В сетевой форме ведутся 3 программы, их ведут 9 педагогов.",
                                 {"programs network 3"}}));

INSTANTIATE_TEST_SUITE_P(
    OtherCertificates, MetricsOfSentences,
    testing::Values(SentenceCase{"Сертификаты учёта имеют 2 150 детей, сертификаты финансирования – 390 детей.",
                                 {"children_certificate 390"}},
                    SentenceCase{"2 150 детей получили сертификат персонифицированного учёта.", {}},
                    SentenceCase{"Сертификаты учёта и финансирования имеют 390 детей.", {"children_certificate 390"}},
                    SentenceCase{"Методистам вручены сертификаты – 12 шт.", {}},
                    SentenceCase{"Педагоги получили 12 сертификатов.", {}},
                    SentenceCase{"Родители получили 390 сертификатов персонифицированного финансирования.",
                                 {"certificates_issued 390"}},
                    SentenceCase{"Педагоги ведут кружки, сертификаты получили 390 детей.",
                                 {"children_certificate 390"}}));

INSTANTIATE_TEST_SUITE_P(ContestsInARow, MetricsOfSentences,
                         testing::Values(SentenceCase{"Проведено 7 вебинаров, 3 тренинга и 4 муниципальных конкурса.",
                                                      {"events_held webinar 7", "events_held training 3",
                                                       "contests_held 4"}},
                                         SentenceCase{"Проведено 48 мероприятий, в том числе 21 конкурс.",
                                                      {"events_held 48", "contests_held 21"}},
                                         SentenceCase{"Проведено 7 вебинаров, дети побывали на 4 конкурсах.",
                                                      {"events_held children webinar 7"}}));

TEST(MetricsOfPlansAhead, AreNone) {
    for (const auto& [title, found] : std::vector<std::pair<const char*, Lines>>{
             {"План работы на 2024 год", {}}, {"План работы на 2023 год", {"programs_reviewed 18"}}}) {
        extractors::Document document;
        document.blocks = {paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                           block_of(extractors::BlockType::heading, title),
                           block_of(extractors::BlockType::list_item, "Экспертиза 18 программ")};
        EXPECT_EQ(metrics_of(normalizer().normalize(document)), found) << title;
    }
}

TEST(MetricsOfPlansAhead, AreNoneInPlannedItems) {
    for (const auto& [lead, found] :
         std::vector<std::pair<const char*, Lines>>{{"В 2024 году запланированы мероприятия:", {}},
                                                    {"Проведены мероприятия:", {"staff_trained teachers 18"}}}) {
        extractors::Document document;
        document.blocks = {paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                           paragraph_of(lead),
                           block_of(extractors::BlockType::list_item, "обучение 18 педагогов на курсах"),
                           block_of(extractors::BlockType::list_item, "семинар для методистов")};
        EXPECT_EQ(metrics_of(normalizer().normalize(document)), found) << lead;
    }
}

TEST(MetricsOfIndicators, AreNoSharesWhereTheyCount) {
    const Lines head = {"№|Показатель|Ед. изм.|План|Факт"};
    for (const auto& [row, found] : std::vector<std::pair<const char*, Lines>>{
             {"1|Количество программ технической и естественнонаучной направленностей|ед.|60|64", {}},
             {"1|Количество программ технической направленности|ед.|60|64", {"programs technical 64"}},
             {"1|Доля детей на программах технической и естественнонаучной направленностей|%|20|24",
              {"coverage_tech_science 24"}}}) {
        EXPECT_EQ(metrics_of(report_of({}, {head.front(), row})), found) << row;
    }
}

}  // namespace
}  // namespace svod::normalizer
