#include "extractors/pdf/bullets.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::extractors::pdf {
namespace {

/// One line of 10-point text at x = 100 on the baseline y = 50, and a dot.
Page page_with(const Dot& dot) {
    Page page;
    for (int i = 0; i < 5; ++i) {
        page.glyphs.push_back({.x = 100.0 + 5 * i, .y = 50, .advance = 5, .size = 10, .code = U'а'});
    }
    page.dots.push_back(dot);
    return page;
}

struct Case {
    const char* name;
    Dot dot;
    bool is_bullet;
};

class Dots : public testing::TestWithParam<Case> {};

TEST_P(Dots, AreBulletsWhereAListHasThem) {
    Page page = page_with(GetParam().dot);
    print_bullets(page);
    ASSERT_EQ(page.glyphs.size(), GetParam().is_bullet ? 6U : 5U);
    if (GetParam().is_bullet) {
        EXPECT_EQ(page.glyphs.back().code, U'•');
        EXPECT_EQ(page.glyphs.back().y, 50);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Places, Dots,
    testing::Values(Case{"before_the_first_letter", {90, 47, 3.5}, true}, Case{"below_the_line", {90, 52, 3.5}, false},
                    Case{"above_the_line", {90, 40, 3.5}, false}, Case{"amid_the_letters", {112, 47, 3.5}, false},
                    Case{"far_from_the_text", {40, 47, 3.5}, false}, Case{"as_large_as_letters", {90, 47, 9}, false},
                    Case{"as_small_as_dust", {90, 47, 1}, false}),
    [](const auto& dot) { return std::string(dot.param.name); });

TEST(Bullets, StayAwayFromDrawings) {
    Page page = page_with({90, 47, 3.5});
    page.dots.resize(301, {90, 47, 3.5});
    print_bullets(page);
    EXPECT_EQ(page.glyphs.size(), 5U);
}

}  // namespace
}  // namespace svod::extractors::pdf
