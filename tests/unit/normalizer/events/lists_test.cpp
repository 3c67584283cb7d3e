#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "extractors/txt/txt.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

struct Case {
    const char* name;
    const char* list;
    const char* events;  ///< «title | kind | status | schedule | result» of each item, one a line
};

Report read(const std::string& text) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    return normalizer.normalize(*extractors::txt::read(text, "a.txt"));
}

std::string items_of(const Report& report) {
    std::string found;
    for (const Event& event : report.events) {
        if (event.origin == "list_item") {
            found += (found.empty() ? "" : "\n") + event.title + " | " + event.kind + " | " + event.status + " | " +
                     event.schedule.value_or("-") + " | " + event.result.value_or("-");
        }
    }
    return found;
}

class Lists : public testing::TestWithParam<Case> {};

TEST_P(Lists, NameActivitiesWithTheirStates) {
    const std::string text = std::string("Отчёт о работе МОЦ Лужского района за 2024 год\n\n") + GetParam().list + "\n";
    EXPECT_EQ(items_of(read(text)), GetParam().events);
}

INSTANTIATE_TEST_SUITE_P(
    Items, Lists,
    testing::Values(
        Case{"PlanThatIncludes",
             "План на 2025 год включает мероприятия:\n1. Слёт вожатых – май.\n2. Круглый стол – март.",
             "Слёт вожатых – май. | other | planned | - | -\nКруглый стол – март. | meeting | planned | - | -"},
        Case{"NoQuestions",
             "Проведены мероприятия:\n1. Семинар по набору, 12 марта.\n2. Вебинар для школ, 3 июня.\n"
             "3. Сколько педагогов прошло курсы повышения квалификации?",
             "Семинар по набору, 12 марта. | seminar | done | - | -\nВебинар для школ, 3 июня. | webinar | done | - | "
             "-"},
        Case{"BelowAnInfinitive",
             "Планы на весну\n\nПровести:\n- круглый стол вожатых (март);\n- вебинар для родителей (май).",
             "круглый стол вожатых (март); | meeting | planned | - | -\n"
             "вебинар для родителей (май). | webinar | planned | - | -"},
        Case{"ThatAreToBeHeld", "В 2025 году намечено провести:\n- турнир по шашкам – март;\n- слёт вожатых – май.",
             "турнир по шашкам – март; | contest | planned | - | -\nслёт вожатых – май. | other | planned | - | -"},
        Case{"ThatCouldBeHeld",
             "За год удалось организовать:\n- турнир по шашкам – 12 марта;\n- слёт вожатых – 14 мая.",
             "турнир по шашкам – 12 марта; | contest | done | - | -\nслёт вожатых – 14 мая. | other | done | - | -"},
        Case{"FoundBestByThosePresent",
             "Прошло 7 встреч. Самыми полезными методисты признали следующие:\n- вебинар «Лето» (12 марта);\n"
             "- круглый стол вожатых (май).",
             "вебинар «Лето» (12 марта); | webinar | done | - | -\n"
             "круглый стол вожатых (май). | meeting | done | - | -"},
        Case{"PlannedWork",
             "Предстоящая деятельность на 2025 год\n\n1. Круглый стол вожатых – март.\n2. Открытие трёх кружков.",
             "Круглый стол вожатых – март. | meeting | planned | - | -\n"
             "Открытие трёх кружков. | other | planned | - | -"},
        Case{"IncludedInThePlan",
             "В план работы на 2025 год включены:\n- круглый стол вожатых;\n- вебинар для родителей.",
             "круглый стол вожатых; | meeting | planned | - | -\nвебинар для родителей. | webinar | planned | - | -"},
        Case{"BelowThoseThatTheyBelongTo",
             "К крупным мероприятиям относятся:\n- конкурс «Капель» (12.03.2024);\n- вебинар для родителей "
             "(14.05.2024).",
             "конкурс «Капель» (12.03.2024); | contest | done | - | -\n"
             "вебинар для родителей (14.05.2024). | webinar | done | - | -"},
        Case{"BehindAnotherThatWasCancelled",
             "Поход был отменён.\n\nПеречень мероприятий:\n- конкурс «Капель»;\n- вебинар для родителей.",
             "конкурс «Капель»; | contest | done | - | -\nвебинар для родителей. | webinar | done | - | -"},
        Case{"ThoseAmongWhatWasCancelled",
             "Часть мероприятий отменена. Среди них:\n- конкурс «Капель»;\n- вебинар для родителей.",
             "конкурс «Капель»; | contest | cancelled | - | -\nвебинар для родителей. | webinar | cancelled | - | -"},
        Case{"TopicsBelowTheirForm",
             "За год проведены следующие практикумы:\n- «Первые шаги» – 12 марта;\n- «Каникулы» – 14 мая.",
             "«Первые шаги» – 12 марта; | seminar | done | - | -\n«Каникулы» – 14 мая. | seminar | done | - | -"},
        Case{"TopicsBelowANumberOfTheirForm",
             "За год проведено 2 вебинара:\n- «Первые шаги» (12 марта);\n- «Каникулы» (14 мая).",
             "«Первые шаги» (12 марта); | webinar | done | - | -\n«Каникулы» (14 мая). | webinar | done | - | -"},
        Case{"DatedActivitiesBelowTasks",
             "Задачи на 2025 год\n\n- Круглый стол вожатых – март.\n- Вебинар для родителей – до 1 июня.",
             "Круглый стол вожатых – март. | meeting | planned | - | -\n"
             "Вебинар для родителей – до 1 июня. | webinar | planned | - | -"},
        Case{"TasksWithoutTime", "Задачи на 2025 год\n\n- Круглый стол вожатых – март.\n- Вебинар для родителей.", ""},
        Case{"TasksOfTheYear", "Задачи на 2024 год\n\n- Круглый стол вожатых – март.\n- Вебинар для семей – май.", ""},
        Case{"BulletsBelowANumberedLead",
             "Итоги\n\n1. Что запланировано на 2025 год:\n- круглый стол вожатых;\n- вебинар для родителей.\n"
             "2. Нужна помощь: учебники.",
             "круглый стол вожатых; | meeting | planned | - | -\nвебинар для родителей. | webinar | planned | - | -"},
        Case{"EventsThatTookPlace",
             "Прошли следующие районные события:\n- парад кружков – 12 мая;\n- турнир по шашкам – 14 мая.",
             "парад кружков – 12 мая; | other | done | - | -\nтурнир по шашкам – 14 мая. | contest | done | - | -"},
        Case{"OrganisedForSomebody",
             "Центр организовал для семей района:\n- квест «Тропа» (2 мая);\n- турнир по шашкам (4 мая).",
             "квест «Тропа» (2 мая); | other | done | - | -\nтурнир по шашкам (4 мая). | contest | done | - | -"},
        Case{"AudiencesBelowAForm", "Проведены консультации:\n- родителей – 12;\n- вожатых – 14.", ""},
        Case{"DaysBelowASchedule",
             "Согласован график проведения семинаров:\n12.03.2024 – школа № 2\n14.05.2024 – лицей.", ""},
        Case{"QuestionsOfConsultations", "Проведены консультации вожатых по вопросам:\n- набор;\n- участие в слётах.",
             ""},
        Case{"SentencesBelowAForm",
             "Проведены семинары:\n12 марта 2024 года Белова А. А. назначена наставником.\n14 мая 2024 года обновлён "
             "сайт.",
             ""},
        Case{"VictoriesAtContests",
             "Участие в конкурсах:\n- Конкурс «Весна» – Белова Аня, 2 место;\n- Конкурс «Лад» – хор, лауреат.", ""},
        Case{"Victories",
             "Достижения учащихся:\n- Белова Аня – 2 место, конкурс «Весна»;\n- хор «Лад» – лауреат фестиваля.", ""},
        Case{"ResultsOfTakingPart",
             "Итоги участия школьников в соревнованиях:\n1. Турнир по самбо – 2 место;\n2. Кросс – 5 место.", ""},
        Case{"StateInASentenceOfItsOwn",
             "Исполнение плана работы\n\n1. Круглый стол наставников. Проведён.\n2. Вебинар для родителей. Не "
             "состоялся.",
             "Круглый стол наставников. Проведён. | meeting | done | - | -\n"
             "Вебинар для родителей. Не состоялся. | webinar | not_done | - | -"},
        Case{"StateWhoseWordsBeginTheSentence",
             "Исполнение плана работы\n\n1. Курсы для модераторов. В работе.\n2. Вебинар для родителей. Исполнено.",
             "Курсы для модераторов. В работе. | training | in_progress | - | -\n"
             "Вебинар для родителей. Исполнено. | webinar | done | - | -"},
        Case{"TermAndResultUnderLabels",
             "План мероприятий на 2024 год\n\n"
             "1. Круглый стол наставников. Срок: март. Результат: присутствовали 12 человек.\n"
             "2. Вебинар для родителей. Срок исполнения: до 15 мая. Исполнено.",
             "Круглый стол наставников | meeting | done | март. | присутствовали 12 человек.\n"
             "Вебинар для родителей | webinar | done | до 15 мая. | -"},
        Case{"WordsThatAreNoLabel",
             "Перечень мероприятий\n\n1. Семинар для вожатых. Ведущая: Белова А.А.\n2. Вебинар для родителей.",
             "Семинар для вожатых. Ведущая: Белова А.А. | seminar | done | - | -\n"
             "Вебинар для родителей. | webinar | done | - | -"},
        Case{"PurposeBeforeWhatWasHeld",
             "Работа с кадрами\n\nС целью выполнения показателей методистами организованы:\n1. круглый стол "
             "наставников;\n2. вебинар для родителей.",
             "круглый стол наставников; | meeting | done | - | -\nвебинар для родителей. | webinar | done | - | -"},
        Case{"WhatGoesOnAboveTheList",
             "Страница центра постоянно пополняется.\n\nПеречень мероприятий:\n- Круглый стол наставников.\n- Вебинар "
             "для родителей.",
             "Круглый стол наставников. | meeting | done | - | -\nВебинар для родителей. | webinar | done | - | -"},
        Case{"WorkTold",
             "За квартал сделано следующее:\n- 15 января утверждён план работы центра;\n- проведены два "
             "заседания совета;\n- обновлён раздел «МОЦ» на сайте учреждения.",
             "15 января утверждён план работы центра; | document | done | - | -\n"
             "проведены два заседания совета; | meeting | done | - | -\n"
             "обновлён раздел «МОЦ» на сайте учреждения. | publication | done | - | -"},
        Case{"WhatIsStillAhead",
             "За год провели:\n- семинар для педагогов 17 октября, 22 чел.;\n- мастер-класс по лепке проведём 26 "
             "декабря;\n- конкурс чтецов организуют в мае.",
             "семинар для педагогов 17 октября, 22 чел.; | seminar | done | - | -\n"
             "мастер-класс по лепке проведём 26 декабря; | master_class | planned | - | -\n"
             "конкурс чтецов организуют в мае. | contest | planned | - | -"},
        Case{"StateBehindADash",
             "Выполнение плана за май:\n- сверка реестра – в работе;\n- слёт вожатых – отменён;\n- круглый стол "
             "наставников (проведён 5 мая).",
             "сверка реестра – в работе; | registry | in_progress | - | -\n"
             "слёт вожатых – отменён; | other | cancelled | - | -\n"
             "круглый стол наставников (проведён 5 мая). | meeting | done | - | -"},
        Case{"ConstancyBehindADash",
             "Работа с педагогами:\n- вебинар для вожатых – 18 марта;\n- консультации вожатых – постоянно.",
             "вебинар для вожатых – 18 марта; | webinar | done | - | -\n"
             "консультации вожатых – постоянно. | consultation | ongoing | - | -"},
        Case{"PlacesBelowAForm", "Вебинары для вожатых прошли:\n3 марта – Дом культуры\n10 марта – гимназия № 2",
             "3 марта – Дом культуры | webinar | done | - | -\n10 марта – гимназия № 2 | webinar | done | - | -"},
        Case{"PlacesBelowAFormOfNoKind", "Экскурсии состоялись:\n3 марта – музей\n10 марта – депо",
             "3 марта – музей | other | done | - | -\n10 марта – депо | other | done | - | -"},
        Case{"FormsWithoutAKind", "Проведены мероприятия:\n- концерт ко Дню матери;\n- ярмарка кружков (12 мая).",
             "концерт ко Дню матери; | other | done | - | -\nярмарка кружков (12 мая). | other | done | - | -"},
        Case{"WorksAreNoForms", "Проведены мероприятия:\n- ремонт кровли;\n- закупка мебели.", ""},
        Case{"Duties", "В обязанности методиста входит:\n- проведение консультаций;\n- ведение реестра программ.", ""},
        Case{"Powers", "К полномочиям центра относятся:\n- проведение семинаров;\n- экспертиза программ.", ""},
        Case{"DatedNewsBelowNoForm", "Хроника месяца:\n3 марта – открыт музей\n10 марта – сданы отчёты", ""},
        Case{"OutcomesOfWhatWasPlanned",
             "Проведены:\n- слёт вожатых (намечен на 3 марта, состоялся 10 апреля);\n"
             "- вебинар для школ (запланирован на май, но не состоялся);\n"
             "- семинар по набору (намечен на июнь, программы подготовлены).",
             "слёт вожатых (намечен на 3 марта, состоялся 10 апреля); | other | done | - | -\n"
             "вебинар для школ (запланирован на май, но не состоялся); | webinar | not_done | - | -\n"
             "семинар по набору (намечен на июнь, программы подготовлены). | seminar | planned | - | -"},
        Case{"MeantAndNotHeld", "Из намеченного не проведено:\n- семинар вожатых;\n- слёт наставников.",
             "семинар вожатых; | seminar | not_done | - | -\nслёт наставников. | other | not_done | - | -"},
        Case{"FiguresTold",
             "За квартал сделано следующее:\n- охвачено 300 детей;\n- реализовано 12 программ;\n- проведён "
             "семинар для школ.",
             ""},
        Case{"StatementsAreNoNames",
             "Работа с кадрами\n\n- проведён мониторинг сайтов;\n- проведена консультация для школ;\n- обучены "
             "эксперты.",
             ""}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(TopicsOfItems, StandInTheQuotationThatOpensThem) {
    for (const auto& [list, themes] : {
             std::pair("Проведены практикумы:\n- «Первые шаги» – 12 марта;\n- «Каникулы» (14 мая).",
                       "Первые шаги; Каникулы; "),
             std::pair("Прошли вебинары по темам:\n1. «Первые шаги»\n2. «Каникулы»", "Первые шаги; Каникулы; "),
             std::pair("Прошли заседания методического объединения:\n1) 12.03.2024 – «Первые шаги»;\n2) 14.05.2024 – "
                       "«Каникулы».",
                       "Первые шаги; Каникулы; "),
             std::pair("Проведены лекции:\n3 марта – «Первые шаги»\n10 марта – школа «Росинка»", "Первые шаги; -; "),
             std::pair("Проведены конкурсы:\n- «Первые шаги» – 12 марта;\n- «Каникулы» – 14 мая.", "-; -; "),
         }) {
        std::string found;
        for (const Event& event : read(std::string("Отчёт о работе МОЦ за 2024 год\n\n") + list + "\n").events) {
            found += event.theme.value_or("-") + "; ";
        }
        EXPECT_EQ(found, themes) << list;
    }
}

TEST(LabelledTerm, IsTheScheduleOfTheItem) {
    const Report report = read(
        "Отчёт о работе МОЦ Лужского района за 2024 год\n\nПлан мероприятий на 2024 год\n\n"
        "1. Круглый стол наставников. Срок: март. Проведён 21 марта.\n2. Вебинар для родителей. Срок: до 15 мая.");
    std::string found;
    for (const Date& date : report.dates) {
        found += date.event ? date.raw + " " + date.role + "; " : "";
    }
    EXPECT_EQ(found, "март schedule; 21 марта held; до 15 мая schedule; ");
}

TEST(WaysAndTopics, AreActivitiesWhereMostHaveADay) {
    const std::string title = "Отчёт о работе МОЦ Лужского района за 2024 год\n\n";
    const std::string dated = "\n- семинар вожатых (14 марта);\n- вебинар «Костёр» (6 апреля).\n";
    const std::string undated = "\n- семинары вожатых;\n- вебинары.\n";
    for (const char* lead : {"Формы работы с вожатыми:", "Темы встреч вожатых:", "Обучение вожатых шло через:",
                             "В состав декады вошли:"}) {
        EXPECT_EQ(read(title + lead + dated).events.size(), 2U) << lead;
        EXPECT_EQ(read(title + lead + undated).events.size(), 0U) << lead;
    }
}

TEST(DaysAhead, StayInTheYearThatTheLeadInNames) {
    const std::string title = "Отчёт о работе МОЦ Лужского района за 2024 год\n\n";
    const std::string items = "\n- слёт вожатых – 14 марта;\n- форум наставников – 6 апреля.\n";
    for (const auto& [lead, day] :
         {std::pair("Примерный план на 2024 год:", "2024-04-06"), std::pair("Планируемые мероприятия:", "2025-04-06"),
          std::pair("Календарный план на 2024 год исполнен:", "2024-04-06")}) {
        EXPECT_EQ(read(title + lead + items).dates.back().start, day) << lead;
    }
}

TEST(RowsOfActivities, CountTheirPeopleThoughRoughly) {
    const Report report = read(
        "Отчёт о работе МОЦ за 2024 год\n\nМероприятие\tДата\tЧисло участников\nЯрмарка кружков\t7 мая\tболее 300\n"
        "Слёт вожатых\t9 мая\tоколо 40\nСбор вожатых\t12 мая\tгруппа 2\n");
    std::string counts;
    for (const Count& count : report.counts) {
        counts += count.raw + " " + count.unit + " " + count.approx.value_or("-") + "; ";
    }
    EXPECT_EQ(counts, "более 300 person at_least; около 40 person about; ");
}

TEST(Titles, MayTellWhenTheReportIsDue) {
    const Report report = read(
        "АНКЕТА-ОТЧЁТ\nопорного центра\nза 2024 год\n(сдаётся до 20 декабря 2024 г.)\n\nКадры\n\n"
        "Работают 4 педагога.\n");
    ASSERT_EQ(report.dates.size(), 2U);
    EXPECT_EQ(report.dates[1].role, "schedule");
    EXPECT_EQ(report.kind, "activity_report");
}

TEST(Tasks, BelowALeadThatNamesAYearAheadAreDueInIt) {
    const Report report = read(
        "Отчёт о работе МОЦ Лужского района за 2024 год\n\nВ 2025 году планируется:\n- открыть два кружка – май;\n"
        "- увеличить охват – сентябрь.\n");
    std::string times;
    for (const Date& date : report.dates) {
        times += date.precision == Text("month") ? " " + date.start.value_or("-") + " " + date.role : "";
    }
    EXPECT_EQ(times, " 2025-05-01 schedule 2025-09-01 schedule");
}

}  // namespace
}  // namespace svod::normalizer
