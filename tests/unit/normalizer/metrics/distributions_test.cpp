#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/txt/txt.hpp"
#include "metric_lines.hpp"

/// How a whole is distributed: among directions, among types of organisations, over lines of a name and its figure.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    Distributions, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Распределение 2 400 учащихся округа по направленностям: художественная – 1 500, техническая – "
                     "900.",
                     {"children 2400", "children arts 1500", "children technical 900"}},
        SentenceCase{"Распределение 90 программ по направленностям: художественная – 50, спортивная – 40.",
                     {"programs 90", "programs arts 50", "programs sports 40"}},
        SentenceCase{"Кружки по направленностям (всего по округу – 65): техническая – 20, художественная – 45.",
                     {"groups 65", "groups technical 20", "groups arts 45"}},
        SentenceCase{"Объединения по типам учреждений: школы – 40, детские сады – 15. Всего 55 объединений.",
                     {"groups general 40", "groups preschool 15", "groups 55"}},
        SentenceCase{"Программы по типам организаций: школы – 31, детские сады – 12.",
                     {"programs general 31", "programs preschool 12"}},
        SentenceCase{"Чаще выбирают художественную: 40 программ, 900 детей, 61 группа.",
                     {"programs arts 40", "children arts 900", "groups arts 61"}},
        SentenceCase{"В объединениях округа 2 400 детей, из них 1 300 девочек и 1 100 мальчиков.", {"children 2400"}},
        SentenceCase{"В спортивной школе занимаются 600 детей. Всего в организациях дополнительного образования – "
                     "1 900 обучающихся.",
                     {"children additional_education 1900"}}));

INSTANTIATE_TEST_SUITE_P(
    WholesThatOpenASentence, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Из 2 400 обучающихся округа 800 – сельские дети, 90 – дети с инвалидностью.",
                     {"children 2400", "children rural 800", "children disability 90"}},
        SentenceCase{"Из 2 400 воспитанников 800 проживают в сельской местности.",
                     {"children 2400", "children rural 800"}},
        SentenceCase{"Из 90 программ, реализуемых в городе, техническую направленность имеют 20, художественную – 70.",
                     {"programs 90", "programs technical 20", "programs arts 70"}},
        SentenceCase{"Из 90 программ города к технической направленности относятся 20, к художественной – 70.",
                     {"programs 90", "programs technical 20", "programs arts 70"}}));

INSTANTIATE_TEST_SUITE_P(
    LaterYears, MetricsOfSentences,
    testing::Values(SentenceCase{"На 2024 год для экспертизы заявлено 20 программ.", {}},
                    SentenceCase{"На 2024 год предусмотрено 300 сертификатов.", {"certificates_planned 300"}},
                    SentenceCase{"Летом 2022 года по краткосрочным программам занимались 300 детей.", {}}));

INSTANTIATE_TEST_SUITE_P(
    WhatIsCarried, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Кружками технической направленности охвачено 12 % детей, художественной – 31 %.",
                     {"coverage technical 12", "coverage arts 31"}},
        SentenceCase{"Охват детей из сельской местности – 70 %, одарённых детей – 98 %.",
                     {"coverage rural 70", "coverage gifted 98"}},
        SentenceCase{"В среднем по краю охват детей составляет 79 %, в Липовском районе – 75,5 %.", {"coverage 75.5"}},
        SentenceCase{"В соседнем Липовском округе кружки ведут 12 организаций, охват детей 70 %. В нашем таких "
                     "организаций 20.",
                     {"organizations 20"}},
        SentenceCase{"Проведено 12 конкурсов для школьников и 4 конкурса для учителей.",
                     {"contests_held children 12", "contests_held teachers 4"}},
        SentenceCase{"Дети с инвалидностью: 2022 г. – 40 чел., 2023 г. – 45 чел.", {"children disability 45"}},
        SentenceCase{"В 2022 году программы реализовались в 4 детских садах, в 2023 году – в 7.",
                     {"organizations preschool 7"}},
        SentenceCase{
            "Прошли курсы: педагоги школ – 20 чел., педагоги детских садов – 9. Всего 29 педагогов.",
            {"staff_trained general teachers 20", "staff_trained preschool teachers 9", "staff_trained teachers 29"}},
        SentenceCase{"Курсы прошли 14 педагогов, в том числе 8 педагогов школ и 6 педагогов ЦВР.",
                     {"staff_trained teachers 14", "staff_trained general teachers 8"}},
        SentenceCase{"В 9 школах округа реализуется 60 программ. Занимаются 1 400 школьников.",
                     {"organizations general 9", "programs general 60", "children general 1400"}},
        SentenceCase{"Частные организации (3) обучают кружками 90 детей, государственные (2) – 50 детей.",
                     {"organizations private 3", "children private 90", "organizations state 2", "children state 50"}},
        SentenceCase{"По краткосрочным программам (9) занимались 120 детей.",
                     {"programs short_term 9", "children short_term 120"}},
        SentenceCase{"Детские сады: 9 организаций, 20 программ, 310 детей.",
                     {"organizations preschool 9", "programs preschool 20", "children preschool 310"}},
        SentenceCase{"По итогам НОК из 46 программ 40 получили положительное заключение.",
                     {"programs_reviewed 46", "programs_review_passed 40"}},
        SentenceCase{"Охват по технической направленности 12 %, по естественнонаучной – 7 %, в сумме 19 %.",
                     {"coverage technical 12", "coverage natural_science 7", "coverage_tech_science 19"}},
        SentenceCase{"Всего в школах и детских садах округа 1 240 детей занимаются дополнительно.", {"children 1240"}},
        SentenceCase{"Технической направленности – 120 детей, художественной – 300 детей. Всего – 420 детей.",
                     {"children technical 120", "children arts 300", "children 420"}}));

struct LinesCase {
    const char* lines;
    Lines metrics;
};

class FiguresOfLines : public testing::TestWithParam<LinesCase> {};

TEST_P(FiguresOfLines, TakeTheNounOfTheirLead) {
    const std::string text = std::string("Отчёт МОЦ города Азова за 2023 год\n\n") + GetParam().lines + "\n";
    EXPECT_EQ(metrics_of(normalizer().normalize(*extractors::txt::read(text, "a.txt"))), GetParam().metrics)
        << GetParam().lines;
}

INSTANTIATE_TEST_SUITE_P(
    NamesWithFigures, FiguresOfLines,
    testing::Values(LinesCase{"Учреждения, ведущие дополнительное образование:\nДополнительного образования – "
                              "5\nОбщеобразовательные – 11\nПрочие – 2\nВсего – 18",
                              {"organizations additional_education 5", "organizations general 11",
                               "organizations other 2", "organizations 18"}},
                    LinesCase{"Реализуемые программы\nТехническая направленность – 20\nХудожественная – 45\nИтого – 65",
                              {"programs technical 20", "programs arts 45", "programs 65"}},
                    LinesCase{"Новые программы\nТехническая направленность – 20\nХудожественная – 45", {}},
                    LinesCase{
                        "Программы в сетевой форме:\n- техническая – 5;\n- художественная – 2.\nИтого – 7 программ.",
                        {"programs technical network 5", "programs arts network 2", "programs network 7"}},
                    LinesCase{"Число педагогов, прошедших курсы:\nШколы – 20\nДетские сады – 9",
                              {"staff_trained general teachers 20", "staff_trained preschool teachers 9"}},
                    LinesCase{"Дети по типам организаций:\n- школы – 400;\n- детские сады – 150.",
                              {"children general 400", "children preschool 150"}}));

}  // namespace
}  // namespace svod::normalizer
