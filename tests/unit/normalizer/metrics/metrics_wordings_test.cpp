#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Ways of reports to tell what sentences of other words tell as well.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    Executors, MetricsOfSentences,
    testing::Values(SentenceCase{"Исполнителями услуг стали 14 организаций, в том числе 4 частные.",
                                 {"organizations certificate 14", "organizations private certificate 4"}},
                    SentenceCase{"По сертификатам обучаются 510 детей. Договоры заключены с 8 организациями.",
                                 {"children_certificate 510", "organizations certificate 8"}},
                    SentenceCase{"Договоры заключены с 7 поставщиками услуг.", {"organizations certificate 7"}},
                    SentenceCase{"Обучение по сертификатам ведут 6 организаций.", {"organizations certificate 6"}},
                    SentenceCase{"Программы ПФДО реализуют 2 муниципальные и 5 частных организаций.",
                                 {"organizations private certificate 5"}},
                    SentenceCase{"Сертификатами воспользовались 320 детей, или 24,5 % детей от 5 до 18 лет.",
                                 {"children_certificate 320", "coverage_certificate 24.5"}},
                    SentenceCase{"На конкурс поступило 20 программ из 9 учреждений.", {}},
                    SentenceCase{"В проекте участвуют 4 школы.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Reviews, MetricsOfSentences,
    testing::Values(
        SentenceCase{
            "Экспертизу прошли 21 программа, в том числе 12 технической и 9 художественной направленности.",
            {"programs_review_passed 21", "programs_review_passed technical 12", "programs_review_passed arts 9"}},
        SentenceCase{"Общественную экспертизу прошли 40 программ. Из них 36 получили статус сертифицированной.",
                     {"programs_reviewed 40", "programs_review_passed 36"}},
        SentenceCase{"К независимой оценке качества допущено 44 программы.", {"programs_review_submitted 44"}}));

INSTANTIATE_TEST_SUITE_P(
    Children, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Распределение детей по направленностям: техническая – 310 чел., художественная – 840 чел.",
                     {"children technical 310", "children arts 840"}},
        SentenceCase{
            "Количество обучающихся – 900 детей, из них в возрасте от 5 до 9 лет – 400, от 10 до 17 лет – 500.",
            {"children 900"}},
        SentenceCase{
            "В 2 школах обучаются 600 детей, в 3 детских садах – 110.",
            {"organizations general 2", "children general 600", "organizations preschool 3", "children preschool 110"}},
        SentenceCase{"По адаптированным программам занимаются 51 ребенок, по дистанционным – 34.",
                     {"children adapted 51", "children remote 34"}},
        SentenceCase{"В сельских школах работает 31 объединение, их посещают 480 детей.",
                     {"groups general rural 31", "children general rural 480"}},
        SentenceCase{"Обучается 81 ребенок с ОВЗ, это 2 % от 4 050 обучающихся.", {"children disability 81"}}));

