#include "normalizer/text/quote_marks.hpp"

#include <gtest/gtest.h>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::text {
namespace {

struct Case {
    const char* written;
    const char* folded;
};

class QuoteMarks : public testing::TestWithParam<Case> {};

TEST_P(QuoteMarks, OfPlainTextAreReadAsSigns) {
    const Folded text(GetParam().written);

    EXPECT_EQ(text.folded(), GetParam().folded);
    EXPECT_EQ(text.original_of({0, text.folded().size()}), GetParam().written);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, QuoteMarks,
    testing::Values(Case{"клуб <<Исток>>", "клуб \"исток\""}, Case{"клуб ''Исток''", "клуб \"исток\""},
                    Case{"клуб ``Исток''", "клуб \"исток\""}, Case{"клуб 'Исток'", "клуб \"исток\""},
                    Case{"клуб ‘Исток’.", "клуб \"исток\"."}, Case{",,Исток“ и школа", "\"исток\" и школа"},
                    Case{",,14“ июля", "\"14\" июля"}));

INSTANTIATE_TEST_SUITE_P(OtherSigns, QuoteMarks,
                         testing::Values(Case{"д'Артаньян", "д'артаньян"}, Case{"10'000 детей", "10'000 детей"},
                                         Case{"охват < 5 %, рост > 2 %", "охват < 5 %, рост > 2 %"},
                                         Case{"май ’23", "май ’23"}, Case{"школы,, сады", "школы,, сады"},
                                         Case{"7,,5", "7,,5"}));

TEST(QuoteMarks, TellTheirSize) {
    EXPECT_EQ(quote_mark_at("<<Исток>>", 0), 2U);
    EXPECT_EQ(quote_mark_at("«Исток»", 0), 2U);
    EXPECT_EQ(quote_mark_at("\"Исток\"", 0), 1U);
    EXPECT_EQ(quote_mark_at("'Исток'", 0), 1U);
    EXPECT_EQ(quote_mark_at("Исток", 0), 0U);
    EXPECT_EQ(quote_mark_at("a < b", 2), 0U);
}

}  // namespace
}  // namespace svod::normalizer::text
