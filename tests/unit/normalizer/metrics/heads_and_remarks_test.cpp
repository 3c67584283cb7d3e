#include <algorithm>

#include "metric_lines.hpp"

/// Tables with heads of several levels, and with shares behind their figures.
namespace svod::normalizer {
namespace {

using namespace short_report;

struct LevelsCase {
    const char* name;
    Lines table;
    Lines metrics;
};

class MetricsByLevels : public testing::TestWithParam<LevelsCase> {};

TEST_P(MetricsByLevels, AreRead) {
    EXPECT_EQ(metrics_of(report_of({}, GetParam().table)), GetParam().metrics);
}

INSTANTIATE_TEST_SUITE_P(
    Tables, MetricsByLevels,
    testing::Values(LevelsCase{"ThreeLevelsWithEmptyCells",
                               {"Направленность|Программ|Численность детей|-|-", "-|-|всего|из них|-",
                                "-|-|-|по сертификату|с ОВЗ", "Техническая|21|470|160|9", "Итого|60|1 700|520|41"},
                               {"programs technical 21", "children technical 470", "children_certificate technical 160",
                                "children technical disability 9", "programs 60", "children 1700",
                                "children_certificate 520", "children disability 41"}},
                    LevelsCase{
                        "TwoLevels",
                        {"Направленность|Численность детей|-", "-|всего|с ОВЗ", "Техническая|470|9", "Итого|1 700|41"},
                        {"children technical 470", "children technical disability 9", "children 1700",
                         "children disability 41"}},
                    LevelsCase{"SharesBehindFigures",
                               {"Направленность|Кол-во детей, чел. (%)", "Техническая|470 (28 %)",
                                "Художественная|1 230 (72 %)", "Итого|1 700 (100 %)"},
                               {"children technical 470", "children arts 1230", "children 1700"}},
                    LevelsCase{"SharesBehindFiguresOfAPlainHead",
                               {"Направленность|Кол-во программ", "Техническая|12 (20 %)", "Художественная|48 (80 %)"},
                               {"programs technical 12", "programs arts 48"}},
                    LevelsCase{"SharesAlone", {"Год|Охват детей (%)", "2022|75", "2023|77,5"}, {"coverage 77.5"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(SharesBehindFigures, AreCountsOfTheirOwn) {
    const Report report =
        report_of({}, {"Направленность|Кол-во программ", "Техническая|12 (20 %)", "Художественная|48 (80 %)"});
    ASSERT_EQ(report.counts.size(), 4U);
    const auto count_of = [&](const std::string& raw) {
        return std::count_if(report.counts.begin(), report.counts.end(), [&](const Count& count) {
            return count.raw == raw && count.unit == (raw == "12" ? "program" : "percent");
        });
    };
    EXPECT_EQ(count_of("12"), 1);
    EXPECT_EQ(count_of("20 %"), 1);
}

TEST(SharesBehindFigures, AreNoneBehindShares) {
    const Report report =
        report_of({}, {"Направленность|Доля программ", "Техническая|20 % (18 %)", "Художественная|80 % (82 %)"});
    EXPECT_TRUE(std::none_of(report.counts.begin(), report.counts.end(),
                             [](const Count& count) { return count.numerator.has_value(); }));
}

}  // namespace
}  // namespace svod::normalizer
