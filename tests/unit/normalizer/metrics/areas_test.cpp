#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Reports of a zone or a region, which tell of their municipalities one after the other.
namespace svod::normalizer {
namespace {

using namespace short_report;

Report report_of_zone(const std::string& title, const std::string& heading, const std::string& text) {
    extractors::Document document;
    document.blocks = {paragraph_of(title), heading_of(heading), paragraph_of(text)};
    return normalizer().normalize(document);
}

constexpr const char* of_zone = "Отчёт зонального опорного центра Северной зоны за 2023 год";

TEST(MetricsOfZones, LeaveOutSingleMunicipalities) {
    const std::string text = "В кружках занимаются 900 детей (охват 71 %).";
    const Lines all{"children 900", "coverage 71"};
    EXPECT_EQ(metrics_of(report_of_zone(of_zone, "Лужский муниципальный район", text)), Lines{});
    EXPECT_EQ(metrics_of(report_of_zone(of_zone, "2.1. МОЦ Лужского района", text)), Lines{});
    EXPECT_EQ(metrics_of(report_of_zone(of_zone, "Контингент обучающихся", text)), all);
    EXPECT_EQ(metrics_of(report_of_zone("Отчёт МОЦ Лужского района за 2023 год", "Лужский муниципальный район", text)),
              all);
    EXPECT_EQ(metrics_of(report_of_zone(of_zone, "Лужский муниципальный район",
                                        "По зоне в кружках занимаются 900 детей (охват 71 %).")),
              all);
}

TEST(DaysOfSections, AreToldInASentenceBelowTheHeading) {
    extractors::Document document;
    document.blocks = {paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       heading_of("Контингент обучающихся"),
                       paragraph_of("Данные приведены по состоянию на 15.11.2023."),
                       paragraph_of("В районе много кружков."),
                       paragraph_of("Занимаются 900 детей."),
                       heading_of("Кадры"),
                       paragraph_of("Курсы прошли 14 педагогов.")};
    const Report report = normalizer().normalize(document);
    ASSERT_EQ(report.metrics.size(), 2U);
    EXPECT_EQ(report.metrics[0].as_of, Text("2023-11-15"));
    EXPECT_EQ(report.metrics[1].as_of, Text());
}

}  // namespace
}  // namespace svod::normalizer
