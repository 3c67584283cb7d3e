#include <gtest/gtest.h>

#include <optional>
#include <vector>

#include "tests/unit/normalizer/counts/counting.hpp"

namespace svod::normalizer::phrases {
namespace {

using counting::counts_of;

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
                                         SubjectCase{"Доля занятых детей выросла на 2,1 процентного пункта",
                                                     "Доля занятых детей"},
                                         SubjectCase{"выше на 2,1 процентного пункта", "процентного пункта"},
                                         SubjectCase{"открыто 100 %", std::nullopt}));

INSTANTIATE_TEST_SUITE_P(
    SubjectsEndWithTheirPhrase, Subjects,
    testing::Values(
        SubjectCase{"в 9 посёлках кружки ведут студенты", "посёлках"},
        SubjectCase{"В районных конкурсах победителей – 96", "победителей"},
        SubjectCase{"В сельских школах района педагогов – 40", "педагогов"}, SubjectCase{"В школах – 40", "школах"},
        SubjectCase{"на слёте были 28 её учеников", "её учеников"},
        SubjectCase{"Всего клубов, занимающихся туризмом: 9", "клубов, занимающихся туризмом"},
        SubjectCase{"Число кружков выросло на 4 и составило 31", "кружков"},
        SubjectCase{"Число кружков: план – 30 ед.", "кружков"},
        SubjectCase{"Выездов: план – 9, факт – 7. Число кружков: план – 30", "кружков"},
        SubjectCase{"Число кружков – 40. Педагоги ведут 12", "кружков"},
        SubjectCase{"В реестре 90 программ: школ – 30, центров – 60", "программ"},
        SubjectCase{"Письменных консультаций дано 18", "Письменных консультаций"},
        SubjectCase{"В лицее таких программ три", "таких программ"},
        SubjectCase{"о записи (40 звонков), о льготах (12)", "звонков"},
        SubjectCase{"за полтора часа она ответила", "часа"},
        SubjectCase{"открыто 6 информационных стендов", "информационных стендов"},
        SubjectCase{"найдено 41 старое объявление", "старое объявление"},
        SubjectCase{"исправлен 21 старый ярлык", "старый ярлык"}, SubjectCase{"в лицее № 5, 40 педагогов", "педагогов"},
        SubjectCase{"в составе рабочей группы 12 педагогов", "педагогов"},
        SubjectCase{"обновлено 30 программ, создано 8 новых", "программ"},
        SubjectCase{"7 репортажей показало областное телевидение", "репортажей"},
        SubjectCase{"4 программы проверку не прошли", "программы"}, SubjectCase{"одна школа разместила отчёт", "школа"},
        SubjectCase{"в трёх дальних школах слабый сигнал", "дальних школах"},
        SubjectCase{"открыть 30 мест и завершить ремонт", "мест"},
        SubjectCase{"8 молодых специалистов закреплены за наставниками", "молодых специалистов"},
        SubjectCase{"проведено 5 фестивалей и соревнований", "фестивалей и соревнований"},
        SubjectCase{"12 конкурсов с охватом", "конкурсов"}, SubjectCase{"3 заседания, районный слёт", "заседания"},
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
                    SubjectCase{"обучены 14 из 20 методистов района", "методистов района"},
                    SubjectCase{"программ технической направленности – 40, художественная направленность – 12",
                                "программ"}));

INSTANTIATE_TEST_SUITE_P(Nouns, Subjects,
                         testing::Values(SubjectCase{"в 11 школах открыто", "школах"},
                                         SubjectCase{"9 организаций дают образование", "организаций"},
                                         SubjectCase{"на 38 человек больше прошлого года", "человек"},
                                         SubjectCase{"2 905 детей 5-18 лет, проживающих", "детей 5-18 лет"}));

}  // namespace
}  // namespace svod::normalizer::phrases
