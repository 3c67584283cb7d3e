#include <gtest/gtest.h>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

TEST(FigureTables, GoOnBelowNoOtherCaption) {
    for (const auto& [line, kept] :
         std::vector<std::pair<const char*, std::size_t>>{{"Продолжение таблицы 1", 2}, {"В разрезе школ:", 1}}) {
        extractors::Document document;
        document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                           short_report::table_of({"Показатель|План|Факт", "Охват детей 5-18 лет, %|74|75"}),
                           short_report::paragraph_of(line),
                           short_report::table_of({"Количество программ, ед.|40|38"})};
        EXPECT_EQ(short_report::normalizer().normalize(document).indicators.size(), kept) << line;
    }
}

TEST(FigureTables, TakeTheDayOfTheSentenceAboveThem) {
    const std::vector<std::pair<std::string, Text>> cases = {
        {"Данные приведены по состоянию на 1 октября 2023 года.", Text("2023-10-01")},
        {"На 1 октября 2023 года открыто 6 кружков в сёлах.", Text()},
        {"На 1 октября 2023 года действуют программы трёх направлений.", Text("2023-10-01")},
        {"Данные приведены за год.", Text()},
    };
    for (const auto& [line, day] : cases) {
        extractors::Document document;
        document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                           heading_of("Программы"), short_report::paragraph_of(line),
                           short_report::table_of({"Направленность|Кол-во программ", "Техническая|38"})};
        const Report report = short_report::normalizer().normalize(document);
        ASSERT_FALSE(report.metrics.empty()) << line;
        EXPECT_EQ(report.metrics.back().code, "programs") << line;
        EXPECT_EQ(report.metrics.back().as_of, day) << line;
    }
}

TEST(MetricsUnderHeadings, AreOfTheTypeOfProgrammesThatTheHeadingNames) {
    const std::vector<std::pair<std::string, Lines>> cases = {
        {"Сетевая форма реализации программ", {"programs network 11", "children network 240"}},
        {"Сетевые и дистанционные программы", {"programs 11", "children 240"}},
        {"Сетевое взаимодействие", {"programs 11", "children 240"}},
        {"Программы", {"programs 11", "children 240"}},
    };
    for (const auto& [heading, metrics] : cases) {
        extractors::Document document;
        document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                           heading_of(heading),
                           short_report::paragraph_of("Реализуется 11 программ, на них обучается 240 детей.")};
        EXPECT_EQ(metrics_of(short_report::normalizer().normalize(document)), metrics) << heading;
    }
}

TEST(FigureTables, CountWhatTheCaptionOfALoneRowOfYearsNames) {
    EXPECT_EQ(metrics_of(report_of({"Количество учреждений, реализующих программы"},
                                   {"2021 год|2022 год|2023 год", "20|21|22"})),
              Lines{"organizations 22"});
}

TEST(FigureTables, TellTheStagesOfAReviewUnderItsCaption) {
    const Report report =
        report_of({"Результаты НОК за год:"},
                  {"Учреждение|Подано|Одобрено|Отклонено", "Школы|14|11|3", "Детские сады|7|5|2", "Итого|21|16|5"});
    EXPECT_EQ(metrics_of(report),
              (Lines{"programs_review_submitted general 14", "programs_review_passed general 11",
                     "programs_review_failed general 3", "programs_review_submitted preschool 7",
                     "programs_review_passed preschool 5", "programs_review_failed preschool 2",
                     "programs_review_submitted 21", "programs_review_passed 16", "programs_review_failed 5"}));
}

TEST(FigureTables, CountNothingElseInTheNameOfTheirCaption) {
    const std::vector<std::pair<std::string, Lines>> cases = {
        {"Численность детей, обучающихся по программам|тыс. чел.|2,105|2,211", {"children 2211"}},
        {"Численность педагогических работников домов творчества детей|чел.|61|64", {}},
        {"Численность детей и молодёжи от 5 до 18 лет*|чел.|9 120|9 044", {}},
        {"Число детей в кружках в расчёте на одного педагога|чел.|18,4|19,2", {}},
        {"Численность обучающихся (с 1 по 11 класс)|чел.|7 015|7 120", {}},
        {"Численность обучающихся на 1 компьютер|чел.|6|5", {}},
        {"Число мест в лагерях|мест|310|320", {}},
        {"Охват детей дошкольным образованием|%|81|84", {}},
        {"Охват детей профилактическими беседами и профилактикой|%|81|84", {}},
        {"Доля учащихся, охваченных олимпиадами и конкурсами|%|61|64", {}},
        {"Доля обучающихся, участвующих в работе школьного самоуправления|%|31|34", {}},
        {"Охват школьников дополнительным образованием|%|71|74", {"coverage 74"}},
    };
    for (const auto& [row, metrics] : cases) {
        EXPECT_EQ(metrics_of(report_of({"Система дополнительного образования детей"},
                                       {"Показатель|Ед. изм.|2022 год|2023 год", row, "Вывески|шт.|3|5"})),
                  metrics)
            << row;
    }
}

TEST(FigureTables, TakeNoPeopleForOrganisations) {
    const Report report = report_of({"Итоги года"}, {"Показатель|План|Факт", "Количество учреждений, ед.|14|15",
                                                     "Количество работников организаций, чел.|210|212"});
    EXPECT_EQ(metrics_of(report), Lines{"organizations 15"});
}

TEST(FigureTables, TakeAGrowthInPercentForNoPeople) {
    const Report report = report_of({"Контингент"}, {"Кто|Ед. изм.|2022 год|2023 год|Темп роста 2023/2022, %",
                                                     "Обучающихся всего|чел.|1 200|1 260|105"});
    ASSERT_EQ(report.counts.size(), 3U);
    EXPECT_EQ(report.counts[2].unit, "percent");
}

}  // namespace
}  // namespace svod::normalizer
