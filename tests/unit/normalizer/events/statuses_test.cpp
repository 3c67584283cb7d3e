#include "normalizer/phrases/statuses.hpp"

#include <gtest/gtest.h>

#include <string>

namespace svod::normalizer::phrases {
namespace {

const StatusReader& reader() {
    static const StatusReader made = [] {
        auto rules = rules::RuleSet::load();
        auto created = StatusReader::create(rules.value());
        return std::move(created.value());
    }();
    return made;
}

std::string told(const std::optional<StatusMatch>& match) {
    return match ? match->status + "/" + match->basis : "nothing";
}

struct CellCase {
    const char* text;
    const char* expected;
};

TEST(StatusReader, ReadsStatusCells) {
    const CellCase cases[] = {
        {"исполнено", "done/stated"},
        {"Исполнено в срок", "done/stated"},
        {"Проведено", "done/stated"},
        {"не исполнено", "not_done/stated"},
        {"Не выполнено (перенесено на май)", "not_done/stated"},
        {"Не проводилось", "not_done/stated"},
        {"не вып.", "not_done/stated"},
        {"вып.", "done/stated"},
        {"✔", "done/stated"},
        {"не поступило заявок", "not_done/stated"},
        {"не наступил срок", "planned/stated"},
        {"отказались", "cancelled/stated"},
        {"Не выполнялось, т.к. нет заявок", "not_done/stated"},
        {"индивидуальные планы в работе", "in_progress/stated"},
        {"Будет сдан в срок", "planned/stated"},
        {"Обучение начнётся в марте", "planned/stated"},
        {"перенесено на март", "postponed/stated"},
        {"отменено", "cancelled/stated"},
        {"исполнено частично", "partially_done/stated"},
        {"Частично", "partially_done/stated"},
        {"выполнено не в полном объёме", "partially_done/stated"},
        {"Выполнено на 80 %", "partially_done/stated"},
        {"Выполнено на 100 %", "done/stated"},
        {"в работе", "in_progress/stated"},
        {"На согласовании", "in_progress/stated"},
        {"Ведётся", "in_progress/stated"},
        {"продолжается", "in_progress/stated"},
        {"Идёт подготовка", "in_progress/stated"},
        {"срок не наступил", "planned/stated"},
        {"завершено не полностью", "partially_done/stated"},
        {"запланировано на ноябрь", "planned/stated"},
        {"Проводятся по мере поступления", "ongoing/stated"},
        {"постоянно", "ongoing/stated"},
        {"17 января 2020 г.", "done/stated"},
        {"Провести ярмарку не удалось", "not_done/stated"},
        {"Не заключались", "not_done/stated"},
        {"Не потребовалось", "not_done/stated"},
        {"Срок не подошёл", "planned/stated"},
        {"Перенос на октябрь", "postponed/stated"},
        {"Приостановлено до весны", "postponed/stated"},
        {"На подписи у главы", "in_progress/stated"},
        {"Срок продлён до 01.06.2025", "in_progress/stated"},
        {"Готовим проект", "in_progress/stated"},
        {"Неактуально", "cancelled/stated"},
        {"Нет необходимости", "cancelled/stated"},
        {"✓", "done/stated"},
        {"да", "done/stated"},
        {"В срок", "done/stated"},
        {"Протокол № 4", "done/stated"},
        {"Справка в РМЦ", "done/stated"},
        {"Смонтирован ролик", "done/stated"},
        {"вып-но", "done/stated"},
        {"90 чел.", "done/stated"},
        {"Переходит на осень", "postponed/stated"},
        {"В плане на ноябрь", "planned/stated"},
        {"абракадабра", "nothing"},
        {"Методист в отпуске", "nothing"},
        {"Ждём ответа отдела", "nothing"},
        {"см. раздел 4", "nothing"},
        {"Срок уточняется", "nothing"},
        {"Сведения школами не представлены", "nothing"},
        {"Заменено беседой", "nothing"},
        {"Совмещён с п. 6", "nothing"},
        {"—", "nothing"},
        {"", "nothing"},
    };
    for (const CellCase& c : cases) {
        EXPECT_EQ(told(reader().of_status_cell(text::Folded(c.text))), c.expected) << c.text;
    }
}

struct ResultCase {
    const char* title;
    const char* text;
    const char* expected;
};

TEST(StatusReader, ReadsResultsOfTheActivityThatTheTitleNames) {
    const ResultCase cases[] = {
        {"Разработка положения", "Положение разработано и размещено на сайте", "done/stated"},
        {"Слёт краеведов", "Не участвовали", "not_done/stated"},
        {"Слёт краеведов", "Не приняли участие из-за карантина", "not_done/stated"},
        {"Фестиваль хоров", "Не размещено", "not_done/stated"},
        {"Слёт краеведов", "Не приняли участие 4 лицея", "done/inferred"},
        {"Слёт краеведов", "Приостановлены 5 кружков", "done/inferred"},
        {"Подготовка афиш", "Готовим ежемесячно", "ongoing/stated"},
        {"Договор с лицеем", "Продлён до 31.12.2026", "done/inferred"},
        {"Проверка журналов", "Не выявлено нарушений", "done/inferred"},
        {"Разработка положения", "Подготовлен проект положения", "done/stated"},
        {"Семинар для методистов", "Проведён семинар, присутствовали 12 методистов", "done/stated"},
        {"Семинар для методистов", "Не проводился", "not_done/stated"},
        {"Мониторинг карточек программ", "Проверено 90 карточек", "done/stated"},
        {"Горячая линия для родителей", "Отработано 40 звонков", "done/stated"},
        {"Мониторинг сайтов", "Мониторинг проводится каждую пятницу", "ongoing/stated"},
        {"Семинар для методистов", "Семинар перенесён на осень", "postponed/stated"},
        {"Семинар для методистов", "Семинар запланирован на декабрь", "planned/stated"},
        {"Круглый стол", "Участие в областном совещании", "done/inferred"},
        {"Проведение круглых столов", "Педагоги приняли участие в форуме", "done/inferred"},
        {"Участие в форуме", "Педагоги приняли участие в форуме", "done/stated"},
        {"Ведение сайта", "Сайт постоянно обновляется", "ongoing/stated"},
        {"Публикация новостей", "Новости публикуются на сайте", "ongoing/inferred"},
        {"Обновление каталога", "Каталог размещён на сайте", "done/inferred"},
        {"Размещение каталога", "Каталог размещён на сайте", "done/stated"},
        {"Мониторинг охвата", "Мониторинг проводится ежеквартально", "ongoing/stated"},
        {"Мониторинг охвата", "Ведётся ежемесячно", "ongoing/stated"},
        {"Мониторинг охвата", "Ведётся, сводки публикуются ежемесячно", "in_progress/stated"},
        {"Мониторинг охвата", "Мониторинг проводился ежеквартально", "done/stated"},
        {"Консультирование педагогов", "Еженедельные консультации по вторникам", "ongoing/inferred"},
        {"Консультирование педагогов", "Консультации для 30 педагогов", "done/inferred"},
        {"Конкурс рисунков", "Победителями стали 5 детей", "done/inferred"},
        {"Охват детей", "План 80 %, выполнено 76 %", "partially_done/inferred"},
        {"Внедрение модели", "Продолжается внедрение модели в трёх школах", "in_progress/stated"},
        {"Семинар", "По итогам проведенного семинара педагоги получают консультации", "ongoing/inferred"},
        {"Семинар", "-", "nothing"},
    };
    for (const ResultCase& c : cases) {
        EXPECT_EQ(told(reader().of_result(text::Folded(c.text), text::Folded(c.title))), c.expected)
            << c.title << " | " << c.text;
    }
}

TEST(StatusReader, KeepsTheWordsThatAStatusRestsOn) {
    const auto match = reader().of_status_cell(text::Folded("Пока не выполнено"));
    ASSERT_TRUE(match);
    EXPECT_EQ(match->raw, "не выполнено");
    EXPECT_EQ(match->rule, "statuses/done_word");
}

}  // namespace
}  // namespace svod::normalizer::phrases
