#include <gtest/gtest.h>

#include "extractors/txt/txt.hpp"
#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/outline.hpp"
#include "normalizer/stages/tables.hpp"
#include "table_text.hpp"

namespace svod::normalizer::stages {
namespace {

using testing::events_of;
using testing::Lines;

std::vector<Event> events_of_text(const std::string& text) {
    const auto document = extractors::txt::read(text, "a.txt");
    Reading reading = begin_reading(*document);
    read_tables(reading, testing::readers());
    read_event_rows(reading, testing::readers());
    return reading.report.events;
}

struct Case {
    const char* row;
    const char* number;
    const char* title;
    const char* kind;
    const char* theme;
    const char* status;
    const char* basis;
};

TEST(Rows, TakeALoneTimeForNoActivity) {
    for (const char* time : {"2 квартал", "II квартал 2024 года", "1-е полугодие", "Октябрь"}) {
        const std::vector<Event> events =
            events_of_text("Отчёт о работе центра за 2024 год\n\nМероприятие\tСроки\tИтог\n" + std::string(time) +
                           "\t\t\nВебинар\tв течение квартала\tПроведён\n");
        ASSERT_EQ(events.size(), 1U) << time;
        EXPECT_EQ(events[0].title, "Вебинар");
    }
}

TEST(Rows, TakeTheFormFromTheHeadOverNames) {
    const std::vector<Event> events =
        events_of({"Конкурс|Сроки|Победители", "«Снежинка»|май|4", "Выставка «Лето», семинар|июнь|2"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, "contest");
    EXPECT_EQ(events[1].kind, "seminar");
}

TEST(Rows, TakeTheFormFromAColumnOfForms) {
    const std::vector<Event> events =
        events_of({"Тема|Форма|Дата", "Первые шаги|вебинар|12.03.2024", "Каникулы|круглый стол|14.05.2024"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, "webinar");
    EXPECT_EQ(events[1].kind, "meeting");
}

TEST(Rows, TakeTheFormFromTheHeadOverTopics) {
    const std::vector<Event> events = events_of({"Тема вебинара|Дата|Слушателей", "Первые шаги|12.03.2024|14"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].kind, "webinar");
}

TEST(Rows, ReadDaysUnderPlanAndFact) {
    const std::vector<Event> events =
        events_of({"Мероприятие|План|Факт", "Вебинар «Лето»|март|12.03.2024", "Слёт|май|перенесён на июнь"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].schedule, "март");
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[1].status, "postponed");
}

TEST(Rows, ReadDaysUnderPlanAndFactBesideAStatus) {
    const std::vector<Event> events = events_of(
        {"Мероприятие|План|Факт|Статус", "Вебинар «Лето»|март|12.03.2024|выполнено", "Слёт|май|28.06.2024|выполнено"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].schedule, "март");
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[1].schedule, "май");
    EXPECT_EQ(events[1].note, "Факт: 28.06.2024");
}

TEST(Rows, AreDoneAsFarAsTheirPercentageTells) {
    const std::vector<Event> events = events_of(
        {"Мероприятие|Срок|% исполнения", "Семинар|май|100 %", "Слёт|июнь|62,5 %", "Форум|июль|0 %", "Курсы|август|"});
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[1].status, "partially_done");
    EXPECT_EQ(events[2].status, "not_done");
    EXPECT_EQ(events[3].status, "not_reported");
}

TEST(Rows, AreDoneWhoseAimIsAPercentage) {
    const std::vector<Event> events =
        events_of({"Мероприятие|Срок|Исполнение, %", "Увеличение охвата до 70 %|май|71 %", "Слёт|июнь|40 %"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[1].status, "partially_done");
}

TEST(Rows, AreDoneOnTheDayThatStandsBesideThePlannedOne) {
    const std::vector<Event> events =
        events_of({"Мероприятие|Дата по плану|Фактическая дата|Примечание", "Семинар|12.05.2024|14.05.2024|",
                   "Слёт|03.06.2024||", "Форум|05.06.2024|07.06.2024|не состоялся"});
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[0].status_basis, "inferred");
    EXPECT_EQ(events[1].status, "not_reported");
    EXPECT_EQ(events[2].status, "not_done");
}

TEST(Headers, AreNoNumberedRowsOfTheBody) {
    const std::vector<Event> events =
        events_of({"№|Наименование, форма мероприятия|Сроки проведения|Результат", "1.|Совещание|06.07.2024|Проведено",
                   "2.|Мероприятия в рамках кампании|в течение июля|Проведены"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[1].schedule.value_or("-"), "в течение июля");
}

TEST(Headers, MayNameFormAndTheme) {
    const std::vector<Event> events =
        events_of({"Дата проведения|Форма и тема|Участники", "12.03.2024|Семинар «Сеть»|15"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].title, "Семинар «Сеть»");
}

TEST(Headers, MayNameActivitiesBesideTheirTimeOnly) {
    EXPECT_EQ(events_of({"Наименование|Сроки проведения|Итог", "Турнир «Ход конём»|12.03.2024|Проведён"}).size(), 1U);
    EXPECT_EQ(events_of({"Месяц|Тема публикации|Отметка", "май|Знакомство с кружками|опубликовано"}).size(), 1U);
    EXPECT_TRUE(events_of({"Наименование|Количество", "Музей|2"}).empty());
}

TEST(Headers, MaySayWhatWasDone) {
    const std::vector<Event> events =
        events_of({"Что|Когда|Сколько чел.", "Совещание|15.02.24|10", "Вебинары|по плану|6"},
                  {"Отчёт за 2024 год", "Что провели:"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[0].status_basis.value_or("-"), "stated");
}

class Rows : public ::testing::TestWithParam<Case> {};

TEST_P(Rows, AreEventsWithTheirFields) {
    const std::vector<Event> events = events_of({"№|Мероприятие|Срок|Результат", GetParam().row});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].origin, "table_row");
    EXPECT_EQ(events[0].number.value_or("-"), GetParam().number);
    EXPECT_EQ(events[0].title, GetParam().title);
    EXPECT_EQ(events[0].kind, GetParam().kind);
    EXPECT_EQ(events[0].theme.value_or("-"), GetParam().theme);
    EXPECT_EQ(events[0].status, GetParam().status);
    EXPECT_EQ(events[0].status_basis.value_or("-"), GetParam().basis);
}

INSTANTIATE_TEST_SUITE_P(
    Fields, Rows,
    ::testing::Values(Case{"1.1.|Вебинар «Как заполнить карточку»|май|Проведён, 30 участников", "1.1",
                           "Вебинар «Как заполнить карточку»", "webinar", "Как заполнить карточку", "done", "stated"},
                      Case{"2|Семинар для сельских школ «Шаг вперёд»|май|", "2",
                           "Семинар для сельских школ «Шаг вперёд»", "seminar", "Шаг вперёд", "not_reported", "-"},
                      Case{"3|Корректировка «дорожной карты»|январь|Откорректирована", "3",
                           "Корректировка «дорожной карты»", "document", "-", "done", "stated"},
                      Case{"4|Реализация медиаплана|весь год|Ведётся постоянно", "4", "Реализация медиаплана",
                           "publication", "-", "ongoing", "stated"},
                      Case{"5|Семинар для методистов|май|Перенесён на июнь", "5", "Семинар для методистов", "seminar",
                           "-", "postponed", "stated"},
                      Case{"6|Выезд в сёла района|май|Отменён из-за паводка", "6", "Выезд в сёла района", "visit", "-",
                           "cancelled", "stated"},
                      Case{"7|Комплектование групп|сентябрь|Сформировано 88 групп", "7", "Комплектование групп",
                           "other", "-", "done", "stated"},
                      Case{"8|Конкурс рисунков|май|-", "8", "Конкурс рисунков", "contest", "-", "not_reported", "-"}));

TEST(Rows, ThatAPageBreakCutsAreJoined) {
    const auto events =
        events_of({"№|Мероприятие|Срок|Результат", "1|Семинар|май|Прошёл в школе,", "|||было 30 человек"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].result, "Прошёл в школе, было 30 человек");
}

// The events of a table whose cells in a column span the rows given, the first body row being row 1.
std::vector<Event> events_of_spans(const Lines& table, std::size_t column, std::size_t first, int rows) {
    extractors::Document document = testing::document_of({"Отчёт о работе центра за 2024 год"}, table);
    std::vector<extractors::Row>& body = document.blocks.back().table.rows;
    body.at(first).cells.at(column).row_span = rows;
    for (std::size_t row = first + 1; row < first + static_cast<std::size_t>(rows); ++row) {
        auto& cells = body.at(row).cells;
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column));
    }
    Reading reading = begin_reading(document);
    read_identity(reading, testing::readers());
    read_tables(reading, testing::readers());
    read_outline(reading, testing::readers());
    read_event_rows(reading, testing::readers());
    return reading.report.events;
}

