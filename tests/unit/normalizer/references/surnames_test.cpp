#include "normalizer/phrases/surnames.hpp"

#include <gtest/gtest.h>

namespace svod::normalizer::phrases {
namespace {

struct Case {
    const char* written;
    const char* nominative;
};

TEST(Surnames, AreBroughtToTheNominative) {
    const Case cases[] = {
        {"Трошиной", "Трошина"}, {"Беловым", "Белов"}, {"Горскому", "Горский"},
        {"Горской", "Горская"},  {"Белова", "Белова"}, {"Верещай", "Верещай"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(nominative_surname(tested.written, false), tested.nominative) << tested.written;
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
