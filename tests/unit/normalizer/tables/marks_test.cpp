#include <gtest/gtest.h>

#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/tables.hpp"
#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

struct Case {
    const char* head;  // over the marks
    const char* mark;
    const char* result;  // "-" for none
};

std::string result_of(const Case& c) {
    const extractors::Document document = testing::document_of(
        {"Отчёт о работе центра за 2024 год"},
        {std::string("Мероприятие|Срок|") + c.head, std::string("Лекторий для родителей|май|") + c.mark,
         "Слёт|июнь|исполнено", "Форум|июль|исполнено"});
    Reading reading = begin_reading(document);
    read_identity(reading, testing::readers());
    read_tables(reading, testing::readers());
    read_event_rows(reading, testing::readers());
    return reading.report.events.empty() ? "no events" : reading.report.events.front().result.value_or("-");
}

TEST(Marks, AreResultsWhereTheyTellMore) {
    const Case cases[] = {
        {"Отметка о выполнении", "Прошло 3 занятия", "Прошло 3 занятия"},
        {"Отметка о выполнении", "Исполнено, выдано 40 памяток", "Исполнено, выдано 40 памяток"},
        {"Отметка о выполнении", "Проведён 14 и 28 мая", "Проведён 14 и 28 мая"},
        {"Исполнение", "Не исполнено, лектор заболел", "Не исполнено, лектор заболел"},
        {"Исполнение", "Отложено до осени", "Отложено до осени"},
        {"Исполнение", "Выполнено (протокол № 4)", "Выполнено (протокол № 4)"},
        {"Отм. об исп.", "Ведётся, проект на согласовании", "Ведётся, проект на согласовании"},
        {"Отметка о выполнении", "Исполнено в полном объёме", "-"},
        {"Отметка о выполнении", "Проводится ежемесячно", "-"},
        {"Отметка о выполнении", "Не проведён", "-"},
        {"Отметка о выполнении", "В работе", "-"},
        {"Отметка о выполнении", "14.05.2024", "-"},
        {"Отметка о выполнении", "+", "-"},
        {"Статус", "Исполнено, пришли 40 родителей", "-"},
        {"Дата исполнения", "Исполнено 14.05.2024", "-"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(result_of(c), c.result) << c.head << " | " << c.mark;
    }
}

std::vector<Event> events_of(const std::vector<std::string>& rows) {
    const extractors::Document document = testing::document_of({"Отчёт о работе центра за 2024 год"}, rows);
    Reading reading = begin_reading(document);
    read_identity(reading, testing::readers());
    read_tables(reading, testing::readers());
    read_event_rows(reading, testing::readers());
    return reading.report.events;
}

TEST(DaysHeld, MayGiveWayToWords) {
    std::string told;
    for (const Event& event : events_of({"Мероприятие|Срок по плану|Когда прошло", "Слёт|май|14 мая",
                                         "Форум|июнь|не проводился", "Сбор|июль|-"})) {
        told += event.schedule.value_or("-") + ' ' + event.status + ' ' + event.note.value_or("-") + '\n';
    }
    EXPECT_EQ(told, "май done Когда прошло: 14 мая\nиюнь not_done Когда прошло: не проводился\nиюль not_reported -\n");
}

TEST(DaysHeld, MayGiveWayToWordsInTheOnlyColumnOfDays) {
    for (const char* head : {"Дата", "Дата проведения", "Сроки", "Когда"}) {
        std::string told;
        for (const Event& event :
             events_of({std::string("Мероприятие|") + head + "|Участники", "Слёт|14 мая|20 школьников",
                        "Форум|не проводился|-", "Сбор|перенесён на 2025 год|-", "Игра|отменена|-"})) {
            told += event.status + ' ';
        }
        EXPECT_EQ(told, "done not_done postponed cancelled ") << head;
    }
}

}  // namespace
}  // namespace svod::normalizer::stages