INSTANTIATE_TEST_SUITE_P(
    Activities, MetricsOfSentences,
    testing::Values(SentenceCase{"Проведено 40 родительских собраний с участием 950 родителей, 3 дня открытых дверей.",
                                 {"events_held parents parent_meeting 40", "participants parents parent_meeting 950",
                                  "events_held open_day 3"}},
                    SentenceCase{"Проведено 5 семинаров для педагогов и 60 консультаций.",
                                 {"events_held teachers seminar 5", "events_held consultation 60"}},
                    SentenceCase{"С авторами программ проведены 2 вебинара и 30 консультаций.", {}},
                    SentenceCase{"Количество участников городских конкурсов – 1 410 детей.",
                                 {"participants children contest 1410"}},
                    SentenceCase{"В конкурсе «Ступени мастерства» участвовали 9 человек.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Comparisons, MetricsOfSentences,
    testing::Values(
        SentenceCase{"По сравнению с 2022 годом количество обучающихся увеличилось на 90 и составило 3 100 человек.",
                     {"children 3100"}},
        SentenceCase{"Число программ выросло со 150 до 171.", {"programs 171"}},
        SentenceCase{"На 31 декабря 2023 года охват составил 77 %, на 31 декабря 2022 года – 74,5 %.", {"coverage 77"}},
        SentenceCase{"Из 120 реализуемых программ 21 имеет техническую направленность, 12 – естественнонаучную.",
                     {"programs 120", "programs technical 21", "programs natural_science 12"}},
        SentenceCase{"Из 25 заявленных программ 22 успешно прошли независимую оценку, 3 отклонены.",
                     {"programs_review_submitted 25", "programs_review_passed 22", "programs_review_failed 3"}},
        SentenceCase{"Разработано 4 новые программы, обновлено 30.", {}},
        SentenceCase{"Сетевые программы реализуют 7 организаций совместно с 2 партнёрами.",
                     {"organizations network 7"}},
        SentenceCase{"Доля педагогов, вовлечённых в наставничество, составила 11 %.", {}},
        SentenceCase{"Прошли обучение по программе «Новые подходы» 15 педагогов.", {"staff_trained teachers 15"}}));

INSTANTIATE_TEST_SUITE_P(
    Verdicts, MetricsOfSentences,
    testing::Values(
        SentenceCase{"По результатам НОК 10 программ признаны соответствующими требованиям, 3 – не соответствующими.",
                     {"programs_review_passed 10", "programs_review_failed 3"}},
        SentenceCase{"Прошли общественно-профессиональную экспертизу 24 программы.", {"programs_review_passed 24"}},
        SentenceCase{"Проэкспертировано 33 программы.", {"programs_reviewed 33"}},
        SentenceCase{"В районе 7 400 детей от 5 до 18 лет, из них 5 920 занимаются дополнительным образованием (80 %).",
                     {"children 5920", "coverage 80"}},
        SentenceCase{"В Навигатор внесено 300 программ, из них сертифицированных – 50, бюджетных – 250.",
                     {"programs 300", "programs certificate 50"}},
        SentenceCase{"Организовано и проведено 40 мероприятий, участниками стали 2 900 детей и 410 родителей.",
                     {"events_held 40", "participants children 2900", "participants parents 410"}},
        SentenceCase{"МОЦ оказал 90 консультаций педагогам и 55 – родителям.",
                     {"events_held teachers consultation 90", "events_held parents consultation 55"}}));

INSTANTIATE_TEST_SUITE_P(
    NotOfTheTerritory, MetricsOfSentences,
    testing::Values(SentenceCase{"МБУ ДО «Дом юных» реализует 40 программ, в нём занимаются 700 детей.", {}},
                    SentenceCase{"На программу «Астрономия» зачислено 40 детей.", {}},
                    SentenceCase{"План по охвату на 2023 год – 79 %.", {}},
                    SentenceCase{"В среднем по области дополнительным образованием охвачено 83 % детей.", {}},
                    SentenceCase{"Дополнительным образованием охвачены 6 200, или 78 %.", {"coverage 78"}}));

INSTANTIATE_TEST_SUITE_P(
    Labels, MetricsOfSentences,
    testing::Values(SentenceCase{"Сертификаты: выдано – 1 900, номинал – 11 800 руб., охват – 26 %.",
                                 {"certificates_issued 1900", "certificate_value 11800", "coverage_certificate 26"}},
                    SentenceCase{"Мероприятия: семинаров – 7, вебинаров – 4, консультаций – 52.",
                                 {"events_held seminar 7", "events_held webinar 4", "events_held consultation 52"}},
                    SentenceCase{"Исполнители услуг: 4 муниципальных и 3 частные организации.",
                                 {"organizations private certificate 3"}},
                    SentenceCase{"Общее число исполнителей социального заказа – 7.", {"organizations certificate 7"}},
                    SentenceCase{"Удельный вес детей, занятых дополнительным образованием, вырос с 73 до 75,5 %.",
                                 {"coverage 75.5"}},
                    SentenceCase{"Из 21 образовательной организации района программы реализуют 19.",
                                 {"organizations 19"}}));

INSTANTIATE_TEST_SUITE_P(
    Territory, MetricsOfSentences,
    testing::Values(
        SentenceCase{
            "Район объединяет 15 организаций, ведущих обучение по дополнительным общеобразовательным программам: "
            "два учреждения дополнительного образования, девять школ и четыре детских сада.",
            {"organizations 15", "organizations additional_education 2", "organizations general 9",
             "organizations preschool 4"}},
        SentenceCase{"В Навигаторе значатся 210 программ и 4 300 обучающихся.", {"programs 210", "children 4300"}},
        SentenceCase{"Дети могут выбрать из 310 программ.", {"programs 310"}},
        SentenceCase{"Выпущено 900 сертификатов с номиналом.", {"certificates_issued 900"}},
        SentenceCase{"В Навигаторе зарегистрированы 8 организаций, в том числе 2 учреждения профессионального "
                     "образования.",
                     {"organizations 8", "organizations vocational 2"}},
        SentenceCase{"Проведено 9 конкурсов, 410 участников.", {"contests_held 9", "participants contest 410"}},
        SentenceCase{"За год методисты совершили 7 выездов в школы.", {"events_held visit 7"}},
        SentenceCase{"Экспертов было 12, сейчас 10.", {"experts 10"}},
        SentenceCase{"Дети совершили 5 поездок в театр.", {}},
        SentenceCase{"Команда совершила 3 выезда на областные соревнования.", {}},
        SentenceCase{"Дети могут выбрать из 3 программ летнего лагеря.", {}},
        SentenceCase{"В базе данных значится 12 программ повышения квалификации.", {}},
        SentenceCase{"В 12 школах, имеющих спортивные залы, ведутся кружки.", {}},
        SentenceCase{"Проведена независимая оценка 20 программ. Всего 150 программ в районе.",
                     {"programs_reviewed 20", "programs 150"}},
        SentenceCase{"По сертификатам занимаются: в ЦВР – 310 детей, в спортивной школе – 90 детей.", {}},
        SentenceCase{"По сертификатам обучаются 600 детей. Из них в кружках технической и естественнонаучной "
                     "направленностей занимаются 150 детей, или 25 %.",
                     {"children_certificate 600"}}));

INSTANTIATE_TEST_SUITE_P(
    Performers, MetricsOfSentences,
    testing::Values(SentenceCase{"Специалисты центра провели 70 консультаций и 2 семинара.",
                                 {"events_held consultation 70", "events_held seminar 2"}},
                    SentenceCase{"Общее количество программ на 01.06.2023 – 210 единиц.", {"programs 210"}},
                    SentenceCase{"90 программ реализуются за счёт бюджета, 14 – на платной основе.", {}}));

}  // namespace
}  // namespace svod::normalizer
