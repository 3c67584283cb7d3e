#include <gtest/gtest.h>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

struct TableCase {
    const char* name;
    Lines table;
    Lines metrics;
};

class MetricsOfTables : public testing::TestWithParam<TableCase> {};

TEST_P(MetricsOfTables, AreRead) {
    EXPECT_EQ(metrics_of(report_of({}, GetParam().table)), GetParam().metrics);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, MetricsOfTables,
    testing::Values(
        TableCase{"Directions",
                  {"Направленность|Кол-во программ|Кол-во детей", "Техническая|38|611", "Художественная|97|2140",
                   "Итого|135|2751"},
                  {"programs technical 38", "children technical 611", "programs arts 97", "children arts 2140",
                   "programs 135", "children 2751"}},
        TableCase{"WhoComesToWhatTheColumnNames",
                  {"Район|Детей 5–18 лет|Занимаются в кружках", "Лесной|3 000|2 400", "По зоне|3 000|2 400"},
                  {"children 2400"}},
        TableCase{"PartOfTheColumnBefore",
                  {"Направленность|Численность обучающихся|из них по сертификатам ПФ", "Техническая|1120|214",
                   "Художественная|1935|402"},
                  {"children technical 1120", "children_certificate technical 214", "children arts 1935",
                   "children_certificate arts 402"}},
        TableCase{"AnswersBesideQuestions",
                  {"№|Вопрос|Ответ", "1|Сколько реализуется программ, всего?|52",
                   "2|Какова номинальная стоимость сертификата?|16 850 руб.",
                   "3|Сколько детей обучается?|1 200 чел., из них детей с ОВЗ - 40", "4|Есть ли план работы?|Да",
                   "5|Где он размещён?|На сайте"},
                  {"programs 52", "certificate_value 16850", "children 1200", "children disability 40"}},
        TableCase{"InformationBesidePositions",
                  {"№|Позиция|Информация", "1|Количество организаций, реализующих программы|17",
                   "2|Количество детей, охваченных дополнительным образованием|2 310 (74,5 %)",
                   "3|Количество педагогов, прошедших КПК|12", "4|Руководитель центра|Назначен"},
                  {"children 2310", "coverage 74.5", "organizations 17", "staff_trained teachers 12"}},
        TableCase{"WorkDoneBesideItsResult",
                  {"Направление деятельности|Что сделано|Результат",
                   "Доступность|Адаптированные программы|"
                   "11 программ, 64 ребёнка с ОВЗ",
                   "Связи|Руководители учреждений|4 выезда"},
                  {"programs adapted 11", "children disability 64"}},
        TableCase{"FiguresWithTheirUnitsInOneCell",
                  {"Направленность|Программ|Групп, детей", "Техническая|7|12 гр. 140 чел.",
                   "Художественная|9|20 гр., 310 чел.", "Всего|16|32 гр. / 450 чел."},
                  {"programs technical 7", "groups technical 12", "children technical 140", "programs arts 9",
                   "groups arts 20", "children arts 310", "programs 16", "groups 32", "children 450"}},
        TableCase{"YearsInRows",
                  {"Учебный год|Программы|Обучающиеся|Охват, %", "2020/2021|90|2100|70,1", "2021/2022|94|2160|71,5",
                   "2022/2023|97|2210|72,8"},
                  {"programs 97", "children 2210", "coverage 72.8"}},
        TableCase{"TypesInColumns",
                  {"Показатель|УДО|Школы|Детские сады|Итого", "Количество организаций|3|12|6|21",
                   "Количество программ|95|80|20|195", "Количество обучающихся|2 100|1 400|300|3 800"},
                  {"organizations additional_education 3", "organizations general 12", "organizations preschool 6",
                   "organizations 21", "programs additional_education 95", "programs general 80",
                   "programs preschool 20", "programs 195", "children additional_education 2100",
                   "children general 1400", "children preschool 300", "children 3800"}},
        TableCase{"KindsThatTheRowsAreOf",
                  {"Вид программ|Количество", "Разноуровневые|14", "Сетевые|6", "Прочие|30"},
                  {"programs multilevel 14", "programs network 6"}},
        TableCase{"OneRowWithoutALabel",
                  {"Подано программ|Прошли НОК|Не прошли НОК", "30|25|5"},
                  {"programs_review_submitted 30", "programs_review_passed 25", "programs_review_failed 5"}},
        TableCase{"PlacesSetAgainstAPlan", {"Показатель|План|Факт", "Создано мест|60|60"}, {"places 60"}},
        TableCase{"YearsAhead", {"Показатель|2024|2025", "Охват детей, %|82|83"}, {}},
        TableCase{"PeopleBelowContests",
                  {"Показатель|Значение", "Проведено конкурсов|12", "Прошли курсы повышения квалификации, чел.|39"},
                  {"contests_held 12", "staff_trained 39"}},
        TableCase{"CertificatesSettledBeforehand",
                  {"Показатель|Значение", "Утверждено сертификатов на год|900", "Выдано сертификатов|880"},
                  {"certificates_planned 900", "certificates_issued 880"}},
        TableCase{"HousesByTheirShortNames",
                  {"Наименование учреждения|Программ|Детей", "Боровская ООШ|4|56", "ДДТ|40|900", "Итого|44|956"},
                  {"programs 44", "children 956"}},
        TableCase{"HeadsOverPairsOfColumnsCutShort",
                  {"Направленность|Программы||Обучающиеся", "-|всего|из них ПФДО|всего|из них по сертификату",
                   "Техническая|36|11|610|214"},
                  {"programs technical 36", "programs technical certificate 11", "children technical 610",
                   "children_certificate technical 214"}},
        TableCase{"RestOfTheKinds",
                  {"Вид организации|Программ", "Общеобразовательные организации|50", "Прочие|4"},
                  {"programs general 50", "programs other 4"}},
        TableCase{
            "AllThereAreBesideThoseReached",
            {"Категория детей|Всего в районе|Охвачено", "Дети с ОВЗ|60|25", "Дети в трудной жизненной ситуации|90|31"},
            {"children disability 25", "children hardship 31"}},
        TableCase{"RowsWithoutAHead",
                  {"Программ технич. направленности|7", "худож.|38", "ИТОГО|45"},
                  {"programs technical 7", "programs arts 38"}},
        TableCase{"StagesOfReviews",
                  {"Тип организации|Заявлено программ|Прошли НОК|Не прошли НОК", "Школы|24|20|4", "Детские сады|6|5|1",
                   "Итого|30|25|5"},
                  {"programs_review_submitted general 24", "programs_review_passed general 20",
                   "programs_review_failed general 4", "programs_review_submitted preschool 6",
                   "programs_review_passed preschool 5", "programs_review_failed preschool 1",
                   "programs_review_submitted 30", "programs_review_passed 25", "programs_review_failed 5"}},
        TableCase{"ShareBesideThings",
                  {"Район|Охват детей 5-18 лет, %|Обучающихся, чел.", "Итого|76,2|1100"},
                  {"coverage 76.2", "children 1100"}},
        TableCase{"ContestsByDirection",
                  {"Направленность|Проведено конкурсов|Участников, детей|Победителей, детей", "Техническая|4|120|15",
                   "Всего|4|120|15"},
                  {"contests_held technical 4", "participants technical children 120",
                   "contest_winners technical children 15", "contests_held 4", "participants children 120",
                   "contest_winners children 15"}},
        TableCase{
            "ColumnsOfWhatThosePeopleDid",
            {"Учреждение|Педагоги ДО, чел.|Прошли КПК, чел.|Аттестованы", "Школы|40|8|20", "Детские сады|10|3|5",
             "Всего|50|11|25"},
            {"staff_trained general teachers 8", "staff_trained preschool teachers 3", "staff_trained teachers 11"}},
        TableCase{
            "SharesOfDirectionsAreNoCoverage",
            {"Направленность|Численность обучающихся|% обучающихся", "Техническая|300|15", "Художественная|900|45"},
            {"children technical 300", "children arts 900"}},
        TableCase{"ActivitiesByForm",
                  {"Вид|Проведено|Участников", "Районные конкурсы для обучающихся|14|1800",
                   "Родительские собрания|50|2400", "Групповые консультации|90|-"},
                  {"contests_held children 14", "participants children contest 1800", "events_held parent_meeting 50",
                   "participants parents parent_meeting 2400", "events_held consultation 90"}},
        TableCase{"KindsWithARemarkInBrackets",
                  {"Вид программ|Программ|Детей", "Адаптированные (для детей с ОВЗ)|10|120", "Дистанционные|4|60"},
                  {"programs adapted 10", "children adapted 120", "programs remote 4", "children remote 60"}},
        TableCase{"UnitBehindTheLastComma",
                  {"Итог|Прошли курсы повышения квалификации, педагогов|Муниципальные эксперты, чел.", "Итого|18|5"},
                  {"staff_trained teachers 18", "experts 5"}},
        TableCase{"SingleOrganisationsAreNoFactsOfTheTerritory",
                  {"Организация|Программ, ед.|Обучающихся, чел.", "МОУ СОШ № 2|12|288", "МБУ ДО «Росинка»|34|812",
                   "Итого|46|1100"},
                  {"programs 46", "children 1100"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    RowsThatLeanOnOthers, MetricsOfTables,
    testing::Values(TableCase{"Parts",
                              {"№|Показатель|Значение", "1|Количество программ, загруженных в Навигатор, ед.|84",
                               "2|в том числе адаптированных|9", "3|в т.ч. в сетевой форме|4",
                               "4|Численность обучающихся, чел.|1600", "5|в т.ч. девочек|800"},
                              {"programs 84", "programs adapted 9", "programs network 4", "children 1600"}},
                    TableCase{"Kinds",
                              {"Показатель|Количество", "Количество программ, всего|84", "в том числе:|-",
                               "- технической направленности|10", "- художественной направленности|74"},
                              {"programs 84", "programs technical 10", "programs arts 74"}},
                    TableCase{"Predicates",
                              {"Показатель|Значение", "Педагоги дополнительного образования, чел.|40",
                               "имеют высшую категорию|11", "прошли курсы повышения квалификации|9"},
                              {"staff_trained teachers 9"}},
                    TableCase{"ResidentsAreNoPupils",
                              {"Показатель|Значение", "Численность детей 5-18 лет, проживающих в районе, чел.|2100",
                               "Численность детей, охваченных программами, чел.|1600"},
                              {"children 1600"}},
                    TableCase{"PartsOfThePeriodBesideTheWhole",
                              {"Показатель|I квартал|II квартал|Год", "Выдано сертификатов|40|20|60",
                               "Численность обучающихся, чел.|700|720|750"},
                              {"certificates_issued 60", "children 750"}},
                    TableCase{"KindsBehindATotal",
                              {"Показатель|Всего|в том числе по направленностям|-", "-|-|техническая|прочая",
                               "Количество программ|40|10|30"},
                              {"programs 40", "programs technical 10"}},
                    TableCase{"RowsOfYears",
                              {"Год|Выдано сертификатов|Обучающихся, чел.", "2022|900|1500", "2023|1000|1540"},
                              {"certificates_issued 1000", "children 1540"}},
                    TableCase{"AllTheChildrenThereAre",
                              {"Показатель|Значение", "Численность детей в возрасте от 5 до 18 лет, чел.|2050",
                               "Численность обучающихся, чел.|1580"},
                              {"children 1580"}},
                    TableCase{"LabelsThatCount",
                              {"Организации|Программ|Детей", "Школы (14)|40|800", "Детские сады (8)|12|210"},
                              {"organizations general 14", "programs general 40", "children general 800",
                               "organizations preschool 8", "programs preschool 12", "children preschool 210"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    NumberedSheets, MetricsOfTables,
    testing::Values(
        TableCase{"NamesBehindRowNumbers",
                  {"№|Показатель|Значение", "1|Охват детей с ОВЗ дополнительным образованием, %|52",
                   "2|Количество муниципальных экспертов|6", "3|Количество родительских собраний|12",
                   "4|Доля детей, охваченных сетевыми программами, %|6,2", "5|Номинал сертификата, руб.|14 200"},
                  {"coverage disability 52", "experts 6", "events_held parent_meeting 12", "certificate_value 14200"}},
        TableCase{
            "NoCoverageOfMoreThanAll",
            {"Показатель|Ед. изм.|Значение", "Охват детей 5-18 лет|%|762", "Численность детей в кружках|чел.|1200"},
            {"children 1200"}},
        TableCase{"UnitsInAColumn",
                  {"Показатель|Ед. изм.|Значение", "Охват детей 5-18 лет|%|76,2",
                   "Численность детей в кружках|тыс. чел.|1,2", "Обучено на курсах педагогов|чел.|14"},
                  {"coverage 76.2", "children 1200", "staff_trained teachers 14"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(TablesOfActivities, CountNoResultsThatAreHopedFor) {
    const Report report = report_of({}, {"Мероприятие|Ожидаемый результат|Срок|Результат",
                                         "Курсы повышения квалификации|Обучено 30 педагогов|май|Обучено 18 педагогов"});
    EXPECT_EQ(metrics_of(report), Lines{"staff_trained teachers 18"});
}

TEST(TablesOfActivities, CountTheChildrenOfTheWholeTerritory) {
    const Report report =
        report_of({}, {"Мероприятие|Срок|Результат",
                       "Сбор сведений|июнь|Зачислено 1 500 детей, что составляет 75 % от числа детей 5-18 лет.",
                       "Поддержка семей|в течение года|В кружках занимаются 80 школьников, оказавшихся в ТЖС."});
    EXPECT_EQ(metrics_of(report), (Lines{"children 1500", "coverage 75", "children hardship 80"}));
}

TEST(FigureTables, TellThousandsByTheirHeads) {
    const Report report = report_of({}, {"Показатель|Значение", "Объём финансирования, тыс. руб.|820,5",
                                         "Поступило, млн руб.|1,2", "Доля детей, %|40"});
    ASSERT_EQ(report.counts.size(), 3U);
    EXPECT_EQ(report.counts[0].value, 820500);
    EXPECT_EQ(report.counts[1].value, 1200000);
    EXPECT_EQ(report.counts[2].value, 40);
}

TEST(FigureTables, MakeTheRowsPartsOfTheirTotal) {
    const Report report =
        report_of({}, {"Направленность|Кол-во детей", "Техническая|10", "Художественная|20", "Итого|31"});
    ASSERT_EQ(report.counts.size(), 3U);
    EXPECT_EQ(report.counts[0].part_of, Index(2));
    EXPECT_EQ(report.counts[1].part_of, Index(2));
    EXPECT_EQ(report.counts[0].breakdown, Text("column"));
    EXPECT_FALSE(report.counts[2].part_of);
}

TEST(FigureTables, SumUpAllKindsOfActivities) {
    const Report report = report_of({"Проведённые мероприятия"},
                                    {"Форма|Количество|Охват", "Семинары|4|86", "Консультации|20|20", "Всего|25|106"});
    ASSERT_EQ(report.counts.size(), 6U);
    EXPECT_EQ(report.counts[0].part_of, Index(4));
    EXPECT_EQ(report.counts[2].part_of, Index(4));
    EXPECT_EQ(report.counts[1].unit, "person");
    EXPECT_EQ(report.counts[1].part_of, Index(5));
}

TEST(FigureTables, TakeNoDayOfAnotherSection) {
    extractors::Document document;
    document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       heading_of("Программы на 01.12.2023 г."),
                       short_report::table_of({"Направленность|Кол-во программ", "Техническая|38"}),
                       heading_of("Организации"),
                       short_report::table_of({"Тип организации|Кол-во организаций", "Школы|14"})};
    const Report report = short_report::normalizer().normalize(document);
    ASSERT_EQ(report.metrics.size(), 2U);
    EXPECT_EQ(report.metrics[0].as_of, Text("2023-12-01"));
    EXPECT_EQ(report.metrics[1].as_of, Text());
}

TEST(FigureTables, CountPeopleBelowCertificates) {
    const Report report =
        short_report::report_of({}, {"Тип организации|Программ|Обучающихся|По сертификатам", "Школы|12|300|90"});
    EXPECT_EQ(metrics_of(report),
              (Lines{"programs general 12", "children general 300", "children_certificate general 90"}));
    EXPECT_EQ(metrics_of(short_report::report_of({}, {"Тип организации|Сертификатов|По сертификатам", "Школы|12|300"})),
              (Lines{}));
}

TEST(FigureTables, BeginANewWithHeadsOfYears) {
    extractors::Document document;
    document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       short_report::table_of({"Направленность|Программ|Детей", "Техническая|38|611", "Всего|38|611"}),
                       short_report::paragraph_of("Таблица 2. По годам"),
                       short_report::table_of({"Показатель|2022|2023", "Охват детей 5-18 лет, %|74,1|76,2",
                                               "Обучено на курсах педагогов, чел.|9|14"})};
    EXPECT_EQ(metrics_of(short_report::normalizer().normalize(document)),
              (Lines{"programs technical 38", "children technical 611", "programs 38", "children 611", "coverage 76.2",
                     "staff_trained teachers 14"}));
}

// A total stands once for the text and a table, but once for each table.
TEST(FigureTables, SayWhatTheirCoverageIsTakenOf) {
    for (const char* part : {"Занимаются в кружках", "Охвачено", "Обучающихся, чел."}) {
        const Report report =
            report_of({}, {"Район|Детей 5–18 лет|" + std::string(part) + "|Охват, %", "Лесной|3 000|2 400|80"});
        ASSERT_EQ(report.counts.size(), 3U);
        EXPECT_EQ(report.counts[2].numerator, Index(1)) << part;
        EXPECT_EQ(report.counts[2].denominator, Index(0)) << part;
    }
}

TEST(FigureTables, TellTheirTotalsEach) {
    extractors::Document document;
    document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       short_report::paragraph_of("В районе занимаются 611 детей."),
                       short_report::table_of({"Направленность|Программ|Детей", "Техническая|38|611", "Всего|38|611"}),
                       short_report::paragraph_of("Таблица 2. По типам организаций"),
                       short_report::table_of({"Тип организации|Программ", "Школы|38", "Итого|38"})};
    EXPECT_EQ(metrics_of(short_report::normalizer().normalize(document)),
              (Lines{"children 611", "programs technical 38", "children technical 611", "programs 38", "children 611",
                     "programs general 38", "programs 38"}));
}

TEST(FigureTables, TellWhoTookPartInActivitiesByFormAndByLevel) {
    EXPECT_EQ(metrics_of(report_of({}, {"Форма|Количество|Участников", "Вебинары|4|90"})),
              (Lines{"events_held webinar 4", "participants webinar 90"}));
    EXPECT_EQ(
        metrics_of(report_of({}, {"Уровень|Участников|Победителей", "Муниципальный|640|90", "Региональный|75|14"})),
        (Lines{"participants contest 640", "contest_winners 90", "participants contest 75", "contest_winners 14"}));
}

// What the caption or the section says of all the programmes limits each of them.
TEST(FigureTables, TellOfProgrammesPaidByCertificates) {
    const Lines table = {"Направленность|Программ|Детей", "Техническая|9|150"};
    EXPECT_EQ(metrics_of(report_of({"Программы, реализуемые по социальным сертификатам:"}, table)),
              (Lines{"programs technical certificate 9", "children_certificate technical 150"}));
    extractors::Document document;
    document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       heading_of("Социальный заказ"),
                       short_report::table_of({"Направленность|Программ|Детей с сертификатами", "Техническая|9|150"})};
    EXPECT_EQ(metrics_of(short_report::normalizer().normalize(document)),
              (Lines{"programs technical certificate 9", "children_certificate technical 150"}));
}

TEST(FigureTables, TellIndicatorsUnderManyNames) {
    for (const auto& [name, metric] : std::vector<std::pair<std::string, std::string>>{
             {"Количество учащихся", "children 81"},
             {"Число сертифицированных программ", "programs certificate 81"},
             {"Количество программ, получивших положительное заключение", "programs_review_passed 81"},
             {"Количество исполнителей услуг", "organizations certificate 81"},
             {"Доля детей, охваченных ПФ", "coverage_certificate 81"},
             {"Доля обучающихся, осваивающих дополнительные программы", "coverage 81"},
             {"Количество районных конкурсов для школьников", "contests_held children 81"}}) {
        const std::string unit = metric.rfind("coverage", 0) == 0   ? "%"
                                 : metric.rfind("children", 0) == 0 ? "чел."
                                                                    : "ед.";
        std::string row = name;
        row.append("|").append(unit).append("|80|81");
        EXPECT_EQ(metrics_of(report_of({}, {"Показатель|Ед. изм.|План|Факт", row})), Lines{metric}) << name;
    }
}

TEST(FigureTables, TellThatParentsComeToTheirMeetings) {
    EXPECT_EQ(metrics_of(report_of({}, {"Форма|Количество|Участников", "Родительские собрания|18|960"})),
              (Lines{"events_held parent_meeting 18", "participants parents parent_meeting 960"}));
}

}  // namespace
}  // namespace svod::normalizer
