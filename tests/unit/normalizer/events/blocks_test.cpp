#include <gtest/gtest.h>

#include <string>

#include "extractors/txt/txt.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

struct Case {
    const char* name;
    const char* lines;
    const char* events;  ///< «number title | kind | status | schedule | responsible | result | note», one a line
};

Report read(const std::string& lines) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    const std::string title = "Отчёт о работе МОЦ Лужского района за 2024 год\n\n";
    return normalizer.normalize(*extractors::txt::read(title + lines + "\n", "a.txt"));
}

std::string events_of(const Report& report) {
    std::string found;
    for (const Event& event : report.events) {
        EXPECT_EQ(event.origin, "list_item");
        found += (found.empty() ? "" : "\n") + event.number.value_or("-") + " " + event.title + " | " + event.kind +
                 " | " + event.status + " | " + event.schedule.value_or("-") + " | " + event.responsible.value_or("-") +
                 " | " + event.result.value_or("-") + " | " + event.note.value_or("-");
    }
    return found;
}

class Blocks : public testing::TestWithParam<Case> {};

TEST_P(Blocks, TellOfOneActivityEach) {
    EXPECT_EQ(events_of(read(GetParam().lines)), GetParam().events);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, Blocks,
    testing::Values(
        Case{"LabelsOfAPlan",
             "Исполнение плана\n\nМероприятие: Круглый стол наставников\nСрок: март\nОтветственный: Белова А. А.\n"
             "Результат: присутствовали 12 человек\n\nМероприятие: Вебинар для родителей\nСрок: май\n"
             "Результат: перенесён на июнь",
             "- Круглый стол наставников | meeting | done | март | Белова А. А. | присутствовали 12 человек | -\n"
             "- Вебинар для родителей | webinar | postponed | май | - | перенесён на июнь | -"},
        Case{"LabelsOfWhatWasHeld",
             "Работа с кадрами\n\nНаименование: Мастер-класс вожатых\nДата проведения: 05.04.2024\nМесто: лагерь\n"
             "Участники: 20 вожатых\nИтог: даны рекомендации",
             "- Мастер-класс вожатых | master_class | done | 05.04.2024 | - | даны рекомендации | Место: лагерь; "
             "Участники: 20 вожатых"},
        Case{"NumberInTheLabel",
             "Исполнение плана\n\nМероприятие 1. Круглый стол наставников\nСрок: март\nИсполнение: исполнено\n\n"
             "Мероприятие № 2: Вебинар для родителей\nСрок: май\nИсполнение: не исполнено",
             "1 Круглый стол наставников | meeting | done | март | - | - | -\n"
             "2 Вебинар для родителей | webinar | not_done | май | - | - | -"},
        Case{"OutcomeBesideTheState",
             "Исполнение плана\n\nМероприятие: Круглый стол наставников\nСрок: март\nИсполнение: исполнено, 12 человек",
             "- Круглый стол наставников | meeting | done | март | - | исполнено, 12 человек | -"},
        Case{"NumberedLineOverLabels",
             "Исполнение плана\n\n1. Круглый стол наставников\nСрок: март\nРезультат: присутствовали 12 человек\n\n"
             "2. Вебинар для родителей\nСрок: май\nРезультат: отменён",
             "1 Круглый стол наставников | meeting | done | март | - | присутствовали 12 человек | -\n"
             "2 Вебинар для родителей | webinar | cancelled | май | - | отменён | -"},
        Case{"BulletsBeforeTheLabels",
             "Исполнение плана\n\n- Мероприятие: Круглый стол наставников\n- Срок: март\n- Статус: в работе",
             "- Круглый стол наставников | meeting | in_progress | март | - | - | -"},
        Case{"AllLabelsInOneLine",
             "Исполнение плана\n\nМероприятие: Круглый стол наставников; срок: март; ответственный: Белова; результат: "
             "состоялся.",
             "- Круглый стол наставников | meeting | done | март | Белова | состоялся. | -"},
        Case{"TopicBesideTheForm",
             "Исполнение плана\n\nМероприятие: Круглый стол\nТема: «Первые шаги»\nДата: 12.03.2024\nИтог: 12 человек",
             "- Круглый стол | meeting | done | 12.03.2024 | - | 12 человек | Тема: «Первые шаги»"},
        Case{"FormBeforeTheTopic",
             "Работа с кадрами\n\nФорма: круглый стол\nТема: «Первые шаги»\nДата: 12.03.2024\nУчастники: 9 вожатых\n\n"
             "Форма: тренинг\nТема: «Диалог»\nДата: 14.04.2024\nУчастники: 12 вожатых",
             "- круглый стол | meeting | done | 12.03.2024 | - | - | Тема: «Первые шаги»; Участники: 9 вожатых\n"
             "- тренинг | training | done | 14.04.2024 | - | - | Тема: «Диалог»; Участники: 12 вожатых"},
        Case{"FormBeforeTheName",
             "Работа с кадрами\n\nФорма мероприятия: круглый стол\nНазвание: Первые шаги\nДата: 12.03.2024",
             "- Первые шаги | meeting | done | 12.03.2024 | - | - | Форма мероприятия: круглый стол"},
        Case{"DayBeforeTheName",
             "Работа с кадрами\n\nДата: 12.03.2024\nМероприятие: Круглый стол\nМесто: лагерь\n\nДата: 14.04.2024\n"
             "Мероприятие: Тренинг\nМесто: школа № 2",
             "- Круглый стол | meeting | done | 12.03.2024 | - | - | Место: лагерь\n"
             "- Тренинг | training | done | 14.04.2024 | - | - | Место: школа № 2"},
        Case{"LabelsOfALine", "Работа с кадрами\n\nКруглый стол\nДата: 12.03.2024. Место: лагерь. Участников: 14.",
             "- Круглый стол | meeting | done | 12.03.2024 | - | - | Место: лагерь; Участников: 14."},
        Case{"TopicAlone", "Работа с кадрами\n\nТема: «Первые шаги»\nДата: 12.03.2024\nМесто: лагерь",
             "- «Первые шаги» | other | done | 12.03.2024 | - | - | Место: лагерь"},
        Case{"TopicOfALetter", "Тема: Сведения за год\nДата: 12.01.2025\nИсполнитель: Белова А. А.", ""},
        Case{"FormOfAttendance", "Условия приёма\n\nФорма: очная\nСрок: март\nОбъём: 72 часа", ""},
        Case{"LongLabels",
             "Исполнение плана\n\nМероприятие: Круглый стол наставников\nКатегория участников мероприятия: вожатые\n"
             "Срок проведения мероприятия: март\nОтветственный за организацию и проведение: Белова А. А.\n"
             "Результат: 12 человек",
             "- Круглый стол наставников | meeting | done | март | Белова А. А. | 12 человек | Категория участников "
             "мероприятия: вожатые"},
        Case{"LabelsOfOneRoleBeforeTheResult",
             "Исполнение плана\n\nМероприятие: Круглый стол наставников\nСрок: март\nДата проведения: 12.03.2024\n"
             "Организатор: Дом творчества\nОтветственный: Белова А. А.\nОписание: разобраны случаи\n"
             "Результат: 12 человек",
             "- Круглый стол наставников | meeting | done | март 12.03.2024 | Дом творчества Белова А. А. | разобраны "
             "случаи 12 человек | -"},
        Case{"LabelsThatBeginAlike",
             "Исполнение плана\n\nМероприятие: Круглый стол наставников\nГрафик: март\nГрафик реализации: по средам\n"
             "Результат: 12 человек",
             "- Круглый стол наставников | meeting | done | март по средам | - | 12 человек | -"},
        Case{"NamesOfAnOccasion", "Жизнь центра\n\nСобытие: Слёт юннатов\nДата: 12.05.2024\nИтог: 30 человек",
             "- Слёт юннатов | other | done | 12.05.2024 | - | 30 человек | -"},
        Case{"ContentOfWork",
             "Работа с кадрами\n\nСодержание работы: обновление банка практик\nСрок: март\nРезультат: 12 описаний", ""},
        Case{"PassportOfAProgramme",
             "Программа «Росток»\n\nНазвание: Росток\nСрок реализации: 2 года\nВозраст: 7-9 лет", ""},
        Case{"LabelsOfAReport",
             "Наименование: МБУ ДО «Росток»\nАдрес: ул. Мира, 5\nТелефон: 8-81372-2-22-22\n\nВ центре 12 кружков.",
             ""}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Heading, NamesWhatTheVerbBelowTellsOf) {
    const Report report = read("1. Практикум «Игра»\nПроведён 19 марта на базе школы, присутствовали 37 вожатых.");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].title, "Практикум");
    EXPECT_EQ(report.events[0].kind, "seminar");
    EXPECT_EQ(report.events[0].theme, "Игра");
    EXPECT_EQ(read("1. Положение о слёте\nВручено 19 марта.").events.size(), 0U);
}

