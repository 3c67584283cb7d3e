#include <gtest/gtest.h>

#include <algorithm>

#include "metric_lines.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

TEST_P(MetricsOfSentences, AreRead) {
    EXPECT_EQ(metrics_of(report_of({GetParam().sentence}, {})), GetParam().metrics) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Facts, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В районе реализуется 148 дополнительных общеобразовательных программ.", {"programs 148"}},
        SentenceCase{"Численность обучающихся составила 2417 чел.", {"children 2417"}},
        SentenceCase{"Охват детей от 5 до 18 лет на 30.12.2023 г. – 76,8 %.", {"coverage 76.8"}},
        SentenceCase{"Выдано 3 050 социальных сертификатов.", {"certificates_issued 3050"}},
        SentenceCase{"На экспертизу поступило 96 программ.", {"programs_review_submitted 96"}},
        SentenceCase{"В районе реализуется от 120 до 135 дополнительных общеобразовательных программ.", {}},
        SentenceCase{"Экспертизу прошли 64 программы, из них 59 получили положительное заключение.",
                     {"programs_reviewed 64", "programs_review_passed 59"}},
        SentenceCase{"Курсы повышения квалификации прошли 38 педагогов.", {"staff_trained teachers 38"}},
        SentenceCase{"Победителями региональных конкурсов стали 12 обучающихся.", {"contest_winners children 12"}},
        SentenceCase{"Проведено 112 консультаций.", {"events_held consultation 112"}},
        SentenceCase{"В реестр поставщиков включено семь организаций.", {"organizations certificate 7"}}));

