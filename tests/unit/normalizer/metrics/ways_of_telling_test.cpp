#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Verbs, nouns and word orders in which reports tell how many there are.
namespace svod::normalizer {
namespace {

using namespace short_report;

INSTANTIATE_TEST_SUITE_P(
    ProgrammesTold, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Открыто 214 программ.", {"programs 214"}},
        SentenceCase{"Ведётся работа по 214 программам.", {"programs 214"}},
        SentenceCase{"Обучение ведётся по 214 программам.", {"programs 214"}},
        SentenceCase{"Детям доступны 214 программ.", {"programs 214"}},
        SentenceCase{"Число программ достигло 214.", {"programs 214"}},
        SentenceCase{"В АИС «Навигатор» заведено 214 программ.", {"programs 214"}},
        SentenceCase{"Программ, размещённых в Навигаторе, – 214.", {"programs 214"}},
        SentenceCase{"В навигаторе у нас сейчас 214 программ, в том числе 28 техническая.",
                     {"programs 214", "programs technical 28"}},
        SentenceCase{"Сетевых программ пока шесть.", {"programs network 6"}},
        SentenceCase{"Всего в городе 214 программ.", {"programs 214"}},
        SentenceCase{"12 программ адаптированы для детей с ОВЗ, 5 программ реализуются дистанционно.",
                     {"programs adapted 12", "programs remote 5"}},
        SentenceCase{"В районе 26 организаций: 16 общеобразовательных и 10 дошкольных.",
                     {"organizations 26", "organizations general 16", "organizations preschool 10"}},
        SentenceCase{"Сколько программ направлено на экспертизу? 15 программ.", {"programs_review_submitted 15"}},
        SentenceCase{"В регионе 44 организации разместили 290 программ.", {"organizations 44", "programs 290"}},
        SentenceCase{"Экспертиза прошла в марте, подано 28 программ, прошли-24, не прошли-4.",
                     {"programs_review_submitted 28", "programs_review_passed 24", "programs_review_failed 4"}},
        SentenceCase{"Опубликовано 214 программ 27 организаций.", {"programs 214", "organizations 27"}},
        SentenceCase{"12 школ и 2 учреждения дополнительного образования реализуют 214 программ.",
                     {"organizations general 12", "organizations additional_education 2", "programs 214"}},
        SentenceCase{"40 программ прошли экспертизу. Из них 35 получили положительное заключение, 5 отправлены "
                     "на доработку.",
                     {"programs_reviewed 40", "programs_review_passed 35", "programs_review_failed 5"}},
        SentenceCase{"На экспертизу представлено 31 программа: 20 – художественной, 11 – технической направленности.",
                     {"programs_review_submitted 31", "programs_review_submitted arts 20",
                      "programs_review_submitted technical 11"}},
        SentenceCase{"Экспертизу прошли 30 программ из 36 загруженных.",
                     {"programs_review_passed 30", "programs_review_submitted 36"}},
        SentenceCase{"Программ, включённых в реестр сертифицированных, – 58.", {"programs certificate 58"}},
        SentenceCase{"В системе ПФДО участвует 58 программ.", {"programs certificate 58"}},
        SentenceCase{"Внедрено 15 модульных программ.", {}},
        SentenceCase{"Из перечня исключено 9 программ, внесено 14.", {}},
        SentenceCase{"Школам оказана помощь в составлении 14 разноуровневых программ.", {}},
        SentenceCase{"На экспертизу подано 40 программ. Прошли НОК 31 (77,5 %), на доработке 9 программ.",
                     {"programs_review_submitted 40", "programs_review_passed 31", "programs_review_failed 9"}},
        SentenceCase{"В сетевой форме реализуется 7 программ, дистанционно – 3 программы.",
                     {"programs network 7", "programs remote 3"}},
        SentenceCase{"Запланировано 400 сертификатов. Выдано 360 сертификатов (90 %).",
                     {"certificates_planned 400", "certificates_issued 360"}},
        SentenceCase{"Сертификатов выдано 900. На них учатся 300 детей.",
                     {"certificates_issued 900", "children_certificate 300"}},
        SentenceCase{"Обучены 6 учителей и 2 методиста.",
                     {"staff_trained teachers 6", "staff_trained specialists 2"}}));

INSTANTIATE_TEST_SUITE_P(
    ChildrenTold, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Обучено 4800 детей.", {"children 4800"}}, SentenceCase{"В 2020 году обучающихся было 4800.", {}},
        SentenceCase{"Год назад обучалось 4800 детей.", {}},
        SentenceCase{"В сельских школах занимаются 170 детей.", {"children general rural 170"}},
        SentenceCase{"Распределение обучающихся по направленностям: художественная – 350 чел., техническая – 120 чел.",
                     {"children arts 350", "children technical 120"}},
        SentenceCase{"В конкурсе «Педагог года» участвовали 11 педагогов.", {}},
        SentenceCase{"Сколько детей с ОВЗ охвачено дополнительным образованием? 75 детей.", {"children disability 75"}},
        SentenceCase{"Выдано 560 сертификатов, что составляет 45 % от численности детей.",
                     {"certificates_issued 560", "coverage_certificate 45"}},
        SentenceCase{"Прошла районная конференция, участие приняли 70 педагогов.", {}},
        SentenceCase{
            "Детей, находящихся в трудной жизненной ситуации, обучается 70 чел., детей из сельской местности - около "
            "900 чел.",
            {"children hardship 70", "children rural 900"}},
        SentenceCase{"Основные мероприятия выполнены, охват детей составил 78 %.", {"coverage 78"}},
        SentenceCase{"Охват детей мероприятиями составил 78 %.", {}},
        SentenceCase{"Дополнительное образование получают 4800 детей.", {"children 4800"}},
        SentenceCase{"Услугами дополнительного образования пользуются 4800 детей.", {"children 4800"}},
        SentenceCase{"Услугами дополнительного образования пользуются 4800 ребят, или 78,2 % детского населения.",
                     {"children 4800", "coverage 78.2"}},
        SentenceCase{"Количество обучающихся: 4800.", {"children 4800"}},
        SentenceCase{"Всего детей, занимающихся в объединениях, – 4800.", {"children 4800"}},
        SentenceCase{"Детей с ОВЗ, посещающих кружки, – 120.", {"children disability 120"}},
        SentenceCase{"Доля детей, обучающихся по сертификату, равна 20 % от числа занимающихся (480 из 2 400).",
                     {"coverage_certificate 20", "children_certificate 480"}},
        SentenceCase{"Из 24 программ адаптированных нет.", {"programs 24"}},
        SentenceCase{"Дети-инвалиды (120 чел.) занимаются бесплатно.", {"children disability 120"}},
        SentenceCase{"Охват детей, проживающих в сельской местности, – 2100 человек.", {"children rural 2100"}},
        SentenceCase{"Дистанционно занимаются 15 детей.", {"children remote 15"}},
        SentenceCase{"По краткосрочным программам обучено 611 детей.", {"children short_term 611"}},
        SentenceCase{"Дополнительное образование получают 41 ребёнок с ОВЗ и 88 ребят, находящихся в трудной жизненной "
                     "ситуации.",
                     {"children disability 41", "children hardship 88"}},
        SentenceCase{"В кружках занимаются 88 детей, находящихся в ТЖС (61 %), и 9 состоящих на учёте в КДН.",
                     {"children hardship 88"}},
        SentenceCase{"75 воспитанников имеют инвалидность, 90 – находятся в трудной жизненной ситуации.",
                     {"children disability 75", "children hardship 90"}},
        SentenceCase{"Реализуются 6 краткосрочных программ, на них записались 90 школьников.",
                     {"programs short_term 6", "children short_term 90"}},
        SentenceCase{"В объединениях занимаются 40 детей-сирот.", {}},
        SentenceCase{"Дети с ОВЗ – 75 чел., дети из сёл – 41 чел. Дистанционных программ – 7.",
                     {"children disability 75", "children rural 41", "programs remote 7"}},
        SentenceCase{"Охват составил 78 % детей района; дети с ОВЗ, посещающие кружки, составляют 75 человек.",
                     {"coverage 78", "children disability 75"}},
        SentenceCase{"Дополнительным образованием охвачены 75 детей с инвалидностью (61 % от их числа).",
                     {"children disability 75", "coverage disability 61"}},
        SentenceCase{"В районе проживает 6 100 детей, из них занимаются в кружках 4 800.", {"children 4800"}},
        SentenceCase{"Из 6 100 школьников 4 800 охвачены дополнительным образованием.", {"children 4800"}},
        SentenceCase{"По техническим программам занимаются 350 детей, по художественным – 900.",
                     {"children technical 350", "children arts 900"}},
        SentenceCase{"Распределение учащихся: художественная – 900, техническая – 350.",
                     {"children arts 900", "children technical 350"}},
        SentenceCase{"В кружках технической и естественнонаучной направленности доля детей – 24 %.",
                     {"coverage_tech_science 24"}},
        SentenceCase{"Численность обучающихся по программам технической и естественнонаучной направленностей – 900 "
                     "детей, или 19 %.",
                     {"coverage_tech_science 19"}},
        SentenceCase{"По сетевым программам занятия шли весь год: реализовано 6 программ (90 школьников).",
                     {"programs network 6", "children network 90"}},
        SentenceCase{"Число детей увеличилось. Обучались в 2022 году 700 детей, в 2023 году – 750.", {"children 750"}},
        SentenceCase{"Увеличилось количество обучающихся с 700 до 750.", {"children 750"}},
        SentenceCase{"Одарённых детей, состоящих в муниципальном банке данных, – 75.", {"children gifted 75"}},
        SentenceCase{"Охват составляет 74 %, по данным статистики – 71 %.", {"coverage 74", "coverage 71"}},
        SentenceCase{"Охват вырос на 1,5 % и составил 74 %.", {"coverage 74"}},
        SentenceCase{"Общий охват детей – 4800 человек, 74 %.", {"children 4800", "coverage 74"}},
        SentenceCase{"Технической направленностью охвачено 350 чел., художественной – 900 чел.",
                     {"children technical 350", "children arts 900"}},
        SentenceCase{"Количество обучающихся возросло до 4800 человек.", {"children 4800"}},
        SentenceCase{"Охват детей – 79 %, охват ПФДО – 25 %, доля детей с ОВЗ – 54 %.",
                     {"coverage 79", "coverage_certificate 25", "coverage disability 54"}},
        SentenceCase{"Всего обучающихся – 4800, из них в УДО – 2100, в школах – 1900.",
                     {"children 4800", "children additional_education 2100", "children general 1900"}},
        SentenceCase{"Сетевыми программами охвачено 90 детей из 6 школ.", {"children network 90"}}));

