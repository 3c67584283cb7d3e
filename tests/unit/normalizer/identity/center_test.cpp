#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identity_lines.hpp"

// The name of the centre: the organisation that it works at, else its own.
namespace svod::normalizer::stages {
namespace {

using testing::identity_of;

TEST(Center, PutsTheOrganisationOfTheCentreIntoTheNominative) {
    const Report report = identity_of({"Отчёт МОЦ города Азова за 2024 год",
                                       "МОЦ создан на базе муниципального бюджетного учреждения дополнительного "
                                       "образования «Дворец «Волна» в 2020 году."});
    EXPECT_EQ(report.center_name, "муниципальное бюджетное учреждение дополнительного образования «Дворец «Волна»");
}

TEST(Center, JoinsTheNameOfALetterheadOverItsLines) {
    const Report report = identity_of({"МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ", "ДОПОЛНИТЕЛЬНОГО ОБРАЗОВАНИЯ",
                                       "«РОСИНКА» ГОРОДА ЕЛЬЦА", "(МБУ ДО «Росинка» г. Ельца)",
                                       "399770, Липецкая область, г. Елец, ул. Мира, 5", "Отчёт МОЦ за 2023 год"});
    EXPECT_EQ(report.center_name,
              "МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ ДОПОЛНИТЕЛЬНОГО ОБРАЗОВАНИЯ «РОСИНКА» ГОРОДА "
              "ЕЛЬЦА (МБУ ДО «Росинка» г. Ельца)");
}

TEST(Center, TakesTheOrganisationThatATitleCallsTheCentre) {
    const Report report =
        identity_of({"ОТЧЁТ МБУ ДО «Росинка» с. Лесное – опорного центра дополнительного образования "
                     "Лужского района за 2023 год"});
    EXPECT_EQ(report.center_name, "МБУ ДО «Росинка» с. Лесное");
}

TEST(Center, KeepsAShortNameThatHoldsBrackets) {
    const Report report =
        identity_of({"МБУ ДО «Дом (юношеского) творчества» (МБУ ДО «Д(Ю)Т»)", "Отчёт МОЦ за 2023 год"});
    EXPECT_EQ(report.center_name, "МБУ ДО «Дом (юношеского) творчества» (МБУ ДО «Д(Ю)Т»)");
}

TEST(Center, ReadsTheOrganisationOfASentenceThatALineEndCuts) {
    const Report report = identity_of({"Информация о деятельности МОЦ за 2023 год", "МОЦ действует в структуре",
                                       "МКОУ ДО «Дом детства» на основании приказа отдела от 05.10.2021 № 3."});
    EXPECT_EQ(report.center_name, "МКОУ ДО «Дом детства»");
}

TEST(Center, TakesTheOrganisationOfTheLinesAboveTheTitle) {
    const std::vector<std::vector<std::string>> heads = {
        {"Управление образования администрации Лужского района МБУ ДО «Волна»"},
        {"УТВЕРЖДАЮ", "Директор МБУ ДО «Волна»", "______ В. А. Ребров"},
        {"Лужский район, МБУ ДО «Волна»"},
    };
    for (const std::vector<std::string>& head : heads) {
        std::vector<std::string> lines = head;
        lines.emplace_back("Отчёт МОЦ Лужского района за 2024 год");
        EXPECT_EQ(identity_of(lines).center_name, "МБУ ДО «Волна»") << head.front();
    }
    std::vector<std::string> letter = {"Директору ГБУ ДО «Волна»", "Отчёт МОЦ Лужского района за 2024 год"};
    letter.insert(letter.end(), 12, "Проведены курсы.");
    EXPECT_EQ(identity_of(letter).center_name, "МОЦ Лужского района");
}

TEST(Center, NamesTheCentreItselfWhereNoOrganisationIsNamed) {
    const Report report =
        identity_of({"Анализ деятельности муниципального опорного центра Лужского района за 2023 год"});
    EXPECT_EQ(report.center_name, "Муниципальный опорный центр Лужского района");
}

TEST(Center, FindsTheOrganisationBehindTheCentresShortName) {
    const Report report =
        identity_of({"Отчёт МОЦ города Азова за 2024 год",
                     "Функции муниципального опорного центра (далее – МОЦ) выполняет МБУ ДО «Волна»."});
    EXPECT_EQ(report.center_name, "МБУ ДО «Волна»");
}

TEST(Center, FindsTheOrganisationInBracketsAndBehindAPlace) {
    EXPECT_EQ(
        identity_of({"Отчёт МОЦ за 2020 год", "Справка подготовлена опорным центром (МБУ ДО «Волна»)."}).center_name,
        "МБУ ДО «Волна»");
    EXPECT_EQ(identity_of({"Отчёт МОЦ за 2020 год", "МОЦ создан на базе МБУ ДО г. Азова «Волна»."}).center_name,
              "МБУ ДО г. Азова «Волна»");
}

TEST(Center, FindsTheOrganisationBehindALabel) {
    EXPECT_EQ(identity_of({"Отчёт МОЦ за 2020 год", "Место размещения МОЦ: МБУ ДО «Волна», г. Азов, ул. Мира, 3."})
                  .center_name,
              "МБУ ДО «Волна»");
    EXPECT_EQ(identity_of(
                  {"Отчёт МОЦ за 2020 год", "Наименование центра (полное и краткое) – Дом детей «Волна» (ДД «Волна»)"})
                  .center_name,
              "Дом детей «Волна» (ДД «Волна»)");
}

TEST(Center, KeepsTheShortNameOfALabelBesideTheLetterhead) {
    EXPECT_EQ(
        identity_of(
            {"Муниципальное учреждение дополнительного образования", "«Дом творчества»", "Азовский район",
             "Отчёт МОЦ за 2020 год",
             "Наименование МОЦ: Муниципальное учреждение дополнительного образования «Дом творчества» (МУ ДО ДТ)"})
            .center_name,
        "Муниципальное учреждение дополнительного образования «Дом творчества» (МУ ДО ДТ)");
}

TEST(Center, TakesItsShortNameFromALineOfItsOwn) {
    const auto name_of = [](const char* line) {
        return identity_of(
                   {"Отчёт МОЦ за 2020 год", "Полное наименование центра: Муниципальный дом детей «Волна»", line})
            .center_name;
    };
    EXPECT_EQ(name_of("Краткое наименование: МДД «Волна»"), "Муниципальный дом детей «Волна» (МДД «Волна»)");
    EXPECT_EQ(name_of("Краткое наименование показателя: охват"), "Муниципальный дом детей «Волна»");
}

TEST(Center, TakesNoPlaceOfAnActivityForTheCentre) {
    const Report report = identity_of(
        {"Муниципальное бюджетное учреждение дополнительного образования", "«Дом творчества» (МБУ ДО «ДТ»)",
         "Отчёт о работе муниципального опорного центра за 2023 год", "Общие сведения", "В районе работают 12 школ.",
         "Проведены конкурсы.", "Обучены педагоги.", "Изданы приказы.", "Открыты кружки.", "Прошли курсы.",
         "20 октября 2023 года на базе МАОУ СОШ № 7 состоялся методический семинар."});
    EXPECT_EQ(report.center_name,
              "Муниципальное бюджетное учреждение дополнительного образования «Дом творчества» (МБУ ДО «ДТ»)");
}

TEST(Center, TakesTheOrganisationThatTheCentreWorksAt) {
    for (const auto& [sentence, center] : std::vector<std::pair<const char*, const char*>>{
             {"Муниципальный опорный центр осуществляет деятельность при МКУ ДО «Волна».", "МКУ ДО «Волна»"},
             {"Центр ведёт свою деятельность на базе МБОУ СОШ № 4 г. Ельца.", "МБОУ СОШ № 4 г. Ельца"},
             {"Функции опорного центра с 01.09.2021 г. возложены на МБУ ДО «Волна».", "МБУ ДО «Волна»"},
             {"Муниципальный опорный центр Лужского района, МБУ ДО Дом детского творчества «Волна»",
              "МБУ ДО Дом детского творчества «Волна»"},
             {"МОЦ создан на базе МБУ ДО «Волна» Лужского района Ленинградской области.",
              "МБУ ДО «Волна» Лужского района Ленинградской области"},
         }) {
        EXPECT_EQ(identity_of({"Отчёт о работе МОЦ Лужского района за 2024 год", sentence}).center_name, center);
    }
}

TEST(Center, TakesTheFullNameOfTheLetterheadForTheShortOne) {
    const Report report =
        identity_of({"Муниципальное бюджетное учреждение дополнительного образования", "«Волна»",
                     "Отчёт о работе МОЦ Лужского района за 2024 год", "МОЦ действует на базе МБУ ДО «Волна»."});
    EXPECT_EQ(report.center_name, "Муниципальное бюджетное учреждение дополнительного образования «Волна»");
}

TEST(Center, EndsALabelledNameWithItsSentence) {
    const Report report =
        identity_of({"Отчёт МОЦ за 2021 год",
                     "Базовая организация: Муниципальное учреждение дополнительного образования «Дом творчества «Заря» "
                     "(МУДО ДТ «Заря»). Штат – 5 методистов."});
    EXPECT_EQ(report.center_name,
              "Муниципальное учреждение дополнительного образования «Дом творчества «Заря» (МУДО ДТ «Заря»)");
}

TEST(Center, WritesOutAShortNameThatTheLetterheadExplains) {
    const Report report =
        identity_of({"Муниципальное бюджетное учреждение дополнительного образования", "«Дом творчества» (МБУ ДО «ДТ»)",
                     "Отчёт о работе муниципального опорного центра за 2023 год",
                     "Муниципальный опорный центр работает на базе МБУ ДО «ДТ»."});
    EXPECT_EQ(report.center_name,
              "Муниципальное бюджетное учреждение дополнительного образования «Дом творчества» (МБУ ДО «ДТ»)");
}

}  // namespace
}  // namespace svod::normalizer::stages
