#include <gtest/gtest.h>

#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

using testing::events_of;

TEST(Rows, KeepPlannedAndActualTermApart) {
    const auto events = events_of({"Мероприятие|Плановый срок|Фактический срок", "Семинар|март|05.04.2024"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].schedule, "март");
    EXPECT_EQ(events[0].note, "Фактический срок: 05.04.2024");
}

TEST(Rows, TakeAbbreviatedHeadsOfTerms) {
    const auto events = events_of({"Мероприятие|План. срок|Факт. дата|Кто отвечал", "Семинар|март|05.04.2024|Белова"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].schedule, "март");
    EXPECT_EQ(events[0].note, "Факт. дата: 05.04.2024");
    EXPECT_EQ(events[0].responsible, "Белова");
}

TEST(Rows, TakeNumbersBelowMonthsForTheirDays) {
    const auto events = events_of({"Число|Мероприятие|Отметка", "МАЙ", "7|Семинар|проведён",
                                   "14-18|Смена «Парус»|проведена", "ИЮНЬ", "до 5|Отчёт центра|сдан"});
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].schedule, "7");
    EXPECT_EQ(events[1].schedule, "14-18");
    EXPECT_EQ(events[2].schedule, "до 5");
}

TEST(Rows, TakeNumbersThatMayCountForNoDays) {
    for (const auto& table : {testing::Lines{"Число|Мероприятие|Отметка", "7|Семинар|проведён"},
                              testing::Lines{"Число|Мероприятие|Отметка", "МАЙ", "62|Семинары|проведены"},
                              testing::Lines{"Мероприятие|Число|Отметка", "МАЙ", "Семинар|12|проведён"}}) {
        const auto events = events_of(table);
        ASSERT_EQ(events.size(), 1U) << table.back();
        EXPECT_EQ(events[0].schedule, std::nullopt) << table.back();
    }
}

TEST(Rows, OfAPlanForLaterArePlanned) {
    const auto events = events_of(
        {"№|Мероприятие|Срок", "1|Семинар|март"},
        {"Отчёт о работе центра за 2024 год", "В районе работают 12 организаций.", "# План мероприятий на 2025 год"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].status, "planned");
    EXPECT_EQ(events[0].status_basis, "inferred");
}

TEST(Rows, OfASentenceThatLeadsInTakeItsStatus) {
    const auto events = events_of({"Дата|Мероприятие", "12.05.2024|Семинар"},
                                  {"Отчёт о работе центра за 2024 год", "Для педагогов проведены:"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[0].status_basis, "stated");
}

TEST(Rows, OfAHeadingThatSaysSoTakeItsStatus) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"# Мероприятия, проведённые в мае 2024 года", "done stated"},
        {"# Реестр состоявшихся событий", "done stated"},
        {"В таблице указаны события, которые центр провёл для семей.", "done stated"},
        {"# Реализованные мероприятия", "done stated"},
        {"# Не проведённые мероприятия", "not_done stated"},
        {"# Планируемые мероприятия", "planned stated"},
        {"# Мероприятия для педагогов", "done inferred"},
    };
    for (const auto& [heading, expected] : cases) {
        const auto events =
            events_of({"Дата|Мероприятие", "12.05.2024|Семинар"}, {"Отчёт о работе центра за 2024 год", heading});
        ASSERT_EQ(events.size(), 1U) << heading;
        EXPECT_EQ(events[0].status + " " + events[0].status_basis.value_or("-"), expected) << heading;
    }
}

TEST(Rows, OfSectionTitlesAndNumbersAreNoEvents) {
    const auto events = events_of({"№|Мероприятие|Срок", "1|2|3", "Раздел I. Кадры", "1|Семинар|март"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].title, "Семинар");
}

}  // namespace
}  // namespace svod::normalizer::stages