INSTANTIATE_TEST_SUITE_P(
    PartsAndPairs, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Подано на экспертизу 31 программа, прошли экспертизу 28, не прошли 3.",
                     {"programs_review_submitted 31", "programs_review_passed 28", "programs_review_failed 3"}},
        SentenceCase{
            "Курсы повышения квалификации прошли 9 человек: 6 педагогов, 2 методиста и 1 руководитель.",
            {"staff_trained 9", "staff_trained teachers 6", "staff_trained specialists 2", "staff_trained heads 1"}},
        SentenceCase{"На курсах повышения квалификации обучено 9 педагогов: из Ровно – 6, Светлого района – 3.",
                     {"staff_trained teachers 9"}},
        SentenceCase{"Запланировано выдать 900 социальных сертификатов, фактически выдано 870, или 96,7 % от плана.",
                     {"certificates_issued 870", "certificates_planned 900"}},
        SentenceCase{"Выдано 870 социальных сертификатов при плане 900.",
                     {"certificates_issued 870", "certificates_planned 900"}},
        SentenceCase{"На 1 мая 2023 года выдано 700 сертификатов, на 31 декабря 2023 года - 870.",
                     {"certificates_issued 700", "certificates_issued 870"}},
        SentenceCase{"В первом полугодии выдано 300 сертификатов, всего за год - 870 сертификатов.",
                     {"certificates_issued 870"}},
        SentenceCase{"Из общего количества программ: разноуровневых – 8, дистанционных – 6.",
                     {"programs multilevel 8", "programs remote 6"}},
        SentenceCase{"В навигаторе размещено 143 программы 21 организации.", {"programs 143", "organizations 21"}},
        SentenceCase{"Районных конкурсов и соревнований для детей проведено 17.", {"contests_held children 17"}},
        SentenceCase{"За год проведено 12 родительских собраний.", {"events_held parent_meeting 12"}},
        SentenceCase{"Проведено 12 мероприятий, охват составил 400 человек, в том числе 90 педагогов.",
                     {"events_held 12", "participants 400", "participants teachers 90"}},
        SentenceCase{"На муниципальный этап независимой оценки качества подано 46 программ.",
                     {"programs_review_submitted 46"}},
        SentenceCase{"Проведена экспертиза: на неё подано 16 программ, из них 12 прошли, 4 не прошли.",
                     {"programs_review_submitted 16", "programs_review_passed 12", "programs_review_failed 4"}},
        SentenceCase{"Программы распределены так: художественных – 40, технических – 12, туристских всего 3.",
                     {"programs arts 40", "programs technical 12", "programs tourism_local_history 3"}},
        SentenceCase{"Дополнительным образованием охвачены 640 детей в возрасте от 5 до 18 лет, что составляет 80 %.",
                     {"children 640", "coverage 80"}},
        SentenceCase{"Кружки в районе дают 9 организаций.", {"organizations 9"}},
        SentenceCase{"По сетевой форме реализуется 5 программ, партнёром выступает строительный техникум.",
                     {"programs network 5"}},
        SentenceCase{"Численность детей от 5 до 18 лет – 950 человек, из которых дополнительным образованием "
                     "охвачены 760 (80 %).",
                     {"children 760", "coverage 80"}},
        SentenceCase{"Реализуются 18 программ технической направленности (410 детей).",
                     {"programs technical 18", "children technical 410"}},
        SentenceCase{
            "Проведены 3 семинара (41 участник), 2 вебинара (66 участников).",
            {"events_held seminar 3", "participants seminar 41", "events_held webinar 2", "participants webinar 66"}},
        SentenceCase{"Проведены 4 семинара и 2 вебинара, в них приняли участие 90 педагогов.",
                     {"events_held teachers seminar 4", "events_held teachers webinar 2", "participants teachers 90"}},
        SentenceCase{"Сертификат выдан 210 детям, зачислены по ним 190.",
                     {"children_certificate 210", "children_certificate 190"}},
        SentenceCase{"Процент охвата детей дополнительным образованием увеличился с 71,4 до 73,1.", {"coverage 73.1"}},
        SentenceCase{"Функционирует 96 учебных групп.", {"groups 96"}},
        SentenceCase{"Обучаются 600 детей из 800 (75 %), проживающих в округе.", {"children 600", "coverage 75"}},
        SentenceCase{"Работает 96 кружков, в которых занято 1 204 ученика.", {"groups 96", "children 1204"}},
        SentenceCase{"Количество детских объединений – 12, в них воспитанников – 210.", {"groups 12", "children 210"}},
        SentenceCase{"Победителей регионального уровня – 4. Победителей муниципального уровня – 12. Всего "
                     "победителей – 16.",
                     {"contest_winners 16"}},
        SentenceCase{"Из 90 обучающихся 64 (71,1 %) занимаются по сертификатам.",
                     {"children_certificate 64", "coverage_certificate 71.1"}},
        SentenceCase{"Действуют 2 УДО (94 ребёнка) и 5 школ (31 ребёнок).",
                     {"organizations additional_education 2", "children additional_education 94",
                      "organizations general 5", "children general 31"}},
        SentenceCase{"За год количество программ увеличилось с 92 до 104.", {"programs 104"}},
        SentenceCase{"Охват увеличился с 69 % в 2022 году до 74 % в 2023 году.", {"coverage 74"}},
        SentenceCase{"Число детей с сертификатами выросло с 1 940 в 2022 году до 2 105 в 2023 году.",
                     {"children_certificate 2105"}},
        SentenceCase{"Количество программ выросло с 88 в начале года до 101 в конце года.", {"programs 101"}},
        SentenceCase{"Численность обучающихся выросла с 2 870 детей до 3 015 детей.", {"children 3015"}},
        SentenceCase{"Детей с ОВЗ – 41 человек, детей-сирот – 23.", {"children disability 41"}},
        SentenceCase{"На экспертизу представлено 17 программ, из которых 15 прошли её, 2 – возвращены.",
                     {"programs_review_submitted 17", "programs_review_passed 15", "programs_review_failed 2"}},
        SentenceCase{"Активировано 1 206 сертификатов учёта и 520 сертификатов ПФДО.",
                     {"certificates_issued 1206", "certificates_issued 520"}},
        SentenceCase{"На независимую оценку качества представлено 54 программы: 47 программ получили положительное "
                     "заключение, 7 программ не прошли экспертизу.",
                     {"programs_review_submitted 54", "programs_review_passed 47", "programs_review_failed 7"}},
        SentenceCase{"Реализуются 132 программы, в том числе 9 сетевых, 14 разноуровневых и 6 адаптированных.",
                     {"programs 132", "programs network 9", "programs multilevel 14", "programs adapted 6"}},
        SentenceCase{"Запланировано 10 семинаров, проведено 9.", {"events_held seminar 9"}},
        SentenceCase{"По итогам НОК сертифицировано 22 программы, 2 находятся на экспертизе.",
                     {"programs_review_passed 22"}}));

INSTANTIATE_TEST_SUITE_P(
    Comparisons, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Реализуется 140 программ, что на 12 программ больше прошлогоднего.", {"programs 140"}},
        SentenceCase{"Обучается 2 340 детей, рост на 58 детей.", {"children 2340"}},
        SentenceCase{"Работает 18 организаций, их стало на 2 меньше.", {"organizations 18"}},
        SentenceCase{"Реализуется 140 программ, за год прибавилось 7 программ.", {"programs 140"}},
        SentenceCase{"Выдано 800 сертификатов, прирост составил 45 сертификатов.", {"certificates_issued 800"}}));

