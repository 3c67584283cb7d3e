#include "extractors/pdf/columns.hpp"

#include <gtest/gtest.h>

#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::lines_of;

std::vector<std::string> first_words(const std::vector<Column>& columns) {
    std::vector<std::string> words;
    words.reserve(columns.size());
    for (const Column& column : columns) {
        words.push_back(unicode::encode(column.lines.front().words.front().text) + " " +
                        std::to_string(column.lines.size()));
    }
    return words;
}

TEST(Columns, AreReadOneAfterTheOther) {
    std::vector<std::string> texts = {"Заголовок во всю ширину листа над обеими колонками текста"};
    for (int i = 0; i < 8; ++i) {
        texts.push_back("левая колонка с текстом до края   правая колонка с текстом до края");
    }
    const auto lines = lines_of(texts);
    const auto columns = columns_of(lines, edges_of(lines));
    EXPECT_EQ(first_words(columns), (std::vector<std::string>{"Заголовок 1", "левая 8", "правая 8"}));
    EXPECT_TRUE(columns.back().goes_on);
}

TEST(Columns, ShortTextsSideBySideAreNone) {
    std::vector<std::string> texts;
    texts.reserve(8);
    for (int i = 0; i < 8; ++i) {
        texts.push_back(i % 2 == 0 ? "Директор                      Иванов"
                                   : "Методист центра развития          Петрова А. А.");
    }
    const auto lines = lines_of(texts);
    EXPECT_EQ(columns_of(lines, edges_of(lines)).size(), 1U);
}

}  // namespace
}  // namespace svod::extractors::pdf
