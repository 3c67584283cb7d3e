#include "normalizer/phrases/counts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {
namespace {

const rules::RuleSet& rule_set() {
    static const rules::RuleSet rules = rules::RuleSet::load().value();
    return rules;
}

const Readers& readers() {
    static const Readers readers = Readers::create(rule_set()).value();
    return readers;
}

std::vector<CountMatch> counts_of(const std::string& phrase) {
    const text::Folded text(phrase);
    return readers().counts.find(text, readers().numbers.find(text), readers().dates.find(text, {}));
}

std::string value_of(const CountMatch& match) {
    std::string value = std::to_string(match.value);
    value.erase(value.find_last_not_of('0') + 1);
    return value.back() == '.' ? value.substr(0, value.size() - 1) : value;
}

std::string raw_of(const CountMatch& match) {
    return match.raw + " = " + value_of(match) + " " + match.unit + (match.approx ? " " + *match.approx : "");
}

std::string raws_of(const std::string& phrase) {
    std::string all;
    for (const CountMatch& match : counts_of(phrase)) {
        all += (all.empty() ? "" : "; ") + raw_of(match);
    }
    return all;
}

struct Case {
    const char* text;
    const char* counts;
};

class Counts : public testing::TestWithParam<Case> {};

TEST_P(Counts, AreReadAsWritten) {
    EXPECT_EQ(raws_of(GetParam().text), GetParam().counts);
}

INSTANTIATE_TEST_SUITE_P(LettersForNoughts, Counts,
                         testing::Values(Case{"занимается 2 4О5 детей", "2 4О5 детей = 2405 person"},
                                         Case{"обучается 1 О36 детей", "1 О36 детей = 1036 person"},
                                         Case{"выдано 1О 250 сертификатов", "1О 250 сертификатов = 10250 certificate"},
                                         Case{"в базе 12 00О человек", "12 00О человек = 12000 person"},
                                         Case{"работают 5 ООО и 2 школы", "2 школы = 2 organization"}));

INSTANTIATE_TEST_SUITE_P(
    Differences, Counts,
    testing::Values(
        Case{"Мониторинг программ (проверено 24).", "проверено 24 = 24 program"},
        Case{"Экспертиза программ в мае, прошло 20 из 24.",
             "прошло 20 из 24 = 20 program; прошло 20 из 24 = 24 program"},
        Case{"Поступило 50 программ из 12 школ, проверено 44.",
             "50 программ = 50 program; 12 школ = 12 organization; проверено 44 = 44 program"},
        Case{"В 3 центрах обучаются 940 детей, в 8 школах – 733.",
             "3 центрах = 3 organization; 940 детей = 940 person; 8 школах = 8 organization; "
             "школах – 733 = 733 person"},
        Case{"Детей с ОВЗ 29ч., инвалидов 8ч.", "29ч. = 29 person; 8ч. = 8 person"},
        Case{"По сравнению с прошлым годом число кружков увеличилось на 15.", "увеличилось на 15 = 15 group"},
        Case{"Созданы 32 наставнические пары.", "32 наставнические пары = 32 other"},
        Case{"Консультации для педагогов (всего 40).", "всего 40 = 40 consultation"},
        Case{"Курсы для педагогов, 36 ч.", "36 ч. = 36 hour"},
        Case{"Сетевыми программами охвачены 150 детей, краткосрочными программами – 34.",
             "150 детей = 150 person; краткосрочными программами – 34 = 34 person"},
        Case{"Зачислены 734 ребенка: ЦВР «Росток» – 520, ДЮСШ – 214.",
             "734 ребенка = 734 person; ЦВР «Росток» – 520 = 520 person; ДЮСШ – 214 = 214 person"},
        Case{"За год в газете вышло 8 материалов.", "8 материалов = 8 publication"},
        Case{"На собраниях (их было 12) раздали памятки.", "их было 12 = 12 event"},
        Case{"Срок обработки не превышает 3 дней.", "не превышает 3 дней = 3 other at_most"},
        Case{"Заявка рассмотрена за 3 дня, число выросло в 2 раза.", ""},
        Case{"Работает 18 школ, их стало на 2 меньше.", "18 школ = 18 organization; на 2 меньше = 2 organization"},
        Case{"на 12 программ больше", "12 программ = 12 program"},
        Case{"Групп – 40, прибавилось 6.", "Групп – 40 = 40 group; прибавилось 6 = 6 group"},
        Case{"обучается 340 детей, рост на 25", "340 детей = 340 person; рост на 25 = 25 person"},
        Case{"прирост составил 45 сертификатов", "45 сертификатов = 45 certificate"}));

INSTANTIATE_TEST_SUITE_P(
    LeftOutInTheSentence, Counts,
    testing::Values(
        Case{"Всего 90 программ, технических же только двенадцать.",
             "90 программ = 90 program; технических же только двенадцать = 12 program"},
        Case{"В районе 60 педагогов: 20 с высшей категорией, 30 – с первой, 10 – без категории",
             "60 педагогов = 60 person; 20 с высшей категорией = 20 person; 30 – с первой = 30 person; 10 – без "
             "категории = 10 person"},
        Case{"Проведено 9 мероприятий: 4 для педагогов, 3 для детей и 2 для родителей",
             "9 мероприятий = 9 event; 4 для педагогов = 4 event; 3 для детей = 3 event; 2 для родителей = 2 event"},
        Case{"оценку прошли 20 программ, ещё 4 экспертизу не прошли",
             "20 программ = 20 program; ещё 4 экспертизу не прошли = 4 program"},
        Case{"Детей с ОВЗ – 40 чел. (в прошлом году 35)", "40 чел. = 40 person; в прошлом году 35 = 35 person"},
        Case{"Высшую категорию имеют 12 педагогов, первую 20.", "12 педагогов = 12 person; первую 20 = 20 person"},
        Case{"замечания получили 4 муниципалитета, исправлены в двух",
             "4 муниципалитета = 4 municipality; исправлены в двух = 2 municipality"},
        Case{"Педагоги: всего 31", "всего 31 = 31 person"},
        Case{"Программы распределены так: 40 – технической, 22 – художественной",
             "40 – технической = 40 program; 22 – художественной = 22 program"},
        Case{"Художественная – 46 программ (612 детей), техническая – 23 (207)",
             "46 программ = 46 program; 612 детей = 612 person; техническая – 23 = 23 program; "
             "207 = 207 person"},
        Case{"Детей, занятых в кружках, 900", "Детей, занятых в кружках, 900 = 900 person"},
        Case{"Новости школ: https://vk.com/club_27", ""},
        Case{"зачисляют на программы (их 17)", "их 17 = 17 program"}));

INSTANTIATE_TEST_SUITE_P(
    NumbersOfThings, Counts,
    testing::Values(Case{"Обучено 12 педагогов по программе 36, модуль 2, тема 4.", "12 педагогов = 12 person"},
                    Case{"20 программ, шкала от 0 до 30", "20 программ = 20 program"},
                    Case{"3 программы по 72 часа, 2 по 144", "3 программы = 3 program; 72 часа = 72 hour"},
                    Case{"Для 40 педагогов по адресу: ул. Мира, 14, кабинет 5", "40 педагогов = 40 person"},
                    Case{"Лицей – 9 групп", "9 групп = 9 group"},
                    Case{"Проект 2023: 120 школьников", "120 школьников = 120 person"},
                    Case{"в 2023 году – 45 программ, в 2022 – 40",
                         "45 программ = 45 program; в 2022 – 40 = 40 program"}));

INSTANTIATE_TEST_SUITE_P(
    NamedElsewhere, Counts,
    testing::Values(
        Case{"участвовали 14 и 20 человек", "14 = 14 person; 20 человек = 20 person"},
        Case{"охват вырос с 70,1 до 73 %", "с 70,1 = 70.1 percent; до 73 % = 73 percent"},
        Case{"Довести охват детей до 78 %.", "до 78 % = 78 percent"},
        Case{"Годом ранее программ было 120.", "программ было 120 = 120 program"},
        Case{"Увеличить число сертификатов до 300.", "Увеличить число сертификатов до 300 = 300 certificate"},
        Case{"Программ 40: худож. - 22, техн. - 18",
             "Программ 40 = 40 program; худож. - 22 = 22 program; техн. - 18 "
             "= 18 program"},
        Case{"учреждений доп. образования 3", "учреждений доп. образования 3 = 3 organization"},
        Case{"Заявок обработано более 2 тыс., отклонено не более 30",
             "Заявок обработано более 2 тыс. = 2000 other at_least; отклонено не более 30 = 30 other at_most"},
        Case{"6 консультаций. Участвовали пятеро.", "6 консультаций = 6 consultation; Участвовали пятеро = 5 person"},
        Case{"посты - ок. 50", "посты - ок. 50 = 50 publication about"}));

INSTANTIATE_TEST_SUITE_P(
    SloppyWords, Counts,
    testing::Values(Case{"38 програм", "38 програм = 38 program"}, Case{"9 дет.садов", "9 дет.садов = 9 organization"},
                    Case{"4 новых обьединения", "4 новых обьединения = 4 group"},
                    Case{"5 учереждений", "5 учереждений = 5 organization"},
                    Case{"2 онлайн встречи", "2 онлайн встречи = 2 event"}, Case{"курсы (72ч)", "72ч = 72 hour"},
                    Case{"ниже на 0,7 процентного пункта", "0,7 процентного пункта = 0.7 percent"},
                    Case{"9 призовых мест", "9 призовых мест = 9 other"},
                    Case{"работают 4 пары наставников", "4 пары = 4 other"},
                    Case{"2 ежеквартальных отчёта", "2 ежеквартальных отчёта = 2 document"},
                    Case{"вырос с 30 до 40 программ", "с 30 = 30 program; 40 программ = 40 program"},
                    Case{"в 12 км от города", ""}));

INSTANTIATE_TEST_SUITE_P(Papers, Counts,
                         testing::Values(Case{"роздано 300 памяток", "300 памяток = 300 document"},
                                         Case{"напечатано 2 буклета", "2 буклета = 2 document"},
                                         Case{"Вакансий тренеров – 3.", "Вакансий тренеров – 3 = 3 other"},
                                         Case{"вышло 4 брошюры", "4 брошюры = 4 document"},
                                         Case{"вышло 9 заметок", "9 заметок = 9 publication"}));

INSTANTIATE_TEST_SUITE_P(
    NounBehindTheNumeral, Counts,
    testing::Values(Case{"31 (тридцать одна) программа", "31 (тридцать одна) программа = 31 program"},
                    Case{"двенадцать (12) групп", "двенадцать (12) групп = 12 group"},
                    Case{"В районе работают 28 образовательных организаций.",
                         "28 образовательных организаций = 28 organization"},
                    Case{"проведено 3 круглых стола", "3 круглых стола = 3 event"},
                    Case{"обучено 17 педагогов дополнительного образования",
                         "17 педагогов дополнительного образования = 17 person"},
                    Case{"состоялось 5 заседаний муниципального экспертного совета",
                         "5 заседаний муниципального экспертного совета = 5 event"},
                    Case{"прошло пять районных конкурсов", "пять районных конкурсов = 5 contest"},
                    Case{"охват 13 гр. 208 чел.", "13 гр. = 13 group; 208 чел. = 208 person"},
                    Case{"реализуется 41 ДООП", "41 ДООП = 41 program"},
                    Case{"создано 150 новых мест", "150 новых мест = 150 place"},
                    Case{"в 3 из 11 школ", "3 из 11 школ = 3 organization; 11 школ = 11 organization"},
                    Case{"проведено 4 дня открытых дверей", "4 дня открытых дверей = 4 event"}));

INSTANTIATE_TEST_SUITE_P(
    NounBeforeTheNumeral, Counts,
    testing::Values(
        Case{"семинары (6), консультации (47)", "семинары (6) = 6 event; консультации (47) = 47 consultation"},
        Case{"Итого участников 57.", "Итого участников 57 = 57 person"},
        Case{"Всего обучающихся 1 204", "Всего обучающихся 1 204 = 1204 person"},
        Case{"Всего дипломов 8.", "Всего дипломов 8 = 8 other"},
        Case{"Конкурсов, слётов и акций проведено 43, из них 5 очно",
             "Конкурсов, слётов и акций проведено 43 = 43 contest; из них 5 = 5 contest"},
        Case{"обучено 9 методистов: Светлого района – 4", "9 методистов = 9 person; Светлого района – 4 = 4 person"},
        Case{"школы – 24;", "школы – 24 = 24 organization"},
        Case{"Количество выданных сертификатов в районе составило 2558.",
             "Количество выданных сертификатов в районе составило 2558 = 2558 certificate"},
        Case{"реализуется 90 программ, из них: технической направленности – 40, художественной – 50",
             "90 программ = 90 program; технической направленности – 40 = 40 program; художественной – 50 = "
             "50 program"}));

INSTANTIATE_TEST_SUITE_P(
    NounLeftOut, Counts,
    testing::Values(
        Case{"6 организаций, из них 4 участвуют в ПФДО", "6 организаций = 6 organization; из них 4 = 4 organization"},
        Case{"поступило 24 программы, 5 возвращены на доработку",
             "24 программы = 24 program; 5 возвращены = 5 program"},
        Case{"подано 90 заявок, из них подтверждено 80 (88,9 %), отклонено 10",
             "90 заявок = 90 other; из них подтверждено 80 = 80 other; 88,9 % = 88.9 "
             "percent; отклонено 10 = 10 other"},
        Case{"21 педагог, в том числе 12 – в школе и 9 – дистанционно",
             "21 педагог = 21 person; в том числе 12 = 12 person; 9 – дистанционно = "
             "9 person"},
        Case{"83 программы, осенью – 38, весной – 45",
             "83 программы = 83 program; осенью – 38 = 38 program; весной – 45 = 45 "
             "program"},
        Case{"зарегистрирована 41 организация из 44",
             "41 организация = 41 organization; 41 организация из 44 = 44 "
             "organization"},
        Case{"11 педагогов, ещё двое учатся", "11 педагогов = 11 person; двое = 2 person"},
        Case{"6 программ, две на согласовании", "6 программ = 6 program; две на согласовании = 2 program"},
        Case{"58 программ, 49 из них рекомендованы", "58 программ = 58 program; 49 из них = 49 program"},
        Case{"1866 детей: МБУДО СЮТ – 418, МБУДО ЦТ – 702",
             "1866 детей = 1866 person; МБУДО СЮТ – 418 = 418 person; МБУДО ЦТ – 702 = 702 person"},
        Case{"на высшую категорию аттестованы 4 педагога, на первую – 7",
             "4 педагога = 4 person; на первую – 7 = 7 person"},
        Case{"доля детей составила 40,5", "40,5 = 40.5 percent"},
        Case{"высшая категория – 8 педагогов, первая – 14", "8 педагогов = 8 person; первая – 14 = 14 person"},
        Case{"родителей – 26, подано заявок – 31, подтверждено – 29",
             "родителей – 26 = 26 person; подано заявок – 31 = 31 other; подтверждено – 29 = 29 other"},
        Case{"Доля технических программ – 12,2 % (9 из 74)",
             "12,2 % = 12.2 percent; (9 из 74) = 9 program; (9 из 74) = 74 program"},
        Case{"24 организации, из них 5 – УДО, 11 – школы и 8 – детские сады",
             "24 организации = 24 organization; 5 – УДО = 5 organization; 11 – школы = 11 organization; 8 – детские "
             "сады = 8 organization"},
        Case{"104 программы, подано 1 870 заявок, обработано 1 812",
             "104 программы = 104 program; 1 870 заявок = 1870 other; обработано 1 812 = 1812 other"},
        Case{"выдано 190 сертификатов, из них 21 – детям с ОВЗ",
             "190 сертификатов = 190 certificate; из них 21 = 21 certificate"},
        Case{"12 объединений, в них воспитанников – 210",
             "12 объединений = 12 group; в них воспитанников – 210 = 210 person"},
        Case{"61 % от общего количества школьников (3 066)",
             "61 % = 61 percent; от общего количества школьников (3 066) = 3066 "}));

INSTANTIATE_TEST_SUITE_P(Approximations, Counts,
                         testing::Values(Case{"число зрителей – свыше 200",
                                              "число зрителей – свыше 200 = 200 person at_least"},
                                         Case{"не менее 30 баллов", "не менее 30 баллов = 30 point at_least"},
                                         Case{"по 30 и более баллов", "30 и более баллов = 30 point at_least"},
                                         Case{"2500+ участников", "2500+ участников = 2500 person at_least"},
                                         Case{"≥ 300 детей", "≥ 300 детей = 300 person at_least"},
                                         Case{"~300 детей", "~300 детей = 300 person about"},
                                         Case{"около тысячи детей", "около тысячи детей = 1000 person about"},
                                         Case{"около 250 участников", "около 250 участников = 250 person about"},
                                         Case{"не более 12 человек", "не более 12 человек = 12 person at_most"},
                                         Case{"более чем в 5 школах", "более чем в 5 школах = 5 organization at_least"},
                                         Case{"довести охват до 81 %", "до 81 % = 81 percent"}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, Counts,
    testing::Values(Case{"от 10 до 15 программ",
                         "от 10 до 15 программ = 10 program at_least; до 15 программ = 15 "
                         "program at_most"},
                    Case{"группы по 10-12 детей", "по 10-12 детей = 10 person at_least; 12 детей = 12 person at_most"},
                    Case{"в группах 10-12 детей", "10-12 детей = 10 person at_least; 12 детей = 12 person at_most"},
                    Case{"две-три программы",
                         "две-три программы = 2 program at_least; три программы = 3 program at_most"},
                    Case{"от 10 до 15 тыс. детей",
                         "от 10 до 15 тыс. детей = 10000 person at_least; до 15 тыс. детей = "
                         "15000 person at_most"},
                    Case{"10-15 %", "10-15 % = 10 percent at_least; 15 % = 15 percent at_most"},
                    Case{"4-5 раз в год", ""}, Case{"дети 10-15 лет", ""}, Case{"школы № 10-15", ""}));

INSTANTIATE_TEST_SUITE_P(
    WordsBeforeTheNoun, Counts,
    testing::Values(
        Case{"450 (5-18 лет) детей", "450 (5-18 лет) детей = 450 person"},
        Case{"1250 в возрасте от 5 до 18 лет детей", "1250 в возрасте от 5 до 18 лет детей = 1250 person"},
        Case{"450 (в возрасте 5-18 лет) обучающихся", "450 (в возрасте 5-18 лет) обучающихся = 450 person"},
        Case{"120 учащихся в возрасте от 7 до 12 лет", "120 учащихся = 120 person"},
        Case{"12 (67 %) педагогов", "12 (67 %) педагогов = 12 person; 67 % = 67 percent"},
        Case{"20 технических, 8 художественных и 5 спортивных программ",
             "20 технических = 20 program; 8 художественных = 8 program; 5 спортивных программ = 5 program"},
        Case{"5 программ технической, 10 художественной и 7 спортивной направленности",
             "5 программ = 5 program; 10 художественной = 10 program; 7 спортивной направленности = 7 "
             "program"},
        Case{"118 программ, в том числе 7 сетевых, 21 разноуровневых и 5 адаптированных",
             "118 программ = 118 program; 7 сетевых = 7 program; 21 разноуровневых = 21 program; "
             "5 адаптированных = 5 program"},
        Case{"45 доп. программ", "45 доп. программ = 45 program"},
        Case{"60 % от общего числа школьников. Всего педагогов – 54.",
             "60 % = 60 percent; Всего педагогов – 54 = 54 person"},
        Case{"от общего числа школьников. Всего программ – 54.", "Всего программ – 54 = 54 program"},
        Case{"60 программ четырёх направленностей", "60 программ = 60 program; четырёх направленностей = 4 other"},
        Case{"3 частных клуба", "3 частных клуба = 3 organization"},
        Case{"12 пед.работников", "12 пед.работников = 12 person"},
        Case{"7-ю программами", "7-ю программами = 7 program"},
        Case{"Общее количество детей 1250", "Общее количество детей 1250 = 1250 person"},
        Case{"кол-во программ 12, педагогов 5", "кол-во программ 12 = 12 program; педагогов 5 = 5 person"}));

INSTANTIATE_TEST_SUITE_P(NothingCounted, Counts,
                         testing::Values(Case{"дети от 5 до 18 лет", ""}, Case{"диплом 2 степени", ""},
                                         Case{"учащиеся 5-7 классов", ""}, Case{"гимназии № 3", ""},
                                         Case{"на базе школ № 5 и № 16 группы", ""}, Case{"приказ № 13/1", ""},
                                         Case{"заняли 2 место", ""}, Case{"2 раза в год", ""}, Case{"в 2023 году", ""},
                                         Case{"Шаг 1 дорожной карты", ""}, Case{"проект «100 добрых дел»", ""},
                                         Case{"тел. 8 (84212) 5-10-44", ""}, Case{"одним из направлений работы", ""},
                                         Case{"в 2022/23 уч. г.", ""}));

struct SubjectCase {
    const char* text;
    Text subject;
};

class Subjects : public testing::TestWithParam<SubjectCase> {};

TEST_P(Subjects, AreTheNounPhrasesCounted) {
    const std::vector<CountMatch> counts = counts_of(GetParam().text);
    ASSERT_FALSE(counts.empty());
    EXPECT_EQ(counts.back().subject, GetParam().subject) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Shares, Subjects,
                         testing::Values(SubjectCase{"вовлечены 14 % обучающихся", "обучающихся"},
                                         SubjectCase{"показатель составлял 78,2 %", "показатель"},
                                         SubjectCase{"охват ПФДО не менее 35 %", "охват ПФДО"},
                                         SubjectCase{"Охват ДО план 64 %", "Охват ДО"},
                                         SubjectCase{"охват школьников при плане 64 %", "охват школьников"},
                                         SubjectCase{"высшее – 28 чел. (82 %)", "чел."},
                                         SubjectCase{"открыто 100 %", std::nullopt}));

INSTANTIATE_TEST_SUITE_P(
    SubjectsEndWithTheirPhrase, Subjects,
    testing::Values(SubjectCase{"в 9 посёлках кружки ведут студенты", "посёлках"},
                    SubjectCase{"Письменных консультаций дано 18", "Письменных консультаций"},
                    SubjectCase{"7 репортажей показало областное телевидение", "репортажей"},
                    SubjectCase{"4 программы проверку не прошли", "программы"},
                    SubjectCase{"одна школа разместила отчёт", "школа"},
                    SubjectCase{"в трёх дальних школах слабый сигнал", "дальних школах"},
                    SubjectCase{"открыть 30 мест и завершить ремонт", "мест"},
                    SubjectCase{"8 молодых специалистов закреплены за наставниками", "молодых специалистов"},
                    SubjectCase{"проведено 5 фестивалей и соревнований", "фестивалей и соревнований"},
                    SubjectCase{"12 конкурсов с охватом", "конкурсов"},
                    SubjectCase{"3 заседания, районный слёт", "заседания"},
                    SubjectCase{"участвовали 40 чел. По итогам вручены грамоты", "чел."}));

INSTANTIATE_TEST_SUITE_P(
    SubjectsKeepWhatNarrowsThem, Subjects,
    testing::Values(SubjectCase{"обучаются 912 школьников в возрасте от 7 до 15 лет",
                                "школьников в возрасте от 7 до 15 лет"},
                    SubjectCase{"5 педагогов в возрасте до 30 лет", "педагогов в возрасте до 30 лет"},
                    SubjectCase{"47 детей, проживающих в хуторах, ходят в секции", "детей, проживающих в хуторах"},
                    SubjectCase{"6 школ, не имеющих спортзала", "школ, не имеющих спортзала"},
                    SubjectCase{"18 школ, реализующие курс", "школ"},
                    SubjectCase{"6 школ, подведомственных управлению", "школ"},
                    SubjectCase{"программ в очной форме – 14", "программ в очной форме"},
                    SubjectCase{"Молодых педагогов – 9 человек", "Молодых педагогов"},
                    SubjectCase{"Тренеры (4 чел.) обучены", "Тренеры"},
                    SubjectCase{"Педагогов, прошедших стажировку, – 7 чел.", "Педагогов, прошедших стажировку"},
                    SubjectCase{"Численность педагогов – 90 человек", "человек"},
                    SubjectCase{"подано 80 заявок на зачисление", "заявок на зачисление"},
                    SubjectCase{"3 занятия по заполнению журнала", "занятия по заполнению журнала"},
                    SubjectCase{"9 заметок о летних сменах", "заметок о летних сменах"},
                    SubjectCase{"15 сертификатов с номиналом 9 000 рублей", "рублей"}));

INSTANTIATE_TEST_SUITE_P(
    NarrowSubjects, Subjects,
    testing::Values(SubjectCase{"занимаются 604 ребёнка (21,5 % детей от 5 до 18 лет)", "детей от 5 до 18 лет"},
                    SubjectCase{"работали 6 экспертов из числа методистов", "экспертов"},
                    SubjectCase{"обучаются 31 подросток и 12 детей, находящихся в трудной жизненной ситуации",
                                "детей, находящихся в трудной жизненной ситуации"},
                    SubjectCase{"более 80 % карточек заполнены", "карточек"},
                    SubjectCase{"это на 9 групп больше", "групп"},
                    SubjectCase{"программ технической направленности – 40, художественная направленность – 12",
                                "программ"}));

INSTANTIATE_TEST_SUITE_P(Nouns, Subjects,
                         testing::Values(SubjectCase{"в 11 школах открыто", "школах"},
                                         SubjectCase{"9 организаций дают образование", "организаций"},
                                         SubjectCase{"на 38 человек больше прошлого года", "человек"},
                                         SubjectCase{"2 905 детей 5-18 лет, проживающих", "детей 5-18 лет"}));

}  // namespace
}  // namespace svod::normalizer::phrases
