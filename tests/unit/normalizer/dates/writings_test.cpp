#include <gtest/gtest.h>

#include "date_text.hpp"

// Writings of dates that reports use beside the common ones, read within 2023.
namespace svod::normalizer::phrases {
namespace {

using testing::date_reader;
using testing::describe;
using testing::period_of;

struct Form {
    const char* text;
    const char* expected;
};

void check(const Form& form) {
    EXPECT_EQ(describe(date_reader().find(text::Folded(form.text), period_of("2023"))), form.expected) << form.text;
}

TEST(DateWritings, ReadsQuartersAndYearsToDate) {
    for (const Form& form : {
             Form{"Q1 2023", "2023-01-01..2023-03-31 quarter"},
             Form{"1Q2023", "2023-01-01..2023-03-31 quarter"},
             Form{"Iкв.2023", "2023-01-01..2023-03-31 quarter"},
             Form{"1кв 2023г.", "2023-01-01..2023-03-31 quarter"},
             Form{"за 3 квартала 2023 года", "2023-01-01..2023-09-30 range"},
             Form{"за 3 квартал 2023 года", "2023-07-01..2023-09-30 quarter"},
             Form{"по итогам трёх кварталов", "2023-01-01..2023-09-30 range"},
             Form{"по итогам 3 квартала", "2023-07-01..2023-09-30 quarter"},
             Form{"за три квартала 2023 г.", "2023-01-01..2023-09-30 range"},
             Form{"I-II кварталы 2023", "2023-01-01..2023-06-30 range"},
             Form{"IVквартал 2023 года", "2023-10-01..2023-12-31 quarter"},
             Form{"IV-ый квартал", "2023-10-01..2023-12-31 quarter"},
             Form{"в течение II полугодия 2023-2024 уч.г.", "2024-01-01..2024-08-31 range"},
             Form{"1-ое полугодие 2023/24 уч. года", "2023-09-01..2023-12-31 range"},
             Form{"в 2023 - м году", "2023-01-01..2023-12-31 year"},
             Form{"в прошлом году", "2022-01-01..2022-12-31 year"},
         }) {
        check(form);
    }
}

TEST(DateWritings, ReadsRangesAndGluedLists) {
    for (const Form& form : {
             Form{"10 по 15 мая", "2023-05-10..2023-05-15 range"},
             Form{"Сборы прошли 10 по 15 мая в лагере", "2023-05-10..2023-05-15 range"},
             Form{"5-го по 7-е июня 2022 г.", "2022-06-05..2022-06-07 range"},
             Form{"10 по 15.05.2023", "2023-05-10..2023-05-15 range"},
             Form{"первого и второго июня", "2023-06-01 day | 2023-06-02 day"},
             Form{"12.03.2023,15.03.2023", "2023-03-12 day | 2023-03-15 day"},
             Form{"12.03.23,15.03.23", "2023-03-12 day | 2023-03-15 day"},
             Form{"12,13,14 марта", "2023-03-12 day | 2023-03-13 day | 2023-03-14 day"},
             Form{"15,20,25.05.2023", "2023-05-15 day | 2023-05-20 day | 2023-05-25 day"},
             Form{"25.01.2023г.26.01.2023г.", "2023-01-25 day | 2023-01-26 day"},
             Form{"10.10,17.10,24.10,31.10", "2023-10-10 day | 2023-10-17 day | 2023-10-24 day | 2023-10-31 day"},
             Form{"10января,15января 2023", "2023-01-10 day | 2023-01-15 day"},
             Form{"12.03.2023/15.03.2023", "2023-03-12 day | 2023-03-15 day"},
             Form{"март,апрель 2024", "2024-03-01..2024-03-31 month | 2024-04-01..2024-04-30 month"},
             Form{"2022г.,2023г.", "2022-01-01..2022-12-31 year | 2023-01-01..2023-12-31 year"},
             Form{"1.09–15.10.2023", "2023-09-01..2023-10-15 range"},
             Form{"в период с 1 по 31 мая т.г.", "2023-05-01..2023-05-31 range"},
             Form{"28.05 - 5.06", "2023-05-28..2023-06-05 range"},
             Form{"с 01.09. по 31.05.", "2023-09-01..2024-05-31 range"},
             Form{"конец мая – начало июня 2023 г.", "2023-05-21..2023-06-10 range"},
             Form{"с конца мая до середины июня", "2023-05-21..2023-06-20 range"},
             Form{"31 декабря - 2 января", "2023-12-31..2024-01-02 range"},
             Form{"12.III.2023", "2023-03-12 day"},
             Form{"12/III-2023", "2023-03-12 day"},
             Form{"протокол № 3 от 12.03.", "2023-03-12 day"},
             Form{"отклонение от 12.03", "none"},
         }) {
        check(form);
    }
}

TEST(DateWritings, ReadsShortRecurrences) {
    for (const Form& form : {
             Form{"до 25-го числа каждого месяца", "2023-01-01..2023-12-31 year monthly"},
             Form{"ежемесячно, до 5-го числа месяца, следующего за отчетным", "2023-01-01..2023-12-31 year monthly"},
             Form{"не позднее 10-го числа месяца, следующего за отчетным", "2023-01-01..2023-12-31 year monthly"},
             Form{"до 5 числа месяца, следующего за отчетным кварталом", "2023-01-01..2023-12-31 year quarterly"},
             Form{"ежемес.", "2023-01-01..2023-12-31 year monthly"},
             Form{"ежекв.", "2023-01-01..2023-12-31 year quarterly"},
             Form{"еженед.", "2023-01-01..2023-12-31 year weekly"},
             Form{"1р/кв", "2023-01-01..2023-12-31 year quarterly"},
             Form{"1 р. в квартал", "2023-01-01..2023-12-31 year quarterly"},
             Form{"1 р/год", "2023-01-01..2023-12-31 year yearly"},
             Form{"2р. в год", "2023-01-01..2023-12-31 year half_yearly"},
         }) {
        check(form);
    }
}

TEST(DateWritings, TellsNamesOfPlacesFromDates) {
    for (const Form& form : {
             Form{"п. Первое Мая", "none"},
             Form{"х. Первое Мая", "none"},
             Form{"концерт в сквере 1 Мая прошёл", "none"},
             Form{"парк 1 Мая", "none"},
             Form{"в парке 9 мая прошёл концерт", "2023-05-09 day"},
             Form{"на площади 9 мая состоялся митинг", "2023-05-09 day"},
             Form{"площадь 9 Января", "none"},
             Form{"МИТИНГ НА ПЛОЩАДИ 9 МАЯ", "2023-05-09 day"},
             Form{"СПК «8 Марта»", "none"},
             Form{"в ДК «1 Мая»", "none"},
             Form{"праздник «1 Мая»", "2023-05-01 day"},
             Form{"концерт к 8 Марта", "-..2023-03-08 day"},
             Form{"бульвар 9 Мая", "none"},
             Form{"кинотеатр Октябрь", "none"},
             Form{"пр. Октября, 23", "none"},
             Form{"ул. 1-я Мая", "none"},
             Form{"ул. 1905 года", "none"},
             Form{"школа им. 50-летия Октября", "none"},
             Form{"Парк Победы: Октябрь 2023", "2023-10-01..2023-10-31 month"},
             Form{"Марте Петровне", "none"},
             Form{"Август Иванович", "none"},
             Form{"в марте Ивановская школа", "2023-03-01..2023-03-31 month"},
         }) {
        check(form);
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
