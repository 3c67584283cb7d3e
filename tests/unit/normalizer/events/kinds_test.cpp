#include <gtest/gtest.h>

#include <string>

#include "normalizer/phrases/event_kinds.hpp"
#include "normalizer/phrases/themes.hpp"
#include "normalizer/phrases/title_keys.hpp"

namespace svod::normalizer::phrases {
namespace {

template <typename Reader>
const Reader& reader() {
    static const Reader made = [] {
        auto rules = rules::RuleSet::load();
        auto created = Reader::create(rules.value());
        return std::move(created.value());
    }();
    return made;
}

struct Case {
    const char* title;
    const char* expected;
};

TEST(EventKindReader, TakesTheFirstFormThatTheTitleNames) {
    const Case cases[] = {
        {"Проведение вебинаров и семинаров", "webinar"},
        {"Онлайн-семинар для родителей", "seminar"},
        {"Участие в августовском совещании", "meeting"},
        {"Заседание рабочей группы", "meeting"},
        {"РМО старших вожатых", "meeting"},
        {"Круглый стол с депутатами", "meeting"},
        {"Муниципальный этап конкурса «Педагог года»", "contest"},
        {"Курсы повышения квалификации", "training"},
        {"Общешкольное родительское собрание", "parent_meeting"},
        {"День открытых дверей", "open_day"},
        {"Мастер-класс по робототехнике", "master_class"},
        {"Открытое занятие", "lesson"},
        {"Мониторинг сайтов организаций", "monitoring"},
        {"Оказание методической помощи", "consultation"},
        {"Консультационная площадка для родителей", "consultation"},
        {"Консультационный семинар", "seminar"},
        {"Экспертиза программ", "review"},
        {"Зональное совещание-семинар вожатых", "meeting"},
        {"Участие в областном методическом совете", "meeting"},
        {"Методический совет по наполнению АИС «Навигатор»", "meeting"},
        {"Творческий отчёт хоровой студии", "nothing"},
        {"Смотр юнармейских отрядов", "contest"},
        {"Фестиваль для детей с ОВЗ «Лучик»", "nothing"},
        {"Фестиваль хоров «Лучик»", "contest"},
        {"Неделя открытых занятий", "lesson"},
        {"Помощь детским садам в подготовке документов", "consultation"},
        {"Районный кросс", "contest"},
        {"Анализ итогов независимой оценки", "monitoring"},
        {"Организация ВКС с кураторами", "meeting"},
        {"Семинар в режиме ВКС", "seminar"},
        {"Служба «Горячая линия»", "consultation"},
        {"Внесение сведений о школах в ЕАИС", "registry"},
        {"Участие в районном кроссе", "contest"},
        {"Сверка списков обучающихся", "monitoring"},
        {"Публикация статей в газете", "publication"},
        {"Разработка положения о конкурсе", "document"},
        {"Подготовка сводного отчёта", "document"},
        {"Ведение реестра программ", "registry"},
        {"Размещение программ в АИС «Навигатор»", "registry"},
        {"Выезд в сельские школы", "visit"},
        {"Информационная кампания для родителей", "campaign"},
        {"Участие в мероприятиях согласно плану работы центра", "nothing"},
        {"Апробация моделей", "nothing"},
        {"Акция «Конкурс добрых дел»", "campaign"},
        {"Праздник «День открытых дверей»", "open_day"},
    };
    for (const Case& c : cases) {
        const auto match = reader<EventKindReader>().find(text::Folded(c.title));
        EXPECT_EQ(match ? match->kind : "nothing", c.expected) << c.title;
    }
}

TEST(ThemeReader, TakesTheQuotedTopicOnly) {
    const Case cases[] = {
        {"Вебинар «Работа с детьми»", "Работа с детьми"},
        {"Совещание на тему: «Итоги года»", "Итоги года"},
        {"Семинар по теме «Сетевая форма» в центре «Радость»", "Сетевая форма"},
        {"Семинар для МБУ ДО «Радость» «Сетевая форма»", "Сетевая форма"},
        {"Вебинар «Запись в АИС «Навигатор»", "Запись в АИС «Навигатор»"},
        {"Вебинар «Запись в АИС «Навигатор» для родителей»", "Запись в АИС «Навигатор» для родителей"},
        {"Совещание «Задачи на год.", "Задачи на год"},
        {"Семинар \"Новые программы\" для педагогов", "Новые программы"},
        {"Конкурс «Лучший педагог»", "nothing"},
        {"Совещание с участниками проекта «Успех»", "nothing"},
        {"Семинар по заполнению АИС «Навигатор»", "nothing"},
        {"Мониторинг модуля «Учёт»", "nothing"},
        {"Курсы «Основы наставничества»", "Основы наставничества"},
        {"Проектный семинар «Первые шаги»", "Первые шаги"},
        {"Групповая консультация «Первые шаги»", "Первые шаги"},
        {"Заседание методического объединения «Первые шаги»", "Первые шаги"},
        {"Областной форум «Первые шаги»", "Первые шаги"},
        {"Заседание творческого объединения «Первые шаги»", "nothing"},
        {"Панельная дискуссия «Первые шаги»", "Первые шаги"},
        {"Деловая игра «Первые шаги»", "Первые шаги"},
        {"Спортивная игра «Первые шаги»", "nothing"},
    };
    for (const Case& c : cases) {
        const auto match = reader<ThemeReader>().find(text::Folded(c.title));
        EXPECT_EQ(match ? match->text : "nothing", c.expected) << c.title;
    }
}

TEST(TitleKeyReader, MakesOneKeyOfAbbreviatedAndFullTitles) {
    const TitleKeyReader& keys = reader<TitleKeyReader>();
    const auto key = [&](const char* title) { return keys.key_of(text::Folded(title)); };
    EXPECT_EQ(key("Семинар для педагогов ОО"), key("Семинар для педагогов образовательных организаций"));
    EXPECT_EQ(key("Экспертиза ДООП."), key("экспертиза дополнительных общеобразовательных программ"));
    EXPECT_EQ(key("Вебинар по вопросам записи в кружки"), key("Вебинар по записи в кружки"));
    EXPECT_NE(key("Семинар для педагогов"), key("Вебинар для педагогов"));
    EXPECT_EQ(key(""), "");
}

}  // namespace
}  // namespace svod::normalizer::phrases
