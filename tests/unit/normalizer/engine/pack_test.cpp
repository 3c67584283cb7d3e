#include "normalizer/engine/pack.hpp"

#include <gtest/gtest.h>

#include <array>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/engine/vocabulary.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::engine {
namespace {

constexpr std::string_view statuses =
    "# words\n"
    "columns  rule  status  pattern  example\n"
    "done  done  исполнен~  исполнено в срок\n"
    "+  Исполнен полностью\n"
    "!  неисполненный\n"
    "moved  postponed  перенес~_на {month}  перенесено на май\n";

Vocabulary months() {
    Vocabulary vocabulary;
    const auto pack =
        parse_pack("vocabulary.rules", "columns  macro  value  pattern\nmonth  5  ма[йя]\nmonth  6  июн[ья]\n");
    EXPECT_TRUE(vocabulary.add(*pack));
    return vocabulary;
}

Matcher matcher_of(std::string_view text) {
    auto matcher = Matcher::compile(*parse_pack("statuses.rules", text), months());
    EXPECT_TRUE(matcher) << in_english(matcher.error());
    return std::move(*matcher);
}

TEST(Pack, KeepsRowsWithTheirExamplesAndLines) {
    const auto pack = parse_pack("dir/statuses.rules", statuses);
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->name, "statuses");
    ASSERT_EQ(pack->rows.size(), 2U);
    EXPECT_EQ(pack->cell(pack->rows[0], "status"), "done");
    EXPECT_EQ(pack->rows[0].examples.size(), 2U);
    EXPECT_EQ(pack->rows[0].negatives.at(0).text, "неисполненный");
    EXPECT_EQ(pack->rows[1].line, 6);
}

TEST(Matcher, TellsOfOneRowWhetherItMatches) {
    const Matcher matcher = matcher_of(statuses);
    EXPECT_TRUE(matcher.matches(0, "план исполнен"));
    EXPECT_FALSE(matcher.matches(1, "план исполнен"));
    EXPECT_TRUE(matcher.matches(1, "встреча перенесена на июнь"));
    EXPECT_FALSE(matcher.matches(0, "план неисполнен"));
    EXPECT_FALSE(matcher.matches(0, ""));
}

TEST(Pack, NamesFileLineAndCureOfABadRow) {
    struct BadPack {
        const char* text;
        const char* where;
        const char* cure;
    };
    constexpr std::array cases = {
        BadPack{"columns  rule  status  pattern\ndone  done\n", "own.rules:2", "separate columns"},
        BadPack{"done  done  исполнен~\n", "own.rules:1", "put that line first"},
        BadPack{"columns  rule  pattern\n+  пример\n", "own.rules:2", "put the rule above it"},
        BadPack{"columns  rule\ncolumns  rule\n", "own.rules:2", "keep one"},
        BadPack{"# nothing\n", "own.rules:1", "name the columns"},
    };
    for (const BadPack& c : cases) {
        const auto pack = parse_pack("own.rules", c.text);
        ASSERT_FALSE(pack) << c.text;
        EXPECT_EQ(pack.error().where, c.where);
        EXPECT_NE(pack.error().detail.find(c.cure), std::string::npos) << pack.error().detail;
    }
}

TEST(Pack, TakesRowsThatLeaveOutAnOptionalColumn) {
    struct Added {
        const char* text;
        const char* manner;  ///< of its row; nullptr where the columns don't fit
    };
    constexpr std::array cases = {
        Added{"columns  rule  pattern\nown  слово\n", ""},
        Added{"columns  rule  manner  pattern\nown  plan  слово\n", "plan"},
        Added{"columns  rule  [manner]  pattern\nown  plan  слово\n", "plan"},
        Added{"columns  pattern  rule\nслово  own\n", ""},
        Added{"columns  rule  manner\nown  plan\n", nullptr},
        Added{"columns  rule  role  pattern\nown  plan  слово\n", nullptr},
    };
    for (const Added& c : cases) {
        Pack pack = *parse_pack("units.rules", "columns  rule  [manner]  pattern\nhuman  -  человек\n");
        const auto added = prepend(pack, *parse_pack("own/units.rules", c.text));
        ASSERT_EQ(added.has_value(), c.manner != nullptr) << c.text;
        if (c.manner != nullptr) {
            EXPECT_EQ(pack.cell(pack.rows.at(0), "manner"), c.manner) << c.text;
            EXPECT_EQ(pack.cell(pack.rows.at(0), "pattern"), "слово") << c.text;
        }
    }
}

TEST(Matcher, FindsWordsOnlyAtWordEdges) {
    const Matcher matcher = matcher_of(statuses);
    EXPECT_EQ(matcher.find(text::Folded("План исполнен, отчёт исполнен")).size(), 2U);
    EXPECT_TRUE(matcher.find(text::Folded("неисполнение")).empty());
}

TEST(Matcher, NamesTheGroupsOfWordLists) {
    const Matcher matcher = matcher_of(statuses);
    const text::Folded text("Перенесено на май");
    const auto match = matcher.first(text.folded());
    ASSERT_TRUE(match);
    EXPECT_EQ(matcher.cell(*match, "status"), "postponed");
    const auto month = matcher.group(*match, "month");
    ASSERT_TRUE(month);
    EXPECT_EQ(text.original_of(*month), "май");
    EXPECT_EQ(months().value_of("month", "май"), "5");
    EXPECT_FALSE(matcher.group(*match, "month", 1));
}

TEST(Matcher, RefusesBadPatternsAndUnknownLists) {
    for (const char* row : {"bad  done  исполнен(\n", "bad  done  {nowhere}\n"}) {
        const auto pack = parse_pack("own.rules", std::string("columns  rule  status  pattern\n") + row);
        const auto matcher = Matcher::compile(*pack, months());
        ASSERT_FALSE(matcher) << row;
        EXPECT_EQ(matcher.error().where, "own.rules:2");
    }
}

TEST(Matcher, TellsRulesThatContradictTheirExamples) {
    const Matcher matcher = matcher_of(
        "columns  rule  status  pattern  example\n"
        "one  done  готов~  выполнено\n"
        "two  done  сделан~  сделано\n"
        "!  сделанный кем-то\n"
        "three  done  закончен~\n");
    const std::vector<Failure> failures = check_examples(matcher);
    ASSERT_EQ(failures.size(), 3U);
    EXPECT_EQ(failures[0].where, "statuses.rules:2");
    EXPECT_EQ(failures[1].where, "statuses.rules:4");
    EXPECT_EQ(failures[2].where, "statuses.rules:5");
}

TEST(RuleSet, HasTheBuiltInPacksAndAFingerprint) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << in_english(rules.error());
    EXPECT_NE(rules->pack("section_titles"), nullptr);
    EXPECT_EQ(rules->fingerprint().size(), 16U);
    EXPECT_FALSE(rules->matcher("no such pack"));
}

}  // namespace
}  // namespace svod::normalizer::engine
