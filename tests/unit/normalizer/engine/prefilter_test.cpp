#include "normalizer/engine/prefilter.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/engine/literals.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::engine {
namespace {

using Strings = std::vector<std::string>;

struct Case {
    const char* pattern;
    Strings required;
    Strings prefixes;
};

class LiteralsTest : public testing::TestWithParam<Case> {};

TEST_P(LiteralsTest, AreReadFromThePattern) {
    const Literals literals = literals_of(GetParam().pattern);
    EXPECT_EQ(literals.required, GetParam().required);
    EXPECT_EQ(literals.prefixes, GetParam().prefixes);
}

const Case cases[] = {
    {"исполнен", {"исполнен"}, {"исполнен"}},
    {"исполнен\\pL*", {"исполнен"}, {"исполнен"}},
    {"да|нет", {"да", "нет"}, {"да", "нет"}},
    {"(?:был[аои]? )?проведен",
     {"проведен"},
     {"был проведен", "была проведен", "были проведен", "было проведен", "проведен"}},
    {"(?:было\\pL* )?проведен", {"проведен"}, {"было", "проведен"}},
    {"план|планов", {"план"}, {"план"}},
    {"[ея]сть", {"есть", "ясть"}, {"есть", "ясть"}},
    {"[а-я]+ план", {" план"}, {}},
    {"план{2}", {"планн"}, {"планн"}},
    {"планы?", {"план"}, {"план"}},
    {"план(?:ы|ов)* работ", {" работ"}, {"план работ", "планов", "планы"}},
    {"^итог$", {"итог"}, {"итог"}},
    {"х*", {}, {}},
    {".+", {}, {}},
    {"а|", {}, {}},
    {"(?i)план", {}, {}},
    {"\\d\\.",
     {"0.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."},
     {"0.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."}},
    {"(план", {}, {}},
};

INSTANTIATE_TEST_SUITE_P(Patterns, LiteralsTest, testing::ValuesIn(cases),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

TEST(Literals, TellWhatBeginsAPatternOfMoreWordsThanAreSpelledOut) {
    std::string words;
    Strings expected;
    for (int i = 100; i < 300; ++i) {
        words += (i == 100 ? "" : "|") + std::to_string(i);
        expected.push_back(std::to_string(i));
    }
    EXPECT_EQ(literals_of("(?:" + words + ") мая").prefixes, expected);
    EXPECT_EQ(literals_of("(?:" + words + "|) мая").prefixes, Strings{});
}

struct Rule {
    std::string where;
    std::unique_ptr<LazyPattern> pattern;
    Literals literals;
    Strings examples;
};

std::vector<Rule> all_rules() {
    const auto rules = rules::RuleSet::load();
    std::vector<Rule> all;
    for (const std::string& name : rules->names()) {
        const Pack& pack = *rules->pack(name);
        for (const PackRow& row : pack.rows) {
            const auto expanded = rules->vocabulary().expand(pack.cell(row, "pattern"), name);
            Rule rule{name + ":" + std::to_string(row.line),
                      std::make_unique<LazyPattern>(expanded->pattern),
                      literals_of(expanded->pattern),
                      {}};
            for (const Example& example : row.examples) {
                rule.examples.push_back(text::fold(example.text));
            }
            all.push_back(std::move(rule));
        }
    }
    return all;
}

// What literals promise of a text, against what RE2 finds in it.
void expect_sound(const Rule& rule, std::size_t number, const Prefilter& prefilter, const std::string& text) {
    const Prefilter::Found& found = prefilter.look(text);
    const bool candidate = (found.rules[number / 64] >> (number % 64) & 1U) != 0;
    const auto contains = [](const std::string& part) {
        return [part](const std::string& literal) { return part.find(literal) != std::string::npos; };
    };
    re2::StringPiece match;
    for (std::size_t start = 0; start < text.size();) {
        if (!rule.pattern->get().Match(text, start, text.size(), RE2::UNANCHORED, &match, 1)) {
            return;
        }
        const std::string part(match);
        EXPECT_TRUE(candidate) << rule.where << " in " << text;
        if (!rule.literals.required.empty()) {
            EXPECT_TRUE(std::any_of(rule.literals.required.begin(), rule.literals.required.end(), contains(part)))
                << rule.where << ": " << part;
        }
        if (!rule.literals.prefixes.empty()) {
            EXPECT_TRUE(std::any_of(rule.literals.prefixes.begin(), rule.literals.prefixes.end(),
                                    [&](const std::string& prefix) { return part.starts_with(prefix); }))
                << rule.where << ": " << part;
        }
        start = static_cast<std::size_t>(match.data() - text.data()) + std::max<std::size_t>(match.size(), 1);
    }
}

TEST(Prefilter, LosesNoMatchOfAnyRule) {
    const std::vector<Rule> rules = all_rules();
    Prefilter prefilter;
    Strings examples;
    for (const Rule& rule : rules) {
        prefilter.add(rule.literals);
        examples.insert(examples.end(), rule.examples.begin(), rule.examples.end());
    }
    prefilter.seal();
    std::mt19937 random(20231001);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (const std::string& example : rules[i].examples) {
            expect_sound(rules[i], i, prefilter, example);
        }
        for (int round = 0; round < 20; ++round) {
            std::string text;
            for (int k = 0; k < 4; ++k) {
                const std::string& piece = examples[random() % examples.size()];
                text += piece.substr(0, random() % (piece.size() + 1)) + (random() % 2 == 0 ? " " : "");
            }
            expect_sound(rules[i], i, prefilter, text);
        }
    }
}

TEST(Prefilter, LeavesMostRulesOut) {
    const std::vector<Rule> rules = all_rules();
    const auto without =
        std::count_if(rules.begin(), rules.end(), [](const Rule& rule) { return rule.literals.required.empty(); });
    EXPECT_LT(static_cast<double>(without), 0.1 * static_cast<double>(rules.size()));
}

}  // namespace
}  // namespace svod::normalizer::engine
