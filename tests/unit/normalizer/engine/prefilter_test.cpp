#include "normalizer/engine/prefilter.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/engine/literals.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::engine {
namespace {

using Strings = std::vector<std::string>;

struct Case {
    const char* pattern;
    Strings required;
};

class LiteralsTest : public testing::TestWithParam<Case> {};

TEST_P(LiteralsTest, AreReadFromThePattern) {
    EXPECT_EQ(literals_of(GetParam().pattern).required, GetParam().required);
}

const Case cases[] = {
    {"исполнен", {"исполнен"}},
    {"исполнен\\pL*", {"исполнен"}},
    {"да|нет", {"да", "нет"}},
    {"(?:был[аои]? )?проведен", {"проведен"}},
    {"(?:было\\pL* )?проведен", {"проведен"}},
    {"план|планов", {"план"}},
    {"[ея]сть", {"есть", "ясть"}},
    {"[а-я]+ план", {" план"}},
    {"план{2}", {"планн"}},
    {"планы?", {"план"}},
    {"план(?:ы|ов)* работ", {" работ"}},
    {"^итог$", {"итог"}},
    {"х*", {}},
    {".+", {}},
    {"а|", {}},
    {"(?i)план", {}},
    {"\\d\\.", {"0.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."}},
    {"(план", {}},
};

INSTANTIATE_TEST_SUITE_P(Patterns, LiteralsTest, testing::ValuesIn(cases),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

TEST(Literals, ShortenAListOfManyWords) {
    std::string words;
    for (char32_t first = U'а'; first <= U'я'; ++first) {
        for (char32_t second = U'а'; second <= U'я'; ++second) {
            text::append_character(words, first);
            text::append_character(words, second);
            words += "бвг|";
        }
    }
    EXPECT_TRUE(literals_of("(?:" + words + "конец) мая").required.size() > 0);
    EXPECT_EQ(literals_of("(?:" + words + ")").required, Strings{});
}

struct LeadCase {
    const char* pattern;
    const char* text;
    bool fits;
};

class LeadTest : public testing::TestWithParam<LeadCase> {};

// Whether what is known of a pattern's first codes lets a match begin with the text.
bool fits(const Lead& lead, const std::string& text) {
    const std::string codes = code_page::encode(text);
    for (std::size_t i = 0; i < std::min(codes.size(), Lead::places); ++i) {
        if (!lead.at(i).has(codes[i])) {
            return false;
        }
    }
    return true;
}

TEST_P(LeadTest, TellsWhetherAMatchMayBeginWithAText) {
    EXPECT_EQ(fits(literals_of(GetParam().pattern).lead, GetParam().text), GetParam().fits);
}

const LeadCase lead_cases[] = {
    {"май", "май", true},
    {"май", "мая", false},
    {"май", "май или июнь", true},
    {"май|июнь", "июнь", true},
    {"май|июнь", "март", false},
    {"\\d{1,2} мая", "1 мая", true},
    {"\\d{1,2} мая", "12 мая", true},
    {"\\d{1,2} мая", "123 мая", false},
    {"\\d{1,2}\\.\\d\\d", "5.05", true},
    {"\\d{1,2}\\.\\d\\d", "5 05", false},
    {"(?:с )?\\d+", "с 5", true},
    {"(?:с )?\\d+", "по 5", false},
    {"[^а-я]+план", "план", false},
    {"[^а-я]+план", "- план", true},
    {"[^\\pL]", "-", true},
    {"[^\\pL]", "ж", false},
    {"\\pL{2}\\d", "аб1", true},
    {"\\pL{2}\\d", "абв", false},
    {"\\pL*\\d", "1", true},
    {"\\pL*\\d", "абвгдежзик", true},
    {"[а-яё-]*план", "бизнес-план", true},
    {"[а-я]план", "1план", false},
    {"(?:аб){10}", "абабабаб", true},
    {"(?:аб){10}", "абабабвб", false},
    {"а{0}б", "б", true},
    {"а{0}б", "а", false},
    {"^план$", "план", true},
    {".план", "1план", true},
    {"(?i)план", "иное", true},
    {"", "иное", true},
};

INSTANTIATE_TEST_SUITE_P(Patterns, LeadTest, testing::ValuesIn(lead_cases),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

class ElsewhereTest : public testing::TestWithParam<LeadCase> {};

TEST_P(ElsewhereTest, TellsWhetherAMatchMayBeginBehindTheBeginning) {
    const Literals literals = literals_of(GetParam().pattern);
    EXPECT_EQ(fits(literals.elsewhere.value_or(literals.lead), GetParam().text), GetParam().fits);
}

const LeadCase elsewhere_cases[] = {
    {"план", "план", true},       {"^план", "план", false},         {"^план|итог", "план", false},
    {"^план|итог", "итог", true}, {"(?:^|; )план", "план", false},  {"(?:^|; )план", "; план", true},
    {"^?план", "план", true},     {"(?:^план)*итог", "итог", true}, {"[^а-я]план", "-план", true},
    {"\\^план", "^план", true},
};

INSTANTIATE_TEST_SUITE_P(Patterns, ElsewhereTest, testing::ValuesIn(elsewhere_cases),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

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

// Whether a match of a rule may begin with a byte of the text.
bool begins_at(const Prefilter& prefilter, const Prefilter::Found& found, const Prefilter::Places& places,
               std::size_t rule, std::size_t byte) {
    const auto of = prefilter.places_of(rule, found, places);
    const std::size_t code = found.text.span_of({byte, byte}).begin;
    return std::find(of.begin(), of.end(), code) != of.end();
}

// What literals promise of a text, against what RE2 finds in it.
void expect_sound(const Rule& rule, std::size_t number, const Prefilter& prefilter, const std::string& text) {
    const Prefilter::Found& found = prefilter.look(text);
    Prefilter::Places places;
    prefilter.find_places(number, 1, found, places);
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
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        EXPECT_TRUE(part.empty() || !text::is_word_edge(text, begin) ||
                    begins_at(prefilter, found, places, number, begin))
            << rule.where << ": " << part;
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
