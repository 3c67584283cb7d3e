#include <gtest/gtest.h>

#include "extractors/txt/txt.hpp"
#include "metric_lines.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

/// Wholes and parts in brackets, below headings and before colons; figures that are no facts of the territory.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    SharesOfChildren, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Дополнительным образованием в округе занято 900 детей, это 72 %.",
                     {"children 900", "coverage 72"}},
        SentenceCase{"Число детей от 5 до 18 лет, посещающих кружки, – 900 (72 %).", {"children 900", "coverage 72"}},
        SentenceCase{"Кружки посещают 75 % детей, среди сельских школьников – 61 %.",
                     {"coverage 75", "coverage rural 61"}},
        SentenceCase{"В районе 75 % детей занимаются в кружках, это 900 человек.", {"coverage 75", "children 900"}},
        SentenceCase{"Охват детей – 80 %, в том числе с использованием сертификатов персонифицированного "
                     "финансирования – 33 %.",
                     {"coverage 80", "coverage_certificate 33"}},
        SentenceCase{"Программами технической и естественнонаучной направленностей охвачено 24 % детей, "
                     "наставничеством – 38 %.",
                     {"coverage_tech_science 24", "mentoring_share 38"}},
        SentenceCase{"В первом полугодии 2023 года охват детей составлял 71 %.", {}}));

INSTANTIATE_TEST_SUITE_P(
    WholesAndParts, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Реализуется 90 программ (из них 12 – по сертификатам).",
                     {"programs 90", "programs certificate 12"}},
        SentenceCase{"Создано 60 новых мест (техническая направленность – 45, художественная – 15).",
                     {"places 60", "places technical 45", "places arts 15"}},
        SentenceCase{"В реестре 90 программ: учреждений дополнительного образования – 60, школ – 30.",
                     {"programs 90", "programs additional_education 60", "programs general 30"}},
        SentenceCase{"Всего в районе 90 программ (900 обучающихся).", {"programs 90", "children 900"}},
        SentenceCase{"Из 900 детей, занимающихся в кружках, 40 – одарённые.", {"children 900", "children gifted 40"}},
        SentenceCase{"Всего организаций, реализующих программы: 29.", {"organizations 29"}},
        SentenceCase{"Количество программ по типам учреждений. В школах – 30 программ, в детских садах – 9 программ.",
                     {"programs general 30", "programs preschool 9"}},
        SentenceCase{"Охват по типам учреждений: школы – 300 детей, УДО – 600 детей.",
                     {"children general 300", "children additional_education 600"}},
        SentenceCase{"Категории детей, занимающихся в кружках: одарённые – 40; сельские – 160.",
                     {"children gifted 40", "children rural 160"}},
        SentenceCase{"Технической направленности в районе 44 программы.", {"programs technical 44"}},
        SentenceCase{"Художественное направление – 300 детей, техническое – 90 детей.",
                     {"children arts 300", "children technical 90"}},
        SentenceCase{"По техническому направлению занимаются 200 детей, по художественному – 400.",
                     {"children technical 200", "children arts 400"}},
        SentenceCase{"Кружков в районе всего 90 (художественных – 60, технических – 30).",
                     {"groups 90", "groups arts 60", "groups technical 30"}},
        SentenceCase{"Охват дополнительным образованием: 12 школ, 40 программ.",
                     {"organizations general 12", "programs 40"}},
        SentenceCase{"Программ за год стало на 12 больше, теперь их 140.", {"programs 140"}},
        SentenceCase{"Число программ выросло на 12 % и составило 140.", {"programs 140"}},
        SentenceCase{"Детей в кружках прибавилось на 40, сейчас их 900.", {"children 900"}}));

