#include "normalizer/text/folded.hpp"

#include <gtest/gtest.h>

#include <array>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {
namespace {

struct FoldCase {
    const char* original;
    const char* folded;
};

TEST(Folded, FoldsWhatRulesShouldNotHaveToKnow) {
    constexpr std::array cases = {
        FoldCase{"Отчёт за 2023 год", "отчет за 2023 год"},
        FoldCase{"«Навигатор»", "\"навигатор\""},
        FoldCase{"2022 – 2023", "2022 - 2023"},
        FoldCase{"2\u00A0780\u2009человек", "2 780 человек"},
        FoldCase{"до\u00ADполнительного", "дополнительного"},
        FoldCase{"два  \t слова", "два слова"},
        FoldCase{"Oтчeт", "отчет"},  // Latin O and e
        FoldCase{"Zoom", "zoom"},    // Latin stays Latin
        FoldCase{"О Т Ч Е Т о работе", "отчет о работе"},
        FoldCase{"п р и к а з", "приказ"},
        FoldCase{"П р и к а з о м", "приказом"},
        FoldCase{"ОТЧЕТ ‑ − ﹣ －", "отчет - - - -"},
        FoldCase{"Îò÷åò î ðàáîòå", "отчет о работе"},
        FoldCase{"и в г. Луге", "и в г. луге"},
        FoldCase{"В. Г. Седова", "в. г. седова"},
        FoldCase{"маи\u0306, еще\u0308", "май, еще"},  // not in NFC
        FoldCase{"за 2О22 год", "за 2022 год"},        // a letter О
        FoldCase{"май 202З г.", "май 2023 г."},
        FoldCase{"И .В. Седов , дети ;школы .", "и.в. седов, дети;школы."},
        FoldCase{"82 ,4 %, 154, 5% из них, 2 ,3 ,5 %", "82,4 %, 154, 5% из них, 2 ,3 ,5 %"},
        FoldCase{"доля – 44, 1 %, обучены 44, 1 % из них, рост 1, 44, 1 %",
                 "доля - 44,1 %, обучены 44, 1 % из них, рост 1, 44, 1 %"},
        FoldCase{"охват детей 44, 1 %, по спискам детей 44, 1 % болели",
                 "охват детей 44,1 %, по спискам детей 44, 1 % болели"},
        FoldCase{"учителей 30, 4 % сменились", "учителей 30, 4 % сменились"},
        FoldCase{"доля детей, занятых в секциях, - 44, 1 %", "доля детей, занятых в секциях, - 44, 1 %"},
        FoldCase{"доля детей, занятых в секциях - 44, 1 %", "доля детей, занятых в секциях - 44,1 %"},
        FoldCase{"2. 12. 1500 детей", "2. 12. 1500 детей"},
        FoldCase{"41 ,2процента, 5 ,6 классы", "41,2 процента, 5 ,6 классы"},
        FoldCase{"31 .12. 2024 и 5 . 9.2023", "31.12.2024 и 5. 9.2023"},
        FoldCase{"1. 12.03.2024 и п. 3 .12", "1. 12.03.2024 и п. 3 .12"},
        FoldCase{"и т. д. ... , .doc", "и т. д. ... , .doc"},
        FoldCase{"за 2 0 2 2 год", "за 2022 год"},
        FoldCase{"", ""},
    };
    for (const FoldCase& c : cases) {
        EXPECT_EQ(fold(c.original), c.folded) << c.original;
    }
}

TEST(Folded, LeadsEveryMatchBackToTheOriginalWords) {
    constexpr std::array cases = {
        FoldCase{"до\u00ADполнительного образования", "дополнительного"},
        FoldCase{"Проведён  семинар", "проведен семинар"},
        FoldCase{"О Т Ч Е Т о работе", "отчет"},
        FoldCase{"«План» – это", "\"план\""},
        FoldCase{"в маи\u0306 2023", "май"},
    };
    constexpr std::array quotes = {"до\u00ADполнительного", "Проведён  семинар", "О Т Ч Е Т", "«План»", "маи\u0306"};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Folded text(cases[i].original);
        const std::size_t begin = text.folded().find(cases[i].folded);
        ASSERT_NE(begin, std::string::npos) << cases[i].original;
        EXPECT_EQ(text.original_of({begin, begin + std::string_view(cases[i].folded).size()}), quotes[i]);
    }
}

TEST(Folded, FindsTheFoldedPlaceOfAnOriginalOffset) {
    const Folded text("«Ёж»  и ёлка");
    const std::size_t original = text.original().find("ёлка");
    EXPECT_EQ(text.folded().substr(text.to_folded(original)), "елка");
}

TEST(Folded, FoldsTextsThatNeedNoRepairAsItFoldsMendedOnes) {
    constexpr std::array texts = {
        "План работы МОЦ на 2023/24 уч. год (п. 3.1) – «Ёлка», 50 %, № 5; ½ ставки",
        "С 1 сентября",
        "СШ №2",
        "РС‚С‡РµС‚",
        "Îò÷åò î ðàáîòå",
        "Oтчёт",
        "c 10 мая",
        "класс A",
        "IT-куб, Scratch и Python",
        "в 2О22 году",
        "24,О%",
        "З семинара",
        "3АДАЧИ",
        "ЗО мая",
        "вы- полнено",
        "Ns 5",
        "дети , школы",
        "80, 1%",
        "31 .12. 2024",
        "2 0 2 2 год",
        "О Т Ч Е Т   О  РАБОТЕ",
        "п р и к а з",
        "и в с я",
        "обра-\nзования",
        "до\u00ADполнительного",
        "│ № │ Наименование │",
        "• первый\t• второй",
        "Ⅱ квартал",
        "I полугодие",
        "маи\u0306",
        "год\xFF",
    };
    for (const char* text : texts) {
        EXPECT_EQ(fold(text), fold(mended(text))) << text;
    }
}

TEST(Folded, TakesIllFormedBytes) {
    EXPECT_EQ(fold("год\xFF"), "год\uFFFD");
}

}  // namespace
}  // namespace svod::normalizer::text
