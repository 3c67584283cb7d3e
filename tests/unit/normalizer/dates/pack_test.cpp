#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "date_text.hpp"

namespace svod::normalizer::phrases {
namespace {

using testing::date_reader;
using testing::describe;
using testing::period_of;

TEST(DatePack, EveryRowMatchesItsExamplesAndNotItsNegatives) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().detail;
    for (const char* name : {"dates", "dates_links"}) {
        const auto matcher = rules->matcher(name);
        ASSERT_TRUE(matcher) << matcher.error().where << " " << matcher.error().detail;
        for (const Failure& failure : engine::check_examples(*matcher)) {
            ADD_FAILURE() << failure.where << ": " << failure.detail;
        }
    }
}

TEST(DatePack, ExamplesReadAsExpected) {
    const auto rules = rules::RuleSet::load();
    ASSERT_TRUE(rules) << rules.error().detail;
    const engine::Pack& pack = *rules->pack("dates");
    for (const engine::PackRow& row : pack.rows) {
        for (const engine::Example& example : row.examples) {
            const auto found = date_reader().find(text::Folded(example.text), period_of("2023"));
            EXPECT_EQ(describe(found), example.expected) << row.file << ":" << example.line << " " << example.text;
        }
    }
}

// Each of these has a phrase of its own; «_» in a pattern stands for spaces.
std::string phrase_of(std::string shape) {
    std::erase(shape, '_');
    return "проба " + shape;
}

TEST(DatePack, OwnRowsWithoutTheGroupsOfTheirShapeReadNothingWrong) {
    const auto built_in = rules::RuleSet::load();
    ASSERT_TRUE(built_in) << built_in.error().detail;
    const engine::Pack& pack = *built_in->pack("dates");
    std::set<std::string> shapes;
    for (const engine::PackRow& row : pack.rows) {
        shapes.insert(std::string(pack.cell(row, "shape")));
    }
    const auto folder = std::filesystem::path(::testing::TempDir()) / "svod_own_date_rows";
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / "dates.rules");
    file << "columns  rule  shape  option  strength  [manner]  pattern  example  expected\n";
    for (const std::string& shape : shapes) {
        const std::string phrase = phrase_of(shape);
        file << "own_" << shape << "  " << shape << "  -  -  -  " << phrase << "  " << phrase << "  none\n";
    }
    file.close();
    const auto own = rules::RuleSet::load(folder);
    ASSERT_TRUE(own) << own.error().where << " " << own.error().detail;
    const auto matcher = own->matcher("dates");
    ASSERT_TRUE(matcher) << matcher.error().where << " " << matcher.error().detail;
    EXPECT_TRUE(engine::check_examples(*matcher).empty());
    const auto reader = DateReader::create(*own);
    ASSERT_TRUE(reader) << reader.error().where << " " << reader.error().detail;
    for (const std::string& shape : shapes) {
        static_cast<void>(reader->find(text::Folded(phrase_of(shape)), period_of("2023")));
    }
    for (const char* shape : {"school_years", "months_short_years", "day", "days_apart", "glued_days"}) {
        EXPECT_EQ(describe(reader->find(text::Folded(phrase_of(shape)), period_of("2023"))), "none") << shape;
    }
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace svod::normalizer::phrases
