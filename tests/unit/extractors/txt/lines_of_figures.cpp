#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {
namespace {

struct Case {
    const char* text;
    const char* blocks;  ///< their texts, separated by «|»
};

TEST(LinesOfFigures, AreBlocksOfTheirOwn) {
    const Case cases[] = {
        {"Всего наставников: 40\nобучены: 12\nработают первый год: 7\n",
         "Всего наставников: 40|обучены: 12|работают первый год: 7"},
        {"школы – 14\nдетские сады – 6\n", "школы – 14|детские сады – 6"},
        {"Наставники готовят пары к конкурсу: 40\nпедагогов уже\nзаявлены\n",
         "Наставники готовят пары к конкурсу: 40 педагогов уже заявлены"},
    };
    for (const Case& tested : cases) {
        const auto document = read(tested.text, "a.txt");
        ASSERT_TRUE(document);
        std::string blocks;
        for (const Block& block : document->blocks) {
            blocks += (blocks.empty() ? "" : "|") + block.text;
        }
        EXPECT_EQ(blocks, tested.blocks);
    }
}

}  // namespace
}  // namespace svod::extractors::txt
