#include "number_text.hpp"

namespace svod::normalizer::phrases {
namespace {

using testing::describe;
using testing::number_reader;

struct Form {
    const char* text;
    const char* expected;
};

void check(const Form& form) {
    EXPECT_EQ(describe(number_reader().find(text::Folded(form.text))), form.expected) << form.text;
}

TEST(Numbers, ReadsFigures) {
    for (const Form& form : {
             Form{"1\u2009234\u2009567,89", "1234567.89"},
             Form{"1\u202F234,5", "1234.5"},
             Form{"1’234’567,5", "1234567.5"},
             Form{"1,234,567.89", "1234567.89"},
             Form{"- 5", "-5"},
             Form{"15-ти", "15"},
             Form{"более 1 тыс.", "1000 at_least"},
             Form{"3000К", "3000000"},
             Form{"25м", "25 ordinal"},
             Form{"в доме 10/12", "10 | 12"},
             Form{"1 83О детей", "1830"},
             Form{"12-ю новыми программами", "12"},
             Form{"в 5-ю школу", "5 ordinal"},
             Form{"3 тыс. 45 человек", "3045"},
             Form{"более тысячи детей", "1000 at_least"},
             Form{"более тысячи двухсот детей", "1200 at_least"},
             Form{"тысячи детей", "none"},
             Form{"сотни детей", "none"},
             Form{"ни одного замечания", "none"},
             Form{"1З кружков", "13"},
             Form{"1З, 1Б классы", "1 | 1"},
             Form{"до десятка программ", "10 at_most"},
             Form{"3 тыс. 45 коп.", "3000 | 0.45 money"},
         }) {
        check(form);
    }
}

TEST(Numbers, ReadsCasesOfWords) {
    for (const Form& form : {
             Form{"двухсот пятидесяти", "250"},
             Form{"восьмьюдесятью девятью", "89"},
             Form{"двадцатью пятью тысячами тремястами", "25300"},
             Form{"полутора тысяч", "1500"},
             Form{"сотня тысяч", "100000"},
             Form{"пара десятков", "20"},
             Form{"одинадцать", "11"},
             Form{"пятьнадцать", "15"},
             Form{"девятерых", "9"},
             Form{"ноль семь", "7"},
             Form{"семь ноль", "7 | 0"},
             Form{"ноль замечаний и семь жалоб", "0 | 7"},
         }) {
        check(form);
    }
}

TEST(Numbers, ReadsOrdinalsInOneWord) {
    for (const Form& form : {
             Form{"тридцатипятитысячная", "35000 ordinal"},
             Form{"двухсоттридцатимиллионный", "230000000 ordinal"},
             Form{"пять миллионов стотридцатипятитысячным", "5135000 ordinal"},
             Form{"сорок седьмыми", "47 ordinal"},
             Form{"нулевой", "0 ordinal"},
         }) {
        check(form);
    }
}

TEST(Numbers, TellsPartsOfOneFromTimesAndPlaces) {
    for (const Form& form : {
             Form{"две трети", "0.666666666666667 fraction"},
             Form{"треть педагогов", "0.333333333333333 fraction"},
             Form{"первая половина мая", "1 ordinal"},
             Form{"две целых двести пять тысячных", "2.205"},
             Form{"2 четверть", "2"},
             Form{"два третьих места", "2 | 3 ordinal"},
         }) {
        check(form);
    }
}

TEST(Numbers, ReadsMoney) {
    for (const Form& form : {
             Form{"5 т.р.", "5000 money"},
             Form{"3 млн 200 тыс. руб.", "3200000 money"},
             Form{"двадцать один рубль пять копеек", "21.05 money"},
             Form{"10-20 рублей", "10 | 20 money"},
             Form{"1 200 р. 05 к.", "1200.05 money"},
             Form{"4 тыс. 300 руб. 50 коп.", "4300.5 money"},
             Form{"300 рублей и 40 копеек", "300.4 money"},
             Form{"7 рублей и сорок копеек", "7.4 money"},
             Form{"минус сто рублей, 20 копеек", "-100.2 money"},
             Form{"15к ₽", "15000 money"},
             Form{"€ 12,5", "12.5 money"},
             Form{"2100,35 руб. (Две тысячи сто рублей) 35 коп.", "2100.35 money"},
             Form{"640 (шестьсот сорок) руб. 10 (десять) коп.", "640.1 money"},
             Form{"семь гривен, 25 копеек", "7.25 money"},
             Form{"4 GBP 2 пенса", "4.02 money"},
             Form{"15 евро 70", "15.7 money"},
             Form{"за 15 евро 70 детей", "15 money | 70"},
         }) {
        check(form);
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
