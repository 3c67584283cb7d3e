#include "extractors/assembly/labels.hpp"

#include <gtest/gtest.h>

namespace svod::extractors::assembly {
namespace {

struct Case {
    std::string_view text;
    LabelKind kind;
    std::string_view number;
    std::string_view rest;
};

constexpr Case cases[] = {
    {"1. Работа с кадрами", LabelKind::number, "1", "Работа с кадрами"},
    {"1) работа с кадрами", LabelKind::number, "1", "работа с кадрами"},
    {"12.Работа", LabelKind::number, "12", "Работа"},
    {"1.2. Работа", LabelKind::number, "1.2", "Работа"},
    {"1.2 Работа", LabelKind::number, "1.2", "Работа"},
    {"3.1.4. Работа", LabelKind::number, "3.1.4", "Работа"},
    {"2.«Кедр»", LabelKind::number, "2", "«Кедр»"},
    {"- пункт", LabelKind::bullet, "-", "пункт"},
    {"– пункт", LabelKind::bullet, "-", "пункт"},
    {"• пункт", LabelKind::bullet, "-", "пункт"},
    {"* пункт", LabelKind::bullet, "-", "пункт"},
    {"-пункт", LabelKind::bullet, "-", "пункт"},
    {"o пункт", LabelKind::bullet, "-", "пункт"},
    {"- 16 школ", LabelKind::bullet, "-", "16 школ"},
    {"а) пункт", LabelKind::letter, "а", "пункт"},
    {"IV. Итоги", LabelKind::roman, "IV", "Итоги"},
    {"II) Итоги", LabelKind::roman, "II", "Итоги"},
    {"12.05.2022 прошёл семинар", LabelKind::none, "", ""},
    {"12.05.22 Семинар", LabelKind::none, "", ""},
    {"05.09 Семинар", LabelKind::none, "", ""},
    {"12.05.2022г. Семинар", LabelKind::none, "", ""},
    {"12. 05. 24 г. прошёл семинар", LabelKind::none, "", ""},
    {"12.О5.2024 – семинар", LabelKind::none, "", ""},
    {"1. 12.05 прошёл семинар", LabelKind::number, "1", "12.05 прошёл семинар"},
    {"12.05. прошёл семинар", LabelKind::none, "", "12.05. прошёл семинар"},
    {"21.11. – выезд в сёла", LabelKind::none, "", "21.11. – выезд в сёла"},
    {"2.10. учёт детей", LabelKind::number, "2.10", "учёт детей"},
    {"2.05. Учёт детей", LabelKind::number, "2.05", "Учёт детей"},
    {"2.О работе центра", LabelKind::number, "2", "О работе центра"},
    {"2023. Итоги", LabelKind::none, "", ""},
    {"1.5 млн рублей", LabelKind::none, "", ""},
    {"2 . Работа с кадрами", LabelKind::number, "2", "Работа с кадрами"},
    {"2 .Работа с кадрами", LabelKind::number, "2", "Работа с кадрами"},
    {"2 .И. Седов", LabelKind::none, "", ""},
    {"4.. Работа с кадрами", LabelKind::number, "4", "Работа с кадрами"},
    {"4... Работа", LabelKind::none, "", ""},
    {"III . Итоги", LabelKind::roman, "III", "Итоги"},
    {"5 .работа", LabelKind::none, "", ""},
    {"5.1Работа с кадрами", LabelKind::number, "5.1", "Работа с кадрами"},
    {"3Работа с кадрами", LabelKind::number, "3", "Работа с кадрами"},
    {"5Б класс", LabelKind::none, "", ""},
    {"1С:Школа", LabelKind::none, "", ""},
    {"5.1МБОУ СОШ", LabelKind::none, "", ""},
    {"9.00Открытие", LabelKind::none, "", ""},
    {"1. 10. 20 детей", LabelKind::number, "1", "10. 20 детей"},
    {"2 ОБЩИЕ СВЕДЕНИЯ О РАЙОНЕ", LabelKind::number, "2", "ОБЩИЕ СВЕДЕНИЯ О РАЙОНЕ"},
    {"5 МБОУ СОШ", LabelKind::none, "", ""},
    {"36 школ", LabelKind::none, "", ""},
    {"-5 градусов", LabelKind::none, "", ""},
    {"А. Б. Петров", LabelKind::none, "", ""},
    {"I квартал", LabelKind::none, "", ""},
    {"1.", LabelKind::none, "", ""},
    {"", LabelKind::none, "", ""},
};

TEST(Labels, AreReadAtTheStart) {
    for (const Case& c : cases) {
        const Label label = read_label(c.text);
        EXPECT_EQ(label.kind, c.kind) << c.text;
        EXPECT_EQ(label.number, c.number) << c.text;
        if (c.kind != LabelKind::none) {
            EXPECT_EQ(c.text.substr(label.bytes), c.rest) << c.text;
        }
    }
}

TEST(Labels, TellRowNumbers) {
    for (const char* text : {"1", "1.", "1.2", "1.2.", "№ 3", "3)", "10.11.12."}) {
        EXPECT_TRUE(is_row_number(text)) << text;
    }
    for (const char* text : {"", "83,15", "12.05.2022", "1 квартал", "2024", "-"}) {
        EXPECT_FALSE(is_row_number(text)) << text;
    }
}

}  // namespace
}  // namespace svod::extractors::assembly
