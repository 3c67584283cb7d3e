#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

// «total: part part» for each total of a row, in the order of the counts.
Lines row_sums_of(const Report& report) {
    Lines sums;
    for (std::size_t total = 0; total < report.counts.size(); ++total) {
        std::string line;
        for (const Count& part : report.counts) {
            if (part.part_of == static_cast<int>(total) && part.breakdown == Text("row")) {
                line += " " + written(part.value);
            }
        }
        if (!line.empty()) {
            sums.push_back(written(report.counts[total].value) + ":" + line);
        }
    }
    return sums;
}

struct RowSumCase {
    const char* name;
    Lines table;
    Lines sums;
};

class RowSums : public testing::TestWithParam<RowSumCase> {};

TEST_P(RowSums, AreFound) {
    EXPECT_EQ(row_sums_of(report_of({}, GetParam().table)), GetParam().sums);
}

INSTANTIATE_TEST_SUITE_P(
    Wrong, RowSums,
    testing::Values(
        RowSumCase{"OfHalves", {"Клуб|Всего детей|из них мальчиков|из них девочек", "«Парус»|70|31|29"}, {"70: 31 29"}},
        RowSumCase{
            "OfHalvesBesideWhatTheyAreOf", {"Клуб|Воспитанников|Юношей|Девушек", "«Парус»|70|31|29"}, {"70: 31 29"}},
        RowSumCase{"WhereAnotherRowAddsUp",
                   {"Клуб|7–10 лет|11–14 лет|15–17 лет|Всего", "«Парус»|20|30|11|61", "«Заря»|12|-|9|23"},
                   {"23: 12 9"}},
        RowSumCase{"UpToTheNextColumnOfOtherThings",
                   {"Клуб|Всего детей|город|село|Педагогов", "«Парус»|61|41|20|4", "«Заря»|23|12|9|3"},
                   {"23: 12 9"}},
        RowSumCase{
            "OfQuarters", {"Форма|I квартал|II квартал|Год", "Экскурсии|20|30|50", "Лекции|12|9|23"}, {"23: 12 9"}},
        RowSumCase{"AboveARowOfTotalsWhoseColumnsAddUp",
                   {"Клуб|Очно|Онлайн|Всего", "«Парус»|20|30|50", "«Заря»|12|9|23", "«Луч»|5|5|10", "Итого|37|44|83"},
                   {"23: 12 9"}}),
    [](const testing::TestParamInfo<RowSumCase>& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    None, RowSums,
    testing::Values(
        RowSumCase{"OfKindsThatLeaveSomeOut", {"Клуб|Всего детей|с ОВЗ|сирот", "«Парус»|70|4|3", "«Заря»|40|2|1"}, {}},
        RowSumCase{"OfTwoDirections",
                   {"Клуб|Всего детей|Техническая|Художественная", "«Парус»|70|30|20", "«Заря»|40|39|0"},
                   {}},
        RowSumCase{"WhereMostRowsDoNot",
                   {"Клуб|Всего детей|в кружках|в секциях", "«Парус»|70|40|30", "«Заря»|40|20|15", "«Луч»|50|20|25"},
                   {}},
        RowSumCase{"OfHalvesOfSomeOfThem", {"Клуб|Всего детей|Занимаются: мальчики|Девочки", "«Парус»|70|31|29"}, {}},
        RowSumCase{"OfHalvesThatTheHeadingLimits",
                   {"Село|Численность детей (проживает, всего)|(Заняты) Мальчики|Девочки", "Луговое|70|31|29"},
                   {}},
        RowSumCase{"WithoutRepeats", {"Клуб|Город|Село|Всего без повторов", "«Парус»|20|30|50", "«Заря»|12|9|19"}, {}},
        RowSumCase{"OfOutcomesThatLeaveSomeOpen",
                   {"Год|Подано программ|Одобрено|Отклонено", "2022|50|20|30", "2023|30|12|9"},
                   {}},
        RowSumCase{"OfAHalfAlone", {"Клуб|Всего детей|из них девочек", "«Парус»|70|31", "«Заря»|40|22"}, {}}),
    [](const testing::TestParamInfo<RowSumCase>& test) { return test.param.name; });

TEST(ColumnSums, AreThoseOfSharesOfAWhole) {
    const auto parts_of = [](const char* head, const char* share) {
        const Report report = report_of({}, {std::string("Направленность|Детей|") + head, "Техническая|40|40",
                                             std::string("Спортивная|60|") + share, "Всего|100|100"});
        return std::count_if(report.counts.begin(), report.counts.end(), [](const Count& count) {
            return count.unit == "percent" && count.breakdown == Text("column");
        });
    };
    EXPECT_EQ(parts_of("% от общего числа", "59"), 2);
    EXPECT_EQ(parts_of("% от общего числа", "20"), 0);
    EXPECT_EQ(parts_of("% выполнения", "59"), 0);
}

}  // namespace
}  // namespace svod::normalizer
