#include "extractors/document/unicode.hpp"

#include <gtest/gtest.h>

#include <string>

namespace svod::extractors::unicode {
namespace {

std::string text_of(char32_t point) {
    return encode(std::u32string(1, point));
}

// A Greek letter beside them sends characters the long way through ICU; with and without it they come out alike.
TEST(Unicode, LowersRussianTextAsAnyOther) {
    for (char32_t point = 1; point < 0x530; ++point) {
        EXPECT_EQ(to_lower(text_of(point)) + "ω", to_lower(text_of(point) + "Ω")) << static_cast<unsigned>(point);
    }
}

TEST(Unicode, FoldsRussianTextAsAnyOther) {
    for (char32_t point = 1; point < 0x530; ++point) {
        const std::string text = "а" + text_of(point) + "б";
        EXPECT_EQ(fold_space(text) + "ω", fold_space(text + "ω")) << static_cast<unsigned>(point);
        EXPECT_EQ(fold_lines(text) + "ω", fold_lines(text + "ω")) << static_cast<unsigned>(point);
    }
}

TEST(Unicode, ToldCasesAgreeWithLowering) {
    for (char32_t point = 0x400; point < 0x460; ++point) {
        const bool changes = to_lower(text_of(point)) != text_of(point);
        EXPECT_EQ(is_upper(point), changes) << static_cast<unsigned>(point);
        EXPECT_FALSE(changes && !is_letter(point)) << static_cast<unsigned>(point);
        EXPECT_FALSE(is_upper(point) && is_lower(point)) << static_cast<unsigned>(point);
    }
}

TEST(Unicode, KeepsWhatIsNoUtf8OutOfTheWay) {
    EXPECT_EQ(fold_space("дом \xE2\x80"), "дом \uFFFD");
    EXPECT_EQ(first_point("\xD0"), U'\uFFFD');
}

}  // namespace
}  // namespace svod::extractors::unicode