TEST(LineOfABlock, GivesItsDaysToTheActivity) {
    const Report report = read(
        "Исполнение\n\nМероприятие: Круглый стол\nДата: 12.03.2024\nИтог: 12 человек\n\nМероприятие: Семинар\n"
        "Срок: март\nРезультат: проведён 21 марта");
    std::string found;
    for (const Date& date : report.dates) {
        found += date.event ? date.raw + " " + date.role + "; " : "";
    }
    EXPECT_EQ(found, "12.03.2024 held; март schedule; 21 марта held; ");
}

TEST(LineOfABlock, GivesTheDayBeforeItsOtherLabelsToTheActivity) {
    const Report report = read("Работа\n\nКруглый стол\nДата: 12.03.2024. Место: лагерь. Участников: 14.");
    ASSERT_EQ(report.dates.size(), 2U);
    EXPECT_EQ(report.dates[1].role, "held");
}

TEST(LineOfABlock, CountsByItsLabel) {
    const Report report = read("Работа\n\nМероприятие: Круглый стол\nДата: 12.03.2024\nКоличество участников: 14");
    ASSERT_EQ(report.counts.size(), 1U);
    EXPECT_EQ(report.counts[0].value, 14);
    EXPECT_EQ(report.counts[0].event, 0);
}

TEST(LineOfABlock, ReadsAsTheCellOfItsLabel) {
    const Report report = read(
        "Исполнение\n\nМероприятие: Круглый стол\nСрок: до 15.09\nИсполнитель: Белова А. А.\n"
        "Результат: Состоялся 12 сентября, решено создать банк практик. 29 сентября итоги обсуждены на совещании "
        "директоров\nПримечание: без выезда\n\nМероприятие: Семинар\nСрок:\nИсполнитель: Белова А. А.\nРезультат:");
    ASSERT_EQ(report.events.size(), 3U);
    EXPECT_EQ(report.events[0].schedule_cell, "filled");
    EXPECT_EQ(report.events[0].note, "без выезда");
    EXPECT_EQ(report.events[1].schedule_cell, "empty");
    EXPECT_EQ(report.events[1].result_cell, "empty");
    EXPECT_EQ(report.events[1].status, "not_reported");
    EXPECT_EQ(report.events[2].title, "совещании директоров");
    EXPECT_EQ(report.events[2].parent, 0);
    ASSERT_EQ(report.people.size(), 1U);
    EXPECT_EQ(report.people[0].role, std::nullopt);
}

