#include <gtest/gtest.h>

#include "reading.hpp"

namespace svod::normalizer::stages {
namespace {

struct Case {
    const char* text;
    const char* narratives;
};

TEST(WhatNoFormNames, IsToldByItsVerb) {
    for (const Case& c : {
             Case{"7 мая педагоги приняли участие в дне самоуправления.",
                  "дне самоуправления | other | - | done | 05-07"},
             Case{"7 мая в лыжном забеге приняли участие 60 детей.", "лыжном забеге | contest | - | done | 05-07"},
             Case{"7 мая в осеннем балу приняли участие 60 детей.", "осеннем балу | other | - | done | 05-07"},
             Case{"7 мая учреждение провело брифинг для родителей.",
                  "брифинг для родителей | other | - | done | 05-07"},
             Case{"7 мая опорный центр организовал и провёл устный журнал.",
                  "устный журнал | other | - | done | 05-07"},
             Case{"Развлекательный час «Раз, два, три» прошёл 7 мая.",
                  "Развлекательный час «Раз, два, три» | other | - | done | 05-07"},
             Case{"В июне прошло 6 тематических смен.", "6 тематических смен | other | - | done | 06-01..06-30"},
             Case{"7 мая в школе прозвучала лекция о профессиях.", "лекция о профессиях | other | - | done | 05-07"},
             Case{"7 мая прошла фотовыставка «Край родной».", "фотовыставка «Край родной» | other | - | done | 05-07"},
             Case{"7 мая прошёл онлайн-конкурс «Край родной».",
                  "онлайн-конкурс «Край родной» | contest | - | done | 05-07"},
             Case{"Занятия в студиях начинаются 10 сентября.", ""},
             Case{"Сбор вожатых ежегодно проходит в мае.", ""},
             Case{"Сбор вожатых в этом году прошёл 7 мая.", "Сбор вожатых | other | - | done | 05-07"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(NamesBehindADash, BelongToTheTitle) {
    for (const Case& c : {
             Case{"7 мая прошёл весенний праздник – открытое занятие для родителей.",
                  "весенний праздник – открытое занятие для родителей | lesson | - | done | 05-07"},
             Case{"7 мая прошёл праздник – «Наши таланты».", "праздник – «Наши таланты» | other | - | done | 05-07"},
             Case{"7 мая прошёл конкурс – выставка «Наши таланты».",
                  "конкурс – выставка «Наши таланты» | contest | - | done | 05-07"},
             Case{"7 мая прошёл день открытых дверей – праздник, полюбившийся всем.",
                  "день открытых дверей | open_day | - | done | 05-07"},
             Case{"7 мая прошла акция – слёт отменён.", "акция | campaign | - | done | 05-07"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(DaysOfAnotherTime, AreNotThoseOfWhatWasDone) {
    for (const Case& c : {
             Case{"7 мая педагоги провели день леса, который отмечается 21 марта.",
                  "день леса | other | - | done | 05-07"},
             Case{"7 мая педагоги провели день леса, который отмечается 21 марта, но гости не приехали.",
                  "день леса | other | - | done | 05-07"},
             Case{"Завершён отбор команд на слёт, который состоится 12 октября.", ""},
             Case{"Прошёл слёт, который 7 мая посетили 60 детей.", "слёт | other | - | done | 05-07"},
             Case{"В мае в клубе прошёл «Семинар вожатых».", "«Семинар вожатых» | seminar | - | done | 05-01..05-31"},
             Case{"7 мая на станции юных техников «Росток» прошёл семинар.", "семинар | seminar | - | done | 05-07"},
             Case{"7 мая семинар прошёл в Центре внешкольной работы «Росток».", "семинар | seminar | - | done | 05-07"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(WhoCame, IsNoHappeningBesideTheOneToldOf) {
    for (const Case& c : {
             Case{"На районной ёлке 26 декабря побывали 60 семей.", "районной ёлке | other | - | done | 12-26"},
             Case{"С 20 по 27 декабря в клубе побывали более 60 семей.", ""},
             Case{"Мастерские прошли 2.10., 9.10. и 16.10.2024, посетили более 300 семей.",
                  "Мастерские | other | - | done | 10-02 10-09 10-16"},
             Case{"7 мая сбор прошёл, участвовали 60 детей.", "сбор | other | - | done | 05-07"},
             Case{"7 мая диспут посетили 40 школьников.", "диспут | other | - | done | 05-07"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(WhatCameToNothing, IsToldInAnyOrder) {
    for (const Case& c : {
             Case{"Организовать в октябре выездной семинар не удалось.",
                  "выездной семинар | seminar | - | not_done | -"},
             Case{"8 октября совещание вожатых не было проведено.", "совещание вожатых | meeting | - | not_done | -"},
             Case{"Слёт вожатых отложен до мая 2025 года.", "Слёт вожатых | other | - | postponed | -"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(TopicsOfTheNext, AreNotTheFirstOnes) {
    for (const Case& c : {
             Case{"7 мая прошли конкурс «Весна», семинар «Лето».", "конкурс «Весна» | contest | - | done | 05-07"},
             Case{"7 мая прошёл семинар вожатых, «Лето».", "семинар вожатых | seminar | Лето | done | 05-07"},
             Case{"Семинар был запланирован на 6 мая, но состоялся 7 мая.", "Семинар | seminar | - | done | 05-07"},
             Case{"7 мая клуб стал площадкой для слёта вожатых.", "слёта вожатых | other | - | done | 05-07"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(TheSecondOfSeveral, LeavesItsNounOut) {
    for (const Case& c : {
             Case{"Зимний сбор прошёл 4 февраля, летний – в июне, а осенний – 8 октября.",
                  "Зимний сбор | other | - | done | 02-04; летний | other | - | done | 06-01..06-30; "
                  "осенний | other | - | done | 10-08"},
             Case{"Открытие смены состоялось 4 июня, закрытие – 22 июня.",
                  "Открытие смены | other | - | done | 06-04; закрытие | other | - | done | 06-22"},
             Case{"Сбор проходил в два дня: первый – 4 июня, второй – 22 июня.",
                  "Сбор | other | - | done | 06-04 06-22"},
             Case{"Первый сбор прошёл 4 июня, второй – 22 июня по теме «Костёр».",
                  "Первый сбор | other | - | done | 06-04; второй | other | Костёр | done | 06-22"},
             Case{"Зимний сбор прошёл 4 февраля, летний – 22 июня, на нём выступил хор.",
                  "Зимний сбор | other | - | done | 02-04; летний | other | - | done | 06-22"},
             Case{"Школьный этап – 4 февраля, городской – 22 марта, краевой – 5 мая, ребята стали лауреатами.",
                  "Школьный этап | contest | - | done | 02-04; городской | contest | - | done | 03-22; "
                  "краевой | contest | - | done | 05-05"},
             Case{"Первый сбор прошёл 4 июня, второй – 22 июня, третий перенесён на осень.",
                  "Первый сбор | other | - | done | 06-04; второй | other | - | done | 06-22"},
             Case{"Слёт прошёл 4 июня, зимний поход, намеченный на 22 декабря, отменён.",
                  "Слёт | other | - | done | 06-04; зимний поход | other | - | cancelled | -"},
             Case{"Открытие смены состоялось 4 июня, закрытие – 22 июня концертом.",
                  "Открытие смены | other | - | done | 06-04; закрытие | other | - | done | 06-22"},
             Case{"Сбор об изменениях в 2025 году прошёл 4 июня.",
                  "Сбор об изменениях в 2025 году | other | - | done | 06-04"},
         }) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

TEST(SeveralTopics, DontHideTheForm) {
    EXPECT_EQ(testing::narratives_of(testing::read_text({"Вебинар на темы «Лето», «Зима» проведён 7 мая."})),
              "Вебинар | webinar | Лето | done | 05-07");
}

TEST(Recurrences, OfSomethingElseAreNotTheHappenings) {
    const Reading reading = testing::read_text({"Детей ежедневно подвозят в школы, автобус получен и открыт 7 мая."});
    for (const Date& date : reading.report.dates) {
        EXPECT_TRUE(!date.recurrence || !date.event) << date.raw;
    }
}

}  // namespace
}  // namespace svod::normalizer::stages
