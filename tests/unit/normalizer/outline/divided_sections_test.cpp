#include <gtest/gtest.h>

#include <string>

#include "text_report.hpp"

namespace svod::normalizer {
namespace {

// «title/title» of each section, those above it first.
std::string sections_of(const std::string& text) {
    const Report report = report_of_text(text, 2024);
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
