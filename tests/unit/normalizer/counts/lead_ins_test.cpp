#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"
#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

struct Case {
    const char* lead;
    const char* counted;  ///< what the bare figures of the list below count, joined by «; »
};

class LeadIns : public testing::TestWithParam<Case> {};

TEST_P(LeadIns, SayWhatTheFiguresBelowCount) {
    const std::string text = std::string("Отчёт МОЦ города Азова за 2023 год\n\n") + GetParam().lead +
                             "\n- с высшей категорией – 12;\n- с первой категорией – 8.\n";
    const Report report = short_report::normalizer().normalize(*extractors::txt::read(text, "a.txt"));
    std::string counted;
    for (const Count& count : report.counts) {
        counted += (counted.empty() ? "" : "; ") + count.unit;
    }
    EXPECT_EQ(counted, GetParam().counted) << GetParam().lead;
}

INSTANTIATE_TEST_SUITE_P(Lists, LeadIns,
                         testing::Values(Case{"Педагогические работники:", "person; person"},
                                         Case{"Педагогические работники учреждения:", "person; person"},
                                         Case{"Численность педагогов района:", "person; person"},
                                         Case{"Программы учреждения:", "program; program"}));

}  // namespace
}  // namespace svod::normalizer
