#include <gtest/gtest.h>

#include <string>

#include "text_report.hpp"

namespace svod::normalizer {
namespace {

// «number title» of each section.
std::string sections_of(const std::string& text) {
    const Report report = report_of_text(text, 2024);
    std::string found;
    for (const Section& section : report.sections) {
        found += (found.empty() ? "" : "; ") + section.number.value_or("-") + " " + section.title;
    }
    return found;
}

struct Case {
    const char* text;
    const char* sections;
};

TEST(LetteredHeadings, FollowTheAlphabetWithTextBelowEach) {
    const Case cases[] = {
        {"А. Кадры\n\nРаботают 9 педагогов.\n\nБ. Чем жили зимой\n\nЗима прошла спокойно.\n\nВ. Навигатор\n\nЗаполнен.",
         "А Кадры; Б Чем жили зимой; В Навигатор"},
        {"А) Кадры\n\nРаботают 9 педагогов.\n\nБ) Навигатор:\n\nКарточки заполнены.", "А Кадры; Б Навигатор"},
        {"Кадры\n\nРаботают 9 педагогов.\n\nА. С. Попов\n\nБ. И. Лужин\n\nНавигатор\n\nЗаполнен.",
         "- Кадры; - Навигатор"},
        {"Кадры\n\nЧто выбрать:\n\nА. Курсы\nБ. Стажировку\nВ. Семинар\n\nНавигатор\n\nЗаполнен.",
         "- Кадры; - Навигатор"},
        {"Кадры\n\nА. Лужин ведёт курсы для педагогов.\n\nОни идут с мая.\n\nА. Общая часть\n\nЦентр работает.\n\nБ. "
         "Навигатор\n\nЗаполнен.",
         "- Кадры; А Общая часть; Б Навигатор"},
        {"А. Чем жили зимой\n\nЗима прошла спокойно.\n\nБ. Чем жили весной\n\nВесна была ранней.\n\nВ. Чем жили "
         "летом\n\nЛето было долгим.",
         "А Чем жили зимой; Б Чем жили весной; В Чем жили летом"},
        {"Кадры\n\nА. Методист Попов ведёт курсы,\n\nБ. Методист Лужин – семинары.\n\nНавигатор\n\nЗаполнен.",
         "- Кадры; - Навигатор"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(sections_of(tested.text), tested.sections) << tested.text;
    }
}

TEST(LetteredHeadings, AreNoAnswersOfParentsAndNoGroupsOfAContest) {
    for (const char* text :
         {"Ответы семей\n\nА. Всем довольны\n\nТак ответили 40 семей.\n\nБ. Долго ехать\n\nТак ответили 12 семей.",
          "Группы конкурса:\n\nА. Лучший кружок\n\nПодано 9 работ.\n\nБ. Лучший наставник\n\nПодано 7 работ.\n\n"
          "В. Лучший музей\n\nПодано 3 работы."}) {
        EXPECT_EQ(sections_of(text).find("Б "), std::string::npos) << sections_of(text);
    }
}

}  // namespace
}  // namespace svod::normalizer
