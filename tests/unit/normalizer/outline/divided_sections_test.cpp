#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

// «title/title» of each section, those above it first.
std::string sections_of(const std::string& text) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    const std::string title = "Отчёт о работе МОЦ Лужского района за 2024 год\n\n";
    const Report report = normalizer.normalize(*extractors::txt::read(title + text, "a.txt"));
    std::string found;
    for (const Section& section : report.sections) {
        std::string path = section.title;
        for (Index above = section.parent; above; above = report.sections.at(static_cast<std::size_t>(*above)).parent) {
            path.insert(0, report.sections.at(static_cast<std::size_t>(*above)).title + "/");
        }
        found += (found.empty() ? "" : "; ") + path;
    }
    return found;
}

struct Case {
    const char* text;
    const char* sections;
};

TEST(DividedSections, HoldTheHeadingsWithoutNumbersRightBehindTheirs) {
    const Case cases[] = {
        {"1. Кадры\n\nСостав методистов\n\nРаботают 9 педагогов.\n\nСроки обучения\n\nКурсы прошли трое.\n\n2. "
         "Навигатор\n\nЗаполнен.",
         "Кадры; Кадры/Состав методистов; Кадры/Сроки обучения; Навигатор"},
        {"1. Кадры\n\nРаботают 9 педагогов.\n\nЗаключение\n\nПлан выполнен.", "Кадры; Заключение"},
        {"1. Кадры\n\nНавигатор\n\nКарточки программ заполнены.", "Кадры; Навигатор"},
        {"2. Кадры\n\nСостав методистов\n\nРаботают 9 педагогов.\n\nНавигатор\n\nКарточки программ "
         "заполнены.\n\nЗаключение\n\nПлан выполнен.",
         "Кадры; Кадры/Состав методистов; Навигатор; Заключение"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(sections_of(tested.text), tested.sections) << tested.text;
    }
}

}  // namespace
}  // namespace svod::normalizer
