#include <gtest/gtest.h>

#include <algorithm>

#include "normalizer/stages/tables.hpp"
#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

using testing::Lines;

// One letter a column: «№» number, t title, s schedule, h held, r responsible, = result, ? status, n note, p plan,
// f fact, % percent, . nothing.
std::string letters_of(const TableView& table) {
    std::string letters;
    for (const CellRole role : table.roles) {
        switch (role) {
            case CellRole::number:
                letters += '#';
                break;
            case CellRole::title:
                letters += 't';
                break;
            case CellRole::schedule:
                letters += 's';
                break;
            case CellRole::held:
                letters += 'h';
                break;
            case CellRole::responsible:
                letters += 'r';
                break;
            case CellRole::result:
                letters += '=';
                break;
            case CellRole::status:
                letters += '?';
                break;
            case CellRole::note:
                letters += 'n';
                break;
            case CellRole::plan:
                letters += 'p';
                break;
            case CellRole::fact:
                letters += 'f';
                break;
            case CellRole::percent:
                letters += '%';
                break;
            case CellRole::reason:
                letters += 'c';
                break;
            case CellRole::unit:
                letters += 'u';
                break;
            case CellRole::none:
                letters += '.';
                break;
        }
    }
    return letters;
}

struct Case {
    const char* name;
    Lines table;
    TableView::Kind kind;
    const char* roles;
    int header_rows;
};

class Columns : public ::testing::TestWithParam<Case> {};

TEST_P(Columns, AreReadFromTheirHeads) {
    const extractors::Document document = testing::document_of({}, GetParam().table);
    Reading reading = begin_reading(document);
    read_tables(reading, testing::readers());
    ASSERT_EQ(reading.tables.size(), 1U);
    EXPECT_EQ(reading.tables[0].kind, GetParam().kind);
    EXPECT_EQ(letters_of(reading.tables[0]), GetParam().roles);
    EXPECT_EQ(reading.tables[0].header_rows, GetParam().header_rows);
}