TEST(Rows, UnderOneTitleAreEventsWhereEachHasANumberOrATimeAndAnOutcome) {
    const Lines numbered = {"№|Мероприятие|Сроки|Итог", "1|Вебинар вожатых|март|Проведён", "2|-|июнь|Не проведён"};
    std::vector<Event> events = events_of_spans(numbered, 1, 1, 2);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].title, "Вебинар вожатых");
    EXPECT_EQ(events[0].schedule, "март");
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[1].number, "2");
    EXPECT_EQ(events[1].title, "Вебинар вожатых");
    EXPECT_EQ(events[1].schedule, "июнь");
    EXPECT_EQ(events[1].status, "not_done");
    EXPECT_EQ(events[1].source.row_no, 3);
    EXPECT_FALSE(events[1].title_key);  // no duplicate of the one above
    const Lines bare = {"Мероприятие|Сроки|Итог", "Вебинар вожатых|март|Проведён", "-|июнь|Не проведён"};
    EXPECT_EQ(events_of_spans(bare, 0, 1, 2).size(), 2U);
}

TEST(Rows, UnderOneTitleAreOneEventWhereTheyOnlyGoOn) {
    const Lines table = {"Мероприятие|Ответственный|Сроки|Итог", "Вебинар вожатых|Сомова|март|Проведён в школе",
                         "-|Громов||Участвовали 20 вожатых"};
    const std::vector<Event> events = events_of_spans(table, 0, 1, 2);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].title, "Вебинар вожатых");
    EXPECT_EQ(events[0].schedule, "март");
    EXPECT_EQ(events[0].responsible, "Сомова Громов");
}

