#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "number_text.hpp"

namespace svod::normalizer::phrases {
namespace {

using nlohmann::json;
using testing::describe;
using testing::number_reader;

TEST(NumberPack, EveryRowMatchesItsExamplesAndNotItsNegatives) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().detail;
    for (const char* name : {"numbers", "numbers_approximations"}) {
        const auto matcher = rules->matcher(name);
        ASSERT_TRUE(matcher) << matcher.error().where << " " << matcher.error().detail;
        for (const Failure& failure : engine::check_examples(*matcher)) {
            ADD_FAILURE() << failure.where << ": " << failure.detail;
        }
    }
}

TEST(NumberPack, ExamplesReadAsExpected) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().detail;
    for (const engine::PackRow& row : rules->pack("numbers")->rows) {
        for (const engine::Example& example : row.examples) {
            const auto found = number_reader().find(text::Folded(example.text));
            EXPECT_EQ(describe(found), example.expected) << row.file << ":" << example.line << " " << example.text;
        }
    }
}

TEST(NumberCases, ReadsTheCoreCases) {
    const std::filesystem::path folder = std::filesystem::path(SVOD_SOURCE_DIR) / ".." / "shared" / "cases";
    if (!std::filesystem::is_directory(folder)) {
        GTEST_SKIP() << "no " << folder;
    }
    const std::set<std::string> kinds{"numeral_digits", "numeral_words", "decimal_words",
                                      "ordinal",        "percent",       "money"};
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        for (std::string line; entry.path().extension() == ".jsonl" && std::getline(file, line);) {
            const json one_case = line.empty() ? json() : json::parse(line);
            if (!one_case.is_object() || !kinds.contains(one_case.value("kind", ""))) {
                continue;
            }
            const auto text = one_case["text"].get<std::string>();
            const auto found = number_reader().find(text::Folded(text));
            const double expected = std::stod(one_case["expect"]["value"].get<std::string>());
            const bool right = found.size() == 1 && std::abs(found[0].value - expected) < 1e-9;
            EXPECT_TRUE(right) << one_case["id"] << " " << text << ": expected " << expected << ", got "
                               << describe(found);
        }
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
