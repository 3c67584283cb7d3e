#include <gtest/gtest.h>

#include <string>

#include "text_report.hpp"

namespace svod::normalizer {
namespace {

Report report_of(const std::string& text) {
    return report_of_text(text, 2023);
}

// «number|title|code» of each section.
std::string sections_of(const std::string& text) {
    std::string found;
    for (const Section& section : report_of(text).sections) {
        found += (found.empty() ? "" : "; ") + section.number.value_or("") + "|" + section.title + "|" +
                 section.code.value_or("");
    }
    return found;
}

std::string basis_of(const std::string& text, const std::string& code) {
    for (const Coverage& coverage : report_of(text).coverage) {
        if (coverage.code == code) {
            return coverage.basis;
        }
    }
    return "no row";
}

TEST(SectionsOfATextFile, HaveNumbersOfManyForms) {
    struct Case {
        const char* heading;
        const char* sections;
    };
    const Case cases[] = {
        {"1 блок. Наставничество", "1|Наставничество|mentoring"},
        {"2-й раздел: Наставничество", "2|Наставничество|mentoring"},
        {"I раздел. Наставничество", "I|Наставничество|mentoring"},
        {"Блок 3. Наставничество", "3|Наставничество|mentoring"},
        {"§ 4. Наставничество", "4|Наставничество|mentoring"},
        {"№ 5. Наставничество", "5|Наставничество|mentoring"},
        {"6 Экспертиза программ", "6|Экспертиза программ|quality_assessment"},
        {"Раздел 7 Экспертиза программ", "7|Экспертиза программ|quality_assessment"},
        {"8 Экспертиза программ\n9 Наставничество", "9|Наставничество|mentoring"},
        {"36 программ прошли экспертизу", ""},
        {"Сайт и социальные сети", "|Сайт и социальные сети|information_campaign"},
        {"Сайт центра http://mir.ru", ""},
    };
    for (const Case& tested : cases) {
        const std::string text = std::string(tested.heading) + "\n\nРабота велась весь год, сводки подготовлены.";
        EXPECT_EQ(sections_of(text), tested.sections) << tested.heading;
    }
}

TEST(CoverageOfATextFile, TakesAnAnswerInSmallLettersForNoPartOfTheHeading) {
    const std::string rest = "\n\nКонкурсы и фестивали\n\nПроведено 14 конкурсов.";
    EXPECT_EQ(basis_of("1. Наставничество\n\nнет.\n\n2. Конкурсы и фестивали\n\nПроведены 4 слёта.", "mentoring"),
              "empty");
    EXPECT_EQ(basis_of("Инвентаризация ресурсов\n\nне проводилась" + rest, "inventory"), "empty");
    EXPECT_EQ(basis_of("Инвентаризация ресурсов\n\nпроведена в 4 школах" + rest, "inventory"), "content");
}

TEST(CoverageOfATextFile, CountsAQuestionWithTheFigureThatAnswersIt) {
    const std::string rest = "\n\nКонкурсы и фестивали\n\nПроведено 14 конкурсов.";
    EXPECT_EQ(basis_of("Сколько пар наставников? Ответ: 18." + rest, "mentoring"), "content");
}

TEST(CoverageOfATextFile, TakesAPlanAheadToldInProseForProspects) {
    EXPECT_EQ(basis_of("План работы на 2024 год\n\nОткрыть студию в посёлке.", "prospects"), "heading");
    EXPECT_EQ(basis_of("План работы на 2023 год\n\nОткрыта студия в посёлке.", "work_plan"), "heading");
    EXPECT_EQ(basis_of("Меры на 2024 год\n\nОткрыть студию в посёлке.", "prospects"), "heading");
    EXPECT_EQ(basis_of("Меры на 2023 год\n\nОткрыта студия в посёлке.", "prospects"), "absent");
}

TEST(CoverageOfATextFile, TakesNoPageOfAContentsForWorkDone) {
    const std::string contents = "1. Общие сведения ........ 2\n2. Наставничество ........ 3\n3. Выводы ........ 5\n\n";
    const std::string body = "1. Общие сведения\n\nВ районе 9 школ.\n\n3. Выводы\n\nЗадачи решены.";
    EXPECT_EQ(basis_of("Содержание\n\n" + contents + body, "mentoring"), "absent");
    EXPECT_EQ(basis_of("Сведения о работе\n\n" + contents + body, "mentoring"), "content");
}

}  // namespace
}  // namespace svod::normalizer
