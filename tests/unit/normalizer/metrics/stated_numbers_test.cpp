#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Sentences that state how many there are of something, whatever verb, years or growth stand between the name and the
/// figure. The reports are for 2023.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    NumbersStated, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Число семинаров за год выросло на 4 и составило 12.", {"events_held seminar 12"}},
        SentenceCase{"Количество вебинаров сократилось с 11 (2022 г.) до 8 (2023 г.).", {"events_held webinar 8"}},
        SentenceCase{"Количество групп составило 140 против 128 в 2022 году.", {"groups 140"}},
        SentenceCase{"Численность детей от 7 до 15 лет, посещающих кружки, составляет 940.", {"children 940"}},
        SentenceCase{"Всего школ, реализующих дополнительные программы, в округе: 17.", {"organizations general 17"}},
        SentenceCase{"Программ, успешно прошедших экспертизу: 28.", {"programs_review_passed 28"}},
        SentenceCase{"Ученико-мест новых нет. Число новых ученико-мест: 45.", {"places 45"}},
        SentenceCase{"Учреждений в округе: 31.", {}}, SentenceCase{"Учащихся на учёте стало меньше: 9.", {}},
        SentenceCase{"Число экспертов за год выросло на 3 и должно составить 12.", {}}));

INSTANTIATE_TEST_SUITE_P(
    NumbersStatedByYears, MetricsOfSentences,
    testing::Values(
        SentenceCase{"В 2022 году учебных групп было 128, в 2023 – 140.", {"groups 140"}},
        SentenceCase{"Если в 2022 году участников мероприятий было 610, то в 2023 году – 720.", {"participants 720"}},
        SentenceCase{"В 2022 году детей, занимающихся в кружках, было 900, в 2023 – 940.", {"children 940"}},
        SentenceCase{"В 2022 году реализовано 14 программ туристско-краеведческой направленности, в 2023 году – 16.",
                     {"programs tourism_local_history 16"}},
        SentenceCase{"Количество программ, поданных на экспертизу, в 2022 году – 30, в 2023 году – 34.",
                     {"programs_review_submitted 34"}},
        SentenceCase{"В школе № 4 количество программ в 2022 году – 12, в 2023 году – 14.", {}},
        SentenceCase{"Учебных групп в 2023 году было 140, в 2024 – 150.", {"groups 140"}}));

INSTANTIATE_TEST_SUITE_P(
    NumbersStatedOfOthers, MetricsOfSentences,
    testing::Values(SentenceCase{"Всего по области количество организаций, реализующих программы, – 412.", {}},
                    SentenceCase{"В Кедровской области количество экспертов составляет 95.", {}},
                    SentenceCase{"В области реализуется 5 100 программ.", {}},
                    SentenceCase{"В соседнем Дубовом районе количество учебных групп – 88.", {}},
                    SentenceCase{"Целевой показатель: количество детей, занятых в кружках – 950.", {}},
                    SentenceCase{"МБУ ДО «Росток»: количество новых мест – 30.", {}},
                    SentenceCase{"В районе насчитывается 4 100 детей от 5 до 18 лет, из них 90 сирот.", {}},
                    SentenceCase{"В районе насчитывается 940 детей, посещающих кружки.", {"children 940"}}));

INSTANTIATE_TEST_SUITE_P(
    NumbersBehindLabels, MetricsOfSentences,
    testing::Values(SentenceCase{"Количество школ, реализующих программы: 2022 г. – 15, 2023 г. – 17.",
                                 {"organizations general 17"}},
                    SentenceCase{"Количество школ, реализующих программы: план – 15, факт – 17.",
                                 {"organizations general 17"}},
                    SentenceCase{"Количество адаптированных программ: план – 6, факт – 8.", {"programs adapted 8"}},
                    SentenceCase{"План по сертификатам – 900, выдано – 870.",
                                 {"certificates_issued 870", "certificates_planned 900"}},
                    SentenceCase{"План на год – провести 4 семинара, 6 вебинаров.", {}}));

INSTANTIATE_TEST_SUITE_P(
    NumbersInTheOrderOfNames, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Количество программ и обучающихся составляет 140 и 2 300 соответственно.",
                     {"programs 140", "children 2300"}},
        SentenceCase{"Сетевых и дистанционных программ – 11 и 9 соответственно.",
                     {"programs network 11", "programs remote 9"}},
        SentenceCase{"Количество групп в 2021, 2022 и 2023 годах – 110, 120 и 130 соответственно.", {"groups 130"}},
        SentenceCase{"Планируется довести количество программ и обучающихся до 140 и 2 300 соответственно.", {}},
        SentenceCase{"Работает 20 кружков технической направленности (300 обучающихся), 30 – художественной (450 "
                     "обучающихся).",
                     {"groups technical 20", "children technical 300", "groups arts 30", "children arts 450"}}));

