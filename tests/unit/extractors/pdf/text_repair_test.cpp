#include "extractors/pdf/text_repair.hpp"

#include <gtest/gtest.h>

#include "extractors/document/unicode.hpp"
#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

std::string text_of(const Page& page) {
    std::u32string text;
    for (const Glyph& glyph : page.glyphs) {
        text += glyph.code;
    }
    return unicode::encode(text);
}

Page page_with(std::string_view text) {
    Page page;
    page.glyphs = testing::print(text, 50, 100);
    return page;
}

struct Case {
    const char* name;
    std::string text;
    TextState state;
    std::string expected;
};

class Repair : public ::testing::TestWithParam<Case> {};

TEST_P(Repair, JudgesAndMendsText) {
    Page page = page_with(GetParam().text);
    EXPECT_EQ(repair(page), GetParam().state);
    if (GetParam().state == TextState::readable) {
        EXPECT_EQ(text_of(page), GetParam().expected);
    }
}

/// Russian as the glyph numbers of a TrueType font.
std::string as_glyph_numbers(std::string_view text) {
    std::u32string codes = unicode::decode(text);
    for (char32_t& code : codes) {
        code = code >= 0x410 ? code - 0x410 + 0x23A : code - 29;
    }
    return unicode::encode(codes);
}

std::string unreadable() {
    std::u32string codes;
    for (int i = 0; i < 60; ++i) {
        codes += U'\uFFFD';
    }
    return unicode::encode(codes);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Repair,
    ::testing::Values(Case{"russian", "Отчет о работе", TextState::readable, "Отчет о работе"},
                      Case{"cp1251_as_cp1252", "Îò÷åò îá îðãàíèçàöèè ¹ 5", TextState::readable,
                           "Отчет об организации № 5"},
                      Case{"glyph_numbers", as_glyph_numbers("Отчет об организации работы 2023"), TextState::readable,
                           "Отчет об организации работы 2023"},
                      Case{"french_stays", "Déjà vu à la carte, naïve façade", TextState::readable,
                           "Déjà vu à la carte, naïve façade"},
                      Case{"ligature", "e\uFB03cient o\uFB00er", TextState::readable, "efficient offer"},
                      Case{"symbol_bullet", "\uF0B7 пункт первый", TextState::readable, "• пункт первый"},
                      Case{"no_unicode", unreadable(), TextState::garbage, ""},
                      Case{"foreign_letters", "ÿþýüûúùø÷öõôóòñðïîíìëêéèçæ", TextState::garbage, ""},
                      Case{"nothing", "   ", TextState::none, ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(Repair, TakesAPageNumberOnAScanForNoText) {
    Page page = page_with("12");
    page.images = 1;
    EXPECT_EQ(repair(page), TextState::none);
}

TEST(ReadsAsRussian, ComparesTheLettersShares) {
    EXPECT_TRUE(reads_as_russian(U"Муниципальный опорный центр"));
    EXPECT_FALSE(reads_as_russian(U"ъыьэюяшщцчхф"));
    EXPECT_FALSE(reads_as_russian(U"да"));
}

}  // namespace
}  // namespace svod::extractors::pdf
