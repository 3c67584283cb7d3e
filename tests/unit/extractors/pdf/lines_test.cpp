#include "extractors/pdf/lines.hpp"

#include <gtest/gtest.h>

#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::add;
using testing::print;
using testing::utf8;

std::vector<std::string> texts_of(const std::vector<Glyph>& glyphs) {
    std::vector<std::string> texts;
    for (const Line& line : build_lines(glyphs)) {
        texts.push_back(utf8(line));
    }
    return texts;
}

using Texts = std::vector<std::string>;

TEST(Lines, ComeFromTopToBottomWhateverTheOrderOfPrinting) {
    auto glyphs = print("вторая", 50, 120);
    add(glyphs, print("строка", 95, 100));
    add(glyphs, print("первая", 50, 100));
    EXPECT_EQ(texts_of(glyphs), (Texts{"первая строка", "вторая"}));
}

TEST(Lines, EndWordsAtGapsWhereNoSpacesArePrinted) {
    auto glyphs = print("два", 50, 100);
    add(glyphs, print("слова", 68, 100));
    EXPECT_EQ(texts_of(glyphs), (Texts{"два слова"}));
}

TEST(Lines, KeepRaisedGlyphsWithTheWordThatTheyTouch) {
    auto glyphs = print("площадь 5 м", 50, 100);
    add(glyphs, print("2", 105, 96, 6));
    EXPECT_EQ(texts_of(glyphs), (Texts{"площадь 5 м2"}));
}

TEST(Lines, LeaveOutMarksOfNotes) {
    struct Case {
        const char* text;
        const char* mark;
        const char* expected;
    };
    const Case cases[] = {
        {"школ – 47", "1", "школ – 47"}, {"дополнено 47 школ", "12", "дополнено 47 школ"},
        {"47 школ.", "*", "47 школ."},   {"кабинет 20 км", "2", "кабинет 20 км2"},
        {"оценка х", "2", "оценка х2"},  {"группа на", "б", "группа наб"},
    };
    for (const Case& c : cases) {
        auto glyphs = print(c.text, 50, 100);
        const double end = glyphs.back().x + glyphs.back().advance;
        add(glyphs, print(c.mark, end, 96, 6));
        EXPECT_EQ(texts_of(glyphs), (Texts{c.expected})) << c.text;
    }
    auto glyphs = print("47 школ", 50, 100);
    add(glyphs, print("2", glyphs.back().x + glyphs.back().advance, 96, 6));
    add(glyphs, print(".", glyphs.back().x + glyphs.back().advance, 100));
    add(glyphs, print("2Без филиалов", 50, 200));
    add(glyphs, print("3Д-принтер", 50, 220));
    EXPECT_EQ(texts_of(glyphs), (Texts{"47 школ.", "Без филиалов", "3Д-принтер"}));
}

TEST(Lines, KeepSmallPrintAboveALineApart) {
    auto glyphs = print("подпись", 60, 95, 6);
    add(glyphs, print("Директор школы", 50, 100));
    EXPECT_EQ(texts_of(glyphs).size(), 2U);
}

TEST(Lines, CountTextPrintedTwiceOnce) {
    auto glyphs = print("Итого", 50, 100);
    add(glyphs, print("Итого", 50.4, 100));
    const auto lines = build_lines(glyphs);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(utf8(lines[0]), "Итого");
    EXPECT_TRUE(lines[0].bold);
}

TEST(Lines, KeepRepeatedNarrowLetters) {
    EXPECT_EQ(texts_of(print("длинный illi", 50, 100)), (Texts{"длинный illi"}));
}

TEST(Lines, AreBoldOnlyIfAllLettersAre) {
    auto glyphs = print("Срок:", 50, 100, 10, true);
    EXPECT_TRUE(build_lines(glyphs)[0].bold);
    add(glyphs, print("май", 80, 100));
    EXPECT_FALSE(build_lines(glyphs)[0].bold);
}

TEST(Upright, TurnsAPageThatReadsUpwards) {
    Page page;
    page.width = 600;
    page.height = 800;
    for (int i = 0; i < 3; ++i) {
        page.glyphs.push_back(Glyph{100, 700.0 - 5 * i, 5, 10, static_cast<char32_t>('a' + i), 0, false, 1});
    }
    page.rulings.push_back(Ruling{false, 120, 100, 700});
    make_upright(page);
    EXPECT_DOUBLE_EQ(page.width, 800);
    EXPECT_EQ(texts_of(page.glyphs), (Texts{"abc"}));
    EXPECT_TRUE(page.rulings[0].horizontal);
    EXPECT_DOUBLE_EQ(page.rulings[0].at, 120);
    EXPECT_DOUBLE_EQ(page.rulings[0].from, 100);
}

}  // namespace
}  // namespace svod::extractors::pdf