INSTANTIATE_TEST_SUITE_P(
    OrganisationsTold, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Организаций, реализующих дополнительные программы, – 38.", {"organizations 38"}},
        SentenceCase{"Исполнителями социального заказа являются 5 организаций.", {"organizations certificate 5"}},
        SentenceCase{"Проведено 4 мастер-класса для педагогов и 75 консультаций.",
                     {"events_held teachers master_class 4", "events_held consultation 75"}},
        SentenceCase{"Всего по округу 22 учреждения (13 школ, 9 детских садов).",
                     {"organizations 22", "organizations general 13", "organizations preschool 9"}},
        SentenceCase{"Программы реализуют 22 организации, из них 13 общеобразовательных, 9 дошкольных.",
                     {"organizations 22", "organizations general 13", "organizations preschool 9"}},
        SentenceCase{"Дополнительное образование представлено 2 УДО, 16 школами, 9 детскими садами.",
                     {"organizations additional_education 2", "organizations general 16", "organizations preschool 9"}},
        SentenceCase{"4 учреждения вошли в реестр исполнителей.", {"organizations certificate 4"}},
        SentenceCase{"Программы наставничества действовали в 22 учреждениях.", {}},
        SentenceCase{"Программы для детей с ОВЗ реализуют пять организаций.", {}},
        SentenceCase{"На базе 5 школ работают площадки.", {}},
        SentenceCase{"В сетевой форме обучение идёт по 9 программам.", {"programs network 9"}},
        SentenceCase{"По направлениям программы распределены так: художественных 41, краеведческих 8.",
                     {"programs arts 41", "programs tourism_local_history 8"}},
        SentenceCase{"К системе ПФДО подключены 9 организаций.", {"organizations certificate 9"}},
        SentenceCase{"В каталоге представлены 31 организация и 290 программ.", {"organizations 31", "programs 290"}},
        SentenceCase{"Опубликовано 290 программ шести направленностей.", {"programs 290"}},
        SentenceCase{"Сертифицировано 44 программы.", {"programs certificate 44"}},
        SentenceCase{"На бюджетной основе реализуется 190 программ, на платной – 24.", {}},
        SentenceCase{"Программы реализуют 22 организации, из них 3 негосударственные.",
                     {"organizations 22", "organizations private 3"}},
        SentenceCase{"Система дополнительного образования включает 22 учреждения: 2 – дополнительного образования, "
                     "13 – общеобразовательных, 7 – дошкольных.",
                     {"organizations 22", "organizations additional_education 2", "organizations general 13",
                      "organizations preschool 7"}},
        SentenceCase{"В 60 объединениях занимаются 900 детей.", {"groups 60", "children 900"}},
        SentenceCase{"44 программы включены в реестр сертифицированных.", {"programs certificate 44"}},
        SentenceCase{"44 программы участвуют в системе ПФДО.", {"programs certificate 44"}},
        SentenceCase{"В 2022 году действовала 201 программа, в 2023 году – 214.", {"programs 214"}},
        SentenceCase{"Дополнительное образование дети получают в 22 организациях.", {"organizations 22"}},
        SentenceCase{"В районе 2 учреждения дополнительного образования (ДДТ и ДЮСШ), 13 школ.",
                     {"organizations additional_education 2", "organizations general 13"}},
        SentenceCase{"По сертификатам в 5 организациях обучаются 940 детей.",
                     {"organizations certificate 5", "children_certificate 940"}}));

