#include "extractors/pdf/struck_out.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/pdf/layout.hpp"
#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

struct Case {
    const char* name;
    Ruling line;  // over «Открыто 2836 мест» from 50 on, 5 points a letter, size 10, baseline 100
    const char* text;
};

class StruckOut : public ::testing::TestWithParam<Case> {};

TEST_P(StruckOut, IsLeftOut) {
    Page page;
    page.number = 1;
    page.width = 340;
    page.height = 400;
    page.glyphs = testing::print("Открыто 2836 мест", 50, 100);
    page.rulings.push_back(GetParam().line);
    const PageLayout layout = lay_out(page);
    ASSERT_EQ(layout.lines.size(), 1U);
    EXPECT_EQ(testing::utf8(layout.lines.front()), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Lines, StruckOut,
                         ::testing::Values(Case{"two_figures_of_four", {true, 97.2, 90, 100}, "Открыто 36 мест"},
                                           Case{"a_word", {true, 97.2, 50, 85}, "2836 мест"},
                                           Case{"underlined", {true, 101, 90, 100}, "Открыто 2836 мест"},
                                           Case{"over_the_letters", {true, 92, 90, 100}, "Открыто 2836 мест"},
                                           Case{"a_border_that_goes_on", {true, 97.2, 20, 300}, "Открыто 2836 мест"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace svod::extractors::pdf
