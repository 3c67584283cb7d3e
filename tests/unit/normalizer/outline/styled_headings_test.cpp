#include <gtest/gtest.h>

#include <string>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

using extractors::Block;
using extractors::BlockType;

// The title of the section that a heading of that outline level opens, "" if none.
std::string section_of(const std::string& heading, int level) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    extractors::Document document;
    for (const std::string& text : {std::string("Отчёт о деятельности МОЦ за 2023 год"), heading}) {
        Block block;
        block.type = BlockType::heading;
        block.level = level;
        block.text = text;
        document.blocks.push_back(std::move(block));
    }
    Block told;
    told.type = BlockType::paragraph;
    told.text = "Работа велась весь год.";
    document.blocks.push_back(std::move(told));
    const Report report = normalizer.normalize(document);
    return report.sections.empty() ? "" : report.sections.front().title;
}

TEST(StyledHeadings, MayHoldAColonBehindTheirSubject) {
    EXPECT_EQ(section_of("Навигатор: год второй", 1), "Навигатор: год второй");
    EXPECT_EQ(section_of("Навигатор: год второй", 0), "");
    EXPECT_EQ(section_of("Директор: Лосева Т. В.", 1), "");
}

}  // namespace
}  // namespace svod::normalizer
