#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

TEST(LabelledCells, GiveTheDayOfFillingIn) {
    const Report report = report_of({}, {"Муниципалитет|Лужский район", "Дата заполнения|15.01.2024"});
    EXPECT_EQ(report.doc_date, "2024-01-15");
    const auto day = std::find_if(report.dates.begin(), report.dates.end(),
                                  [](const Date& date) { return date.raw == "15.01.2024"; });
    ASSERT_NE(day, report.dates.end());
    EXPECT_EQ(day->role, "document");
}

TEST(LabelledCells, GiveContacts) {
    const Report report = report_of({}, {"ИНН|2300000049", "Телефон|5-10-44", "Звонков на телефон|12345"});
    ASSERT_EQ(report.links.size(), 2U);
    EXPECT_EQ(report.links[0].kind + " " + report.links[0].value, "inn 2300000049");
    EXPECT_EQ(report.links[1].kind + " " + report.links[1].value, "phone 5-10-44");
}

TEST(Title, IsNoLabelOfThePeriod) {
    extractors::Document document;
    document.blocks = {paragraph_of("ИТОГОВЫЙ ЛИСТ МОНИТОРИНГА муниципального опорного центра Лужского района"),
                       paragraph_of("Отчётный период: январь-июнь 2023 г."), paragraph_of("Открыто 14 кружков.")};
    const Report report = normalizer().normalize(document);
    EXPECT_EQ(report.title, "ИТОГОВЫЙ ЛИСТ МОНИТОРИНГА муниципального опорного центра Лужского района");
    EXPECT_EQ(report.period_end, "2023-06-30");
}

TEST(Signatory, FilledInTheReportWhereNobodyElseSigned) {
    const std::string filled = "Заполнил: А.Б. Сомова, методист МОЦ (8-34000-5-60-17)";
    EXPECT_EQ(report_of({"Занимаются 900 детей.", filled}, {}).signatory, "Сомова А.Б.");
    EXPECT_EQ(report_of({"Занимаются 900 детей.", filled, "Директор В.Г. Белова"}, {}).signatory, "Белова В.Г.");
}

}  // namespace
}  // namespace svod::normalizer
