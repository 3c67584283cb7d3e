#include <gtest/gtest.h>

#include "normalizer/stages/tables.hpp"
#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

using testing::letters_of;
using testing::Lines;

struct Case {
    const char* name;
    Lines table;
    const char* roles;
    int header_rows;
};

TEST(ColumnsOfFigures, AreReadFromTheirHeads) {
    const Case cases[] = {
        {"figures", {"Направленность|Программ|Детей", "техническая|12|300", "художественная|20|710"}, "...", 1},
        {"figures below the lines of a passport",
         {"Муниципалитет|Лужский район", "Отчётный период|2023 год", "Программ|40", "Детей|900", "Групп|77"},
         "..",
         0},
        {"figures below the name of the centre",
         {"Полное наименование организации|МБУ ДО «Росинка»", "Количество организаций|14", "Программ|40"},
         "..",
         0},
        {"figures below the name of the organisation of the centre",
         {"Базовая организация|Дом творчества «Лесной»", "Адрес|ул. Мира", "Количество программ|40",
          "Количество организаций, реализующих программы|14"},
         "..",
         0},
        {"figures of one organisation and its partners",
         {"Наименование организации|МБУ ДО «Росинка»", "Количество организаций-партнёров|6", "Программ|40"},
         "..",
         1},
        {"figures of one organisation",
         {"Наименование организации|МБУ ДО «Росинка»", "Количество программ|40", "Количество детей|400"},
         "..",
         1},
        {"figures of municipalities", {"Муниципалитет|Программ", "Лужский район|40", "Гатчинский район|90"}, "..", 1},
    };
    for (const Case& tested : cases) {
        const extractors::Document document = testing::document_of({}, tested.table);
        Reading reading = begin_reading(document);
        read_tables(reading, testing::readers());
        ASSERT_EQ(reading.tables.size(), 1U) << tested.name;
        EXPECT_EQ(reading.tables[0].kind, TableView::Kind::figures) << tested.name;
        EXPECT_EQ(letters_of(reading.tables[0]), tested.roles) << tested.name;
        EXPECT_EQ(reading.tables[0].header_rows, tested.header_rows) << tested.name;
    }
}

}  // namespace
}  // namespace svod::normalizer::stages