INSTANTIATE_TEST_SUITE_P(
    FiguresByDirection, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Больше всего программ технической направленности – 40, на втором месте художественная "
                     "направленность – 31.",
                     {"programs technical 40", "programs arts 31"}},
        SentenceCase{"Художественная направленность представлена 71 программой, техническая – 12 программами.",
                     {"programs arts 71", "programs technical 12"}},
        SentenceCase{"Спортивная направленность насчитывает 12 программ, туристско-краеведческая – 3 программы.",
                     {"programs sports 12", "programs tourism_local_history 3"}},
        SentenceCase{"Лидирует художественная направленность – 34 программы, за ней идёт техническая (12 программ).",
                     {"programs arts 34", "programs technical 12"}},
        SentenceCase{"Естественнонаучная направленность включает 9 программ, социально-гуманитарная – 21.",
                     {"programs natural_science 9", "programs social_humanitarian 21"}},
        SentenceCase{"Среди новых программ техническая направленность представлена 5.", {}}));

INSTANTIATE_TEST_SUITE_P(
    DirectionsInBrackets, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Преобладают программы художественной (34) и спортивной (21) направленностей.",
                     {"programs arts 34", "programs sports 21"}},
        SentenceCase{"На первом месте – художественная направленность (34 программы), на втором – техническая (12).",
                     {"programs arts 34", "programs technical 12"}},
        SentenceCase{"Наиболее востребованы программы социально-гуманитарной направленности – 55, далее следуют "
                     "художественные – 40 и технические – 8.",
                     {"programs social_humanitarian 55", "programs arts 40", "programs technical 8"}},
        SentenceCase{"Реализуется 120 программ, среди них 14 адаптированных, 6 в сетевой форме.",
                     {"programs 120", "programs adapted 14", "programs network 6"}},
        SentenceCase{"На 31 ребёнка увеличилось число обучающихся по сертификатам.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Verdicts, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Независимую оценку качества прошли 19 программ, отказ получили 2 программы.",
                     {"programs_review_passed 19", "programs_review_failed 2"}},
        SentenceCase{"По результатам НОК положительные заключения выданы на 17 программ, отрицательные – на 2.",
                     {"programs_review_passed 17", "programs_review_failed 2"}},
        SentenceCase{"По итогам экспертизы 32 программы одобрены, на 4 программы получены замечания экспертов.",
                     {"programs_review_passed 32", "programs_review_failed 4"}},
        SentenceCase{"Образовательную деятельность ведут 16 учреждений: 13 школ и 3 детсада.",
                     {"organizations 16", "organizations general 13", "organizations preschool 3"}},
        SentenceCase{"На экспертизу вынесено 14 программ, 12 программ прошли её, 2 программам отказано.",
                     {"programs_review_submitted 14", "programs_review_passed 12", "programs_review_failed 2"}}));

INSTANTIATE_TEST_SUITE_P(
    KindsWithoutTheirNoun, MetricsOfSentences,
    testing::Values(SentenceCase{"Реализуются 88 программ, в том числе 4 сетевых, 7 разноуровневых и 5 адаптированных.",
                                 {"programs 88", "programs network 4", "programs multilevel 7", "programs adapted 5"}},
                    SentenceCase{"Действует 60 программ, из них 8 дистанционных, 3 сетевые.",
                                 {"programs 60", "programs remote 8", "programs network 3"}},
                    SentenceCase{"Выдано 640 сертификатов, из них 31 – детям с ОВЗ.",
                                 {"certificates_issued 640", "certificates_issued disability 31"}},
                    SentenceCase{"Выдано 500 сертификатов, в том числе 40 – детям-инвалидам и 25 – сиротам.",
                                 {"certificates_issued 500", "certificates_issued disability 40"}},
                    SentenceCase{"Проведено 60 консультаций, из них 40 – для родителей и 20 – для педагогов.",
                                 {"events_held consultation 60", "events_held parents consultation 40",
                                  "events_held teachers consultation 20"}}));

