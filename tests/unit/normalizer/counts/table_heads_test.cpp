#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

// «value unit subject» of each count.
Lines heads_of(const Report& report) {
    Lines found;
    for (const Count& count : report.counts) {
        found.push_back(written(count.value) + " " + count.unit + " " + count.subject.value_or("-"));
    }
    return found;
}

struct HeadCase {
    const char* name;
    Lines table;
    Lines counts;
};

class CountsOfTables : public testing::TestWithParam<HeadCase> {};

TEST_P(CountsOfTables, TakeTheirHeads) {
    EXPECT_EQ(heads_of(report_of({}, GetParam().table)), GetParam().counts);
}

INSTANTIATE_TEST_SUITE_P(
    Heads, CountsOfTables,
    testing::Values(HeadCase{"NamesOfDistricts",
                             {"Показатель|Ленский район|Устьянский округ|Всего", "Программы|12|18|30",
                              "Педагоги, чел.|7|9|16"},
                             {"12 program Ленский район", "18 program Устьянский округ", "30 program Всего",
                              "7 person Ленский район", "9 person Устьянский округ", "16 person Всего"}},
                    HeadCase{"NumbersOfDistricts",
                             {"Вид программ|Районов|Детей", "Сетевые|4|90"},
                             {"4 municipality Районов", "90 person Детей"}},
                    HeadCase{"PartsOfTheYear",
                             {"Вид работы|I кв.|II кв.|За полугодие", "Консультации|6|8|14"},
                             {"6 consultation I кв.", "8 consultation II кв.", "14 consultation За полугодие"}},
                    HeadCase{"NothingButAnAmount", {"Показатель|Количество", "Программы|12"}, {"12 program Программы"}},
                    HeadCase{"AmountAndTotal",
                             {"Показатель|Значение|Всего", "Программы|12|12"},
                             {"12 program Программы", "12 program Программы"}},
                    HeadCase{"DaysAlone",
                             {"Показатель|01.01.2023|01.07.2023", "Программы|12|15"},
                             {"12 program 01.01.2023", "15 program 01.07.2023"}},
                    HeadCase{"YearsOfThings",
                             {"Площадка|Год открытия|Создано мест", "Лицей № 3|2021|40", "Лицей № 7|2022|30"},
                             {"40 place Создано мест", "30 place Создано мест"}},
                    HeadCase{"NothingButADay", {"Показатель|на 01.06.2023", "Программы|12"}, {"12 program Программы"}}),
    [](const testing::TestParamInfo<HeadCase>& head) { return head.param.name; });

}  // namespace
}  // namespace svod::normalizer
