#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "normalizer/stages/date_places.hpp"
#include "reading.hpp"

namespace svod::normalizer::stages {
namespace {

/// The dates of a report's text below its title as «raw role», one joined to the next by «; ».
std::string roles_of(const std::vector<std::string>& paragraphs) {
    const Reading reading = testing::read_text(paragraphs);
    std::string joined;
    for (const Date& date : reading.report.dates) {
        if (date.source.block > 0) {
            joined += (joined.empty() ? "" : "; ") + date.raw + " " + date.role;
        }
    }
    return joined;
}

struct Case {
    const char* text;
    const char* roles;
};

TEST(DateRoles, AreToldByTheWordsAround) {
    for (const Case& c : {
             Case{"5 июня 1961 года – день рождения станции юннатов.", "5 июня 1961 года mention"},
             Case{"II квартал. 14 апреля прошёл семинар.", "II квартал held; 14 апреля held"},
             Case{"I полугодие. Проведён смотр, 5 марта состоялся слёт.", "I полугодие held; 5 марта held"},
             Case{"Работаем по Концепции развития образования до 2030 года.", "до 2030 года mention"},
             Case{"Со школами заключены соглашения, действующие до 31.12.2026.", "до 31.12.2026 document"},
             Case{"Номинал сертификата в 2024 году – 9 100 руб.", "2024 году held"},
             Case{"План мероприятий на год выполнен на 90 %.", "на год schedule"},
             Case{"План охвата на 2024 год – 80 %.", "2024 год schedule"},
             Case{"Охват вырос только к концу года.", ""},
             Case{"По запросу школ 14 ноября проведён выездной семинар.", "14 ноября held"},
             Case{"Консультации проводились по запросам, 14 ноября состоялся семинар.",
                  "по запросам held; 14 ноября held"},
             Case{"Обеспечить к концу года охват 80 % детей.", "к концу года schedule"},
             Case{"План на первое полугодие 2025 года: слёт, сбор.", "первое полугодие 2025 года schedule"},
             Case{"Освоено к 15.12.24 – 96 % средств.", "15.12.24 as_of"},
             Case{"Ещё 4 педагога записаны на осень.", "осень schedule"},
             Case{"Семинар планировали на 10 марта.", "10 марта schedule"},
             Case{"Слёт планировался в мае, но не проведён.", "мае schedule"},
             Case{"Выезд перенесён с 6 марта на 13 марта.", "6 марта schedule; 13 марта schedule"},
             Case{"Срок выезда сдвинут с 6 марта на 13 марта.", "6 марта schedule; 13 марта schedule"},
             Case{"Выезд перенесён на 13 марта и проведён.", "13 марта held"},
             Case{"Наставничество в этом году не велось.", "в этом году mention"},
             Case{"Сбои вызваны отсутствием методиста в апреле.", "апреле mention"},
             Case{"На 12 апреля был назначен слёт.", "12 апреля schedule"},
             Case{"Запланировано 300 сертификатов, на 1.10.2024 выдано 240.", "1.10.2024 as_of"},
             Case{"Отчёт подготовлен и сдан (до 20 июня).", "до 20 июня schedule"},
             Case{"Центр с мая возглавляет А.Б. Сомова.", "с мая mention"},
             Case{"С 14 мая руководители школ проходят обучение.", "С 14 мая held"},
             Case{"Рост обусловлен переходом на новый порядок с 1 марта 2024 года.", "с 1 марта 2024 года mention"},
             Case{"Дано 60 консультаций, в прошлом году – 48.", "в прошлом году mention"},
             Case{"Год назад охват составлял 71 %.", "Год назад as_of"},
             Case{"На конец года в округе 96 кружков.", "На конец года as_of"},
             Case{"В зимний период планировалось обучить 90 человек, на 1 марта обучено 84.",
                  "зимний период schedule; 1 марта as_of"},
             Case{"Выезды во втором полугодии не планировались.", "втором полугодии mention"},
         }) {
        EXPECT_EQ(roles_of({c.text}), c.roles) << c.text;
    }
}

TEST(Dates, ToWhichSomethingWasPutOffLieBehindThePeriod) {
    Reading reading;
    reading.period = {phrases::day_of_iso("2023-07-01"), phrases::day_of_iso("2023-12-31")};
    for (const auto& [words, start, end] : std::vector<std::tuple<const char*, const char*, const char*>>{
             {"Слёт перенесён на февраль", "2024-02-01", "2024-02-29"},
             {"Слёт прошёл в феврале", "2023-02-01", "2023-02-28"},
         }) {
        Unit unit;
        unit.text = text::Folded(words);
        phrases::DateMatch match;
        match.span = {unit.text.folded().find("феврал"), unit.text.folded().size()};
        match.start = "2023-02-01";
        match.end = "2023-02-28";
        match.precision = "month";
        Date date;
        date.role = "schedule";
        date.start = match.start;
        date.end = match.end;
        set_behind_report(reading, unit, match, date);
        EXPECT_EQ(date.start, start) << words;
        EXPECT_EQ(date.end, end) << words;
    }
}

TEST(MovedDates, MayStandBesideTheStatusOfTheirRow) {
    const Reading reading = testing::read_table({{"Мероприятие", "Срок", "Статус", "Примечание"},
                                                 {"Семинар", "март", "перенесено", "на 12 мая"},
                                                 {"Слёт", "май", "проведено", "на 12 мая заявлено 9 команд"}});
    ASSERT_GE(reading.report.dates.size(), 4U);
    std::vector<std::string> roles;
    for (const Date& date : reading.report.dates) {
        if (date.raw.ends_with("12 мая")) {
            roles.push_back(date.role);
        }
    }
    EXPECT_EQ(roles, (std::vector<std::string>{"schedule", "as_of"}));
}

TEST(DatesOfAColumn, AreTermsWhereSomethingIsStillOpen) {
    for (const auto& [outcome, role] :
         std::vector<std::pair<const char*, const char*>>{{"Проведён, 12 человек", "held"}, {"В работе", "schedule"}}) {
        const Reading reading = testing::read_table(
            {{"Мероприятие", "Дата", "Итог"}, {"Слёт", "май", "Состоялся"}, {"Сбор", "июнь", outcome}},
            {"Что проведено за год:"});
        ASSERT_EQ(reading.report.dates.back().raw, "июнь");
        EXPECT_EQ(reading.report.dates.back().role, role) << outcome;
    }
}

TEST(DatesOfAColumn, ThatMarksWhatWasDoneAreHeld) {
    for (const auto& [first, second, outcomes] : std::vector<std::tuple<const char*, const char*, const char*>>{
             {"12.04.2024", "14.05.2024", "done held done held "},
             {"12.04", "14.05", "done held done held "},
             {"12.04.2024", "не проведён", "done held not_done "},
         }) {
        const Reading reading = testing::read_table({{"№", "Мероприятие", "Срок", "Отметка о выполнении"},
                                                     {"1", "Семинар вожатых", "март", first},
                                                     {"2", "Слёт", "май", second}});
        std::string found;
        for (std::size_t i = 0; i < reading.report.events.size(); ++i) {
            found += reading.report.events[i].status + " ";
            for (const Date& date : reading.report.dates) {
                found += date.event == static_cast<int>(i) && date.role == "held" ? "held " : "";
            }
        }
        EXPECT_EQ(found, outcomes) << first;
    }
}

TEST(DatesOfAColumn, AreHeldWhereTheCellSaysSo) {
    for (const auto& [term, roles] : std::vector<std::pair<const char*, const char*>>{
             {"план: май, факт: 4 июня", "schedule held "},
             {"факт. 04.06.2024, план – май", "held schedule "},
             {"май (фактически 4 июня)", "schedule held "},
             {"май, 4 июня", "schedule schedule "},
         }) {
        const Reading reading =
            testing::read_table({{"Мероприятие", "Срок", "Статус"}, {"Семинар", term, "Проведён"}}, {"План на год"});
        std::string found;
        for (const Date& date : reading.report.dates) {
            found += date.event ? date.role + " " : "";
        }
        EXPECT_EQ(found, roles) << term;
    }
}

TEST(MovedDates, LieBehindTheDayThatTheyAreMovedFrom) {
    const Reading reading = testing::read_text({"Намеченный на 20.11.2024 семинар для методистов перенесён на весну."});
    ASSERT_EQ(reading.report.dates.back().raw, "весну");
    EXPECT_EQ(reading.report.dates.back().start, "2025-03-01");
}

TEST(MovedDates, LieBehindTheMonthThatTheyAreMovedFrom) {
    const Reading reading =
        testing::read_text({"Второй семинар, намеченный на ноябрь, перенесён на весну из-за ремонта."});
    ASSERT_EQ(reading.report.dates.back().raw, "весну");
    EXPECT_EQ(reading.report.dates.back().start, "2025-03-01");
}

}  // namespace
}  // namespace svod::normalizer::stages
