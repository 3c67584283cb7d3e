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
    WhatRowsTell, MetricsByHeads,
    testing::Values(
        HeadsCase{"SharesOfThoseWhoTakePart",
                  "",
                  {"Показатель|Значение", "Доля обучающихся, участвующих в дополнительном образовании, %|71",
                   "Количество программ|84"},
                  {"coverage 71", "programs 84"}},
        HeadsCase{"SharesOfThoseWhoCompete",
                  "",
                  {"Показатель|Значение", "Доля детей, участвующих в олимпиадах, %|23", "Количество программ|84"},
                  {"programs 84"}},
        HeadsCase{"EducationOfTeachers",
                  "",
                  {"Образование педагогов|Количество", "Высшее|40", "Среднее профессиональное образование|12"},
                  {}},
        HeadsCase{"StagesOfAReviewBelowProgrammes",
                  "Итоги экспертизы программ",
                  {"Показатель|Программ", "Подано на экспертизу|40", "Прошли|33", "Не прошли|7"},
                  {"programs_review_submitted 40", "programs_review_passed 33", "programs_review_failed 7"}},
        HeadsCase{"ACaptionThatEndsWithItsUnit",
                  "Прошли курсы, чел.",
                  {"Категория|2022|2023", "Методисты|6|8", "Всего|40|51"},
                  {"staff_trained specialists 8", "staff_trained 51"}},
        HeadsCase{"AYearInARow",
                  "",
                  {"Показатель|Значение", "Выдано сертификатов в 2023 году|940", "Проведено конкурсов в 2023 году|9"},
                  {"certificates_issued 940", "contests_held 9"}},
        HeadsCase{"ContestsOverTheRows",
                  "",
                  {"Конкурсы для школьников округа|Количество", "Проведено районных конкурсов|12",
                   "Количество участников, чел.|700"},
                  {"contests_held children 12", "participants children contest 700"}},
        HeadsCase{"TypesOverYearsWithTheirTotal",
                  "",
                  {"Тип организации|2022|2023", "Школы|12|14", "Детские сады|6|9", "Всего|18|23"},
                  {"organizations general 14", "organizations preschool 9", "organizations 23"}},
        HeadsCase{"StagesBelowTheirReview",
                  "",
                  {"Этап НОК|Программ", "Подано|46", "Прошли|40", "Не прошли|6"},
                  {"programs_review_submitted 46", "programs_review_passed 40", "programs_review_failed 6"}},
        HeadsCase{"ForWhomActivitiesAre",
                  "",
                  {"Мероприятия|Для педагогов|Для родителей", "Семинары|7|2"},
                  {"events_held teachers seminar 7", "events_held parents seminar 2"}},
        HeadsCase{"WinnersOfAHouse",
                  "Показатели МАОУ ДО «Радуга»",
                  {"Показатель|Значение", "Программ|14", "Победителей конкурсов|20"},
                  {}},
        HeadsCase{"LessonsAndTrainings",
                  "",
                  {"Форма|Количество", "Открытые занятия|5", "Стажировки|2"},
                  {"events_held lesson 5", "events_held training 2"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Captions, MetricsByHeads,
    testing::Values(
        HeadsCase{"ThoseWhoCame",
                  "В таблице указаны мероприятия, которые прошли для педагогов.",
                  {"Дата|Мероприятие|Присутствовали|Ведущий", "05.02.2023|Семинар «Старт»|30|Сомова И.И.",
                   "07.03.2023|Вебинар «Итоги»|24|Сомова И.И.", "Всего||54|"},
                  {"participants teachers 54"}},
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

INSTANTIATE_TEST_SUITE_P(
    Cells, MetricsByHeads,
    testing::Values(HeadsCase{"ChangesBehindTheFigures",
                              "",
                              {"Год|Программ|Детей", "2022|80|1900", "2023|84 (+4)|1890 (-10)"},
                              {"programs 84", "children 1890"}},
                    HeadsCase{"ChangesToldInASheet",
                              "",
                              {"Численность обучающихся:|2150 (+90 к прошлому году)",
                               "Количество программ:|180 (в т.ч. 12 новых)", "Охват:|76,4 %"},
                              {"children 2150", "programs 180", "coverage 76.4"}},
                    HeadsCase{"PeopleWhoCame",
                              "Мероприятия для педагогов",
                              {"Форма|Проведено|Охват, чел.", "Семинары|4|90", "Круглые столы|2|25"},
                              {"events_held teachers seminar 4", "participants teachers seminar 90",
                               "events_held teachers meeting 2", "participants teachers meeting 25"}},
                    HeadsCase{"PartsBehindTheFigures",
                              "",
                              {"Аудитория|Мероприятий|Участников", "Педагоги|14 (из них 5 дистанционно)|310",
                               "Родители|6|140 (в т.ч. 20 онлайн)"},
                              {"events_held teachers 14", "participants teachers 310", "events_held parents 6",
                               "participants parents 140"}},
                    HeadsCase{"PiecesBehindTheFiguresOfAYear",
                              "",
                              {"Параметр|2022 г.|2023 г.", "Выдано сертификатов|700 шт.|910 шт.",
                               "Программ в реестре|40 ед.|44 ед.", "Номинал сертификата, руб.|9800|10200"},
                              {"certificates_issued 910", "programs 44", "certificate_value 10200"}},
                    HeadsCase{"UnitsInAllTheCells",
                              "",
                              {"Направл.|Кол-во ДООП|Кол-во детей", "Тех.|9 прогр.|140 чел.",
                               "Худож.|21 прогр.|410 чел.", "Итого|30 прогр.|550 чел."},
                              {"programs technical 9", "children technical 140", "programs arts 21",
                               "children arts 410", "programs 30", "children 550"}},
                    HeadsCase{"LabelsAndFiguresWithUnits",
                              "",
                              {"Детей 5-18 лет в округе:|6200 чел.", "Охвачено дополнительным образованием:|4100 чел.",
                               "Организаций, реализующих программы:|21", "Дополнительных программ:|180"},
                              {"children 4100", "organizations 21", "programs 180"}},
                    HeadsCase{"NothingHeldOfOneKind",
                              "Работа с педагогами",
                              {"Форма работы|Проведено|Участников", "Семинары|4|90", "Мастер-классы|3|60",
                               "Вебинары|не проводились|-"},
                              {"events_held teachers seminar 4", "participants teachers seminar 90",
                               "events_held teachers master_class 3", "participants teachers master_class 60"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Around, MetricsByHeads,
    testing::Values(
        HeadsCase{"StagesOfAReviewInTheRows",
                  "Итоги экспертизы программ",
                  {"Показатель|2023", "Рассмотрено экспертной комиссией|20", "Рекомендовано экспертами|17",
                   "Отклонено экспертами|3"},
                  {"programs_reviewed 20", "programs_review_passed 17", "programs_review_failed 3"}},
        HeadsCase{"SubmittedBelowACaptionOfThosePassed",
                  "Программы, прошедшие экспертизу",
                  {"Направленность|Поступило|Получили положительное заключение|Не прошли экспертизу",
                   "Техническая|8|6|2", "Итого|8|6|2"},
                  {"programs_review_submitted technical 8", "programs_review_passed technical 6",
                   "programs_review_failed technical 2", "programs_review_submitted 8", "programs_review_passed 6",
                   "programs_review_failed 2"}},
        HeadsCase{"ProgrammesOfWhichSomePassed",
                  "Экспертиза программ по районам",
                  {"Район|Представлено программ|Получили положительное заключение", "Всего по зоне|30|21"},
                  {"programs_review_submitted 30", "programs_review_passed 21"}},
        HeadsCase{
            "PupilsOfWhomSomeByCertificate",
            "Занятость детей, чел.",
            {"Направленность|Занимается всего|из них по сертификату", "Техническая|140|40", "Всего|140|40"},
            {"children technical 140", "children_certificate technical 40", "children 140", "children_certificate 40"}},
        HeadsCase{
            "StaffByTypesOfOrganisations",
            "Педагоги, прошедшие курсы",
            {"Организации|2022|2023", "Школы|10|14", "Детские сады|2|3", "Всего|12|17"},
            {"staff_trained general teachers 14", "staff_trained preschool teachers 3", "staff_trained teachers 17"}},
        HeadsCase{"OrganisationsPaidByCertificates",
                  "Организации, реализующие программы по сертификатам",
                  {"Тип|Количество организаций", "Школы|6", "Всего|6"},
                  {"organizations general certificate 6", "organizations certificate 6"}},
        HeadsCase{"KindsOfWhatTheirHeadNames",
                  "Отчёт о работе системы образования",
                  {"Организации|Количество", "Общеобразовательные|6", "Дошкольные|4"},
                  {"organizations general 6", "organizations preschool 4"}},
        HeadsCase{"ContestsThatASentenceAnnounces",
                  "Для детей проведены конкурсы, сведения приведены в таблице.",
                  {"Показатель|2022|2023", "Проведено конкурсов|11|13", "Участников|600|640", "Призёров|70|90"},
                  {"contests_held children 13", "participants children contest 640", "contest_winners children 90"}},
        HeadsCase{"SharesOfADistributionOverYears",
                  "Доля детей по направленностям",
                  {"Направленность|2022 г., %|2023 г., %", "Техническая|12|14", "Художественная|88|86"},
                  {}},
        HeadsCase{"FiguresOfAnotherYear",
                  "Показатели до создания центра (2021 год)",
                  {"Показатель|Значение", "Количество программ|70", "Охват, %|64,5"},
                  {}},
        HeadsCase{"FiguresOfOneHouse",
                  "Показатели МБУ ДО «Радуга»",
                  {"Показатель|Значение", "Программ|31", "Обучающихся|800"},
                  {}},
        HeadsCase{"FiguresBesideAYearOfAnAct",
                  "Реализация модели, принятой в 2020 году",
                  {"Показатель|Значение", "Количество программ|70", "Охват, %|64,5"},
                  {"programs 70", "coverage 64.5"}},
        HeadsCase{"FiguresComparedWithAYear",
                  "Изменения в сравнении с показателями за 2021 год",
                  {"Показатель|Значение", "Количество программ|70"},
                  {"programs 70"}},
        HeadsCase{"FiguresOfACentreAtAHouse",
                  "Работа опорного центра на базе МБУ ДО «Радуга»",
                  {"Показатель|Значение", "Программ|31", "Выдано сертификатов|800"},
                  {"programs 31", "certificates_issued 800"}},
        HeadsCase{"FiguresThatNoHouseHas",
                  "Показатели МБУ ДО «Радуга»",
                  {"Показатель|Значение", "Охват детей, %|78", "Количество организаций, реализующих программы|9"},
                  {"coverage 78", "organizations 9"}},
        HeadsCase{"AllThoseBesideThePaid",
                  "Организации, реализующие программы по сертификатам",
                  {"Вид|Всего организаций|из них по сертификатам", "Школы|8|4", "Детские сады|5|1"},
                  {"organizations general 8", "organizations general certificate 4", "organizations preschool 5",
                   "organizations preschool certificate 1"}}),
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

TEST(FigureTables, CountPartsInBracketsApart) {
    const Report report =
        report_of({}, {"Аудитория|Мероприятий", "Педагоги|14 (из них 5 дистанционно)", "Родители|6", "Итого|20"});
    ASSERT_EQ(report.counts.size(), 4U);
    EXPECT_EQ(report.counts[0].raw, "14");
    EXPECT_EQ(report.counts[0].part_of, Index(2));
    EXPECT_EQ(report.counts[3].raw, "из них 5 дистанционно");
    EXPECT_EQ(report.counts[3].part_of, Index(0));
}

}  // namespace
}  // namespace svod::normalizer
