#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {
namespace {

// Lines whose words stand apart, but not below each other: read in the square of their number, they take minutes.
TEST(LongTexts, OfWordsSetApartAreReadWhole) {
    std::string text;
    for (std::size_t i = 0; i < 20000; ++i) {
        text += "семинар" + std::string(3 + i % 4, ' ') + "педагоги" + std::string(3 + i % 3, ' ') + "центр\n";
    }
    const auto document = read(text, "words.txt");
    ASSERT_TRUE(document);
    const std::string& last = document->blocks.back().type == BlockType::table
                                  ? document->blocks.back().table.rows.back().cells.back().text
                                  : document->blocks.back().text;
    EXPECT_TRUE(last.ends_with("центр")) << last;
}

}  // namespace
}  // namespace svod::extractors::txt
