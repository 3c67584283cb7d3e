#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

// «total: part part» for each total of a breakdown, in the order of the counts.
Lines sums_of(const Report& report) {
    Lines sums;
    for (std::size_t total = 0; total < report.counts.size(); ++total) {
        std::string line;
        for (const Count& part : report.counts) {
            if (part.part_of == static_cast<int>(total) && part.breakdown) {
                line += " " + written(part.value);
            }
        }
        if (!line.empty()) {
            sums.push_back(written(report.counts[total].value) + ":" + line);
        }
    }
    return sums;
}

struct SumCase {
    const char* name;
    Lines paragraphs;
    Lines table;
    Lines sums;
};

class Sums : public testing::TestWithParam<SumCase> {};

TEST_P(Sums, AreFound) {
    std::vector<extractors::Block> blocks = {paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год")};
    if (!GetParam().table.empty()) {
        blocks.push_back(table_of(GetParam().table));
    }
    for (const std::string& text : GetParam().paragraphs) {
        blocks.push_back(paragraph_of(text));
    }
    extractors::Document document;
    document.blocks = blocks;
    EXPECT_EQ(sums_of(normalizer().normalize(document)), GetParam().sums);
}

INSTANTIATE_TEST_SUITE_P(
    Text, Sums,
    testing::Values(
        SumCase{"OfOppositeForms",
                {"Курсы прошли 24 методиста, в том числе 13 в очной и 9 в заочной форме.",
                 "Обучены 40 наставников, из них 25 очно, 12 дистанционно."},
                {},
                {"24: 13 9", "40: 25 12"}},
        SumCase{"NotOfOutcomesThatMayLeaveSomeOpen",
                {"Подано 120 программ, рекомендованы 107, возвращены на доработку 9.",
                 "Подано 60 программ, рекомендованы 51, возвращены на доработку 8."},
                {},
                {"60: 51 8"}},
        SumCase{"EndsBeforeWhatASemicolonBegins",
                {"Программ рассмотрено 52, из них получили рекомендацию 45, отклонены 9; сетевых программ – 7."},
                {},
                {"52: 45 9"}},
        SumCase{"GoesOnBehindASemicolonBetweenLikeParts",
                {"В сети округа 24 организации, в том числе: школ – 12, садов – 6; домов творчества – 4."},
                {},
                {"24: 12 6 4"}},
        SumCase{"NotWithOneWithoutANumber",
                {"В сети округа 18 организаций: 11 школ, 4 детских сада, 2 дома детского творчества и частный клуб "
                 "«Азимут».",
                 "В сети округа 18 организаций: 11 школ, 4 детских сада, а также станция туристов."},
                {},
                {}},
        SumCase{"WithAComplementBehindTheLast",
                {"В сети округа 18 организаций: 11 школ, 4 детских сада, 2 дома творчества и отдыха."},
                {},
                {"18: 11 4 2"}},
        SumCase{"OfTheAddendsOfItsOwnSentence",
                {"Курсы окончили 5 методистов. На слёт приехали 7 детей и 3 родителя, всего 10 человек."},
                {},
                {"10: 7 3"}},
        SumCase{"OfAddendsInSentencesBefore",
                {"В школах занимаются 7 детей. В садах занимаются 3 ребёнка. Всего 10 детей."},
                {},
                {"10: 7 3"}},
        SumCase{"OfVerdictsThatExceedIt",
                {"Рассмотрено 48 программ: 40 получили положительное заключение, 11 возвращены авторам."},
                {},
                {"48: 40 11"}},
        SumCase{"NotOfVerdictsThatLeaveSomeOpen",
                {"Рассмотрено 58 программ: 40 получили положительное заключение, 11 возвращены авторам.",
                 "Рассмотрено 52 программы, одобрено 40, отклонено 11. Остальные ещё на экспертизе.",
                 "Рассмотрено 52 программы, одобрено 40, отклонено 10. Две программы авторы забрали."},
                {},
                {}},
        SumCase{"OfVerdictsThatMissOneOrTwo",
                {"Рассмотрено 52 программы: 40 получили положительное заключение, 11 возвращены авторам.",
                 "За год поданы 52 программы, из них одобрены 40 (77 %), возвращены 10."},
                {},
                {"52: 40 11", "52: 40 10"}},
        SumCase{"ThreeVerdictsThatExcludeEachOther",
                {"На экспертизу подано 30 программ: 20 одобрены, 7 возвращены на доработку, 5 отклонены."},
                {},
                {"30: 20 7 5"}},
        SumCase{"OfAllOutcomesBehindAColon",
                {"На экспертизу пришло 80 программ: 61 рекомендована, 9 возвращены на доработку, 7 отклонены."},
                {},
                {"80: 61 9 7"}},
        SumCase{"OfBothOutcomesBehindAColon",
                {"Рассмотрено 80 программ: положительное заключение получили 61, отрицательное – 15."},
                {},
                {"80: 61 15"}},
        SumCase{"OfNumbersInBrackets",
                {"В сети округа 24 организации: школы (12), сады (6), дома творчества (4).",
                 "В сети округа 24 организации: школы (12, из них сельских – 5), сады (6)."},
                {},
                {"24: 12 6 4"}},
        SumCase{"OfThreeStates",
                {"Подано 80 заявок, из которых подтверждены 61, отклонены 9, на рассмотрении 7.",
                 "На сайте 80 программ: опубликованы 61, на модерации 9, в архиве 7."},
                {},
                {"80: 61 9 7", "80: 61 9 7"}},
        SumCase{"NotOfTwoStates", {"Подано 80 заявок, из которых подтверждены 61, отклонены 9."}, {}, {}},
        SumCase{"NotOfOutcomesThatLeaveARest",
                {"На экспертизу пришло 80 программ: 61 рекомендована, 9 возвращены, 7 отклонены, остальные ждут."},
                {},
                {}},
        SumCase{"NotWhereTheRestIsToldBehind",
                {"На экспертизу пришло 80 программ: 61 рекомендована, 9 возвращены, 7 отклонены. Три программы авторы "
                 "отозвали."},
                {},
                {}},
        SumCase{"NotOfASecondOutcome",
                {"Представлено 80 программ: 61 рекомендована, 19 возвращены, после доработки рекомендованы 12."},
                {},
                {}},
        SumCase{"OfTheOutcomesOfAllInTheSentenceBefore",
                {"На экспертизу пришло 46 программ. По всем программам даны заключения: положительных – 35, "
                 "отрицательных – 9."},
                {},
                {"46: 35 9"}},
        SumCase{"OfKindsOfOneKindInBrackets",
                {"Работают 51 организация: школ – 26 (из них сельских – 17), детских садов – 18, центров – 6."},
                {},
                {"51: 26 18 6"}},
        SumCase{"OfKindsOfOneKindBeforeASemicolon",
                {"Работают 50 организаций: школ – 26, из них сельских – 17; детских садов – 18; центров – 5."},
                {},
                {"50: 26 18 5"}},
        SumCase{"OfAllThatOneKindHolds",
                {"В округе школ – 26 (из них сельских – 17, городских – 10), детских садов – 18."},
                {},
                {"26: 17 10"}},
        SumCase{"OfMoneyBySources",
                {"На конкурсы израсходовано 700 000 рублей: из областного бюджета – 400 000 рублей, из местного – "
                 "250 000 рублей."},
                {},
                {"700000: 400000 250000"}},
        SumCase{"NotOfAPriceOverTheYears",
                {"Номинал сертификата – 20 000 рублей: годом ранее – 12 000 рублей, до того – 10 000 рублей."},
                {},
                {}},
        SumCase{"NotOfMoneyPlannedAndSpent",
                {"Израсходовано 700 000 рублей: план – 400 000 рублей, факт – 350 000 рублей."},
                {},
                {}},
        SumCase{"OfCertificatesOfBothKinds",
                {"Выдано 700 сертификатов: 400 сертификатов учёта и 280 сертификатов персонифицированного "
                 "финансирования."},
                {},
                {"700: 400 280"}},
        SumCase{"OfClassesBeforeTheirFigures",
                {"Занимаются 900 детей, из них: 1-4 кл. – 500 чел., 5-9 кл. – 300 чел., 10-11 кл. – 60 чел."},
                {},
                {"900: 500 300 60"}},
        SumCase{"NotWhereRepeatsAreLeftOut",
                {"Занимаются 900 детей (без учёта повторов): в школах – 500 чел., в центре – 460 чел."},
                {},
                {}},
        SumCase{
            "NotWhereSomeAreCountedTwice",
            {"Занимаются 900 детей: в школах – 500 чел., в центре – 460 чел. Часть детей занимается в двух кружках."},
            {},
            {}},
        SumCase{"OfKinds",
                {"Реализуется 60 программ, из них технической направленности – 12, художественной – 47."},
                {},
                {"60: 12 47"}},
        SumCase{
            "NotOfSomeKindsOnly", {"Работают 46 педагогов, из них с высшей категорией – 9, с первой – 22."}, {}, {}},
        SumCase{"OfActivitiesOfAllKinds",
                {"Проведено 24 мероприятия: 10 семинаров, 6 вебинаров и 9 консультаций."},
                {},
                {"24: 10 6 9"}},
        SumCase{"NotOfWhatIsThereBesides",
                {"Работают 24 организации: 14 школ, 8 детских садов, 2 центра, а также 3 колледжа."},
                {},
                {"24: 14 8 2"}},
        SumCase{"OfPeopleWhoseKindStandsBeforeThem",
                {"Обучено 24 человека (курсы 15 человек, переподготовка 10 человек)."},
                {},
                {"24: 15 10"}},
        SumCase{"OfTwoOutcomesThatLeaveNoThird",
                {"На экспертизу поступило 48 программ, из них 40 прошли её, 6 не прошли."},
                {},
                {"48: 40 6"}},
        SumCase{"NotOfKindsThatOverlap",
                {"Работают 80 педагогов, из них 35 совместителей, первую категорию имеют 30 чел."},
                {},
                {}},
        SumCase{"OfKindsInLinesOfTheirOwn",
                {"Экспертизу прошли 60 программ, из них:\nтехнической направленности – 12,\nхудожественной – 47."},
                {},
                {"60: 12 47"}},
        SumCase{"OfALineBehindItsLeadIn",
                {"Из 900 обучающихся:", "в школах – 420, в детских садах – 470."},
                {},
                {"900: 420 470"}},
        SumCase{"OfTheWholeOfTheSentenceBefore",
                {"Занимаются 60 детей. По видам спорта дети распределились так: лыжи – 40, хоккей – 18."},
                {},
                {"60: 40 18"}},
        SumCase{"OfTheWholeThatTheyMakeUp",
                {"Занимаются 1130 детей против 1087 детей годом ранее, из них в школах – 700 детей, в домах "
                 "творчества – 430 детей."},
                {},
                {"1130: 700 430"}}),
    [](const auto& each) { return std::string(each.param.name); });

const Lines activities = {"Мероприятие|Дата проведения|Количество участников", "Семинар для педагогов|12.03.2023|40",
                          "Конкурс рисунков|14.04.2023|55"};

Lines with(Lines rows, const std::string& row) {
    rows.push_back(row);
    return rows;
}

INSTANTIATE_TEST_SUITE_P(
    Tables, Sums,
    testing::Values(
        SumCase{"RowOfTotals", {}, with(activities, "Итого|-|90"), {"90: 40 55"}},
        SumCase{
            "NoneOfCellsWithWords", {}, with(with(activities, "Вебинар|20.05.2023|12 чел. очно"), "Итого|-|95"), {}},
        SumCase{"KindsBelowTheirWhole",
                {},
                {"Показатель|Значение", "Количество организаций|24", "из них школ|14", "детских садов|8",
                 "учреждений дополнительного образования|3", "Количество программ|40", "из них адаптированных|4"},
                {"24: 14 8 3"}},
        SumCase{"KindsBelowARowOfTotals",
                {},
                {"Показатель|Значение", "Количество программ, всего|90", "в том числе технических|25",
                 "художественных|35", "спортивных|30", "Количество детей|2 100"},
                {"90: 25 35 30"}},
        SumCase{"KindsBelowTheirWholeInASheetOfNumberedRows",
                {},
                {"№|Показатель|Значение", "1.1|Организация|Дом творчества", "1.2|Количество организаций, всего|24",
                 "1.3|из них школ|14", "1.4|детских садов|8", "1.5|Численность обучающихся|1987",
                 "1.6|Выдано сертификатов|1 650"},
                {"24: 14 8"}},
        SumCase{"NoKindsThatGoOnUnknown",
                {},
                {"Показатель|Значение", "Количество организаций|24", "из них школ|14", "детских садов|8",
                 "прочих организаций|2"},
                {}},
        SumCase{"HalvesBelow",
                {},
                {"Показатель|2022|2023", "Всего детей|50|53", "из них мальчиков|20|22", "из них девочек|30|29"},
                {"50: 20 30", "53: 22 29"}},
        SumCase{"RowsBelowATotalOfTheirOwn",
                {},
                {"Клуб|Детей", "Школы, всего|50", "Школа № 1|20", "Школа № 2|30", "Дворцы, всего|70", "«Парус»|40",
                 "«Заря»|30"},
                {"70: 40 30"}},
        SumCase{"RowsOfSingleHouses",
                {},
                {"Обучающиеся|Техническая|Художественная", "Дворец творчества|84|90", "Лицей № 3|12|38",
                 "Школа № 6|5|10", "Всего|101|139"},
                {"101: 84 12 5", "139: 90 38 10"}},
        SumCase{"QuartersOfWhatIsHeld",
                {},
                {"Форма|I кв.|II кв.|III кв.|IV кв.|Всего за год", "Семинары|6|8|2|9|26", "Вебинары|1|2|3|4|10"},
                {"26: 6 8 2 9", "10: 1 2 3 4"}},
        SumCase{"NoQuartersThatCountOn",
                {},
                {"Форма|I кв.|II кв.|III кв.|IV кв.|Всего за год", "Семинары|6|14|16|25|25", "Вебинары|1|3|6|10|10"},
                {}},
        SumCase{"NoHalvesThatCountOn",
                {},
                {"Форма|I полугодие|II полугодие|Всего", "Семинары|6|25|25", "Вебинары|1|10|10"},
                {}},
        SumCase{"NoQuartersOfWhoIsThere",
                {},
                {"Направленность|1 квартал|2 квартал|Всего детей", "Техническая|60|65|110", "Художественная|40|45|80"},
                {}},
        SumCase{"NoTotalWithoutRepeats",
                {},
                {"Направленность|Детей", "Техническая|60", "Художественная|40", "Всего без учёта повторов|85"},
                {}},
        SumCase{"NoTotalWhereRowsRepeat",
                {"Ребёнок, который ходит в два кружка, учтён в каждой строке."},
                {"Направленность|Детей", "Техническая|60", "Художественная|40", "Всего|85"},
                {}},
        SumCase{"SentenceBelow", {"Итого участников 96."}, activities, {"96: 40 55"}},
        SumCase{"SentenceBelowThatCountsTheRows",
                {"Всего проведено 2 мероприятия, число участников 96."},
                activities,
                {"96: 40 55"}},
        SumCase{"NoSentenceOfMore", {"Всего за год проведено 24 мероприятия, число участников 96."}, activities, {}}),
    [](const auto& each) { return std::string(each.param.name); });

// «share = part / whole» for each percentage whose numbers are known.
Lines shares_of(const Report& report) {
    Lines shares;
    for (const Count& count : report.counts) {
        if (count.numerator && count.denominator) {
            const auto value = [&](const Index& of) {
                return written(report.counts.at(static_cast<std::size_t>(*of)).value);
            };
            shares.push_back(written(count.value) + " = " + value(count.numerator) + " / " + value(count.denominator));
        }
    }
    return shares;
}

extractors::Block item_of(const std::string& number, const std::string& text) {
    extractors::Block block = paragraph_of(text);
    block.type = extractors::BlockType::list_item;
    block.number = number;
    block.level = 1;
    return block;
}

TEST(Sums, OfDashesBelowANumberThatLeadsIntoThem) {
    extractors::Document document;
    document.blocks = {paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       item_of("3", "Сколько организаций ведут кружки? Всего 22 организации, из них:"),
                       item_of("-", "школы – 14"),
                       item_of("-", "детские сады – 6"),
                       item_of("-", "дома творчества – 3"),
                       item_of("4", "Сколько детей занимается? 1 480 детей.")};
    EXPECT_EQ(sums_of(normalizer().normalize(document)), (Lines{"22: 14 6 3"}));
}

TEST(Shares, OfAColumnAreQuotientsOfTwoOthers) {
    const Lines rows = {"Район|Подано программ|Принято программ|Доля, %", "Лужский|40|30|75", "Тосненский|50|45|90",
                        "Выборгский|20|13|60"};
    EXPECT_EQ(shares_of(report_of({}, rows)), (Lines{"75 = 30 / 40", "90 = 45 / 50", "60 = 13 / 20"}));
    const Lines two = {"Год|Подано программ|Принято программ|Доля, %", "2022|60|40|66,7", "2023|50|45|85,5"};
    EXPECT_EQ(shares_of(report_of({}, two)), (Lines{"66.7 = 40 / 60", "85.5 = 45 / 50"}));
    const Lines other = {"Район|Подано программ|Принято программ|Охват детей, %", "Лужский|40|30|81",
                         "Тосненский|50|45|78", "Выборгский|20|13|65"};
    EXPECT_EQ(shares_of(report_of({}, other)), Lines{});
}

TEST(Sums, SpreadWhatIsCountedOverOrganisations) {
    const Report report = report_of({"Открыто 6 кружков (Дом творчества – 3, школа № 8 – 2, СЮТ – 1).",
                                     "Открыто 6 кружков (школы – 4, детские сады – 3)."},
                                    {});
    ASSERT_EQ(report.counts.size(), 7U);
    for (int part = 1; part <= 3; ++part) {
        EXPECT_EQ(report.counts[static_cast<std::size_t>(part)].unit, report.counts[0].unit) << part;
        EXPECT_EQ(report.counts[static_cast<std::size_t>(part)].subject, report.counts[0].subject) << part;
    }
    EXPECT_EQ(report.counts[5].unit, "organization");
}

}  // namespace
}  // namespace svod::normalizer
