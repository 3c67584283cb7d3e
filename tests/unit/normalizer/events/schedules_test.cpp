#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

struct Case {
    const char* cell;
    const char* schedule;
};

class Schedules : public testing::TestWithParam<Case> {};

TEST_P(Schedules, KeepTheFiguresOfTheirCell) {
    const Report report = short_report::report_of(
        {}, {"№|Мероприятие|Срок|Результат", std::string("1|Семинар для педагогов|") + GetParam().cell + "|Проведён"});
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].schedule, Text(GetParam().schedule));
}

INSTANTIATE_TEST_SUITE_P(Writings, Schedules,
                         testing::Values(Case{"12.03.2О24", "12.03.2О24"}, Case{"до 1О.04.2О24", "до 1О.04.2О24"},
                                         Case{"сентябрь 2О24", "сентябрь 2О24"}, Case{"сен тябрь", "сентябрь"},
                                         Case{"14.05.2024", "14.05.2024"}));

TEST(Months, OverRowsWithDaysOfTheirOwnAreNoFurtherDates) {
    const Report report = short_report::report_of(
        {}, {"№|Мероприятие|Срок|Отметка о выполнении", "МАРТ", "1|Семинар для педагогов|12|Выполнено", "АПРЕЛЬ",
             "2|Слёт вожатых|20|Запланировано"});
    std::string days;
    for (const Date& date : report.dates) {
        days += date.event ? " " + date.start.value_or("-") : date.raw == "2023 год" ? "" : " " + date.raw;
    }
    EXPECT_EQ(days, " 2023-03-12 2023-04-20");
}

}  // namespace
}  // namespace svod::normalizer