INSTANTIATE_TEST_SUITE_P(
    PeopleOfManyEvents, MetricsOfSentences,
    testing::Values(SentenceCase{"Проведено 6 семинаров. Участие в них приняли 90 педагогов.",
                                 {"events_held seminar 6", "participants teachers seminar 90"}},
                    SentenceCase{"Проведено 6 семинаров и 3 вебинара. В них участвовали 90 педагогов.",
                                 {"events_held seminar 6", "events_held webinar 3", "participants teachers 90"}},
                    SentenceCase{"Участвовали в районных конкурсах 90 детей.", {"participants children contest 90"}},
                    SentenceCase{"12 родительских собраний посетили 300 родителей.",
                                 {"events_held parents parent_meeting 12", "participants parents parent_meeting 300"}},
                    SentenceCase{"По итогам конкурсов года из 90 участников победителями стали 12.",
                                 {"participants contest 90", "contest_winners 12"}},
                    SentenceCase{
                        "Экспертизу прошли 50 программ. Положительный результат – у 47 программ, отрицательный – у 3.",
                        {"programs_reviewed 50", "programs_review_passed 47", "programs_review_failed 3"}}));

INSTANTIATE_TEST_SUITE_P(
    OthersThanTheTerritory, MetricsOfSentences,
    testing::Values(SentenceCase{"Дворец творчества – лучшее учреждение: здесь занимаются 900 детей.", {}},
                    SentenceCase{"Гимназией № 2 выдано 90 сертификатов.", {}},
                    SentenceCase{"Школа № 2 за год провела 12 мероприятий.", {}},
                    SentenceCase{"Проведён мониторинг 54 программ прошлых лет.", {}},
                    SentenceCase{"Совершено 2 выезда в школы для оказания помощи в наборе.", {}},
                    SentenceCase{"12 организаций стали партнёрами центра.", {}},
                    SentenceCase{"Для округа установлены показатели: охват – 85 %.", {}},
                    SentenceCase{"Изучен опыт соседнего района, где занимаются 900 детей.", {}}));

INSTANTIATE_TEST_SUITE_P(
    BehindAFigure, MetricsOfSentences,
    testing::Values(SentenceCase{"Число обучающихся: 1800. Получают услугу по сертификатам 700.",
                                 {"children 1800", "children_certificate 700"}},
                    SentenceCase{"Учителей в округе – 60. Прошли курсы 25.", {"staff_trained teachers 25"}},
                    SentenceCase{"Численность участников – 400. Заняли призовые места 35.",
                                 {"participants 400", "contest_winners 35"}},
                    SentenceCase{"Число кружков – 40. Новых мест создано 60.", {"groups 40", "places 60"}},
                    SentenceCase{"Учреждений в округе: 31. Реализуют сетевые программы 6.",
                                 {"organizations network 6"}}));

INSTANTIATE_TEST_SUITE_P(
    BehindABracket, MetricsOfSentences,
    testing::Values(SentenceCase{"Реализуется 14 программ (280 обучающихся) художественной направленности.",
                                 {"programs arts 14", "children arts 280"}},
                    SentenceCase{"Реализуются 6 программ (80 детей) в сетевой форме.",
                                 {"programs network 6", "children network 80"}},
                    SentenceCase{"Реализуется 9 адаптированных программ (30 детей) технической направленности.",
                                 {"programs technical adapted 9", "children technical adapted 30"}},
                    SentenceCase{"Действует 6 программ (70 детей) во Дворце пионеров.", {"programs 6"}}));

INSTANTIATE_TEST_SUITE_P(
    TheTerritoryBesideOthers, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Реализуется 70 программ, каждая есть на странице своей организации.", {"programs 70"}},
        SentenceCase{"Выдано 800 сертификатов, семьи могут выбрать кружок этого учреждения.",
                     {"certificates_issued 800"}},
        SentenceCase{"Навигатор ведёт опорный центр: здесь опубликовано 70 программ.", {"programs 70"}},
        SentenceCase{"Утверждены целевые показатели, к декабрю достигнут охват 79 %.", {"coverage 79"}},
        SentenceCase{"У других районов доля меньше: у нас охват детей 79 %.", {"coverage 79"}},
        SentenceCase{"Центром вместе с лицеем № 4 обучено 35 педагогов округа.", {"staff_trained teachers 35"}},
        SentenceCase{"Гимназия № 4 провела 5 встреч, всего по округу проведено 30 мероприятий.", {"events_held 30"}}));

