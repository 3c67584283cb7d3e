#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {
namespace {

struct Case {
    const char* text;
    const char* first_rows;  ///< the cells of the first two rows, separated by «|» and «/»
};

std::string first_rows_of(const Document& document) {
    std::string told;
    for (const Block& block : document.blocks) {
        for (std::size_t row = 0; row < std::min<std::size_t>(2, block.table.rows.size()); ++row) {
            told += row > 0 ? "/" : "";
            for (const Cell& cell : block.table.rows[row].cells) {
                told += (cell.column > 0 ? "|" : "") + cell.text;
            }
        }
    }
    return told;
}

TEST(LostCells, StandAtTheStartOfTheirLines) {
    const Case cases[] = {
        {"Критерий | 2022 год | 2023 год\n1 | Студий в сёлах | 4 | 6\n2 | Кружков | 41 | 44\n",
         "|Критерий|2022 год|2023 год/1|Студий в сёлах|4|6"},
        {"Наименование | План | Факт | Причина\n1 | Студий | 4 | 6 |\n2 | Кружков | 41 | 44 |\n",
         "|Наименование|План|Факт|Причина/1|Студий|4|6"},
        {"Дело\tСрок\n1\tПоход по озёрам\tмай\n2\tСлёт лесничеств\tиюнь\n", "|Дело|Срок/1|Поход по озёрам|май"},
        {"2022 | 2023 | | |\n1. | Студий в сёлах | 4 | 6 |\n2. | Кружков | 41 | 44 |\n",
         "||2022|2023/1.|Студий в сёлах|4|6"},
        {"Направленность | Программ | Детей\nТехническая | 4 | 60\nСпортивная | 6 | 90\n",
         "Направленность|Программ|Детей/Техническая|4|60"},
        {"Класс | Учащихся | Мест\n1 | 14 | 3\n2 | 16 | 5\n", "Класс|Учащихся|Мест/1|14|3"},
        {"Класс | Тема урока | Часы\n1 | Лес зимой | 3\n2 | Птицы весной | 5\n", "Класс|Тема урока|Часы/1|Лес зимой|3"},
    };
    for (const Case& tested : cases) {
        const auto document = read(tested.text, "a.txt");
        ASSERT_TRUE(document);
        EXPECT_EQ(first_rows_of(*document).substr(0, std::string(tested.first_rows).size()), tested.first_rows)
            << tested.text;
    }
}

}  // namespace
}  // namespace svod::extractors::txt
