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

}  // namespace
}  // namespace svod::normalizer
