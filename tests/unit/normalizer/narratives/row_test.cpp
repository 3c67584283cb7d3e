#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading.hpp"

namespace svod::normalizer::stages {
namespace {

struct Case {
    const char* title;
    const char* schedule;
    const char* result;
    const char* narratives;
};

class Rows : public ::testing::TestWithParam<Case> {};

TEST_P(Rows, TellOfHappeningsInTheirResult) {
    const Reading reading = testing::read_table(
        {{"№", "Мероприятие", "Срок", "Результат"}, {"1", GetParam().title, GetParam().schedule, GetParam().result}});
    EXPECT_EQ(testing::narratives_of(reading), GetParam().narratives) << GetParam().result;
}

INSTANTIATE_TEST_SUITE_P(
    Told, Rows,
    ::testing::Values(
        Case{"Выезды в школы", "в течение года", "12 апреля – школа № 4. Третий выезд перенесён на май.",
             "Третий выезд | visit | - | postponed | -"},
        Case{"Методическая работа", "в течение года", "14.03.2024 – заседание методического совета.",
             "заседание методического совета | meeting | - | done | 03-14"},
        Case{"Методическая работа", "в течение года", "Проведён семинар (20.04.2024 г.).",
             "семинар | seminar | - | done | 04-20"},
        Case{"Заседания совета", "1 раз в полугодие",
             "Проведено 2 заседания:\n18 февраля 2024 г. «Планирование»;\n19.09. 2024 «Итоги».",
             "заседания | meeting | Планирование | done | 02-18; заседания | meeting | Итоги | done | 09-19"},
        Case{"Выездные занятия", "в течение года",
             "Состоялось 3 выезда, в том числе:\n5 марта – д. Горка, 20 чел.;\n7 мая – с. Заречье, 18 чел.",
             "выезда | visit | - | done | 03-05; выезда | visit | - | done | 05-07"},
        Case{"Выездные занятия", "в течение года",
             "Организовано 2 выезда: 05.03.2024 – Горка, 07.05.2024 – Нижнее Заречье",
             "выезда | visit | - | done | 03-05; выезда | visit | - | done | 05-07"},
        Case{"Обучение операторов", "февраль, май",
             "Обучение проведено: 06.02.2024 (8 чел.) и 21.05.2024 (12 чел.), участники получили памятки.",
             "Обучение | training | - | done | 02-06; Обучение | training | - | done | 05-21"},
        Case{"Практикумы", "в течение года", "Практикумы состоялись 06.02.2024 (очно), 21.05.2024 (в записи).",
             "Практикумы | seminar | - | done | 02-06; Практикумы | seminar | - | done | 05-21"},
        Case{"Сбор отчётов", "июнь", "Отчёты школ собраны, сводный отчёт направлен в РМЦ 28.06.2024 г.",
             "сводный отчёт | document | - | done | 06-28"},
        Case{"Корректировка дорожной карты", "январь", "«Дорожная карта» обновлена, 09.02.24 г. согласована с РМЦ.",
             "«Дорожная карта» | document | - | done | 02-09"},
        Case{"Летние мероприятия", "июль", "12.07 - мастер-класс «Робот» в лагере;\n19.07 - экскурсия в музей.",
             "мастер-класс | master_class | Робот | done | 07-12; экскурсия в музей | other | - | done | 07-19"},
        Case{"Методическая работа", "год", "1) 12 апреля – круглый стол; 2) 14 мая – вебинар «Отбор».",
             "круглый стол | meeting | - | done | 04-12; вебинар | webinar | Отбор | done | 05-14"},
        Case{"Методическая работа", "год", "Круглый стол – 12.04.2024; вебинар «Отбор», 14.05.2024, 30 чел.",
             "Круглый стол | meeting | - | done | 04-12; вебинар | webinar | Отбор | done | 05-14"},
        Case{"Методическая работа", "год", "Проведены круглый стол 12 апреля и вебинар «Отбор» 14 мая",
             "круглый стол | meeting | - | done | 04-12; вебинар | webinar | Отбор | done | 05-14"},
        Case{"Методическая работа", "год", "12.04 – семинар, 14.05 – вебинар «Отбор»",
             "семинар | seminar | - | done | 04-12; вебинар | webinar | Отбор | done | 05-14"},
        Case{"Семинар для педагогов", "апрель", "Семинар состоялся 13.04.2024 г.",
             "Семинар | seminar | - | done | 04-13"},
        Case{"Семинар для педагогов", "март", "Семинар состоялся 13.04.2024 г.",
             "Семинар | seminar | - | done | 04-13"}));

INSTANTIATE_TEST_SUITE_P(
    NotTold, Rows,
    ::testing::Values(Case{"Семинар для педагогов", "13.04.2024", "Семинар состоялся 13.04.2024 г.", ""},
                      Case{"Семинар для педагогов", "13.04.2024", "Состоялся 13.04.2024 в школе № 4.", ""},
                      Case{"Семинар для педагогов", "апрель", "Семинар перенесён на 11.05.2024.", ""},
                      Case{"Дни открытых дверей", "2-6 июня", "фактически прошли 9-13 июня", ""},
                      Case{"Мастер-класс", "3-7 июня", "Дистанционно проведён 10 июня", ""},
                      Case{"Совет директоров", "06.06.2024", "Проведён 6 июня 2024 г., протокол от 06.06.2024 № 5", ""},
                      Case{"Школа молодого педагога", "апрель", "Занятия перенесены на сентябрь 2024 г.", ""},
                      Case{"Выдача сертификатов", "в течение года", "На 01.06.2024 выдано 9312 сертификатов.", ""},
                      Case{"Положение о конкурсе", "май", "Утверждено приказом от 12.05.2024 № 45.", ""},
                      Case{"Стажировка вожатых", "июнь", "Прошла 4-5 июля, стажировались 9 вожатых", ""},
                      Case{"Мастер-класс", "3 июня", "Проведён позже, 10 июня", ""},
                      Case{"Информирование", "год", "Сайт центра (12.05.2024), реестр программ (14.05.2024)", ""},
                      Case{"Отчёт", "июль", "Будет размещён до 15.07.2024 г.", ""}));

TEST(Rows, TellOfHeldEventsThoughOneCameToNothing) {
    const Reading reading = testing::read_table({{"№", "Дата", "Мероприятие", "Итог"},
                                                 {"1", "12.03.2024", "Семинар для методистов", "Проведён"},
                                                 {"2", "май", "Круглый стол", "Не состоялся"}});
    std::vector<std::string> roles;
    for (const Date& date : reading.report.dates) {
        roles.push_back(date.role);
    }
    EXPECT_EQ(roles, (std::vector<std::string>{"period", "held", "held"}));
}

TEST(Rows, HoldTheDaysThatOpenAColumnOfDatesAndResults) {
    const Reading reading = testing::read_table(
        {{"№", "Мероприятие", "Дата проведения, результат"},
         {"1", "Семинар для методистов", "12 мая 2024 г., семинар прошёл в школе № 3"},
         {"2", "Круглый стол", "июнь. Не состоялся"},
         {"3", "Вебинар", "14.03.2024, 20 участников. 21.03.2024 проведена групповая консультация"}});
    EXPECT_EQ(testing::narratives_of(reading), "групповая консультация | consultation | - | done | 03-21");
    std::vector<std::string> roles;
    for (const Date& date : reading.report.dates) {
        roles.push_back(date.role);
    }
    EXPECT_EQ(roles, (std::vector<std::string>{"period", "held", "schedule", "held", "held"}));
    for (const Event& event : reading.report.events) {
        EXPECT_EQ(event.schedule, Text());
        EXPECT_EQ(event.result.has_value(), event.origin == "table_row");
    }
}

TEST(Answers, TellOfWhatTheirQuestionAsks) {
    const Reading reading = testing::read_table(
        {{"№", "Вопрос", "Ответ"},
         {"1", "Какие семинары проведены (дата, тема)?",
          "17.01.2024 – семинар «Воспитание», 34 чел.; 16 марта – круглый стол"},
         {"2", "Что планируется?", "Провести в октябре конкурс программ; купить столы"},
         {"3", "Что не выполнено?", "Не проведён выездной семинар (по плану – май): не было транспорта"}});
    EXPECT_EQ(testing::narratives_of(reading),
              "семинар | seminar | Воспитание | done | 01-17; круглый стол | meeting | - | done | 03-16; "
              "конкурс программ | contest | - | planned | -; выездной семинар | seminar | - | not_done | -");
    for (const Event& event : reading.report.events) {
        EXPECT_FALSE(event.parent) << event.title;
        EXPECT_EQ(event.status_basis.value_or("-"), "stated") << event.title;
    }
}

TEST(Rows, TakeTheirTermFromItsColumnAndNotFromWhomTheyAreFor) {
    const Reading reading = testing::read_table({{"№", "Мероприятие", "Срок"},
                                                 {"1", "Консультации по запросам школ", "ежемесячно"},
                                                 {"2", "Консультации по запросам школ", ""}});
    std::vector<std::string> found;
    for (const Date& date : reading.report.dates) {
        if (date.event) {
            found.push_back(std::to_string(*date.event) + " " + date.recurrence.value_or("-"));
        }
    }
    EXPECT_EQ(found, (std::vector<std::string>{"0 monthly", "1 as_needed"}));
}

TEST(Rows, AreTheParentsOfTheirHappenings) {
    const Reading reading = testing::read_table(
        {{"Мероприятие", "Срок", "Результат"}, {"Методическая работа", "год", "12 мая проведён вебинар."}});
    ASSERT_EQ(reading.report.events.size(), 2U);
    EXPECT_EQ(reading.report.events[1].parent, 0);
}

}  // namespace
}  // namespace svod::normalizer::stages
