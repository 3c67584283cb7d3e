#include "normalizer/engine/code_page.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <optional>
#include <string>
#include <vector>

#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::engine {
namespace {

TEST(CodePage, GivesOneCodeACharacterAndLeadsBack) {
    code_page::Coded coded;
    code_page::encode("№ 5: отчёт, 漢字…", coded);
    EXPECT_EQ(coded.codes.size(), text::length("№ 5: отчёт, 漢字…"));
    EXPECT_EQ(coded.offsets.size(), coded.codes.size() + 1);
    for (std::size_t i = 0; i < coded.codes.size(); ++i) {
        EXPECT_EQ(coded.span_of(coded.origin({i, i + 1})), (text::Span{i, i + 1}));
    }
}

TEST(CodePage, KnowsLettersAndDigits) {
    const auto kinds_of = [](std::string_view text) {
        std::string kinds;
        for (const char code : code_page::encode(text)) {
            const code_page::Kind kind = code_page::kind_of(code);
            kinds += kind == code_page::Kind::letter ? 'L' : kind == code_page::Kind::digit ? '1' : '.';
        }
        return kinds;
    };
    EXPECT_EQ(kinds_of("аяыъьЯЁёzAéүі漢"), "LLLLLLLLLLLLLL");
    EXPECT_EQ(kinds_of("0123456789"), "1111111111");
    EXPECT_EQ(kinds_of(" -№%\"½…\t\x01\xFF²ⅱ"), "............");
}

TEST(CodePage, FindsTheWordEdgesThatUtf8Has) {
    for (const char* text : {"план-факт 2023г.", "№5", "5-й", "ёЖ漢z9", ""}) {
        code_page::Coded coded;
        code_page::encode(text, coded);
        for (std::size_t i = 0; i <= coded.codes.size(); ++i) {
            EXPECT_EQ(code_page::is_word_edge(coded.codes, i), text::is_word_edge(text, coded.offsets[i]))
                << text << " at " << i;
        }
    }
}

struct PatternCase {
    const char* pattern;
    bool translated;
    bool stays_in_word;
};

class CodePagePattern : public testing::TestWithParam<PatternCase> {};

TEST_P(CodePagePattern, IsTranslatedAndKnownForOneOfWords) {
    const std::optional<std::string> translated = code_page::translate(GetParam().pattern);
    EXPECT_EQ(translated.has_value(), GetParam().translated);
    EXPECT_EQ(translated && code_page::stays_in_word(*translated), GetParam().stays_in_word);
}

const PatternCase pattern_cases[] = {
    {"план|перспектив\\pL*", true, true},
    {"[а-я-]*семинар[а-я]{0,3}", true, true},
    {"(?:вы)?полнен(ы|о)?", true, true},
    {"на сайте", true, false},
    {"план.*", true, false},
    {"^план", true, false},
    {"\\d+", true, false},
    {"[^а-я]", true, false},
    {"[а-я ]", true, false},
    {"план:", true, false},
    {"№ ?\\d", true, false},
    {"[!-~]", false, false},
    {"[а-z]", false, false},
    {"План", false, false},
    {"қала", false, false},
    {"(?i)план", false, false},
    {"\\p{Greek}", false, false},
    {"\\bплан", false, false},
    {"[[:alpha:]]", false, false},
};

INSTANTIATE_TEST_SUITE_P(Patterns, CodePagePattern, testing::ValuesIn(pattern_cases),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

std::optional<text::Span> first_match(const RE2& pattern, const std::string& text) {
    re2::StringPiece match;
    if (!pattern.Match(text, 0, text.size(), RE2::UNANCHORED, &match, 1)) {
        return std::nullopt;
    }
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    return text::Span{begin, begin + match.size()};
}

TEST(CodePage, LetsEveryRuleFindWhatItFindsInUtf8) {
    const auto rules = rules::RuleSet::load();
    std::vector<std::string> texts;
    std::size_t coded_rules = 0;
    for (const std::string& name : rules->names()) {
        for (const PackRow& row : rules->pack(name)->rows) {
            texts.push_back(row.examples.empty() ? "" : text::fold(row.examples.front().text));
        }
    }
    std::size_t next = 0;
    for (const std::string& name : rules->names()) {
        const Pack& pack = *rules->pack(name);
        for (const PackRow& row : pack.rows) {
            const std::string pattern = rules->vocabulary().expand(pack.cell(row, "pattern"), name)->pattern;
            const LazyPattern plain(pattern);
            const LazyPattern coded(pattern, LazyPattern::Prefer::longest, LazyPattern::Texts::coded);
            coded_rules += coded.is_coded() ? 1U : 0U;
            for (std::size_t i = 0; coded.is_coded() && i < 8; ++i) {
                const std::string& text = texts[(next + i * 37) % texts.size()];
                code_page::Coded codes;
                code_page::encode(text, codes);
                const auto found = first_match(coded.get(), codes.codes);
                EXPECT_EQ(found ? std::optional(codes.origin(*found)) : std::nullopt, first_match(plain.get(), text))
                    << name << ":" << row.line << " in " << text;
            }
            ++next;
        }
    }
    EXPECT_GT(coded_rules, texts.size() * 9 / 10);
}

}  // namespace
}  // namespace svod::normalizer::engine