TEST(LineBehindABlock, IsNoPartOfIt) {
    for (const char* behind :
         {"Результаты экспертизы программ: из 20 программ одобрено 18.", "Итоги года: музей принял 300 гостей.",
          "План работы на 2025 год: открыть музей.", "Охват – 71,3 % детей", "Исполнитель: Котова, 2-12-12",
          "Результаты: 20 программ одобрены", "Срок сдачи отчёта: 12 января"}) {
        const Report report = read(
            "Исполнение\n\nМероприятие: Круглый стол\nСрок: март\nОтветственный: Белова А. А.\n"
            "Результат: 12 человек\n" +
            std::string(behind));
        ASSERT_FALSE(report.events.empty()) << behind;
        EXPECT_EQ(report.events[0].schedule, "март") << behind;
        EXPECT_EQ(report.events[0].responsible, "Белова А. А.") << behind;
        EXPECT_EQ(report.events[0].result, "12 человек") << behind;
        EXPECT_EQ(report.events[0].note, std::nullopt) << behind;
    }
}

TEST(Block, BeginsWithNoSentenceThatTellsWhen) {
    for (const char* sentence : {"Мероприятие: в мае 2024 года обновлён банк практик.",
                                 "Содержание работы: в мае 2024 года обновлён банк практик."}) {
        for (const Event& event : read(std::string(sentence) + "\nСрок: май\nРезультат: 12 описаний").events) {
            EXPECT_EQ(event.origin, "narrative") << sentence;
            EXPECT_FALSE(event.title.starts_with("в мае")) << sentence;
        }
    }
}

TEST(LineOfABlock, IsNoHeading) {
    const Report report = read(
        "1. Исполнение плана\n\n1. Круглый стол наставников\nСрок: март\nРезультат: 12 человек\n\n2. Навигатор\n\n"
        "Карточки обновлены.");
    ASSERT_EQ(report.sections.size(), 2U);
    EXPECT_EQ(report.sections[1].title, "Навигатор");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].section, 0);
}

TEST(TopicOfABlock, IsTheEventsTheme) {
    const Report report = read("Мероприятие: Круглый стол\nТема: «Первые шаги»\nДата: 12.03.2024\nИтог: 12 человек");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].theme, "Первые шаги");
}

}  // namespace
}  // namespace svod::normalizer
