#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/txt/txt.hpp"
#include "tests/unit/extractors/txt/rows_of.hpp"

namespace svod::extractors::txt {
namespace {

struct Case {
    const char* what;
    const char* text;
    const char* rows;
};

TEST(ColumnsOfBlanks, HoldCellsOfSeveralLines) {
    const Case cases[] = {
        {"titles across the columns",
         "№     Мероприятие          Срок      Результат\n"
         "1. Работа с детьми и подростками района\n"
         "1.1   Слёт юных            май       приехали\n"
         "      натуралистов                   шесть команд\n"
         "                                     и гости\n"
         "2. Работа с педагогами района\n"
         "2.1   Семинар              март\n",
         "№|Мероприятие|Срок|Результат\n1. Работа с детьми и подростками района→4\n1.1|Слёт юных "
         "натуралистов|май|приехали шесть команд и гости\n"
         "2. Работа с педагогами района→4\n2.1|Семинар|март|\n"},
        {"blank lines between rows",
         "Мероприятие          Срок      Результат\n\n"
         "Слёт юных            май       приехали\n"
         "Натуралистов                   шесть команд\n\n"
         "Семинар              март      прошёл\n\n"
         "Сбор                 июнь      прошёл\n",
         "Мероприятие|Срок|Результат\nСлёт юных Натуралистов|май|приехали шесть "
         "команд\nСеминар|март|прошёл\nСбор|июнь|прошёл\n"},
        {"a first column of several lines beside times",
         "Мероприятие          Сроки     Результат\n"
         "Слёт юных            май       приехали\n"
         "Натуралистов                   шесть команд\n"
         "Семинар              март      прошёл\n",
         "Мероприятие|Сроки|Результат\nСлёт юных Натуралистов|май|приехали шесть команд\nСеминар|март|прошёл\n"},
        {"rows of figures in small letters",
         "Показатель               2022      2023\n"
         "Число студий             4         6\n"
         "из них бесплатных        3         5\n"
         "в том числе в сёлах      1         2\n",
         "Показатель|2022|2023\nЧисло студий|4|6\nиз них бесплатных|3|5\nв том числе в сёлах|1|2\n"},
        {"a second table of figures behind a line",
         "Вид            Число     Детей\nСтудии         4         60\nСекции         6         90\n\n"
         "Сведения о районных школах\n\nШкола          Классов   Детей\nПервая         4         60\nВторая         6  "
         "       90\n",
         "Вид|Число|Детей\nСтудии|4|60\nСекции|6|90\nШкола|Классов|Детей\nПервая|4|60\nВторая|6|90\n"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(rows_of(tested.text), tested.rows) << tested.what;
    }
}

TEST(ColumnsOfBlanks, AreNoneInPlainText) {
    EXPECT_EQ(rows_of("Центр  работает с детьми.\n\nОн  открыт каждый день.\n\nЗимой  он закрыт.\n"), "");
    EXPECT_EQ(
        rows_of(
            "Директор     ______     А.С. Сомова\n\nМетодист     ______     Е.П. Лужин\n\nБухгалтер    ______     О.П. "
            "Белова\n"),
        "");
    EXPECT_EQ(rows_of("Директор                Сомова А.С.\n\nМетодист                Лужин Е.П.\n"), "");
}

TEST(ColumnsOfBlanks, BehindOneTabForAllLinesAreNone) {
    EXPECT_EQ(rows_of("\tДело\tСрок\n\tСлёт\tмай\n\tСбор\tиюнь\n"), "Дело|Срок\nСлёт|май\nСбор|июнь\n");
}

}  // namespace
}  // namespace svod::extractors::txt