INSTANTIATE_TEST_SUITE_P(
    Reviews, MetricsOfSentences,
    testing::Values(
        SentenceCase{"На независимую оценку качества направлено 40 программ: 33 программы получили положительное "
                     "заключение, 7 программ не прошли экспертизу.",
                     {"programs_review_submitted 40", "programs_review_passed 33", "programs_review_failed 7"}},
        SentenceCase{"На экспертизу передано 26 программ, успешно прошли её 24 программы, по 2 программам получены "
                     "замечания.",
                     {"programs_review_submitted 26", "programs_review_passed 24", "programs_review_failed 2"}},
        SentenceCase{"Экспертам передано на оценку 20 программ, 18 из них получили положительные заключения, по 2 "
                     "программам получены отказы.",
                     {"programs_review_submitted 20", "programs_review_passed 18", "programs_review_failed 2"}},
        SentenceCase{"В муниципальную экспертную комиссию сдано 30 программ, 26 программ рекомендованы к реализации, "
                     "4 программам отказано.",
                     {"programs_review_submitted 30", "programs_review_passed 26", "programs_review_failed 4"}},
        SentenceCase{"Для прохождения НОК отправлено 25 программ: 20 прошли, 5 получили отрицательное заключение.",
                     {"programs_review_submitted 25", "programs_review_passed 20", "programs_review_failed 5"}}));

INSTANTIATE_TEST_SUITE_P(
    WordsCutBySpaces, MetricsOfSentences,
    testing::Values(SentenceCase{"Дополнительное образование предостав ляют 12 организаций: 8 школ и 4 детских сада.",
                                 {"organizations 12", "organizations general 8", "organizations preschool 4"}},
                    SentenceCase{"В районе реали зуется 52 программы.", {"programs 52"}},
                    SentenceCase{"Функцио нирует 96 учебных групп.", {"groups 96"}},
                    SentenceCase{"По программам дополнительного образования занима ются 510 детей.", {"children 510"}},
                    SentenceCase{"Услуги осуще ствляют 7 организаций.", {"organizations 7"}}));

INSTANTIATE_TEST_SUITE_P(
    NoFactsOfTheTerritory, MetricsOfSentences,
    testing::Values(SentenceCase{"Планируется открыть 20 программ технической направленности.", {}},
                    SentenceCase{"Наименьший охват в Успенском районе – 70,1 %.", {}},
                    SentenceCase{"Номинальная стоимость часа 104 рубля.", {}},
                    SentenceCase{"Договор № 4 от 02.09.2023 с колледжем, 2 группы.", {}},
                    SentenceCase{"Для авторов программ проведено 14 консультаций.", {}},
                    SentenceCase{"На оплату сертификатов направлено 3,4 млн рублей.", {}},
                    SentenceCase{"В мае прошёл районный конкурс, участвовали 7 педагогов.", {}},
                    SentenceCase{"Четыре учреждения из пяти работают в приспособленных зданиях.", {}},
                    SentenceCase{"Ещё двое учатся на курсах повышения квалификации.", {}},
                    SentenceCase{"Реестр обновлён, исключено 5 программ.", {}},
                    SentenceCase{"В школе № 3 обучается 120 детей.", {}},
                    SentenceCase{"На портале зарегистрировано 95 % детей.", {}},
                    SentenceCase{"На базе школы № 3 открыт кружок на 15 мест.", {}},
                    SentenceCase{"Численность детей в возрасте 5-18 лет на 01.01.2023 составила 950 человек.", {}},
                    SentenceCase{"В Доме детского творчества занимается 340 воспитанников.", {}},
                    SentenceCase{"В детской музыкальной школе обучается 120 детей.", {}},
                    SentenceCase{"Ожидаемый охват – 81 %.", {}},
                    SentenceCase{"Реализуется на 21 программу больше, чем год назад.", {}},
                    SentenceCase{"Летом в кружках занято 260 детей.", {}},
                    SentenceCase{"Всего на сертификаты израсходовано 4,2 млн руб.", {}},
                    SentenceCase{"План по выдаче сертификатов выполнен на 105 %.", {}},
                    SentenceCase{"Из общего числа обучающихся: дошкольников – 310, старшеклассников – 180.", {}},
                    SentenceCase{"Партнёрами выступают колледж и 4 школы.", {}},
                    SentenceCase{"В Навигаторе размещено 12 новых программ.", {}},
                    SentenceCase{"На курсы повышения квалификации направлено 8 педагогов.", {}},
                    SentenceCase{"Из 19 мероприятий не состоялось одно.", {}}));

TEST(Breakdowns, OfTwoOutcomesMustNotExceedTheWhole) {
    const Report report =
        report_of({"Направлено 50 программ, положительное заключение получили 38, отрицательное – 14."}, {});
    ASSERT_EQ(report.counts.size(), 3U);
    EXPECT_EQ(report.counts[1].part_of, Index(0));
    EXPECT_EQ(report.counts[2].part_of, Index(0));
    EXPECT_EQ(report.counts[2].breakdown, Text("sentence"));
}

