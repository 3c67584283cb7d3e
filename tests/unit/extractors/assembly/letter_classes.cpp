#include "extractors/document/letter_classes.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <string>

#include "extractors/document/unicode.hpp"

namespace svod::extractors {
namespace {

struct ClassCase {
    const char* pattern;
    const char* text;
    bool matches;
};

class LetterClasses : public testing::TestWithParam<ClassCase> {};

TEST_P(LetterClasses, MatchAsUnicodesDoInRussianText) {
    const RE2 listed(with_letters_listed(GetParam().pattern));
    const RE2 named(GetParam().pattern);
    EXPECT_EQ(RE2::FullMatch(GetParam().text, listed), GetParam().matches);
    EXPECT_EQ(RE2::FullMatch(GetParam().text, named), GetParam().matches);
}

const ClassCase class_cases[] = {
    {"\\p{Lu}", "Я", true},  {"\\p{Lu}", "Ё", true},   {"\\p{Lu}", "я", false},   {"\\p{Lu}", "Q", true},
    {"\\p{Ll}", "ё", true},  {"\\p{Ll}", "Я", false},  {"\\p{Ll}", "q", true},    {"\\pL+", "Сайты2", false},
    {"\\pL+", "Сайт", true}, {"\\pL+", "ҡала", true},  {"\\pL \\d", "я 7", true}, {"\\\\pL", "\\pL", true},
    {"\\.\\pL", ".я", true}, {"(?:\\pL+)", "ё", true}, {"\\pL{2,3}", "ра", true}, {"\\pL{2,3}", "р", false},
};

INSTANTIATE_TEST_SUITE_P(Patterns, LetterClasses, testing::ValuesIn(class_cases),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

}  // namespace
}  // namespace svod::extractors
