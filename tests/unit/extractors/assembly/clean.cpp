#include "extractors/assembly/clean.hpp"

#include <gtest/gtest.h>

namespace svod::extractors::assembly {
namespace {

struct Case {
    std::string_view text;
    std::string_view cleaned;
};

constexpr Case cases[] = {
    {"<p>раз</p> <p>два</p>", "раз\nдва"},
    {"раз<br>два<br/>три", "раз\nдва\nтри"},
    {"<i>курсив</i> и <b>жирный</b>", "курсив и жирный"},
    {"<span style=\"x\">слово</span>", "слово"},
    {"при x < 5 и y > 3", "при x < 5 и y > 3"},
    {"<Навигатор>", "<Навигатор>"},
    {"**жирно**", "жирно"},
    {"часть **жирно** часть", "часть жирно часть"},
    {"__жирно__", "жирно"},
    {"Директор ______ Петров", "Директор ______ Петров"},
    {"на № _____ от _____", "на № _____ от _____"},
    {"# Заголовок", "Заголовок"},
    {"### Заголовок", "Заголовок"},
    {"&laquo;Кедр&raquo;&nbsp;&mdash; 5&#8239;%", "«Кедр» — 5 %"},
    {"A&B; &unknown; &#0;", "A&B; &unknown; &#0;"},
    {"1\\. пункт", "1. пункт"},
    {"№ п\\п", "№ п\\п"},
    {"а\tб\u00A0в\u2009 г", "а б в г"},
    {"до\u00ADпол\u200Bни\uFEFFтельный", "дополнительный"},
    {"и\u0306од", "йод"},
    {"П Л А Н   Р А Б О Т Ы  И  О Т Ч Е Т", "ПЛАН РАБОТЫ И ОТЧЕТ"},
    {"2. п л а н  р а б о т", "2. план работ"},
    {"П Л А Н", "П Л А Н"},
    {"А  Б  В  Г", "А Б В Г"},
    {"Ответы:   а б в г  д е", "Ответы: а б в г д е"},
    {"  раз  \n\n  два ", "раз\nдва"},
    {" \t\u00A0 ", ""},
    {"Обучено 112<sup>1</sup> педагогов", "Обучено 112 педагогов"},
    {"педагоги<sup>2)</sup> района", "педагоги района"},
    {"зал 40 м<sup>2</sup>", "зал 40 м2"},
    {"до <!-- стр. 2 --> после", "до после"},
    {"![](img-0.jpeg)", ""},
    {"![герб района](media/image1.png) Отчёт", "Отчёт"},
    {"на [сайте центра](https://moc.example.ru/news) есть раздел",
     "на сайте центра (https://moc.example.ru/news) есть раздел"},
    {"[https://moc.example.ru](https://moc.example.ru)", "https://moc.example.ru"},
    {"[moc@example.ru](mailto:moc@example.ru)", "moc@example.ru"},
    {"семинар [5] (в школе)", "семинар [5] (в школе)"},
    {"обучаются $1200$ детей, $80\\%$", "обучаются 1200 детей, 80%"},
    {"обучаются $1\\,200$ детей, $80 \\%$", "обучаются 1 200 детей, 80 %"},
    {"программ $^{1}$ больше", "программ больше"},
    {"от $5 до $7", "от $5 до $7"},
    {"80 \\% детей \\& родителей", "80 % детей & родителей"},
    {"```text", ""},
    {"т.ч. ```а```", "т.ч. ```а```"},
};

TEST(Clean, DropsMarksAndKeepsWords) {
    for (const Case& c : cases) {
        EXPECT_EQ(clean(std::string(c.text)).text, c.cleaned) << c.text;
    }
}

TEST(Clean, TellsWhatTheMarksSaid) {
    EXPECT_TRUE(clean("**Итоги года**").bold);
    EXPECT_TRUE(clean("<b>Итоги</b>").bold);
    EXPECT_TRUE(clean("<p><b>Итоги</b></p>").bold);
    EXPECT_FALSE(clean("**Итоги** года").bold);
    EXPECT_TRUE(clean("<i>Итоги</i>").italic);
    EXPECT_TRUE(clean("*Итоги*").italic);
    EXPECT_FALSE(clean("Итоги*").italic);
    EXPECT_EQ(clean("## Итоги").heading_level, 2);
    EXPECT_EQ(clean("<h3>Итоги</h3>").heading_level, 3);
    EXPECT_EQ(clean("Итоги").heading_level, 0);
}

TEST(Clean, TellsDrawnRules) {
    for (const char* text : {"---", "| --- | :--: |", "+----+", "══", "________", "—————"}) {
        EXPECT_TRUE(is_rule(text)) << text;
    }
    for (const char* text : {"-", "", "- 1", "а-б"}) {
        EXPECT_FALSE(is_rule(text)) << text;
    }
}

}  // namespace
}  // namespace svod::extractors::assembly
