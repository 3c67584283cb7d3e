#include <gtest/gtest.h>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

struct HeadsCase {
    const char* name;
    const char* caption;  ///< the line above the table
    Lines table;
    Lines metrics;
};

class MetricsByHeads : public testing::TestWithParam<HeadsCase> {};

TEST_P(MetricsByHeads, AreRead) {
    const Lines caption = GetParam().caption == std::string() ? Lines() : Lines{GetParam().caption};
    EXPECT_EQ(metrics_of(report_of(caption, GetParam().table)), GetParam().metrics);
}

INSTANTIATE_TEST_SUITE_P(
    Times, MetricsByHeads,
    testing::Values(
        HeadsCase{"RowsOfYearsWithWords",
                  "",
                  {"Год|Программы|Обучающиеся", "2022 год|80|1900", "2023 (отчётный год)|84|1960",
                   "2024 год (прогноз)|90|2000"},
                  {"programs 84", "children 1960"}},
        HeadsCase{"RowsOfYearsAhead",
                  "",
                  {"Год|Охват детей, %|Программы", "2023|76,1|84", "2024|77|90", "2025|78|95"},
                  {"coverage 76.1", "programs 84"}},
        HeadsCase{"RowsOfSchoolYears",
                  "",
                  {"Период|Программы", "За 2020/2021 учебный год|80", "За 2022/2023 учебный год|84"},
                  {"programs 84"}},
        HeadsCase{"YearsBelowWhatIsCounted",
                  "",
                  {"Направленность|Программы||Дети|", "|2022|2023|2022|2023", "Техническая|8|9|110|140",
                   "Художественная|20|22|410|400"},
                  {"programs technical 9", "children technical 140", "programs arts 22", "children arts 400"}},
        HeadsCase{
            "TermsWithTheirTotal",
            "",
            {"Период|Проведено мероприятий|Участников", "I квартал|4|90", "II квартал|6|70", "Итого за год|10|160"},
            {"events_held 10", "participants 160"}},
        HeadsCase{
            "TypesBelowYears",
            "",
            {"Тип учреждения|2022||2023|", "|учреждений|детей|учреждений|детей", "Дошкольные|6|210|7|230",
             "Общеобразовательные|11|900|11|940", "Дополнительного образования|3|1400|3|1450"},
            {"organizations preschool 7", "children preschool 230", "organizations general 11", "children general 940",
             "organizations additional_education 3", "children additional_education 1450"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Captions, MetricsByHeads,
    testing::Values(
        HeadsCase{"ProgrammesByDirectionAndType",
                  "Число программ по направленностям и видам учреждений",
                  {"Направленность|УДО|Школы|Всего", "Техническая|9|4|13", "Художественная|21|6|27", "Итого|30|10|40"},
                  {"programs technical additional_education 9", "programs technical general 4", "programs technical 13",
                   "programs arts additional_education 21", "programs arts general 6", "programs arts 27",
                   "programs additional_education 30", "programs general 10", "programs 40"}},
        HeadsCase{"PupilsInContests",
                  "Участие школьников в конкурсах",
                  {"Уровень|Участников|Победителей", "Муниципальный|640|90", "Региональный|75|14", "Итого|715|104"},
                  {"participants children contest 715", "contest_winners children 104"}},
        HeadsCase{"CoursesBesideAllTheStaff",
                  "Повышение квалификации",
                  {"Категория|Всего работников|Прошли курсы", "Педагоги|90|31", "Руководители|12|5"},
                  {"staff_trained teachers 31", "staff_trained heads 5"}},
        HeadsCase{
            "OutcomesOfAReview",
            "Экспертиза программ",
            {"Тип организации|Направлено на экспертизу|Получили положительное заключение|Отрицательное заключение",
             "Школы|14|11|3", "Всего, в том числе:|14|11|3"},
            {"programs_review_submitted general 14", "programs_review_passed general 11",
             "programs_review_failed general 3", "programs_review_submitted 14", "programs_review_passed 11",
             "programs_review_failed 3"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Labels, MetricsByHeads,
    testing::Values(
        HeadsCase{"KindsBelowOneHeadOverAllTheColumns",
                  "",
                  {"Направленность|Количество программ||", "|всего|адаптированные|сетевые", "Техническая|30|2|4",
                   "Итого|30|2|4"},
                  {"programs technical 30", "programs technical adapted 2", "programs technical network 4",
                   "programs 30", "programs adapted 2", "programs network 4"}},
        HeadsCase{"PeopleInTheHousesThatTheColumnNames",
                  "",
                  {"Направленность|Программ в УДО|Занимается в УДО", "Техническая|9|140", "Всего|9|140"},
                  {"programs technical additional_education 9", "children technical additional_education 140",
                   "programs additional_education 9", "children additional_education 140"}},
        HeadsCase{"ShortenedDirections",
                  "",
                  {"Направленность|Программ", "Естественнонауч.|4", "Ест.-науч.|5", "Физ.-спорт.|6"},
                  {"programs natural_science 4", "programs natural_science 5", "programs sports 6"}},
        HeadsCase{"ShortenedOrganisations",
                  "",
                  {"Тип|Число орг-ций", "Школы|12", "Колледжи|1", "Всего|13"},
                  {"organizations general 12", "organizations vocational 1", "organizations 13"}},
        HeadsCase{"OpenDaysAmongTheForms",
                  "",
                  {"Форма|Количество", "Дни открытых дверей|3", "Семинары|5"},
                  {"events_held open_day 3", "events_held seminar 5"}},
        HeadsCase{"TotalsOfWhatTheRowsAre",
                  "",
                  {"Организации|Количество|Программы", "Частные организации|2|5", "Детские сады|6|9", "ИТОГО|8|14"},
                  {"organizations private 2", "programs private 5", "organizations preschool 6", "programs preschool 9",
                   "organizations 8", "programs 14"}},
        HeadsCase{"SingleHousesByTheirFullNames",
                  "",
                  {"Учреждение дополнительного образования|Программ|Детей", "Дворец детского творчества|40|900",
                   "Станция юных техников|14|200", "Всего по учреждениям дополнительного образования|54|1100"},
                  {"programs additional_education 54", "children additional_education 1100"}},
        HeadsCase{"SharesByTheirSigns",
                  "",
                  {"Показатель|2022|2023", "Охват детей 5-18 лет|74,1 %|76,2 %", "Обучается по сертификатам, чел.|5|6"},
                  {"coverage 76.2", "children_certificate 6"}},
        HeadsCase{"SharesOfADistribution",
                  "",
                  {"Направленность|Детей|Доля детей, %", "Техническая|30|30", "Художественная|70|70", "Всего|100|100"},
                  {"children technical 30", "children arts 70", "children 100"}},
        HeadsCase{"TopicsOfCourses",
                  "",
                  {"Тема курсов|Часов|Обучено педагогов", "Цифровая среда педагога|16|12", "Дизайн программы|36|9",
                   "Всего обучено|-|21"},
                  {"staff_trained teachers 21"}},
        HeadsCase{"FormsOfWorkWithThoseWhomTheHeadNames",
                  "",
                  {"Формы работы с педагогами|Проведено|Участников", "Семинары|4|90", "Вебинары|3|70"},
                  {"events_held teachers seminar 4", "participants teachers seminar 90",
                   "events_held teachers webinar 3", "participants teachers webinar 70"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(FigureTables, TakeSharesOfTheirTotals) {
    const Report report =
        report_of({}, {"Направленность|Программ|% от общего числа", "Техническая|10|20", "Художественная|25|50",
                       "Туристско-краеведческая|5|10", "Социально-гуманитарная|10|25", "Всего|50|-"});
    ASSERT_EQ(report.counts.size(), 9U);
    EXPECT_EQ(report.counts[7].value, 25);
    EXPECT_EQ(report.counts[7].numerator, Index(6));
    EXPECT_EQ(report.counts[7].denominator, Index(8));
}

TEST(FigureTables, SumUpTheOutcomesOfAReview) {
    const Report report = report_of({}, {"Направленность|Рассмотрено программ|в том числе|", "||прошли|не прошли",
                                         "Техническая|12|9|2", "Художественная|20|18|2"});
    ASSERT_EQ(report.counts.size(), 6U);
    EXPECT_EQ(report.counts[1].part_of, Index(0));
    EXPECT_EQ(report.counts[2].part_of, Index(0));
    EXPECT_EQ(report.counts[4].part_of, Index(3));
}

}  // namespace
}  // namespace svod::normalizer
