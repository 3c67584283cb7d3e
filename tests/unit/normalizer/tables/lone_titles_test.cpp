#include <gtest/gtest.h>

#include "extractors/txt/txt.hpp"
#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/outline.hpp"
#include "normalizer/stages/tables.hpp"
#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

struct Case {
    const char* rows;   // below the heads, «|» between cells, «\n» between rows
    const char* heads;  // the titles of the sections, «|» between
    std::size_t activities;
};

Reading reading_of(const extractors::Document& document) {
    Reading reading = begin_reading(document);
    read_identity(reading, testing::readers());
    read_tables(reading, testing::readers());
    read_outline(reading, testing::readers());
    read_event_rows(reading, testing::readers());
    return reading;
}

TEST(LoneTitles, HeadThePartsOfATableThatBeginsWithOne) {
    const Case cases[] = {
        {"Кадровая работа\t\t\t\nСеминар для вожатых\tмай\tМОЦ\t12 человек\nЛетние мероприятия\t\t\t\n"
         "Слёт юннатов\tиюнь\tДДТ\t40 детей",
         "Кадровая работа|Летние мероприятия", 2},
        {"Управленческий модуль\nСовещание директоров\tмай\tМОЦ\t12 человек\nСлёт юннатов\tиюнь\tДДТ\t",
         "Управленческий модуль", 2},
        // the first row is an activity: so are the others
        {"Семинар для вожатых\tмай\tМОЦ\t12 человек\nПодготовка сборника\t\t\t\nСлёт юннатов\tиюнь\tДДТ\t40 детей", "",
         3},
        // rows without anything else follow one another
        {"Подготовка сборника\t\t\t\nРабота с кадрами\t\t\t\nСлёт юннатов\tиюнь\tДДТ\t40 детей", "", 3},
        // a name
        {"Фестиваль «Лето»\t\t\t\nСлёт юннатов\tиюнь\tДДТ\t40 детей\nСеминар\tмай\tМОЦ\t", "", 3},
        // activities of which nothing is told
        {"Родительское собрание\t\t\t\nСлёт юннатов\tиюнь\tДДТ\t40 детей\nСеминар\tмай\tМОЦ\t", "", 3},
        {"Областной конкурс чтецов\t\t\t\nСлёт юннатов\tиюнь\tДДТ\t40 детей", "", 2},
        // the last row heads nothing
        {"Кадровая работа\t\t\t\nСеминар для вожатых\tмай\tМОЦ\t12 человек\nПодготовка сборника\t\t\t", "", 3},
    };
    for (const Case& one : cases) {
        const auto document = extractors::txt::read(
            std::string("Отчёт о работе центра за 2024 год\n\nМероприятие\tСрок\tОтветственный\tРезультат\n") +
                one.rows + "\n",
            "a.txt");
        const Reading reading = reading_of(*document);
        std::string heads;
        for (const Section& section : reading.report.sections) {
            heads += (heads.empty() ? "" : "|") + section.title;
        }
        EXPECT_EQ(heads, one.heads) << one.rows;
        EXPECT_EQ(reading.report.events.size(), one.activities) << one.rows;
    }
}

}  // namespace
}  // namespace svod::normalizer::stages
