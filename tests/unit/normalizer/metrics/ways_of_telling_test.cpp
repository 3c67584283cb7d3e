#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Verbs, nouns and word orders in which reports tell how many there are.
namespace svod::normalizer {
namespace {

using namespace short_report;

struct Told {
    const char* sentence;
    Lines metrics;
};

class MetricsToldInOneSentence : public testing::TestWithParam<Told> {};

TEST_P(MetricsToldInOneSentence, AreRead) {
    EXPECT_EQ(metrics_of(report_of({GetParam().sentence}, {})), GetParam().metrics) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(Programmes, MetricsToldInOneSentence,
                         testing::Values(Told{"Открыто 214 программ.", {"programs 214"}},
                                         Told{"Ведётся работа по 214 программам.", {"programs 214"}},
                                         Told{"Обучение ведётся по 214 программам.", {"programs 214"}},
                                         Told{"Детям доступны 214 программ.", {"programs 214"}},
                                         Told{"Число программ достигло 214.", {"programs 214"}},
                                         Told{"В АИС «Навигатор» заведено 214 программ.", {"programs 214"}},
                                         Told{"Программ, размещённых в Навигаторе, – 214.", {"programs 214"}},
                                         Told{"Программ, включённых в реестр сертифицированных, – 58.",
                                              {"programs certificate 58"}},
                                         Told{"В системе ПФДО участвует 58 программ.", {"programs certificate 58"}},
                                         Told{"Внедрено 15 модульных программ.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Children, MetricsToldInOneSentence,
    testing::Values(Told{"Обучено 4800 детей.", {"children 4800"}},
                    Told{"Дополнительное образование получают 4800 детей.", {"children 4800"}},
                    Told{"Услугами дополнительного образования пользуются 4800 детей.", {"children 4800"}},
                    Told{"Услугами дополнительного образования пользуются 4800 ребят, или 78,2 % детского населения.",
                         {"children 4800", "coverage 78.2"}},
                    Told{"Количество обучающихся: 4800.", {"children 4800"}},
                    Told{"Всего детей, занимающихся в объединениях, – 4800.", {"children 4800"}},
                    Told{"Детей с ОВЗ, посещающих кружки, – 120.", {"children disability 120"}},
                    Told{"Доля детей, обучающихся по сертификату, равна 20 % от числа занимающихся (480 из 2 400).",
                         {"coverage_certificate 20", "children_certificate 480"}},
                    Told{"Из 24 программ адаптированных нет.", {"programs 24"}},
                    Told{"Дети-инвалиды (120 чел.) занимаются бесплатно.", {"children disability 120"}},
                    Told{"Охват детей, проживающих в сельской местности, – 2100 человек.", {"children rural 2100"}},
                    Told{"Дистанционно занимаются 15 детей.", {"children remote 15"}},
                    Told{"По краткосрочным программам обучено 611 детей.", {"children short_term 611"}}));

INSTANTIATE_TEST_SUITE_P(
    Organisations, MetricsToldInOneSentence,
    testing::Values(Told{"Организаций, реализующих дополнительные программы, – 38.", {"organizations 38"}},
                    Told{"Дополнительное образование представлено 2 УДО, 16 школами, 9 детскими садами.",
                         {"organizations additional_education 2", "organizations general 16",
                          "organizations preschool 9"}},
                    Told{"4 учреждения вошли в реестр исполнителей.", {"organizations certificate 4"}},
                    Told{"Программы наставничества действовали в 22 учреждениях.", {}},
                    Told{"Программы для детей с ОВЗ реализуют пять организаций.", {}},
                    Told{"На базе 5 школ работают площадки.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OtherFigures, MetricsToldInOneSentence,
    testing::Values(Told{"Два педагога продолжают обучение на курсах.", {}},
                    Told{"Через процедуру НОК прошли 72 программы: 66 рекомендованы, 6 возвращены на доработку.",
                         {"programs_reviewed 72", "programs_review_passed 66", "programs_review_failed 6"}},
                    Told{"Эксперты рассмотрели 120 программ: 104 соответствуют требованиям, 16 не соответствуют.",
                         {"programs_reviewed 120", "programs_review_passed 104", "programs_review_failed 16"}},
                    Told{"Эксперты оценили 38 программ, 30 одобрены, 8 отправлены на исправление.",
                         {"programs_reviewed 38", "programs_review_passed 30", "programs_review_failed 8"}},
                    Told{"На экспертизе получили отказ 13 программ.", {"programs_review_failed 13"}},
                    Told{"Эксперты (6 человек) оценили программы.", {"experts 6"}},
                    Told{"Действует 1500 сертификатов.", {"certificates_issued 1500"}},
                    Told{"В районе действует 1500 сертификатов с номиналом.", {"certificates_issued 1500"}},
                    Told{"Действующих сертификатов – 1500.", {"certificates_issued 1500"}},
                    Told{"На год запланировано 830 сертификатов.", {"certificates_planned 830"}},
                    Told{"Лимит сертификатов на год – 830.", {"certificates_planned 830"}},
                    Told{"Обучение по дополнительным профессиональным программам прошли 14 чел.", {"staff_trained 14"}},
                    Told{"Закончили курсы 14 педагогов.", {"staff_trained teachers 14"}},
                    Told{"14 педагогов прошли обучение.", {"staff_trained teachers 14"}},
                    Told{"Обучение прошли 14 педагогов.", {"staff_trained teachers 14"}},
                    Told{"Из 60 педагогов курсы прошли 17.", {"staff_trained teachers 17"}},
                    Told{"Призовые места заняли 47 обучающихся.", {"contest_winners children 47"}}));

// The day in brackets is that of the figure behind it.
TEST(DaysInBrackets, BelongToTheFigureBehindThem) {
    const Report report = report_of({"Действует 318 программ, занимаются 6 200 детей (на 01.06.2022 – 5 900)."}, {});
    ASSERT_EQ(metrics_of(report), (Lines{"programs 318", "children 6200"}));
    EXPECT_EQ(report.metrics[0].as_of, std::nullopt);
    EXPECT_EQ(report.metrics[1].as_of, std::nullopt);
}

}  // namespace
}  // namespace svod::normalizer
