#include "normalizer/phrases/sentences.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace svod::normalizer::text {
namespace {

struct SentenceCase {
    std::string text;
    std::vector<std::string> sentences;
};

TEST(Sentences, EndWhereASentenceEnds) {
    const std::vector<SentenceCase> cases = {
        {"Проведён семинар. Приняли участие 25 педагогов.", {"Проведён семинар.", "Приняли участие 25 педагогов."}},
        {"В г. Луга прошёл форум.", {"В г. Луга прошёл форум."}},
        {"Методист Иванова М. П. провела занятие.", {"Методист Иванова М. П. провела занятие."}},
        {"Отчет за 1 полугод. 2023 года.", {"Отчет за 1 полугод. 2023 года."}},
        {"Создан в 2023 г. Проведено 5 встреч.", {"Создан в 2023 г.", "Проведено 5 встреч."}},
        {"Первая строка\nВторая строка", {"Первая строка", "Вторая строка"}},
        {"Охват вырос! Что дальше?", {"Охват вырос!", "Что дальше?"}},
        {"Семинар «Шаг вперёд. Новые формы» состоялся.", {"Семинар «Шаг вперёд. Новые формы» состоялся."}},
        {"Охват 83,5 % детей.", {"Охват 83,5 % детей."}},
        {"Охвачено 900 детей (74 %).Семинар провели для учителей.Итог подвели.",
         {"Охвачено 900 детей (74 %).", "Семинар провели для учителей.", "Итог подвели."}},
        {"В школе им.Пушкина (пос.Лесной) прошёл форум.", {"В школе им.Пушкина (пос.Лесной) прошёл форум."}},
        {"Сайт moc.example обновлён, просп.Мира, респ.Коми.", {"Сайт moc.example обновлён, просп.Мира, респ.Коми."}},
        {"", {}},
    };
    for (const SentenceCase& c : cases) {
        std::vector<std::string> found;
        for (const Span& span : phrases::sentences_of(c.text)) {
            found.push_back(c.text.substr(span.begin, span.size()));
        }
        EXPECT_EQ(found, c.sentences) << c.text;
    }
}

TEST(Sentences, DoNotEndAtABlankInsideADate) {
    const Folded text("Обучено на 31 .12. 2024 всего 40 детей. Выдано 5 грамот.");
    std::vector<std::string> found;
    for (const Span& sentence : phrases::sentences_of(text)) {
        found.push_back(text.original().substr(sentence.begin, sentence.size()));
    }
    EXPECT_EQ(found, (std::vector<std::string>{"Обучено на 31 .12. 2024 всего 40 детей.", "Выдано 5 грамот."}));
}

}  // namespace
}  // namespace svod::normalizer::text