TEST(Breakdowns, HoldNoDifferences) {
    const Report report = report_of({"Работают 14 организаций, это на 2 школы больше: 9 школ, 5 детских садов."}, {});
    ASSERT_EQ(report.counts.size(), 4U);
    EXPECT_FALSE(report.counts[1].part_of);
}

TEST(Breakdowns, AreNoneBehindASuperlative) {
    for (const char* most : {"Больше всего", "Чаще всего", "Меньше всего", "Прежде всего", "Лучше всего"}) {
        const Report report = report_of({"Реализуется 187 программ. Открыто 21 программа. " + std::string(most) +
                                         " программ технической направленности – 71."},
                                        {});
        for (const Count& count : report.counts) {
            EXPECT_FALSE(count.part_of) << most;
        }
    }
}

TEST(Breakdowns, MayStandInALineBelowTheirWhole) {
    const Report report = report_of({"Повысили квалификацию на курсах 8 человек:", "педагоги – 5, методисты - 3."}, {});
    EXPECT_EQ(metrics_of(report),
              (Lines{"staff_trained 8", "staff_trained teachers 5", "staff_trained specialists 3"}));
}

TEST(Breakdowns, OfOutcomesNeedNotBeComplete) {
    const Report report = report_of({"Направлено 50 программ, рекомендовано 30, отклонено 4."}, {});
    ASSERT_EQ(report.counts.size(), 3U);
    EXPECT_FALSE(report.counts[1].breakdown);
}

TEST(Breakdowns, NameThePlacesOfWhatTheLeadInCounts) {
    extractors::Document document;
    document.blocks = {short_report::paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"),
                       short_report::paragraph_of("В кружках занимаются 700 детей, в том числе:")};
    for (const char* item : {"в школах – 500;", "в детских садах – 200."}) {
        document.blocks.push_back(short_report::paragraph_of(item));
        document.blocks.back().type = extractors::BlockType::list_item;
        document.blocks.back().number = "-";
    }
    EXPECT_EQ(metrics_of(short_report::normalizer().normalize(document)),
              (Lines{"children 700", "children general 500", "children preschool 200"}));
}

TEST(Questionnaires, AskBeforeTheLeaderWhatTheAnswerCounts) {
    const Report report = report_of({"Сколько программ опубликовано в Навигаторе? ........ 87 программ",
                                     "Сколько педагогов прошли курсы повышения квалификации? ........ 14 педагогов"},
                                    {});
    EXPECT_EQ(metrics_of(report), (Lines{"programs 87", "staff_trained teachers 14"}));
}

TEST(Shares, BehindTheCoveredChildrenAreTheCoverage) {
    const Report report =
        report_of({"Из 900 детей района дополнительным образованием охвачено 720 детей, что составляет 80 %."}, {});
    EXPECT_EQ(metrics_of(report), (Lines{"children 720", "coverage 80"}));
}

TEST(Reviews, OfOneTermCountForThePeriodAndSecondOnesDoNot) {
    const Report report = report_of({"В I квартале на экспертизу подано 40 программ, в том числе от школ – 30.",
                                     "Во втором квартале повторно рассмотрены 5 программ."},
                                    {});
    EXPECT_EQ(metrics_of(report), (Lines{"programs_review_submitted 40", "programs_review_submitted general 30"}));
}

TEST(ParentMeetings, AreMeetingsHeldWithParents) {
    const Report report = report_of({"С родителями проведено 12 собраний."}, {});
    EXPECT_EQ(metrics_of(report), (Lines{"events_held parents parent_meeting 12"}));
}

TEST(Counts, SkipNumbersOfClauses) {
    EXPECT_TRUE(report_of({"По пунктам 3.3 и 5.3 исполнителям направлены напоминания."}, {}).counts.empty());
}

TEST(Questionnaires, ReportWhatTheirAnswersSay) {
    const Report report = report_of({"Работает ли система наставничества? ........ НЕТ",
                                     "Проводилась ли инвентаризация ресурсов? ........ ДА, в октябре 2023 г."},
                                    {});
    const auto basis_of = [&](const std::string& code) {
        const auto found = std::find_if(report.coverage.begin(), report.coverage.end(),
                                        [&](const Coverage& coverage) { return coverage.code == code; });
        return found == report.coverage.end() ? std::string() : found->basis;
    };
    EXPECT_EQ(basis_of("mentoring"), "absent");
    EXPECT_EQ(basis_of("inventory"), "content");
}

}  // namespace
}  // namespace svod::normalizer
