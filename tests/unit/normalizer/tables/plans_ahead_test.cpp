#include <gtest/gtest.h>

#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/outline.hpp"
#include "normalizer/stages/tables.hpp"
#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

struct Case {
    const char* heading;
    testing::Lines table;
    const char* status;  // of every row
};

TEST(PlansAhead, SayHowFarTheirRowsHaveCome) {
    const Case cases[] = {
        {"# Ключевые мероприятия на 2025 год", {"Мероприятие|Срок", "Семинар|март", "Слёт|май"}, "planned"},
        {"# Ключевые мероприятия на 2024 год", {"Мероприятие|Срок", "Семинар|март", "Слёт|май"}, "done"},
        {"# Педагоги",
         {"№|Что планируем|Когда|Кто отвечает", "1|Семинар вожатых|март|МОЦ", "2|Круглый стол|май|МОЦ"},
         "planned"},
        {"# Медиаплан на 2025 год", {"Мероприятие|Срок", "Прямой эфир|март", "Наши дети|май"}, "not_reported"},
        {"# Медиаплан на 2025 год", {"Тема публикации|Дата", "Как мы растём|март", "Наши дети|май"}, "not_reported"},
    };
    for (const Case& one : cases) {
        const extractors::Document document = testing::document_of(
            {"Отчёт о работе центра за 2024 год", "В районе работают 12 организаций.", one.heading}, one.table);
        Reading reading = begin_reading(document);
        read_identity(reading, testing::readers());
        read_tables(reading, testing::readers());
        read_outline(reading, testing::readers());
        read_event_rows(reading, testing::readers());
        ASSERT_EQ(reading.report.events.size(), 2U) << one.heading;
        for (const Event& event : reading.report.events) {
            EXPECT_EQ(event.status, one.status) << one.heading << " over " << one.table.front();
        }
    }
}

// What appeared in the media is no activity of the centre where no plan of it stands above.
TEST(PlansAhead, LeaveWhatAppearedInTheMedia) {
    const extractors::Document document = testing::document_of({"Отчёт о работе центра за 2024 год", "# Публикации"},
                                                               {"Тема публикации|Дата", "Как мы растём|12.03.2024"});
    Reading reading = begin_reading(document);
    read_identity(reading, testing::readers());
    read_tables(reading, testing::readers());
    read_outline(reading, testing::readers());
    read_event_rows(reading, testing::readers());
    EXPECT_TRUE(reading.report.events.empty());
}

}  // namespace
}  // namespace svod::normalizer::stages
