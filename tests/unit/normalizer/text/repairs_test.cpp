#include "normalizer/text/repairs.hpp"

#include <gtest/gtest.h>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::text {
namespace {

struct RepairCase {
    const char* original;
    const char* mended;
};

void expect(std::initializer_list<RepairCase> cases) {
    for (const RepairCase& c : cases) {
        EXPECT_EQ(mended(c.original), c.mended) << c.original;
    }
}

TEST(Repairs, MakesLatinTwinsInCyrillicWordsCyrillic) {
    expect({
        {"Oтчёт", "Отчёт"},              // Latin O
        {"пpoгpaмм", "программ"},        // Latin p, o, a
        {"Mepoпpиятия", "Мероприятия"},  // more Latin letters than Cyrillic ones
        {"MOУ", "МОУ"},                  // Latin M, O
        {"иcполнeно", "исполнено"},      // a status
        {"г. Бaтайск", "г. Батайск"},    // a name
        {"120 дeтей, 5 пeдагогов", "120 детей, 5 педагогов"},
        {"c 10 по 20 мaя", "с 10 по 20 мая"},  // a lone Latin c
        {"o работе", "о работе"},
        {"C 1 сентября", "С 1 сентября"},
        {"сборы (c 1 сентября)", "сборы (с 1 сентября)"},
    });
}

TEST(Repairs, LeavesLatinWordsAndRomanNumeralsAlone) {
    expect({
        {"IV квартал", "IV квартал"},
        {"XХI век", "XXI век"},  // a Cyrillic Х among Roman figures
        {"Zооm", "Zoom"},        // Cyrillic о
        {"Excel и Word", "Excel и Word"},
        {"класс A и B", "класс A и B"},
        {"витамин C полезен", "витамин C полезен"},
        {"ИКТ/IT-куб", "ИКТ/IT-куб"},
        {"www.mok.ru", "www.mok.ru"},
        {"Wi-Fi", "Wi-Fi"},
        {"COVIDом", "COVIDом"},  // letters without twins on both sides
    });
}

TEST(Repairs, JoinsSpacedLetters) {
    expect({
        {"О Т Ч Е Т о работе", "ОТЧЕТ о работе"},
        {"п р и к а з", "приказ"},
        {"П р и к а з", "Приказ"},
        {"П Р И К А З", "ПРИКАЗ"},
        {"О Т Ч Е Т О Р А Б О Т Е", "ОТЧЕТ О РАБОТЕ"},
        {"а и б", "а и б"},
        {"5 А, 6 Б, 7 В и 8 Г", "5 А, 6 Б, 7 В и 8 Г"},
        {"В. Г. Седова", "В. Г. Седова"},
    });
}

TEST(Repairs, JoinsShortSpacedWordsBesideLongOnes) {
    expect({
        {"О Т Ч Е Т  З А  Г О Д", "ОТЧЕТ  ЗА  ГОД"},
        {"З А  Г О Д", "З А  Г О Д"},
    });
}

TEST(Repairs, ReadsFiguresOfYears) {
    expect({
        {"за 2О22 год", "за 2022 год"},  // a Cyrillic О
        {"май 202З г.", "май 2023 г."},
        {"07.06.2O22", "07.06.2022"},  // a Latin O
        {"за 2 0 2 2 год", "за 2022 год"},
        {"группы 2 0 2 2 и 3", "группы 2 0 2 2 и 3"},
        {"с2О22г", "с2022г"},
    });
}

TEST(Repairs, ReadsLettersAmongFigures) {
    expect({
        {"12О3 экз., 2l5 детей, 7б4", "1203 экз., 215 детей, 764"},
        {"1 98З ребёнка, 13 60О руб., 2 І43", "1 983 ребёнка, 13 600 руб., 2 143"},
        {"З1,5 %, 24,О%, 81,З", "31,5 %, 24,0%, 81,3"},
        {"от О4.О9.2О23", "от 04.09.2023"},
        {"24З программы, 28б программ", "243 программы, 286 программ"},
        {"5 б38 чел.", "5 638 чел."},
        {"I8 педагогов", "18 педагогов"},
        {"проведены З семинара", "проведены 3 семинара"},
        {"1З программ, 3З организации", "13 программ, 33 организации"},
        {"25-2б апреля", "25-26 апреля"},
        {"2З,5 %, ЗО мая, з семинара", "23,5 %, 30 мая, 3 семинара"},
        {"№ 27З-ФЗ", "№ 273-ФЗ"},
    });
}

TEST(Repairs, LeavesLettersThatMayMeanThemselves) {
    expect({
        {"20 чел., 10-З", "20 чел., 10-З"},
        {"1З класс, 5б и 7б классы", "1З класс, 5б и 7б классы"},
        {"№ 12О от 5 мая", "№ 12О от 5 мая"},
        {"1.О деятельности центра", "1.О деятельности центра"},
        {"ООО «Луч», З.И. Мухина", "ООО «Луч», З.И. Мухина"},
        {"п. 3б, I квартал", "п. 3б, I квартал"},
        {"1З, 1Б классы, группы Ж и З", "1З, 1Б классы, группы Ж и З"},
    });
}

TEST(Repairs, ReadsPairsForANumberSign) {
    expect({
        {"приказ Nº 12, N° 5, Ns 7, No 8", "приказ № 12, № 5, № 7, № 8"},
        {"No comments, UNO 5", "No comments, UNO 5"},
    });
}

TEST(Repairs, MakesNoughtsBeforeLettersLetters) {
    expect({
        {"0тчёт о работе", "Отчёт о работе"},
        {"план и 0ТЧЁТ", "план и ОТЧЁТ"},
        {"\"0бразование\"", "\"образование\""},
        {"0 детей, 10чел., 0,5 ставки", "0 детей, 10чел., 0,5 ставки"},
        {"3АДАЧИ, 3аведующая, 3а 2024 год", "ЗАДАЧИ, заведующая, за 2024 год"},
        {"3чел., 3х школ, 3а класс, 3го мая", "3чел., 3х школ, 3а класс, 3го мая"},
    });
}

TEST(Repairs, JoinsWordsCutByALineEnd) {
    expect({
        {"обра-\nзования", "образования"},
        {"социально-\nгуманитарная", "социально-гуманитарная"},
        {"план -\nграфик", "план -\nграфик"},
        {"итоги:\n-\nпроведён", "итоги:\n-\nпроведён"},
        {"МБУ ДО-\nДДТ", "МБУ ДО-\nДДТ"},
    });
}

TEST(Repairs, DecodesGarbledWords) {
    expect({
        {"Îò÷åò", "Отчет"},
        {"Èòîãè ðàáîòû çà 2023 ãîä", "Итоги работы за 2023 год"},
        {"ïðèêàç ¹ 15 îò 10.01.2023", "приказ № 15 от 10.01.2023"},
        {"è â ïëàíå", "и в плане"},
        {"¸ëêà «Íîâûé ãîä»", "ёлка «Новый год»"},
        {"РћС‚С‡РµС‚ Рѕ СЂР°Р±РѕС‚Рµ", "Отчет о работе"},
        {"РїСЂРё СЌС‚РѕРј", "при этом"},
        {"café à la carte", "café à la carte"},
        {"3 × 4 = 12", "3 × 4 = 12"},
        {"Россия, СССР, «Сириус»", "Россия, СССР, «Сириус»"},
        {"25 °С", "25 °С"},
    });
}

TEST(Repairs, KeepTheOriginalForTheQuote) {
    struct QuoteCase {
        const char* original;
        const char* folded;
        const char* quote;
    };
    for (const QuoteCase& c : {
             QuoteCase{"Итог: Oтчёт сдан", "отчет", "Oтчёт"},
             QuoteCase{"Итог: Îò÷åò ñäàí", "отчет", "Îò÷åò"},
             QuoteCase{"1) РћС‚С‡РµС‚ СЃРґР°РЅ", "отчет", "РћС‚С‡РµС‚"},
             QuoteCase{"наш п р и к а з о м", "приказом", "п р и к а з о м"},
             QuoteCase{"до\u00ADполнительного", "дополнительного", "до\u00ADполнительного"},
         }) {
        const Folded text(c.original);
        const std::size_t begin = text.folded().find(c.folded);
        ASSERT_NE(begin, std::string::npos) << text.folded();
        EXPECT_EQ(text.original_of({begin, begin + std::string_view(c.folded).size()}), c.quote);
    }
}

TEST(Repairs, JoinsKnownWordsThatASpaceCuts) {
    expect({
        {"опор ный центр дополнительного образова ния", "опорный центр дополнительного образования"},
        {"Дополни тельное обра зование", "Дополнительное образование"},
        {"МУНИЦИ ПАЛЬНЫЙ ОПОРНЫЙ ЦЕНТР", "МУНИЦИПАЛЬНЫЙ ОПОРНЫЙ ЦЕНТР"},
        {"учреж дение учащих ся", "учреждение учащихся"},
        {"М униципальное об разование", "Муниципальное об разование"},
        {"учре ж дение", "учреждение"},
        {"45 программ ы", "45 программы"},
        {"меро\u00A0приятия", "мероприятия"},
        {"к 1 сен тября", "к 1 сентября"},
    });
}

TEST(Repairs, LeavesWordsThatStandByThemselvesApart) {
    expect({
        {"на правление развития", "на правление развития"},
        {"программ и школ", "программ и школ"},
        {"педагог ей помог", "педагог ей помог"},
        {"проведен на базе", "проведен на базе"},
        {"центр развития", "центр развития"},
        {"опор  ный", "опор  ный"},  // two spaces part cells
        {"проект Ы", "проект Ы"},
        {"со здания школы", "со здания школы"},
    });
}

TEST(Repairs, KeepsTheOriginalOfAWordThatASpaceCuts) {
    const Folded folded("отчёт «Опор ный центр»");
    const std::size_t begin = folded.folded().find("опорный");
    ASSERT_NE(begin, std::string::npos);
    EXPECT_EQ(folded.original_of({begin, begin + std::string("опорный").size()}), "Опор ный");
}

}  // namespace
}  // namespace svod::normalizer::text
