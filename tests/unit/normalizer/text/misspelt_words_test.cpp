#include "normalizer/text/misspelt_words.hpp"

#include <gtest/gtest.h>

#include <string>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::text {
namespace {

struct Case {
    const char* name;
    const char* written;
    const char* folded;
};

void PrintTo(const Case& c, std::ostream* out) {
    *out << c.name;
}

class MisspeltWords : public testing::TestWithParam<Case> {};

TEST_P(MisspeltWords, AreReadAsTheWordsTheyMean) {
    const Folded text(GetParam().written);

    EXPECT_EQ(text.folded(), GetParam().folded);
    EXPECT_EQ(text.original_of({0, text.folded().size()}), GetParam().written) << "the quote keeps what is written";
}

INSTANTIATE_TEST_SUITE_P(
    Words, MisspeltWords,
    testing::Values(
        Case{"a vowel by its sound", "педогоги и методисты", "педагоги и методисты"},
        Case{"two vowels by their sounds", "Сертефекатов: 12", "сертификатов: 12"},
        Case{"a double letter written once", "5 програм", "5 программ"},
        Case{"a double letter before an ending", "адаптированые курсы", "адаптированные курсы"},
        Case{"a single letter written twice", "мерроприятия года", "мероприятия года"},
        Case{"a sign for the other one", "обьединения школы", "объединения школы"},
        Case{"a sign left out", "муниципалных", "муниципальных"},
        Case{"a letter left out", "муницпальный совет", "муниципальный совет"},
        Case{"a letter too many", "муницзипальных", "муниципальных"},
        Case{"a wrong letter", "образовотельные", "образовательные"},
        Case{"a letter left out of a short stem", "7 прогамм", "7 программ"},
        Case{"two letters exchanged", "муниицпальных", "муниципальных"},
        Case{"a wrong letter in a word that no other is near to", "9 прогпамм, 70 челоаек", "9 программ, 70 человек"},
        Case{"a letter left out of one", "18 челвек и 4 педгога", "18 человек и 4 педагога"},
        Case{"letters exchanged behind it", "11 педаггоов", "11 педагогов"},
        Case{"in a verb", "обучаеися, занмаются", "обучается, занимаются"},
        Case{"a blank lost between words", "обучениепедагогов", "обучение педагогов"},
        Case{"a blank lost behind «о»", "дополнительногообразования, количествопедагогов",
             "дополнительного образования, количество педагогов"},
        Case{"a blank lost behind a figure", "11выездных встреч", "11 выездных встреч"},
        Case{"a blank lost before a figure", "проведено8 встреч по4 темам", "проведено 8 встреч по 4 темам"},
        Case{"a month", "в сентебре", "в сентябре"}, Case{"in capitals", "ПЕДОГОГИ", "педагоги"}));

INSTANTIATE_TEST_SUITE_P(
    Kept, MisspeltWords,
    testing::Values(
        Case{"a short participle", "сроки ограничены", "сроки ограничены"},
        Case{"a noun with one letter of the participle's two", "ограничениями", "ограничениями"},
        Case{"another form of a verb", "проводилось", "проводилось"},
        Case{"a word that only begins alike", "образцовый коллектив", "образцовый коллектив"},
        Case{"another word of a short stem", "проверено поселение, собирание", "проверено поселение, собирание"},
        Case{"other words alike", "городкам и партерам", "городкам и партерам"},
        Case{"a surname", "Семенарова и Преподобова", "семенарова и преподобова"},
        Case{"another word with another prefix", "преобразование", "преобразование"},
        Case{"other words a letter away", "проверены и провезены, экспорт, континент, размеренный",
             "проверены и провезены, экспорт, континент, размеренный"},
        Case{"another verb", "обучатся, обувается, занижается", "обучатся, обувается, занижается"},
        Case{"compounds", "законопроект, художественнотворческий", "законопроект, художественнотворческий"},
        Case{"names with figures", "группа5, 7классов, 2летняя, Создание1", "группа5, 7классов, 2летняя, создание 1"},
        Case{"a number before a title", "1Создание центра", "1создание центра"}, Case{"a short word", "клас", "клас"}));

TEST(MisspeltWords, LeaveTheOffsetsOfTheOriginalAround) {
    const Folded text("5 програм школы");
    const std::size_t begin = text.folded().find("школы");

    EXPECT_EQ(text.original_of({begin, text.folded().size()}), "школы");
    EXPECT_EQ(text.original_of({2, begin - 1}), "програм");
}

}  // namespace
}  // namespace svod::normalizer::text
