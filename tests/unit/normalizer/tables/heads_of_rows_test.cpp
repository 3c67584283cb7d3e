#include <gtest/gtest.h>

#include "tests/support/short_report.hpp"

namespace svod::normalizer {
namespace {

using namespace short_report;

/// «kind | title | theme | status | 2023-03-01..2023-03-31», a line an event.
Lines events_of(const Report& report) {
    Lines found;
    for (std::size_t i = 0; i < report.events.size(); ++i) {
        const Event& event = report.events[i];
        std::string line = event.kind + " | " + event.title + " | " + event.theme.value_or("-") + " | " + event.status;
        for (const Date& date : report.dates) {
            if (date.event == static_cast<int>(i)) {
                line += " | " + date.start.value_or("") + ".." + date.end.value_or("");
            }
        }
        found.push_back(line);
    }
    return found;
}

struct RowsCase {
    const char* name;
    const char* caption;  ///< the line above the table
    Lines table;
    Lines events;
};

class RowsByHeads : public testing::TestWithParam<RowsCase> {};

TEST_P(RowsByHeads, AreRead) {
    const Lines caption = GetParam().caption == std::string() ? Lines() : Lines{GetParam().caption};
    EXPECT_EQ(events_of(report_of(caption, GetParam().table)), GetParam().events);
}

INSTANTIATE_TEST_SUITE_P(
    Topics, RowsByHeads,
    testing::Values(
        RowsCase{"BesideForms",
                 "",
                 {"Форма мероприятия|Тема|Дата проведения", "Семинар|Игра на занятии|12.03.2023",
                  "Круглый стол|«Лето без скуки»|14.05.2023"},
                 {"seminar | Семинар | Игра на занятии | done | 2023-03-12..2023-03-12",
                  "meeting | Круглый стол | Лето без скуки | done | 2023-05-14..2023-05-14"}},
        RowsCase{"NotGiven",
                 "",
                 {"Дата|Мероприятие|Тема", "12.03.2023|Семинар|нет", "14.05.2023|Вебинар|Игра"},
                 {"seminar | Семинар | - | done | 2023-03-12..2023-03-12",
                  "webinar | Вебинар | Игра | done | 2023-05-14..2023-05-14"}},
        RowsCase{"BehindTheirForms",
                 "",
                 {"Дата|Форма|Тема", "12.03|консультация|Подготовка к экспертизе", "14.05|тренинг|Диалог"},
                 {"consultation | Подготовка к экспертизе | Подготовка к экспертизе | done | 2023-03-12..2023-03-12",
                  "training | Диалог | Диалог | done | 2023-05-14..2023-05-14"}},
        RowsCase{"OfMeetingsByTheirHead",
                 "",
                 {"Объединение|Дата заседания|Тема заседания", "Художники|12.03.2023|Безопасность на занятиях",
                  "Спортсмены|14.03.2023|Нормативы года"},
                 {"meeting | Безопасность на занятиях | Безопасность на занятиях | done | 2023-03-12..2023-03-12",
                  "meeting | Нормативы года | Нормативы года | done | 2023-03-14..2023-03-14"}},
        RowsCase{"OnTheAgenda",
                 "",
                 {"Наименование|Дата|Повестка|Отметка", "Педсовет № 1|12.03.2023|Итоги набора|состоялся",
                  "Педсовет № 2|14.05.2023|План лагеря|не состоялся"},
                 {"meeting | Педсовет № 1 | - | done | 2023-03-12..2023-03-12",
                  "meeting | Педсовет № 2 | - | not_done | 2023-05-14..2023-05-14"}},
        RowsCase{"OfActivitiesBesideForms",
                 "",
                 {"Дата|Форма проведения|Тема мероприятия", "12.03.2023|вебинар|«Первые шаги»"},
                 {"webinar | «Первые шаги» | Первые шаги | done | 2023-03-12..2023-03-12"}},
        RowsCase{"OnAnAgendaAlone",
                 "",
                 {"№|Дата|Повестка дня|Решение", "1|12.03.2023|Утверждение графика|График утверждён"},
                 {"meeting | Утверждение графика | - | done | 2023-03-12..2023-03-12"}},
        RowsCase{"OfCourses",
                 "",
                 {"Тема курсов|Срок|Слушателей", "Цифровой педагог|12-22 марта|8"},
                 {"training | Цифровой педагог | Цифровой педагог | done | 2023-03-12..2023-03-22"}},
        RowsCase{"BeforeTheNames",
                 "",
                 {"Тема|Мероприятие|Срок", "Каникулы|Вебинар для вожатых|март"},
                 {"webinar | Вебинар для вожатых | Каникулы | done | 2023-03-01..2023-03-31"}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Names, RowsByHeads,
    testing::Values(RowsCase{"OfContests",
                             "",
                             {"Название конкурса|Сроки|Участников", "«Юный мастер»|12 марта|40",
                              "Слёт туристов|май|60"},
                             {"contest | «Юный мастер» | - | done | 2023-03-12..2023-03-12",
                              "contest | Слёт туристов | - | done | 2023-05-01..2023-05-31"}},
                    RowsCase{"OfCourses",
                             "",
                             {"Наименование курсов|Часов|Сроки обучения|Слушателей",
                              "«Цифровой педагог»|36|12.03-22.03.2023|8", "Стажировка в РМЦ|16|14.05.2023|3"},
                             {"training | «Цифровой педагог» | - | done | 2023-03-12..2023-03-22",
                              "training | Стажировка в РМЦ | - | done | 2023-05-14..2023-05-14"}},
                    RowsCase{"OfContestsWithARemark",
                             "",
                             {"№|Фестиваль (мероприятие)|Сроки|Участники, чел.", "1|«Искорка»|март|40", "|Всего||40"},
                             {"contest | «Искорка» | - | done | 2023-03-01..2023-03-31"}},
                    RowsCase{"BesideTheirStages",
                             "",
                             {"Этап|Мероприятие|Сроки|Результат", "I|Семинар для наставников|март|Проведён",
                              "II|Вебинар|май|Не состоялся"},
                             {"seminar | Семинар для наставников | - | done | 2023-03-01..2023-03-31",
                              "webinar | Вебинар | - | not_done | 2023-05-01..2023-05-31"}},
                    RowsCase{"BesideTheirLevels",
                             "",
                             {"Название конкурса|Этап|Срок", "Искорка|районный|март"},
                             {"contest | Искорка | - | done | 2023-03-01..2023-03-31"}},
                    RowsCase{"OfPeopleWhoWereTaught",
                             "",
                             {"ФИО слушателя, должность|Тема курсов|Дата|Часы",
                              "Белова А. А., методист|Игра на занятии|12.03.2023|36", "Котов Б. Б., педагог|нет|-|-"},
                             {}},
                    RowsCase{"OfDutiesInAPlan",
                             "План работы",
                             {"Направление работы|Ответственный", "Навигатор|Белова А. А.", "Наставники|Котов Б. Б."},
                             {"other | Навигатор | - | done", "other | Наставники | - | done"}},
                    RowsCase{"OfDutiesThatAreActivities",
                             "",
                             {"Этап|Ответственный", "Проведение вебинаров|Белова А. А.", "Слёт вожатых|Котов Б. Б.",
                              "Экспертиза программ|Котов Б. Б."},
                             {"webinar | Проведение вебинаров | - | done", "other | Слёт вожатых | - | done",
                              "review | Экспертиза программ | - | done"}},
                    RowsCase{"OfDuties",
                             "",
                             {"Направление работы|Куратор|Телефон", "Навигатор|Белова А. А.|2-12-12",
                              "Экспертиза программ|Котов Б. Б.|2-12-13"},
                             {}}),
    [](const auto& each) { return std::string(each.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Cells, RowsByHeads,
    testing::Values(RowsCase{"OfAMonthOverSeveralRows",
                             "",
                             {"Месяц|Мероприятие|Отметка", "Март|Семинар|проведён", "|Вебинар|не проводился",
                              "Май|Слёт|проведён", "|Конкурс рисунков|проведён"},
                             {"seminar | Семинар | - | done | 2023-03-01..2023-03-31",
                              "webinar | Вебинар | - | not_done | 2023-03-01..2023-03-31",
                              "other | Слёт | - | done | 2023-05-01..2023-05-31",
                              "contest | Конкурс рисунков | - | done | 2023-05-01..2023-05-31"}},
                    RowsCase{
                        "NoDayOverSeveralRows",
                        "",
                        {"Дата|Мероприятие|Отметка", "03.03.2023|Семинар|проведён", "|Вебинар|не проводился"},
                        {"seminar | Семинар | - | done | 2023-03-03..2023-03-03", "webinar | Вебинар | - | not_done"}},
                    RowsCase{"OfTimesOfTheirOwnBelowAMonth",
                             "",
                             {"Месяц|Мероприятие|Отметка", "Март|Семинар|проведён", "|Слёт 5 мая|проведён",
                              "|Консультации по мере обращения|проведены"},
                             {"seminar | Семинар | - | done | 2023-03-01..2023-03-31",
                              "other | Слёт 5 мая | - | done | 2023-05-05..2023-05-05",
                              "consultation | Консультации по мере обращения | - | done | .."}},
                    RowsCase{"OfATermThatIsMissing",
                             "",
                             {"Мероприятие|Срок|Отметка", "Семинар|март|проведён", "Вебинар||проведён"},
                             {"seminar | Семинар | - | done | 2023-03-01..2023-03-31", "webinar | Вебинар | - | done"}},
                    RowsCase{"CutInTheMiddleOfATitle",
                             "",
                             {"№|Мероприятие|Срок|Отметка", "1|Подготовка и проведение|март|проведён",
                              "|фестиваля кружков||", "2|Вебинар|май|проведён"},
                             {"contest | Подготовка и проведение фестиваля кружков | - | done | 2023-03-01..2023-03-31",
                              "webinar | Вебинар | - | done | 2023-05-01..2023-05-31"}},
                    RowsCase{"OfWhatNotAllHaveDone",
                             "",
                             {"Мероприятие|Срок|Отметка", "Публикация планов|март|размещены не всеми школами",
                              "Мониторинг сайтов|май|анкеты сдали не все школы",
                              "Паспорта кружков|май|заполнены не во всех учреждениях"},
                             {"publication | Публикация планов | - | partially_done | 2023-03-01..2023-03-31",
                              "monitoring | Мониторинг сайтов | - | partially_done | 2023-05-01..2023-05-31",
                              "other | Паспорта кружков | - | partially_done | 2023-05-01..2023-05-31"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(RowsByHeads, KeepTopicsOutOfTheNote) {
    const Report report = report_of({}, {"Мероприятие|Тема|Дата|Место", "Семинар|Лето|12.03.2023|школа № 2"});
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].theme, "Лето");
    EXPECT_EQ(report.events[0].note, "Место: школа № 2");
}

}  // namespace
}  // namespace svod::normalizer