TEST(Rows, OfPeopleBelowATableOfActivitiesAreNoEvents) {
    const std::string report =
        "Отчёт о работе МОЦ Лужского района за 2024 год\n\nПлан\n\n| Мероприятие | Срок | Исполнение |\n|---|---|---|\n"
        "| Семинар для методистов | май | исполнено |\n\nКадры\n\n";
    for (const char* people : {"| ФИО | Должность | Стаж |\n|---|---|---|\n| Белова А. А. | методист | 12 |\n",
                               "| Белова А. А. | методист | 12 |\n|---|---|---|\n| Котов Б. Б. | педагог | 7 |\n"}) {
        EXPECT_EQ(events_of_text(report + people).size(), 1U) << people;
    }
}

TEST(Rows, OfActivitiesBehindAPageBreakGoOnWhoeverIsResponsible) {
    const std::string report =
        "Отчёт о работе МОЦ Лужского района за 2024 год\n\nПлан\n\n| № | Мероприятие | Срок | Ответственный | "
        "Исполнение |\n|---|---|---|---|---|\n| 1 | Семинар для вожатых | май | Белова А. А. | исполнено "
        "|\n\nдалее\n\n";
    for (const char* rest :
         {"| 2 | Круглый стол | июнь | Методист | проведено |\n|---|---|---|---|---|\n| 3 | Слёт | июль | Педагоги | "
          "проведён |\n",
          "| 2 | Круглый стол | в течение года | Руководитель центра | |\n|---|---|---|---|---|\n| 3 | Слёт | июль | "
          "Педагоги | проведён |\n"}) {
        EXPECT_EQ(events_of_text(report + rest).size(), 3U) << rest;
    }
    EXPECT_EQ(
        events_of_text(report + "| № | ФИО | Должность | Стаж | Награды |\n|---|---|---|---|---|\n| 1 | Белова А. А. | "
                                "методист | 12 | нет |\n")
            .size(),
        1U);
}

TEST(Rows, OfActivitiesMayBeginWithWhoIsResponsible) {
    EXPECT_EQ(
        events_of_text("Отчёт о работе МОЦ Лужского района за 2024 год\n\nПлан\n\n| Ответственный | Мероприятие | "
                       "Срок |\n|---|---|---|\n| Белова А. А. | Семинар для вожатых | май |\n\nдалее\n\n"
                       "| Методист | Круглый стол | июнь |\n|---|---|---|\n| Педагоги | Слёт | июль |\n")
            .size(),
        3U);
}

TEST(Rows, ThatSumUpAreNoEvents) {
    for (const char* total :
         {"|Итого||90", "Всего|||90", "|ИТОГО за год||90", "|Всего: 4 семинара||90", "|Итого 7 мероприятий||90"}) {
        const auto events = events_of({"№|Мероприятие|Срок|Результат", "1|Семинар|май|Прошёл", total});
        ASSERT_EQ(events.size(), 1U) << total;
        EXPECT_EQ(events[0].result, "Прошёл") << total;
    }
    EXPECT_EQ(events_of({"№|Мероприятие|Срок", "1|Итоговая конференция|май"}).size(), 1U);
    const auto dated = events_of({"Дата|Мероприятие|Участники", "12.05.2024|Семинар|41", "Всего||41"});
    ASSERT_EQ(dated.size(), 1U);
    EXPECT_EQ(dated[0].schedule, "12.05.2024");
}

TEST(Rows, ThatCountPartsBesideAnEmptyNumberAreHeadings) {
    const auto events = events_of({"№|Мероприятие|Срок|Результат", "|Раздел 1. Наставничество||",
                                   "1|Семинар|май|Прошёл", "|Раздел II. Доступность||", "2|Совещание|июнь|Прошло"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].title, "Семинар");
    EXPECT_EQ(events[1].title, "Совещание");
}

