#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

TEST(FigureTables, TakeTheDayOfTheSentenceThatNamesThem) {
    const Text day = "2023-12-20";
    const std::vector<std::pair<std::string, std::vector<Text>>> cases = {
        {"Сведения на 20.12.2023 по направленностям даны в таблице 1, по типам организаций – в таблице 2.", {day, day}},
        {"Сведения на 20.12.2023 по направленностям даны в таблице 1.", {day, Text()}},
        {"Сведения по направленностям даны в таблице 1, по типам организаций – в таблице 2.", {Text(), Text()}},
    };
    for (const auto& [line, days] : cases) {
        extractors::Document document;
        document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                           short_report::paragraph_of(line),
                           short_report::paragraph_of("Таблица 1"),
                           short_report::table_of({"Направленность|Кол-во программ", "Техническая|38"}),
                           short_report::paragraph_of("Таблица 2"),
                           short_report::table_of({"Тип организации|Кол-во организаций", "Школы|14"})};
        const Report report = short_report::normalizer().normalize(document);
        ASSERT_EQ(report.metrics.size(), 2U) << line;
        EXPECT_EQ(report.metrics[0].as_of, days[0]) << line;
        EXPECT_EQ(report.metrics[1].as_of, days[1]) << line;
    }
}

}  // namespace
}  // namespace svod::normalizer