INSTANTIATE_TEST_SUITE_P(
    NumbersOfOtherTimes, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Количество программ на начало года – 120, на конец года – 140.", {"programs 140"}},
        SentenceCase{"Количество программ: было – 120, стало – 140.", {"programs 140"}},
        SentenceCase{"Если в прошлом году количество экспертов составляло 8, то в этом году – 11.", {"experts 11"}},
        SentenceCase{"Количество групп увеличилось на 5,2 % по сравнению с 2022 годом и составило 130.",
                     {"groups 130"}},
        SentenceCase{"Число школ, реализующих программы, выросло в 2 раза и составило 18.",
                     {"organizations general 18"}},
        SentenceCase{"Количество детей, охваченных дополнительным образованием, составило 940 (102 % к плану).",
                     {"children 940"}},
        SentenceCase{"Кол-во участников конкурсов – 640.", {"participants contest 640"}},
        SentenceCase{"Плановое количество групп – 130.", {}},
        SentenceCase{"Прирост числа школ, реализующих программы, – 5.", {}},
        SentenceCase{"В среднем на одно учреждение приходится 12 программ.", {}},
        SentenceCase{"Количество обучающихся по Российской Федерации – 9 400.", {}}));

INSTANTIATE_TEST_SUITE_P(
    OtherWordingsOfNumbers, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Обучающиеся – 2 300 чел.", {"children 2300"}},
        SentenceCase{"Охват вырос на 90 детей и составил 2 300 человек.", {"children 2300"}},
        SentenceCase{"Доля программ художественной направленности – 25 % (30 программ).", {"programs arts 30"}},
        SentenceCase{"Методистами проведены семинары (9), вебинары (6).",
                     {"events_held seminar 9", "events_held webinar 6"}},
        SentenceCase{"Свою квалификацию повысили 30 педагогов.", {"staff_trained teachers 30"}},
        SentenceCase{"Количество программ, получивших отрицательное заключение, выросло на 2 и составило 5.",
                     {"programs_review_failed 5"}}));

INSTANTIATE_TEST_SUITE_P(
    NamesThatTellMore, MetricsOfSentences,
    testing::Values(SentenceCase{"Количество программ, получивших отрицательное заключение, составляет 5.",
                                 {"programs_review_failed 5"}},
                    SentenceCase{"Количество программ, прошедших независимую оценку качества, выросло с 30 до 34.",
                                 {"programs_review_passed 34"}},
                    SentenceCase{"Число программ, поданных на экспертизу, увеличилось на 4 и составило 34.",
                                 {"programs_review_submitted 34"}},
                    SentenceCase{"Детей, находящихся в трудной жизненной ситуации, занимающихся в кружках, – 60.",
                                 {"children hardship 60"}},
                    SentenceCase{"В районе 40 объединений, в которых занимаются 700 детей.",
                                 {"groups 40", "children 700"}},
                    SentenceCase{"Охват детей дополнительным образованием в школе № 4 – 88 %.", {}}));

INSTANTIATE_TEST_SUITE_P(
    NumbersStatedOfOtherThings, MetricsOfSentences,
    testing::Values(SentenceCase{"Количество школьников, получающих горячее питание, составило 2 100.", {}},
                    SentenceCase{"Число детей, стоящих на учёте, увеличилось на 2 и составило 11.", {}},
                    SentenceCase{"Число детей, состоящих в РДДМ, выросло с 300 до 350.", {}},
                    SentenceCase{"Школьников, получающих питание, – 2 100, детей, занимающихся в кружках, – 900.",
                                 {"children 900"}},
                    SentenceCase{"Число учащихся школ района выросло на 20 и составило 3 200.", {}},
                    SentenceCase{"Количество обучающихся Дома творчества составило 820.", {}},
                    SentenceCase{"Количество групп продлённого дня составило 9.", {}},
                    SentenceCase{"Количество экспертов, заменённых за год, составило 2.", {}},
                    SentenceCase{"Количество педагогов, прошедших аттестацию, составило 12.", {}},
                    SentenceCase{"Количество мероприятий плана составляет 18.", {}}));

INSTANTIATE_TEST_SUITE_P(
    PartsByDirection, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Работает 50 кружков. По направленностям: техническая – 20, художественная – 30.",
                     {"groups 50", "groups technical 20", "groups arts 30"}},
        SentenceCase{"Занимаются 500 детей в кружках района (техническая – 200, художественная – 300).",
                     {"children 500", "children technical 200", "children arts 300"}},
        SentenceCase{"Численность обучающихся – 900, из них детей, живущих в сельской местности, – 300, с ОВЗ – 40.",
                     {"children 900", "children rural 300", "children disability 40"}},
        SentenceCase{"Оказано консультаций: родителям – 60, педагогам – 45.",
                     {"events_held parents consultation 60", "events_held teachers consultation 45"}},
        SentenceCase{"Экспертизу прошли 30 программ (18 – художественной направленности), положительное заключение "
                     "получили 27, отрицательное – 3.",
                     {"programs_reviewed 30", "programs_reviewed arts 18", "programs_review_passed 27",
                      "programs_review_failed 3"}},
        SentenceCase{"НОК прошли 30 программ, 27 из них успешно.",
                     {"programs_reviewed 30", "programs_review_passed 27"}},
        SentenceCase{"Охват составил 74,5 % (1 900 детей).", {"coverage 74.5", "children 1900"}},
        SentenceCase{"Детей – 1 900 человек.", {"children 1900"}}));

}  // namespace
}  // namespace svod::normalizer