INSTANTIATE_TEST_SUITE_P(
    OtherFiguresTold, MetricsOfSentences,
    testing::Values(
        SentenceCase{"Два педагога продолжают обучение на курсах.", {}},
        SentenceCase{"На независимую оценку отправили 25 программ, прошли 20, не прошли 5.",
                     {"programs_review_submitted 25", "programs_review_passed 20", "programs_review_failed 5"}},
        SentenceCase{"НОК прошло 38 программ, из них 30 сертифицированы.",
                     {"programs_reviewed 38", "programs_review_passed 30"}},
        SentenceCase{"В ходе НОК оценено 38 программ, 30 набрали проходной балл.",
                     {"programs_reviewed 38", "programs_review_passed 30"}},
        SentenceCase{"Проведён 1 вебинар.", {}},
        SentenceCase{"14 педагогов и 3 методиста повысили квалификацию.",
                     {"staff_trained teachers 14", "staff_trained specialists 3"}},
        SentenceCase{"В составе экспертной комиссии 6 человек.", {"experts 6"}},
        SentenceCase{"Активировано 560 сертификатов, что составляет 45 % от численности детей.",
                     {"certificates_issued 560", "coverage_certificate 45"}},
        SentenceCase{"Прошли муниципальный этап НОК 30 программ.", {"programs_review_passed 30"}},
        SentenceCase{"Участниками семинаров для педагогов стали 90 человек.", {"participants teachers seminar 90"}},
        SentenceCase{"Количество педагогов, прошедших обучение, – 14.", {"staff_trained teachers 14"}},
        SentenceCase{"Выдано 900 сертификатов, из них 210 сертификатов финансирования.",
                     {"certificates_issued 900", "certificates_issued certificate 210"}},
        SentenceCase{"Профессиональную переподготовку прошли 4 педагога.", {"staff_trained teachers 4"}},
        SentenceCase{"Запланировано 900 сертификатов, номинал сертификата – 12 300 рублей.",
                     {"certificates_planned 900", "certificate_value 12300"}},
        SentenceCase{"Для подготовки программ к экспертизе проведены 4 семинара.", {}},
        SentenceCase{"Консультации по доработке получили все авторы, дано 30 консультаций.", {}},
        SentenceCase{"14 мая 2023 года состоялся выездной семинар, даны 20 консультаций.", {}},
        SentenceCase{"Через процедуру НОК прошли 72 программы: 66 рекомендованы, 6 возвращены на доработку.",
                     {"programs_reviewed 72", "programs_review_passed 66", "programs_review_failed 6"}},
        SentenceCase{"Эксперты рассмотрели 120 программ: 104 соответствуют требованиям, 16 не соответствуют.",
                     {"programs_reviewed 120", "programs_review_passed 104", "programs_review_failed 16"}},
        SentenceCase{"Эксперты оценили 38 программ, 30 одобрены, 8 отправлены на исправление.",
                     {"programs_reviewed 38", "programs_review_passed 30", "programs_review_failed 8"}},
        SentenceCase{"На экспертизе получили отказ 13 программ.", {"programs_review_failed 13"}},
        SentenceCase{"Эксперты (6 человек) оценили программы.", {"experts 6"}},
        SentenceCase{"Действует 1500 сертификатов.", {"certificates_issued 1500"}},
        SentenceCase{"В районе действует 1500 сертификатов с номиналом.", {"certificates_issued 1500"}},
        SentenceCase{"Действующих сертификатов – 1500.", {"certificates_issued 1500"}},
        SentenceCase{"На год запланировано 830 сертификатов.", {"certificates_planned 830"}},
        SentenceCase{"Лимит сертификатов на год – 830.", {"certificates_planned 830"}},
        SentenceCase{"Обучение по дополнительным профессиональным программам прошли 14 чел.", {"staff_trained 14"}},
        SentenceCase{"Закончили курсы 14 педагогов.", {"staff_trained teachers 14"}},
        SentenceCase{"14 педагогов прошли обучение.", {"staff_trained teachers 14"}},
        SentenceCase{"Обучение прошли 14 педагогов.", {"staff_trained teachers 14"}},
        SentenceCase{"Из 60 педагогов курсы прошли 17.", {"staff_trained teachers 17"}},
        SentenceCase{"Призовые места заняли 47 обучающихся.", {"contest_winners children 47"}}));