INSTANTIATE_TEST_SUITE_P(BesideTheWhole, MetricsOfSentences,
                         testing::Values(SentenceCase{"В конкурсе участвовали 80 детей: школ – 6, команд – 11.",
                                                      {"participants children contest 80"}},
                                         SentenceCase{"В округе 70 программ: школ – 11, центров – 2.",
                                                      {"programs 70"}}));

INSTANTIATE_TEST_SUITE_P(
    PeopleOfOtherEvents, MetricsOfSentences,
    testing::Values(SentenceCase{"В 2022 году проведено 4 вебинара для педагогов. Участие в них приняли 70 педагогов.",
                                 {}},
                    SentenceCase{"В области прошло 4 вебинара. Их посетили 70 педагогов.", {"events_held webinar 4"}},
                    SentenceCase{"На базе Дворца пионеров прошло 4 семинара. Их посетили 70 педагогов.",
                                 {"events_held seminar 4"}}));

TEST(MetricsOfLines, CountWhatTheLineAboveNames) {
    EXPECT_EQ(
        metrics_of(report_of({"Виды реализуемых в районе программ:", "краткосрочных – 12", "адаптированных – 9"}, {})),
        (Lines{"programs short_term 12", "programs adapted 9"}));
    EXPECT_EQ(
        metrics_of(report_of({"Виды реализуемых в районе программ:", "Краткосрочные – 12", "Адаптированные – 9"}, {})),
        (Lines{"programs short_term 12", "programs adapted 9"}));
    EXPECT_EQ(metrics_of(report_of({"Виды реализуемых в районе программ:", "краткосрочных – 12",
                                    "Работа продолжена, подробности на сайте – 9 страниц"},
                                   {})),
              Lines{"programs short_term 12"});
}

TEST(MetricsOfLines, TotalWhatTheHeadingNames) {
    const Report report = Normalizer::create(*rules::RuleSet::load())
                              ->normalize(*extractors::txt::read("Отчёт МОЦ за 2024 год\n\nРеализуемые программы\n\n"
                                                                 "Всего – 90, из них:\n- техническая – 60;\n"
                                                                 "- художественная – 30.\n",
                                                                 "a.txt"));
    EXPECT_EQ(metrics_of(report), (Lines{"programs 90", "programs technical 60", "programs arts 30"}));
}

TEST(MetricsOfPlans, TellHowThingsAreToday) {
    const std::vector<std::pair<std::string, Lines>> cases = {
        {"Сейчас охват детей дополнительным образованием составляет 71 %.", {"coverage 71"}},
        {"Сейчас планируем довести охват детей до 80 %.", {}},
        {"Охват детей дополнительным образованием составит 80 %.", {}}};
    for (const auto& [line, metrics] : cases) {
        const Report report = normalizer().normalize(
            *extractors::txt::read("Отчёт МОЦ за 2024 год\n\n# Перспективы\n\n" + line + "\n", "a.txt"));
        EXPECT_EQ(metrics_of(report), metrics) << line;
    }
}

TEST(MetricsOfLines, NoTotalBelowAHeadingThatLimits) {
    for (const char* heading : {"Новые программы", "Программы, снятые с экспертизы", "Программы гимназии № 4"}) {
        const Report report =
            Normalizer::create(*rules::RuleSet::load())
                ->normalize(*extractors::txt::read(
                    "Отчёт МОЦ за 2024 год\n\n" + std::string(heading) + "\n\nВсего – 9.\n", "a.txt"));
        EXPECT_EQ(metrics_of(report), Lines{}) << heading;
    }
}

}  // namespace
}  // namespace svod::normalizer