TEST(Rows, EndAboveASignature) {
    EXPECT_EQ(events_of_text("Отчёт о работе МОЦ за 2024 год\n\nСрок\tМероприятие\nмай\tСеминар\nиюнь\tСлёт\n\n"
                             "Директор ЦДТ\t(подпись)\tА.Б. Сомова\n")
                  .size(),
              2U);
}

TEST(Rows, WithoutAFieldForAColumnPutItIntoTheNote) {
    const auto events = events_of({"Дата|Мероприятие|Участники", "12.05.2024|Семинар|41 педагог"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].schedule, "12.05.2024");
    EXPECT_EQ(events[0].note, "Участники: 41 педагог");
}

TEST(Rows, NeedNoHeadsWhereEachHasADayAndAnActivity) {
    const auto events = events_of({"12.05.2024|Семинар «Лето»|41 педагог", "14.06.2024|Вебинар|16 педагогов"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, "seminar");
    EXPECT_EQ(events[0].schedule, "12.05.2024");
    EXPECT_TRUE(events_of({"12.05.2024|Лесной район|41", "14.06.2024|Степной район|16"}).empty());
    EXPECT_TRUE(events_of({"12|Семинар|41", "14|Вебинар|16"}).empty());
}

TEST(Rows, PutReasonsIntoTheNote) {
    const auto events = events_of({"Мероприятие|Плановый срок|Причина", "Слёт юннатов|май|Ремонт площадки"});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].note, "Причина: Ремонт площадки");
}

TEST(Rows, ArePlannedWhereTheirReasonSaysThatTheyAreStillAhead) {
    const auto events = events_of({"Мероприятие|Срок|Отметка о выполнении|Причина неисполнения",
                                   "Слёт юннатов|ноябрь|-|срок исполнения не наступил", "Смотр|май|-|отменён рейс"});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].status, "planned");
    EXPECT_EQ(events[1].status, "not_reported");
}

TEST(Rows, OfAMediaPlanArePublications) {
    for (const char* head : {"Месяц|Тема публикации|Отметка", "Срок|Название материала|Отметка о выполнении",
                             "Дата|Тема поста|Статус", "Период|Рубрика, тема сюжета|Отметка"}) {
        const auto events = events_of({head, "март|Кружки летом|опубликовано", "май|Отчётный концерт|не готово",
                                       "июнь|Наши выпускники|размещено частично"});
        ASSERT_EQ(events.size(), 3U) << head;
        EXPECT_EQ(events[0].kind, "publication") << head;
        EXPECT_EQ(events[0].schedule, "март") << head;
        EXPECT_EQ(events[0].status, "done") << head;
        EXPECT_EQ(events[1].status, "not_done") << head;
        EXPECT_EQ(events[2].status, "partially_done") << head;
    }
}

TEST(Rows, TakeProofsOfAReportForResultsWhereTheyTellWhatBecame) {
    const Lines told = {"Мероприятие|Срок|Практический выход", "Семинар|март|Проведён 12 марта",
                        "Слёт|май|Перенесён на осень", "Конкурс|июнь|-"};
    const auto events = events_of(told);
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].result, "Проведён 12 марта");
    EXPECT_EQ(events[0].status, "done");
    EXPECT_EQ(events[1].status, "postponed");
    EXPECT_EQ(events[2].status, "not_reported");
    const auto planned = events_of(told, {"План работы центра на 2024 год"});
    ASSERT_EQ(planned.size(), 3U);
    EXPECT_EQ(planned[0].note, "Практический выход: Проведён 12 марта");
    const auto papers = events_of({"Мероприятие|Срок|Выход на результат", "Семинар|март|Сборник", "Слёт|май|Приказ"});
    ASSERT_EQ(papers.size(), 2U);
    EXPECT_EQ(papers[0].note, "Выход на результат: Сборник");
}

TEST(Rows, OfABareNameBesideATimeAreEvents) {
    for (const char* head : {"Наименование|Сроки проведения|Число участников", "Название|Дата|Участники",
                             "Наименование|Дата проведения|Уровень"}) {
        EXPECT_EQ(events_of({head, "Турнир по шашкам|12.05.2024|40", "Слёт юннатов|июнь|25"}).size(), 2U) << head;
    }
    EXPECT_TRUE(events_of({"Наименование|Срок|Ед. изм.|План|Факт", "Охват детей|2024|%|80|81"}).empty());
    EXPECT_TRUE(events_of({"Наименование|Адрес|Телефон", "Дом творчества|ул. Мира, 4|2-12-12"}).empty());
}

}  // namespace
}  // namespace svod::normalizer::stages