TEST(FactsOfPairs, CountBesideTheSameFigureToldElsewhere) {
    const Report report = report_of({"Охват детей дополнительным образованием составил 74,6 %.",
                                     "Охват дополнительным образованием: план 76 %, факт 74,6 %."},
                                    {});
    EXPECT_EQ(metrics_of(report), (Lines{"coverage 74.6", "coverage 74.6"}));
}

INSTANTIATE_TEST_SUITE_P(
    WaysOfChoosing, MetricsOfSentences,
    testing::Values(
        SentenceCase{
            "Чаще всего дети выбирают спорт – 900 человек, на втором месте художественная направленность – 800.",
            {"children sports 900", "children arts 800"}},
        SentenceCase{"Естественнонаучные программы осваивают 310 ребят, технические – 204.",
                     {"children natural_science 310", "children technical 204"}},
        SentenceCase{"Туризмом и краеведением увлечены всего 152 школьника.", {"children tourism_local_history 152"}},
        SentenceCase{"В секциях и кружках занято 5 000 детей, или 70,5 % населения от 5 до 18 лет.",
                     {"children 5000", "coverage 70.5"}},
        SentenceCase{"Один только ДДТ «Лира» принял по сертификату 932 ребёнка.", {}},
        SentenceCase{"В сети задействованы 4 организации-партнёра.", {}},
        SentenceCase{"В системе не заведены 11 программ школ, карточки ещё 12 программ устарели.", {}},
        SentenceCase{"Обучение на курсах прошли 27 педагогов, ещё двое направлены на переподготовку.",
                     {"staff_trained teachers 27"}},
        SentenceCase{"Мероприятий для педагогов было 9.", {"events_held teachers 9"}},
        SentenceCase{"Проведено 7 семинаров и 3 вебинара, на которых побывали 90 педагогов.",
                     {"events_held teachers seminar 7", "events_held teachers webinar 3", "participants teachers 90"}},
        SentenceCase{"В двух сельских школах создано 60 новых мест.", {"places general rural 60"}},
        SentenceCase{"На экспертизу поступило 40 программ, проверено 38, отклонено 3.",
                     {"programs_review_submitted 40", "programs_reviewed 38", "programs_review_failed 3"}}));

// The day in brackets is that of the figure behind it.
TEST(DaysInBrackets, BelongToTheFigureBehindThem) {
    const Report report = report_of({"Действует 318 программ, занимаются 6 200 детей (на 01.06.2022 – 5 900)."}, {});
    ASSERT_EQ(metrics_of(report), (Lines{"programs 318", "children 6200"}));
    EXPECT_EQ(report.metrics[0].as_of, std::nullopt);
    EXPECT_EQ(report.metrics[1].as_of, std::nullopt);
}

}  // namespace
}  // namespace svod::normalizer
