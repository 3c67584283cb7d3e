#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

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

TEST(LongTexts, OfHostileLinesAreReadFast) {
    const auto repeat = [](std::string_view line, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) {
            text += line;
        }
        return text;
    };
    const std::vector<std::string> texts = {
        repeat("1.\tпункт\n", 8000),
        repeat("а\tб\n\n", 8000),
        repeat("строка\n\n", 8000),
        repeat("|x|\n", 8000),
        repeat("слово  слово\n", 8000),
        repeat("\t", 100000),
        repeat("<p>", 100000),
        repeat("**", 100000),
        repeat("а ", 50000),
        repeat("&#", 100000),
        repeat("|", 200000) + "\n|a|\n",
        repeat("a\tb\n", 20000) + repeat("\tx", 100),
    };
    for (const std::string& text : texts) {
        const auto start = std::chrono::steady_clock::now();
        const Outcome<Document> document = read(text, "hostile.txt");
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        // A debug build on a busy machine; quadratic work would take minutes.
        EXPECT_LT(taken.count(), 15) << text.substr(0, 20);
        EXPECT_TRUE(document || document.error().kind != FailureKind::internal_bug);
    }
}

}  // namespace
}  // namespace svod::extractors::txt
