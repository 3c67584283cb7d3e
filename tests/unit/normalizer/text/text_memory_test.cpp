#include "normalizer/text/text_memory.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace svod::normalizer::text {
namespace {

// Asks for a text's size and tells whether it had to be counted.
bool counts_anew(TextMemory<std::size_t>& memory, std::uint64_t owner, std::string_view text) {
    bool counted = false;
    const std::size_t size = memory.get(owner, text, [&](std::size_t& found) {
        counted = true;
        found = text.size();
    });
    EXPECT_EQ(size, text.size()) << text;
    return counted;
}

TEST(TextMemory, FindsOnceWhatComesAgain) {
    TextMemory<std::size_t> memory(64, 16);
    EXPECT_TRUE(counts_anew(memory, 1, "план"));
    EXPECT_FALSE(counts_anew(memory, 1, "план"));
}

TEST(TextMemory, KeepsOwnersApart) {
    TextMemory<std::size_t> memory(1, 16);
    EXPECT_NE(next_owner(), next_owner());
    EXPECT_TRUE(counts_anew(memory, 1, "план"));
    EXPECT_TRUE(counts_anew(memory, 2, "план"));
}

TEST(TextMemory, TellsTextsOfOnePlaceApart) {
    TextMemory<std::size_t> memory(1, 16);
    EXPECT_TRUE(counts_anew(memory, 1, "план"));
    EXPECT_TRUE(counts_anew(memory, 1, "факт"));
    EXPECT_TRUE(counts_anew(memory, 1, "план"));
}

TEST(TextMemory, KeepsOfLongTextsTheLastAlone) {
    TextMemory<std::size_t> memory(64, 4);
    EXPECT_TRUE(counts_anew(memory, 1, "отчёт"));
    EXPECT_FALSE(counts_anew(memory, 1, "отчёт"));
    EXPECT_TRUE(counts_anew(memory, 1, "справка"));
    EXPECT_TRUE(counts_anew(memory, 1, "отчёт"));
}

TEST(TextMemory, ForgetsWhatCouldNotBeFound) {
    TextMemory<std::size_t> memory(1, 16);
    EXPECT_TRUE(counts_anew(memory, 1, "план"));
    EXPECT_THROW(memory.get(1, "факт",
                            [](std::size_t& found) {
                                found = 7;
                                throw std::runtime_error("no memory");
                            }),
                 std::runtime_error);
    EXPECT_TRUE(counts_anew(memory, 1, "план"));
}

}  // namespace
}  // namespace svod::normalizer::text
