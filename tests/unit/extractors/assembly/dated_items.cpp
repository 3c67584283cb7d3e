#include "extractors/assembly/dated_items.hpp"

#include <gtest/gtest.h>

namespace svod::extractors::assembly {
namespace {

struct Case {
    std::string_view text;
    std::string_view expected;
};

constexpr Case cases[] = {
    {"Проведены: 12.03.2023 г. – семинар; 18.04.2023 – вебинар; 6 июня 2023 г. – мастер-класс.",
     "Проведены: 12.03.2023 г. – семинар;\n18.04.2023 – вебинар;\n6 июня 2023 г. – мастер-класс."},
    {"Собран реестр. 03.02.2021г. посетили вебинар. 11.02.2022 прошёл конкурс",
     "Собран реестр.\n03.02.2021г. посетили вебинар.\n11.02.2022 прошёл конкурс"},
    {"12.03.2023; 18.04.2023; 20.05.2023", "12.03.2023; 18.04.2023; 20.05.2023"},
    {"Проведён семинар. 12.03.2023 г. – вебинар", "Проведён семинар. 12.03.2023 г. – вебинар"},
    {"Дата: 12.03.2023 года проведения", "Дата: 12.03.2023 года проведения"},
    {"", ""},
};

TEST(DatedItems, StandOnLinesOfTheirOwn) {
    for (const Case& c : cases) {
        std::string text(c.text);
        separate_dated_items(text);
        EXPECT_EQ(text, c.expected);
    }
}

}  // namespace
}  // namespace svod::extractors::assembly
