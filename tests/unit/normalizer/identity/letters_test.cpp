#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identity_lines.hpp"

namespace svod::normalizer::stages {
namespace {

using testing::identity_of;

TEST(Identity, TakesTheOutgoingNumberButNotTheAnsweredOne) {
    const Report report = identity_of({"14.02.2023 № 57", "на № 45 от 12.01.2021", "Отчёт МОЦ за 2020 год"});
    EXPECT_EQ(report.doc_number, "57");
    EXPECT_EQ(report.doc_date, "2023-02-14");
}

TEST(Identity, TakesTheNumberOfTheLetterThatTheReportIsAttachedTo) {
    const Report report =
        identity_of({"Приложение № 2 к письму отдела образования от 16.01.2023 № 61", "Отчёт МОЦ за 2022 год"});
    EXPECT_EQ(report.doc_number, "61");
    EXPECT_EQ(report.doc_date, "2023-01-16");
}

TEST(Identity, TakesTheNumberBehindTheNameOfTheSender) {
    const Report report = identity_of({"МБУ ДО «Дом творчества» от 12.01.2024 г. № 01-09/31", "Отчёт МОЦ за 2023 год"});
    EXPECT_EQ(report.doc_number, "01-09/31");
    EXPECT_EQ(report.doc_date, "2024-01-12");
}

TEST(Identity, TakesNumberAndDayThatStandBelowTheKindOfPaper) {
    const std::vector<std::vector<std::string>> fronts = {
        {"ИНФОРМАЦИЯ от 16 января 2025 г. № 31-п", "О РАБОТЕ ОПОРНОГО ЦЕНТРА", "ЛУЖСКОГО РАЙОНА ЗА 2024 ГОД"},
        {"ИНФОРМАЦИЯ", "от 16 января 2025 г. № 31-п", "О РАБОТЕ ОПОРНОГО ЦЕНТРА", "ЛУЖСКОГО РАЙОНА ЗА 2024 ГОД"},
        {"16.01.2025", "с. Верхнее", "№ 31-п", "ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА ЛУЖСКОГО РАЙОНА ЗА 2024 ГОД"},
        {"ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА ЛУЖСКОГО РАЙОНА ЗА 2024 ГОД", "16.01.2025 г.", "№ 31-п"},
        {"№_31-п от 16.01.25г.", "ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА ЛУЖСКОГО РАЙОНА ЗА 2024 ГОД"},
    };
    for (std::vector<std::string> lines : fronts) {
        lines.insert(lines.end(), 14, "Проведены курсы.");
        const Report report = identity_of(lines);
        EXPECT_EQ(report.doc_number, "31-п") << lines[0] << " / " << lines[1];
        EXPECT_EQ(report.doc_date, "2025-01-16") << lines[0] << " / " << lines[1];
        EXPECT_EQ(report.title, "ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА ЛУЖСКОГО РАЙОНА ЗА 2024 ГОД") << lines[0];
    }
    EXPECT_FALSE(identity_of({"Школа", "№ 31", "Отчёт МОЦ за 2023 год"}).doc_number);
    EXPECT_FALSE(identity_of({"УТВЕРЖДЕНО приказом", "16.01.2025", "№ 31", "Отчёт МОЦ за 2023 год"}).doc_number);
}

TEST(Identity, TakesNoNumberOfAnOrderThatAStampNames) {
    const Report report =
        identity_of({"УТВЕРЖДЕНО приказом", "МБУ ДО «Дом творчества» от 12.01.2024 г. № 31", "Отчёт МОЦ за 2023 год"});
    EXPECT_FALSE(report.doc_number);
}

TEST(Identity, TakesNoNumberThatGoesOnWithAStampOfApproval) {
    for (const char* act : {"приказом МБУ ДО «Волна»", "постановлением администрации"}) {
        const Report report = identity_of({"УТВЕРЖДЕНО", act, "от 12.01.2024 № 31", "Отчёт МОЦ за 2023 год"});
        EXPECT_FALSE(report.doc_number) << act;
    }
    EXPECT_EQ(identity_of({"МБУ ДО «Волна»", "от 12.01.2024 № 31", "Отчёт МОЦ за 2023 год"}).doc_number, "31");
}

TEST(Identity, TakesNoExecutorForTheSignatory) {
    std::vector<std::string> lines = {"Отчёт МОЦ за 2023 год"};
    lines.insert(lines.end(), 14, "Проведены курсы.");
    lines.insert(lines.end(), {"Исполнитель:", "методист МОЦ", "Белкина Татьяна Юрьевна"});
    EXPECT_FALSE(identity_of(lines).signatory);
}

TEST(Identity, TakesNoNumberOfALetterThatAskedForTheReport) {
    const Report report = identity_of({"Приложение № 2 к письму РМЦ от 16.01.2023 № 61", "Отчёт МОЦ за 2022 год"});
    EXPECT_FALSE(report.doc_number);
    EXPECT_FALSE(report.doc_date);
}

TEST(Identity, TakesWhoSignedTheLetterInFrontOfTheReport) {
    const Report report = identity_of({"Директору РМЦ", "Г. П. Осокиной", "Уважаемые коллеги!",
                                       "Управление образования направляет отчёт.", "Начальник управления В. А. Ребров",
                                       "Отчёт МОЦ города Азова за 2024 год", "Проведено 5 семинаров."});
    EXPECT_EQ(report.signatory, "Ребров В. А.");
}

TEST(Identity, TakesWhoSignedAboveWhatIsEnclosed) {
    const std::vector<std::vector<std::string>> endings = {
        {"Начальник отдела В. А. Ребров", "Исп. Белкина Т. Ю., тел. 5-11-22", "Приложение № 1"},
        {"Начальник отдела В. А. Ребров", "Приложение"},
        {"Начальник отдела В. А. Ребров", "Приложение к отчёту"},
        {"Начальник отдела В. А. Ребров", "Приложение к письму от 16.01.2025 № 61"},
        {"Начальник отдела В. А. Ребров", "Исполнитель: Белкина Т. Ю."},
        {"Начальник отдела В. А. Ребров", "Приложение. Список участников семинаров"},
        {"Начальник отдела В. А. Ребров", "Приложение № 2. Таблица показателей"},
        {"Начальник отдела В. А. Ребров", "Приложение 1: «Перечень публикаций»"},
    };
    for (const std::vector<std::string>& ending : endings) {
        std::vector<std::string> lines = {"Отчёт МОЦ города Азова за 2024 год", "Проведено 5 семинаров."};
        lines.insert(lines.end(), ending.begin(), ending.end());
        lines.insert(lines.end(), 14, "Проведены курсы.");
        EXPECT_EQ(identity_of(lines).signatory, "Ребров В. А.") << ending.back();
    }
    std::vector<std::string> unsigned_lines = {"Отчёт МОЦ города Азова за 2024 год", "Проведено 5 семинаров.",
                                               "Приложение № 1"};
    unsigned_lines.insert(unsigned_lines.end(), 14, "Проведены курсы.");
    EXPECT_FALSE(identity_of(unsigned_lines).signatory);
}

TEST(Identity, TakesNoApprovalForASignature) {
    std::vector<std::string> lines = {"УТВЕРЖДАЮ", "Директор В. А. Ребров", "Отчёт МОЦ города Азова за 2024 год"};
    lines.insert(lines.end(), 12, "Проведены курсы.");
    EXPECT_FALSE(identity_of(lines).signatory);
}

TEST(Identity, TakesWhoSignedAndNotWhoDrewItUp) {
    const Report report = identity_of({"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров.", "Руководитель МОЦ _____",
                                       "/Сомова А. Б./", "М.П.", "Исп. Белкина Т.Ю., тел. 5-11-22"});
    EXPECT_EQ(report.signatory, "Сомова А. Б.");
}

TEST(Identity, FindsWhoSignedWhereverTheNameStands) {
    const std::vector<std::vector<std::string>> endings = {
        {"С уважением, директор А. Б. Сомова", "Белкина Татьяна Юрьевна методист МОЦ"},
        {"Справку составила методист МОЦ Сомова А. Б."},
        {"Сомова А. Б., директор МБУ ДО «Дом детского творчества»"},
        {"«15» января 2021 г. Директор /А. Б. Сомова/"},
    };
    for (const std::vector<std::string>& ending : endings) {
        std::vector<std::string> lines = {"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров."};
        lines.insert(lines.end(), ending.begin(), ending.end());
        EXPECT_EQ(identity_of(lines).signatory, "Сомова А. Б.") << ending.front();
    }
}

TEST(Identity, TakesASignatureWhoseOrganisationIsCalledLikeAVerb) {
    for (const char* name : {"Перемена", "Светила", "Отмена"}) {
        const std::string signature = std::string("Директор МАУ ДО «") + name + "» А. Б. Сомова";
        EXPECT_EQ(identity_of({"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров.", signature}).signatory, "Сомова А. Б.")
            << name;
    }
}

TEST(Identity, TakesNoSentenceAboutAPersonForASignature) {
    EXPECT_FALSE(identity_of({"Отчёт МОЦ за 2020 год", "Методист А. Б. Сомова провела 5 семинаров."}).signatory);
    for (const char* dash : {"-", "–", "—"}) {
        std::vector<std::string> lines = {"Отчёт МОЦ за 2020 год",
                                          std::string("Методист МОЦ ") + dash + " А. Б. Сомова"};
        lines.insert(lines.end(), 8, "Проведены курсы.");
        EXPECT_FALSE(identity_of(lines).signatory) << dash;
    }
}

}  // namespace
}  // namespace svod::normalizer::stages
