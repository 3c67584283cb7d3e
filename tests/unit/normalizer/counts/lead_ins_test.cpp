#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"
#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

struct Case {
    const char* lead;
    const char* counted;  ///< what the bare figures of the list below count, joined by «; »
};

class LeadIns : public testing::TestWithParam<Case> {};

TEST_P(LeadIns, SayWhatTheFiguresBelowCount) {
    const std::string text = std::string("Отчёт МОЦ города Азова за 2023 год\n\n") + GetParam().lead +
                             "\n- с высшей категорией – 12;\n- с первой категорией – 8.\n";
    const Report report = short_report::normalizer().normalize(*extractors::txt::read(text, "a.txt"));
    std::string counted;
    for (const Count& count : report.counts) {
        counted += (counted.empty() ? "" : "; ") + count.unit;
    }
    EXPECT_EQ(counted, GetParam().counted) << GetParam().lead;
}

struct HeadedLines {
    const char* text;
    const char* counted;  ///< «value unit» of each count
    const char* known;    ///< «direction value» of each metric
};

TEST(Headings, SayWhatTheLinesBelowCount) {
    for (const HeadedLines& c : {
             HeadedLines{"2. Структура программ по направленностям (на 1 июня 2023 г.)\n\n"
                         "Художественная – 48 (в 2022 г. – 39)\nСпортивная – 33 (30)\nТехническая – 24 (21)\n",
                         "48 program; 39 program; 33 program; 30 program; 24 program; 21 program",
                         "arts 48; sports 33; technical 24"},
             HeadedLines{"2. Обучающиеся по направленностям\n\n- художественная – 480;\n- спортивная – 330.\n",
                         "480 person; 330 person", "arts 480; sports 330"},
             HeadedLines{"2. Работа по направленностям\n\nХудожественная – 48\nСпортивная – 33\n", "", ""},
         }) {
        const std::string text = std::string("Отчёт МОЦ города Азова за 2023 год\n\n") + c.text +
                                 "\n3. Кадры\n\nСостав педагогов сложился.\n";
        const Report report = short_report::normalizer().normalize(*extractors::txt::read(text, "a.txt"));
        const auto append = [](std::string& line, const std::string& words) {
            line += (line.empty() ? "" : "; ") + words;
        };
        std::string counted;
        std::string known;
        for (const Count& count : report.counts) {
            append(counted, short_report::written(count.value) + " " + count.unit);
        }
        for (const Metric& metric : report.metrics) {
            append(known, metric.direction.value_or("-") + " " + short_report::written(metric.value));
        }
        EXPECT_EQ(counted, c.counted) << c.text;
        EXPECT_EQ(known, c.known) << c.text;
        EXPECT_EQ(report.sections.size(), 2U) << c.text;
    }
}

INSTANTIATE_TEST_SUITE_P(Lists, LeadIns,
                         testing::Values(Case{"Педагогические работники:", "person; person"},
                                         Case{"Педагогические работники учреждения:", "person; person"},
                                         Case{"Численность педагогов района:", "person; person"},
                                         Case{"Программы учреждения:", "program; program"},
                                         Case{"Работает 90 педагогов, обучается 800 детей. Из педагогов аттестованы:",
                                              "person; person; person; person"},
                                         Case{"Открыто 90 групп, обучается 800 детей. По категориям программы "
                                              "распределены так:",
                                              "group; person; program; program"},
                                         Case{"Открыто 90 групп, обучается 800 детей. По категориям программ:",
                                              "group; person; person; person"}));

}  // namespace
}  // namespace svod::normalizer
