#include <gtest/gtest.h>

#include <string>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

struct Case {
    const char* text;
    const char* shares;  ///< «85 = 34 / 40», one joined to the next by «; »
};

class Shares : public ::testing::TestWithParam<Case> {};

std::string figure(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

TEST_P(Shares, AreTakenOfTheirOwnNumbers) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    extractors::Document document;
    for (const char* text : {"Отчёт о деятельности опорного центра за 2024 год", GetParam().text}) {
        extractors::Block block;
        block.text = text;
        document.blocks.push_back(block);
    }
    const Report report = normalizer.normalize(document);
    std::string found;
    for (const Count& count : report.counts) {
        if (count.numerator && count.denominator) {
            const auto value = [&](const Index& index) {
                return figure(report.counts.at(static_cast<std::size_t>(*index)).value);
            };
            found += (found.empty() ? "" : "; ") + figure(count.value) + " = " + value(count.numerator) + " / " +
                     value(count.denominator);
        }
    }
    EXPECT_EQ(found, GetParam().shares);
}

INSTANTIATE_TEST_SUITE_P(
    Writings, Shares,
    ::testing::Values(
        Case{"Занимаются 900 детей из 1 200 детей 5-18 лет, живущих в районе (75 %).", "75 = 900 / 1200"},
        Case{"Занимаются 900 детей из 1 200 (75 %), живущих в районе.", "75 = 900 / 1200"},
        Case{"Обучаются 900 детей. Из них кружки техники выбрали 300 детей, или 33 %.", "33 = 300 / 900"},
        Case{"Обучаются 900 детей, из них в школах 300, что составляет 33 %.", "33 = 300 / 900"},
        Case{"Обучаются 900 детей, из них в школах 300, или 20 % детей района.", ""},
        Case{"Сертификаты получили 90 детей из 120, что составляет 75 %.", "75 = 90 / 120"},
        Case{"Израсходовано 3 млн рублей из 4 млн рублей, выделенных округом, то есть 75 %.", "75 = 3000000 / 4000000"},
        Case{"Экспертизу прошли 30 программ из 40 заявленных, это 75 %.", "75 = 30 / 40"},
        Case{"На НОК подано 40 программ, положительное заключение получили 30 из 40 (75 %).", "75 = 30 / 40"},
        Case{"Участвовали 90 детей из 12 школ (75 %).", ""},
        Case{"Число программ выросло со 120 до 150, то есть на 25 %.", "25 = 150 / 120"},
        Case{"Количество кружков сократилось с 50 в 2023 году до 40 (на 20 %).", "20 = 40 / 50"},
        Case{"Число программ выросло со 120 до 150, охват – на 2 %.", ""},
        Case{"Число программ выросло со 120 до 150, т.е. на 25 %.", "25 = 150 / 120"},
        Case{"Число педагогов выросло с 40 до 50 человек (рост 25 %).", "25 = 50 / 40"},
        Case{"Число педагогов выросло с 40 до 50, прирост составил 25 %.", "25 = 50 / 40"},
        Case{"Число педагогов выросло с 40 до 50, прирост детей составил 25 %.", ""},
        Case{"Число кружков выросло на 25 % (с 40 до 50).", "25 = 50 / 40"},
        Case{"Охват вырос на 5 % (с 40 до 50 детей).", ""},
        Case{"Обучены 30 педагогов из 120 – это 25 % педагогов района.", "25 = 30 / 120"},
        Case{"Опубликованы 30 программ из 40 – 75 %.", "75 = 30 / 40"},
        Case{"Опубликованы 30 программ из 40 – 90 % от запланированных.", ""},
        Case{"Обучены 30 педагогов из 120, это 90 % от плана.", ""},
        Case{"Обучены 30 педагогов из 120 (в 2023 году – 90 %).", ""},
        Case{"Заявок поступило 400, подтверждены 300 из них, т. е. 75 %.", "75 = 300 / 400"},
        Case{"На НОК заявлено 40 программ, одобрено 30 программ, то есть 75 %.", "75 = 30 / 40"},
        Case{"Поступило 40 программ, из них 30 получили положительное заключение, 10 отклонены. Доля "
             "одобренных – 70 %.",
             "70 = 30 / 40"},
        Case{"Поступило 40 программ, из них отклонены 10, рекомендованы 30. Процент прошедших – 75 %.", "75 = 30 / 40"},
        Case{"Поступило 40 программ, из них 30 рекомендованы. Доля сельских школ – 70 %.", ""},
        Case{"Обучены 30 педагогов, из них 12 молодых. Охват – 75 %.", ""}));

}  // namespace
}  // namespace svod::normalizer