INSTANTIATE_TEST_SUITE_P(
    Heads, Columns,
    ::testing::Values(
        Case{"time planned and day held",
             {"№|Мероприятие|Срок|Дата проведения|Итог", "1|Семинар|март|08.04.2023|Проведён"},
             TableView::Kind::events,
             "#tsh=",
             1},
        Case{"month and day of one time",
             {"№|Мероприятие|Месяц|Дата проведения|Итог", "1|Семинар|март|8|Проведён"},
             TableView::Kind::events,
             "#tss=",
             1},
        Case{"heads over empty cells",
             {"№|Показатель|I полугодие||Год||Причины", "||план|факт|план|факт|", "1|Охват, %|70|70,5|75|75,9|нет"},
             TableView::Kind::indicators,
             "#tpfpfc",
             2},
        Case{"kinds of activities and their numbers",
             {"Форма мероприятия|Количество|Охват, чел.", "Семинары|4|86", "Вебинары|3|71"},
             TableView::Kind::figures,
             "...",
             1},
        Case{"kinds of activities and how many were held",
             {"Форма работы|Проведено|Участников", "Семинары|4|86", "Вебинары|3|71"},
             TableView::Kind::figures,
             "...",
             1},
        Case{"held activities and their participants",
             {"Мероприятие|Дата|Охват, чел.", "Семинар|12.03.2023|86", "Вебинар|14.03.2023|71"},
             TableView::Kind::events,
             "ts.",
             1},
        Case{"numbered sheet of figures",
             {"№|Показатель|Ед. изм.|Значение", "1|Численность|чел.|70", "2|Охват|%|75"},
             TableView::Kind::figures,
             "..u.",
             1},
        Case{"goals beside what is hoped of them",
             {"Цель|Задача|Ожидаемый эффект", "Рост|Открыть кружки|80 мест", "Качество|Обучить педагогов|9 экспертов"},
             TableView::Kind::unknown,
             ".t.",
             1},
        Case{"goals beside their activities",
             {"Задача|Мероприятие|Срок", "Рост|Открыть кружки|май"},
             TableView::Kind::events,
             ".ts",
             1},
        Case{"direction of work beside its content",
             {"Направление работы|Содержание|Срок", "Кадры|Вебинар|май"},
             TableView::Kind::events,
             ".ts",
             1},
        Case{"goals with a time and an owner",
             {"Задача|Срок|Ответственный", "Открыть кружки|май|Белова"},
             TableView::Kind::events,
             "tsr",
             1},
        Case{"shortened mark",
             {"№ пп|Мероприятие|Срок|Отв.|Вып.", "1|Семинар|май|Белова|вып.", "2|Слёт|июнь|Белова|не вып."},
             TableView::Kind::events,
             "#tsr?",
             1},
        Case{"plan",
             {"№ п/п|Мероприятие|Сроки|Ответственный", "1|Семинар|май|Белова"},
             TableView::Kind::events,
             "#tsr",
             1},
        Case{"results",
             {"№|Наименование мероприятия|Срок исполнения|Результат|Примеч.", "1|Семинар|май|Прошёл|нет"},
             TableView::Kind::events,
             "#ts=n",
             1},
        Case{"status",
             {"Содержание работы|Срок|Отметка о выполнении", "Семинар|май|Выполнено"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"numbered", {"Мероприятие|Срок|Итог", "1|2|3", "Семинар|май|Прошёл"}, TableView::Kind::events, "ts=", 2},
        Case{"dates with results",
             {"№|Мероприятие|Дата проведения, результат|Отв. лица", "1|Семинар|12 мая, 30 участников|Белова"},
             TableView::Kind::events,
             "#t=r",
             1},
        Case{"terms",
             {"№|Мероприятие|Плановый срок|Фактический срок|Ответственный", "1|Семинар|март|05.04.2022|Белова"},
             TableView::Kind::events,
             "#tshr",
             1},
        Case{"day beside the planned day",
             {"Мероприятие|Планируемая дата|Дата|Итог", "Семинар|март|05.04.2022|Прошёл"},
             TableView::Kind::events,
             "tsh=",
             1},
        Case{"day beside the date of the plan",
             {"Мероприятие|Дата по плану|Дата проведения", "Семинар|март|05.04.2022"},
             TableView::Kind::events,
             "tsh",
             1},
        Case{"day beside the term",
             {"№|Мероприятие|Срок|Дата проведения|Статус", "1|Семинар|март|05.04.2022|исполнено"},
             TableView::Kind::events,
             "#tsh?",
             1},
        Case{"month and day",
             {"Месяц|Дата|Мероприятие|Отв.", "март|5|Семинар|Белова"},
             TableView::Kind::events,
             "sstr",
             1},
        Case{"short fulfilment",
             {"Мероприятие|Сроки|Исполнение", "Семинар|май|исполнено"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"long fulfilment",
             {"Мероприятие|Сроки|Исполнение",
              "Семинар|май|Семинар прошёл на базе центра творчества, участвовали 40 педагогов района."},
             TableView::Kind::events,
             "ts=",
             1},
        Case{"percentages of fulfilment",
             {"Мероприятие|Срок|% исполнения", "Семинар|май|100 %", "Слёт|июнь|40 %"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"figures under an outcome",
             {"Мероприятие|Срок|Количественный результат", "Семинары|май|4 семинара", "Ролики|июнь|9 роликов"},
             TableView::Kind::events,
             "ts=",
             1},
        Case{"hours beside the days of a month",
             {"Число|Мероприятие|Время", "4 марта|Семинар для педагогов|10.00", "6 марта|Слёт юных краеведов|14.30"},
             TableView::Kind::events,
             "st.",
             1},
        Case{"number of a point of the plan",
             {"№ пункта плана|Название конкурса, мероприятия|Срок|Состоялось", "7|Семинар|май|да", "9|Слёт|июнь|нет"},
             TableView::Kind::events,
             "#ts?",
             1},
        Case{"day on which it was held in fact",
             {"Мероприятие|Дата по плану|Дата фактического проведения", "Семинар|12.05.2024|14.05.2024"},
             TableView::Kind::events,
             "tsh",
             1},
        Case{"status without a head",
             {"Мероприятие|Срок|", "Семинар|май|Проведён", "Конкурс|июнь|Перенесён"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"outcome with what it is in brackets",
             {"Мероприятие|Срок|Исполнение (результат)", "Семинар|май|Проведён", "Конкурс|июнь|Перенесён на осень"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"outcomes under an unknown head",
             {"Мероприятие|Срок|Движение дела", "Семинар|май|Проведён", "Конкурс|июнь|Перенесён"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"long outcomes under an unknown head",
             {"Мероприятие|Срок|Движение дела",
              "Семинар|май|Проведён семинар на базе дома творчества, участвовали 34 педагога",
              "Конкурс|июнь|Конкурс перенесён на осень по просьбе школ посёлка"},
             TableView::Kind::events,
             "ts=",
             1},
        Case{"unknown words that tell no outcome",
             {"Мероприятие|Срок|Площадка", "Семинар|май|Дом творчества", "Конкурс|июнь|Школа № 2"},
             TableView::Kind::events,
             "ts.",
             1},
        Case{"days under an unknown head",
             {"Мероприятие|Число|Итог", "Семинар|12 мая|Проведён", "Конкурс|3 июня|Перенесён"},
             TableView::Kind::events,
             "ts=",
             1},
        Case{"participants under the same word",
             {"Мероприятие|Число участников|Итог", "Семинар|12|Проведён", "Конкурс|30|Перенесён"},
             TableView::Kind::events,
             "t.=",
             1},
        Case{"activities under a plan",
             {"№|План|Срок|Исполнение", "1|Семинар для методистов|май|исполнено", "2|Конкурс программ|июнь|нет"},
             TableView::Kind::events,
             "#ts?",
             1},
        Case{"activities under what was planned",
             {"Запланировано|Выполнено", "Семинар для методистов|проведён 15 мая", "Конкурс программ|не проведён"},
             TableView::Kind::events,
             "t?",
             1},
        Case{"figures under what was planned",
             {"Показатель|Запланировано|Выполнено", "Обучено педагогов|12 чел.|14 чел.", "Сельских школ|3|3"},
             TableView::Kind::indicators,
             "tp?",
             1},
        Case{"people under their head",
             {"№|ФИО|Срок|Исполнение", "1|Белова А. А.|март|прошла курсы", "2|Котов Б. Б.|май|прошёл курсы"},
             TableView::Kind::letterhead,
             "....",
             0},
        Case{"people under an office",
             {"Руководитель|Срок|Исполнение", "Белова Анна Андреевна|март|прошла курсы",
              "Котов Борис Борисович|май|прошёл курсы"},
             TableView::Kind::letterhead,
             "...",
             0},
        Case{"people and their topics",
             {"ФИО|Тема|Дата", "Белова А. А.|Рисунок углём|12.03.2024", "Котов Б. Б.|Первые шаги в театре|14.03.2024"},
             TableView::Kind::unknown,
             "...",
             1},
        Case{"people and what they held",
             {"ФИО|Мероприятие|Дата", "Белова А. А.|Мастер-класс|12.03.2024", "Котов Б. Б.|Открытый урок|14.03.2024"},
             TableView::Kind::events,
             ".ts",
             1},
        Case{"programmes and how long they last",
             {"Программа|Срок реализации|Ответственный", "Юный химик|1 год|Белова", "Театр теней|2 года|Котов"},
             TableView::Kind::letterhead,
             "...",
             0},
        Case{"names and the days they were held on",
             {"№|Название|Когда проведено|Участников|Итог", "1|Ярмарка|12.05.2024|30|Вручены дипломы"},
             TableView::Kind::events,
             "#th.=",
             1},
        Case{"names and the days of their fulfilment",
             {"Наименование|Дата выполнения|Результат", "Ярмарка|12.05.2024|Вручены дипломы"},
             TableView::Kind::events,
             "t?=",
             1},
        Case{"names and facts behind days",
             {"Название|Дата|Факт", "Ярмарка|12.05.2024|Вручены дипломы"},
             TableView::Kind::events,
             "ts=",
             1},
        Case{"day and outcome of an activity",
             {"Название|Дата мероприятия|Организатор мероприятия|Итог мероприятия",
              "Ярмарка|май|Белова|Вручены дипломы"},
             TableView::Kind::events,
             "tsr=",
             1},
        Case{"activities under an unknown head beside days",
             {"Куда звали|Дата|Участников", "Семинар наставников|12.05.2024|30", "Вебинар методистов|14.06.2024|41"},
             TableView::Kind::events,
             "ts.",
             1},
        Case{"no activities under an unknown head beside days",
             {"Класс|Дата|Участников", "5 а|12.05.2024|30", "6 б|14.06.2024|41"},
             TableView::Kind::figures,
             "...",
             1},
        Case{"documents with their days",
             {"Наименование акта|Дата принятия", "Приказ о смотре|12.05.2024", "Положение о слёте|14.06.2024"},
             TableView::Kind::figures,
             "..",
             1},
        Case{"risks and what is done about them",
             {"Риск|Срок|Меры", "Текучесть|2025 год|Семинары вожатых", "Износ|2025 год|Конкурс проектов",
              "Отток|2025 год|Слёт юннатов"},
             TableView::Kind::unknown,
             "...",
             0},
        Case{"awards behind those who have them",
             {"Класс|Награда|Дата", "5 а|Диплом слёта хоров|12.05.2024", "6 б|Диплом конкурса чтецов|14.06.2024"},
             TableView::Kind::figures,
             "...",
             1},
        Case{"activities before what was written of them",
             {"Куда звали|Дата|Публикация", "Семинар вожатых|12.05.2024|да", "Вебинар завучей|14.06.2024|нет"},
             TableView::Kind::events,
             "ts.",
             1},
        Case{"activities under what was done",
             {"Что сделано|Дата|Отв.", "Семинар наставников|12.05.2024|Белова", "Слёт краеведов|июнь|Котов"},
             TableView::Kind::events,
             "tsr",
             1},
        Case{"heads above two rows",
             {"Дата мероприятия|Участники мероприятия|Итог мероприятия", "12.05.2024|19 вожатых|Слёт прошёл"},
             TableView::Kind::unknown,
             "...",
             0},
        Case{"indicators that may be activities",
             {"Показатель, мероприятие|План|Факт", "Охват программами, %|71|74"},
             TableView::Kind::indicators,
             "tpf",
             1},
        Case{"activities that may be indicators",
             {"Показатель, мероприятие|Срок|Исполнение", "Вебинар вожатых|май|проведён"},
             TableView::Kind::events,
             "ts?",
             1},
        Case{"positions of a plan measured",
             {"Позиция плана|Ед. изм.|План|Факт", "Охват программами|%|71|74"},
             TableView::Kind::indicators,
             "tupf",
             1},
        Case{"things to do with their time",
             {"Перечень дел|Срок", "Вебинар вожатых|май"},
             TableView::Kind::events,
             "ts",
             1},
        Case{"files counted",
             {"Перечень дел|Количество", "Протоколы|8", "Карточки|21"},
             TableView::Kind::figures,
             "..",
             1},
        Case{"several forms of contests",
             {"Конкурсы, фестивали|Дата|Участников", "«Снежинка»|12.05.2024|30", "«Лето»|14.06.2024|41"},
             TableView::Kind::events,
             "ts.",
             1},
        Case{"indicators",
             {"№|Наименование показателя|План|Факт|% выполнения", "1|Охват детей|78|80|102,6"},
             TableView::Kind::indicators,
             "#tpf%",
             1},
        Case{"figures",
             {"Направленность|Программ|Детей", "техническая|12|300", "художественная|20|710"},
             TableView::Kind::figures,
             "...",
             1},
        Case{"figures below the lines of a passport",
             {"Муниципалитет|Лужский район", "Отчётный период|2023 год", "Программ|40", "Детей|900", "Групп|77"},
             TableView::Kind::figures,
             "..",
             0},
        Case{"figures of municipalities",
             {"Муниципалитет|Программ", "Лужский район|40", "Гатчинский район|90"},
             TableView::Kind::figures,
             "..",
             1},
        Case{"letterhead", {"Управление образования|Директору центра"}, TableView::Kind::letterhead, "..", 0}),
    [](const ::testing::TestParamInfo<Case>& tested) {
        std::string name = tested.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

}  // namespace
}  // namespace svod::normalizer::stages
