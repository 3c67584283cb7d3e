#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Figures of the whole territory in the results of a plan's rows: the row's title says what they are of.
namespace svod::normalizer {
namespace {

using namespace short_report;

struct RowCase {
    const char* title;
    const char* result;
    Lines metrics;
};

class MetricsOfRows : public testing::TestWithParam<RowCase> {};

TEST_P(MetricsOfRows, AreRead) {
    const Report report = report_of({}, {"Мероприятие|Срок|Результат", "Разработка плана|январь|План утверждён",
                                         std::string(GetParam().title) + "|весь год|" + GetParam().result});
    EXPECT_EQ(metrics_of(report), GetParam().metrics) << GetParam().title << " | " << GetParam().result;
}

INSTANTIATE_TEST_SUITE_P(
    Children, MetricsOfRows,
    testing::Values(RowCase{"Мониторинг заполнения Навигатора", "Зачислено 4800 детей.", {"children 4800"}},
                    RowCase{"Экспертиза адаптированных программ",
                            "Рассмотрено 12 программ, рекомендовано к реализации 9.",
                            {"programs_reviewed adapted 12", "programs_review_passed adapted 9"}},
                    RowCase{"Мониторинг охвата детей", "4800 детей (78 %)", {"children 4800", "coverage 78"}},
                    RowCase{"Реализация программ в сетевой форме",
                            "5 договоров, 7 программ, 90 детей",
                            {"programs network 7", "children network 90"}},
                    RowCase{"Заключение сетевых договоров",
                            "Реализуются 7 сетевых программ, 90 обучающихся.",
                            {"programs network 7", "children network 90"}},
                    RowCase{"Краткосрочные программы лета",
                            "Реализовано 12 программ, охвачено 300 детей",
                            {"programs short_term 12", "children short_term 300"}},
                    RowCase{"Комплектование групп по сертификатам",
                            "Сформировано 40 групп, зачислено 700 детей",
                            {"groups certificate 40", "children_certificate 700"}},
                    RowCase{"Выезды в отдалённые сёла", "Охвачено 90 детей", {}},
                    RowCase{"Профильные смены для одарённых детей", "Занимались 90 детей", {}}));

INSTANTIATE_TEST_SUITE_P(
    OrganisationsAndActivities, MetricsOfRows,
    testing::Values(
        RowCase{
            "Наполнение Навигатора", "В Навигаторе 22 организации, 214 программ", {"organizations 22", "programs 214"}},
        RowCase{
            "Экспертиза программ художественной направленности", "Оценено 14 программ", {"programs_reviewed arts 14"}},
        RowCase{
            "Договоры с исполнителями услуг", "Заключены договоры с 5 организациями", {"organizations certificate 5"}},
        RowCase{"Ведение реестра исполнителей", "В реестр включено 9 организаций", {"organizations certificate 9"}},
        RowCase{"Семинары для педагогов",
                "Проведено 4 семинара, участвовали 90 педагогов",
                {"events_held teachers seminar 4", "participants teachers seminar 90"}},
        RowCase{"Разъяснительная работа с родителями о сертификатах", "Проведено 20 родительских собраний", {}},
        RowCase{"Родительские собрания в школах",
                "Проведено 18 собраний, присутствовало 700 родителей",
                {"events_held parents parent_meeting 18"}},
        RowCase{"Ведение реестра исполнителей услуг",
                "Реестр обновляется, сейчас в нём 14 организаций",
                {"organizations certificate 14"}},
        RowCase{"Набор детей с ОВЗ", "Всего в округе действует 14 групп для детей с ОВЗ", {"groups disability 14"}},
        RowCase{
            "Выдача сертификатов", "План – 900, факт – 880", {"certificates_issued 880", "certificates_planned 900"}},
        RowCase{"Охват детей сертификатами", "Охват – 23 %", {"coverage_certificate 23"}},
        RowCase{"Консультации для родителей", "45 консультаций", {"events_held parents consultation 45"}},
        RowCase{"Реестр исполнителей услуг", "В реестре 7 организаций", {"organizations certificate 7"}},
        RowCase{"Реестр программ",
                "В реестре 214 программ, из них сертифицировано 48",
                {"programs 214", "programs certificate 48"}},
        RowCase{"Заседания рабочей группы", "Проведено 3 заседания", {}}));

}  // namespace
}  // namespace svod::normalizer
