#include "extractors/pdf/paragraphs.hpp"

#include <gtest/gtest.h>

#include "extractors/pdf/hyphens.hpp"
#include "synthetic.hpp"

namespace svod::extractors::pdf {
namespace {

using testing::lines_of;

struct Case {
    const char* name;
    std::vector<std::string> lines;  // 40 characters fill a line
    std::vector<std::string> paragraphs;
};

class Paragraphs : public ::testing::TestWithParam<Case> {};

TEST_P(Paragraphs, AreToldByGeometry) {
    const auto lines = lines_of(GetParam().lines);
    WordStock stock;
    stock.add(lines);
    stock.learn_habit(lines);
    std::vector<std::string> found;
    for (const auto& paragraph : split_paragraphs(lines, Edges{50, 250}, 1.2)) {
        found.push_back(join_lines(paragraph, stock, 200));
    }
    EXPECT_EQ(found, GetParam().paragraphs) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(
    Geometry, Paragraphs,
    ::testing::Values(Case{"wrapped_lines_are_joined",
                           {"В районе работают тридцать организаций,", "которые реализуют программы"},
                           {"В районе работают тридцать организаций, которые реализуют программы"}},
                      Case{"a_line_with_room_ends_its_paragraph",
                           {"Короткая строка.", "Следующая строка."},
                           {"Короткая строка.", "Следующая строка."}},
                      Case{"a_signature_stands_alone",
                           {"В новом году откроем двенадцать групп №4.", "Заведующая центром А.Б. Сомова"},
                           {"В новом году откроем двенадцать групп №4.", "Заведующая центром А.Б. Сомова"}},
                      Case{"a_signature_with_the_name_first",
                           {"В новом году откроем двенадцать групп №4.", "Заведующая Сомова А. Б."},
                           {"В новом году откроем двенадцать групп №4.", "Заведующая Сомова А. Б."}},
                      Case{"a_name_in_a_sentence_is_no_signature",
                           {"В новом году откроем двенадцать групп №4.", "Выступила Сомова А.Б., методист"},
                           {"В новом году откроем двенадцать групп №4. Выступила Сомова А.Б., методист"}},
                      Case{"a_gap_ends_a_paragraph",
                           {"Полная строка почти до самого края поля", "", "Другая строка"},
                           {"Полная строка почти до самого края поля", "Другая строка"}},
                      Case{"an_indent_begins_a_paragraph",
                           {"    Первая строка абзаца до края полосы,", "за нею вторая строка, тоже полная текста",
                            "    Второй абзац начат с отступа"},
                           {"Первая строка абзаца до края полосы, за нею вторая строка, тоже полная текста",
                            "Второй абзац начат с отступа"}},
                      Case{"bullets_begin_paragraphs",
                           {"• первый пункт, который занял всю строку;", "• второй пункт"},
                           {"• первый пункт, который занял всю строку;", "• второй пункт"}},
                      Case{"a_hanging_indent_goes_on",
                           {"- пункт перечня, который не поместился", "  на одной строке", "- второй пункт"},
                           {"- пункт перечня, который не поместился на одной строке", "- второй пункт"}},
                      Case{"numbers_begin_paragraphs_after_an_end",
                           {"1. Первая задача заняла всю строку поля.", "2. Вторая задача"},
                           {"1. Первая задача заняла всю строку поля.", "2. Вторая задача"}},
                      Case{"the_next_number_begins_a_paragraph",
                           {"1. Занятие «Сеть» – октябрь (19 человек)", "2. Открытое занятие"},
                           {"1. Занятие «Сеть» – октябрь (19 человек)", "2. Открытое занятие"}},
                      Case{"a_number_inside_a_sentence_does_not",
                           {"Совещание прошло в марте, на нём приняли", "12. решение о дальнейшей совместной работе"},
                           {"Совещание прошло в марте, на нём приняли 12. решение о дальнейшей совместной работе"}}),
    [](const auto& tested) { return tested.param.name; });

TEST(Paragraphs, EndWhereABoldLineFollowsTheEndOfASentence) {
    auto lines = lines_of({"Центр создан на базе дома творчества сёл.", "Общая характеристика"});
    EXPECT_EQ(split_paragraphs(lines, Edges{50, 250}, 1.2).size(), 1U);
    lines[1].bold = true;
    EXPECT_EQ(split_paragraphs(lines, Edges{50, 250}, 1.2).size(), 2U);
}

TEST(Pitch, IsThatOfLinesOfOneSize) {
    std::vector<Line> lines;
    for (double top = 100; top < 500; top += 100) {
        lines.push_back(lines_of({"Раздел"}, 50, top, 20).front());
        lines.push_back(lines_of({"Первая строка абзаца"}, 50, top + 18).front());
        lines.push_back(lines_of({"и вторая его строка"}, 50, top + 33).front());
    }
    EXPECT_NEAR(pitch_of(lines), 1.5, 0.06) << "not the headings' distance from their text";
}

struct Join {
    const char* name;
    std::vector<std::string> known;
    std::vector<std::string> lines;
    const char* expected;
};

class LineEnds : public ::testing::TestWithParam<Join> {};

TEST_P(LineEnds, AreJoined) {
    WordStock stock;
    const auto known = lines_of(GetParam().known);
    const auto lines = lines_of(GetParam().lines);
    stock.add(known);
    stock.add(lines);
    stock.learn_habit(known);
    stock.learn_habit(lines);
    const double width = lines.front().x1 - lines.front().x0;
    EXPECT_EQ(join_lines(lines, stock, width), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Hyphens, LineEnds,
    ::testing::Values(
        Join{"compound_known", {"социально-гуманитарная"}, {"социально-", "гуманитарная"}, "социально-гуманитарная"},
        Join{"first_part_known", {"педагог-психолог"}, {"педагог-", "логопед"}, "педагог-логопед"},
        Join{"divided_word_known", {"образование"}, {"образо-", "вание"}, "образование"},
        Join{"habit_of_dividing", {"образование", "образо-", "вание"}, {"меропри-", "ятие"}, "мероприятие"},
        Join{"no_habit_keeps_it", {"иное"}, {"интернет-", "урок"}, "интернет-урок"},
        Join{"compound_shape_keeps_it",
             {"образование", "образо-", "вание"},
             {"физкультурно-", "спортивная"},
             "физкультурно-спортивная"},
        Join{"soft_hyphen_goes", {"иное"}, {"учрежде\u00AD", "ние"}, "учреждение"},
        Join{"years", {"иное"}, {"2023-", "2024 год"}, "2023-2024 год"},
        Join{"dash_with_space_stays", {"иное"}, {"охват –", "сто"}, "охват – сто"},
        Join{"slash", {"иное"}, {"и/", "или"}, "и/или"},
        Join{"address", {"иное"}, {"сайт https://example.org/", "news/2024"}, "сайт https://example.org/news/2024"},
        Join{"after_an_address", {"иное"}, {"https://example.org", "Отчет"}, "https://example.org Отчет"},
        Join{"cut_in_a_narrow_column", {"дополнительного"}, {"дополнитель", "ного"}, "дополнительного"},
        Join{"loose_letter_in_a_narrow_column", {"иное"}, {"Естественна", "я"}, "Естественная"},
        Join{"loose_part_of_a_compound", {"иное"}, {"Физкультурн", "о-массовая"}, "Физкультурно-массовая"},
        Join{"a_letter_that_begins_no_word", {"иное"}, {"Сертифицированн", "ые места"}, "Сертифицированные места"},
        Join{"loose_letter_before_others", {"иное"}, {"Октябрьска", "я неделя школ"}, "Октябрьская неделя школ"},
        Join{"loose_suffix", {"иное"}, {"Практичес", "кое", "занятие"}, "Практическое занятие"},
        Join{"loose_suffix_before_others", {"иное"}, {"Начисле", "ние, всего"}, "Начисление, всего"},
        Join{"a_word_without_its_last_vowel", {"иное"}, {"Стажировки", "и"}, "Стажировки и"},
        Join{"a_word_behind_a_whole_one", {"Кружки школ"}, {"Кружки", "и"}, "Кружки и"},
        Join{"a_small_word_in_a_very_narrow_column", {"иное"}, {"Итог", "за", "год"}, "Итог за год"},
        Join{"a_conjunction_alone", {"иное"}, {"Сопровождение", "и", "поддержка"}, "Сопровождение и поддержка"},
        Join{"a_small_word_before_others", {"иное"}, {"Объединения", "и секции"}, "Объединения и секции"},
        Join{"a_day_in_a_narrow_column", {"иное"}, {"12.05.20", "23 г."}, "12.05.2023 г."},
        Join{"a_day_without_its_last_figure", {"иное"}, {"12.05.202", "3"}, "12.05.2023"},
        Join{"days_of_two_figures_for_the_year", {"иное"}, {"12.05.23", "14.05.23"}, "12.05.23 14.05.23"},
        Join{"a_day_above_a_number", {"иное"}, {"12.05.2023", "23"}, "12.05.2023 23"},
        Join{"a_decimal_in_a_narrow_column", {"иное"}, {"102,", "4"}, "102,4"},
        Join{"a_list_in_a_narrow_column", {"иное"}, {"2,", "4"}, "2, 4"},
        Join{"letters_that_begin_no_word", {"иное"}, {"постоя", "нно"}, "постоянно"},
        Join{"dot_in_a_narrow_column", {"иное"}, {"5.1", "."}, "5.1."}),
    [](const auto& tested) { return tested.param.name; });

TEST(Centred, NeedsRoomOnBothSides) {
    const auto lines = lines_of({"            Середина", "слева", std::string(31, ' ') + "справа"});
    const Edges edges{50, 210};
    EXPECT_TRUE(is_centred(lines[0], edges));
    EXPECT_FALSE(is_centred(lines[1], edges));
}

}  // namespace
}  // namespace svod::extractors::pdf
