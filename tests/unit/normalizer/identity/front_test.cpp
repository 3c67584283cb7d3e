#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/txt/txt.hpp"
#include "identity_lines.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

// What the first page tells of the report, one field a case.
namespace svod::normalizer::stages {
namespace {

using testing::identity_of;

struct Case {
    std::vector<std::string> lines;
    Text Report::*field;
    Text wanted;
};

class Fronts : public ::testing::TestWithParam<Case> {};

TEST_P(Fronts, TellTheField) {
    std::vector<std::string> lines = GetParam().lines;
    lines.insert(lines.end(), 9, "Проведены курсы.");
    EXPECT_EQ(identity_of(lines).*GetParam().field, GetParam().wanted) << lines[0] << " / " << lines[1];
}

const std::string title = "Отчёт о работе МОЦ Лужского района за 2024 год";

INSTANTIATE_TEST_SUITE_P(
    Centers, Fronts,
    ::testing::Values(
        Case{{title, "Лужский район", "МАУ ДО «Дом творчества «Волна»"},
             &Report::center_name,
             "МАУ ДО «Дом творчества «Волна»"},
        Case{{title, "МБУ ДО «Волна», директор А. Б. Сомова"}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{title, "(г. Луга, ул. Мира, 5, МБУ ДО «Волна»)"}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{title, "188230, г. Луга, МБУ ДО «Волна»"}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{title, "МБУДО Лужский дом детского творчества, п. Приречный"},
             &Report::center_name,
             "МБУДО Лужский дом детского творчества"},
        Case{{title, "Муниципальное бюджетное учреждение", "дополнительного образования", "«Волна» города Луги"},
             &Report::center_name,
             "Муниципальное бюджетное учреждение дополнительного образования «Волна» города Луги"},
        Case{{title, "ДВОРЕЦ. Центр: МБУ ДО «Волна»"}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{"Отчёт МБУ ДО «Волна» о работе МОЦ за 2024 год", ""}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{"Отчёт о работе МОЦ при МБУ ДО «Волна» за 2024 год", ""}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{"Зональный центр: МБУ ДО «Волна»", title}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{title, "Базовое учреждение – МБУ ДО «Волна»"}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{title, "Базовая организация: МБУ ДО «Дом «Волна» (далее – ДВ)"},
             &Report::center_name,
             "МБУ ДО «Дом «Волна» (ДВ)"},
        Case{{"Отчёт представлен: МБУ ДО «Волна»", title}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{title, "Отчёт составлен МБУ ДО «Волна»"}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{"Дом детского творчества Лужского района", title},
             &Report::center_name,
             "Дом детского творчества Лужского района"},
        Case{{title, "Центр внешкольной работы «Волна»"}, &Report::center_name, "Центр внешкольной работы «Волна»"},
        Case{{title, "Центр и его задачи"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "МБУ ДО «Волна» провёл 12 конкурсов."}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Участники: МБУ ДО «Волна», МБОУ СОШ № 2"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Представила: Чижова В. Г."}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Отчёт подготовлен: март 2025 года"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Учреждение – лауреат смотра: школа № 4"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Опорный центр: п. Приречный"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Опорный центр: ДДТ «Исток»"}, &Report::center_name, "ДДТ «Исток»"},
        Case{{title, "Заявитель: Отдел образования"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Партнёры:", "МБУ ДО «Исток»"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Учредитель", "МКУ «Отдел культуры»"}, &Report::center_name, "МОЦ Лужского района"},
        Case{
            {title, "Лужский район", "МБУ ДО «Исток»", "МБУ ДО «Восход»"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "ГБУ ДО «Исток» (региональный модельный центр)"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Дом культуры, с. Верхнее"}, &Report::center_name, "МОЦ Лужского района"},
        Case{{title, "Вместе с МБУ ДО «Волна» проведены курсы."}, &Report::center_name, "МОЦ Лужского района"}));

INSTANTIATE_TEST_SUITE_P(
    Kinds, Fronts,
    ::testing::Values(
        Case{{"Лужский район. Отчёт МОЦ за 2024 год", ""}, &Report::kind, "activity_report"},
        Case{{"Отчёт о работе опорного центра за 2024 год", "Старый Оскол", "2025 г."},
             &Report::municipality,
             "город Старый Оскол"},
        Case{{"Отчёт о работе опорного центра за 2024 год", "Старый Оскол", "Проведены курсы."},
             &Report::municipality,
             std::nullopt},
        Case{{"Отчёт о работе опорного центра за 2024 год", "Введение", "2025"}, &Report::municipality, std::nullopt},
        Case{{"ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА", "В ЛУЖСКОМ РАЙОНЕ ЗА 2024 ГОД"},
             &Report::title,
             "ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА В ЛУЖСКОМ РАЙОНЕ ЗА 2024 ГОД"},
        Case{{"Информация о работе опорного центра", "В Лужском районе за 2024 год проведены курсы."},
             &Report::title,
             "Информация о работе опорного центра"},
        Case{{"ИНФОРМАЦИЯ", "О РАБОТЕ ОПОРНОГО ЦЕНТРА ЗА 2024 ГОД"},
             &Report::title,
             "ИНФОРМАЦИЯ О РАБОТЕ ОПОРНОГО ЦЕНТРА ЗА 2024 ГОД"},
        Case{{"Публичный доклад муниципального учреждения «Волна»", "Лужский район, 2024 год"},
             &Report::kind,
             "activity_report"},
        Case{{"ОТЧЁТ О РАБОТЕ МУНИЦИПАЛЬНОГО УЧРЕЖДЕНИЯ", "ДОМА ТВОРЧЕСТВА", "ГОРОДА ЛУГИ", "ЗА 2024 ГОД"},
             &Report::title,
             "ОТЧЁТ О РАБОТЕ МУНИЦИПАЛЬНОГО УЧРЕЖДЕНИЯ ДОМА ТВОРЧЕСТВА ГОРОДА ЛУГИ ЗА 2024 ГОД"},
        Case{
            {"ОТЧЁТ О РАБОТЕ МОЦ", "ОБЩИЕ СВЕДЕНИЯ", "КАДРЫ НА КОНЕЦ 2024 ГОДА"}, &Report::title, "ОТЧЁТ О РАБОТЕ МОЦ"},
        Case{{"ОТЧЁТ ЦЕНТРА", "ЛУЖСКИЙ РАЙОН", "КАДРЫ ЗА 2024 ГОД"}, &Report::title, "ОТЧЁТ ЦЕНТРА"},
        Case{{"ОТЧЁТ О РАЗВИТИИ", "СЕТЕВОГО ВЗАИМОДЕЙСТВИЯ ШКОЛ", "ЗА 2024 ГОД"},
             &Report::title,
             "ОТЧЁТ О РАЗВИТИИ СЕТЕВОГО ВЗАИМОДЕЙСТВИЯ ШКОЛ ЗА 2024 ГОД"},
        Case{{"ОТЧЁТ О РАБОТЕ МОЦ ЛУЖСКОГО РАЙОНА", "ОБЩИЕ СВЕДЕНИЯ", "Проведены курсы."},
             &Report::title,
             "ОТЧЁТ О РАБОТЕ МОЦ ЛУЖСКОГО РАЙОНА"},
        Case{{"Отчёт о работе МОЦ Лужского района", "12.01.2025", "Проведены курсы."},
             &Report::title,
             "Отчёт о работе МОЦ Лужского района"},
        Case{{"МБУ ДО «Волна» отчёт опорного центра за 2024 год", ""}, &Report::kind, "activity_report"},
        Case{{"МБУ ДО «Волна» отчёт опорного центра за 2024 год", ""}, &Report::center_name, "МБУ ДО «Волна»"},
        Case{{"Ленинградская область, Лужский район – анализ работы МОЦ за 2024 год", ""}, &Report::kind, "analysis"},
        Case{{"МОЦ Лужского района. Отчёт за 2024 год", ""}, &Report::kind, "activity_report"},
        Case{{"Публичный доклад о работе МОЦ за 2024 год", ""}, &Report::kind, "activity_report"},
        Case{{"Лужский район: отчёт о походе", ""}, &Report::kind, {}},
        Case{{"АНАЛИТИЧЕСКАЯ", "СПРАВКА", "о работе МОЦ Лужского района", "за 2024 год"}, &Report::kind, "analysis"},
        Case{{"Ход исполнения дорожной карты МОЦ Лужского района за 2024 год", ""}, &Report::kind, "activity_report"},
        Case{{"Отчёт о работе", "МОЦ Лужского района", "2024 год", "Медиаплан МОЦ на 2025 год"},
             &Report::period_start,
             "2024-01-01"},
        Case{{"Отчёт о работе МОЦ Лужского района", "В 2024 году МОЦ провёл 12 слётов.", ""},
             &Report::title,
             "Отчёт о работе МОЦ Лужского района"},
        Case{{"Отчёт о работе МОЦ", "Лужского м.р.", "за 2024 год"},
             &Report::title,
             "Отчёт о работе МОЦ Лужского м.р. за 2024 год"},
        Case{{"Самоанализ деятельности МОЦ за 2024 год", ""}, &Report::kind, "analysis"},
        Case{{"ПРИКАЗ", "О создании опорного центра"}, &Report::kind, "other"},
        Case{{"ПРИКАЗ", "12.03.2025 № 44", "Об утверждении отчёта", title}, &Report::title, title},
        Case{{"ПРИНЯТО", "Протокол № 7 от 21.02.2025", "УТВЕРЖДАЮ", "Отчёт о работе МОЦ района"},
             &Report::kind,
             "activity_report"},
        Case{{"Приказ отдела образования от 21.02.2025 № 7", "ПЛАН РАБОТЫ МОЦ"}, &Report::kind, "plan"},
        Case{{"Отчёт о работе МОЦ Лужского района", "Проведены курсы.",
              "МОЦ Лужского района. Сведения о кадрах и сетевых программах района 2023 года"},
             &Report::period_start,
             {}},
        Case{{"Отчёт МОЦ Лужского района", "Протокол заседания совета"}, &Report::kind, "activity_report"},
        Case{
            {"Муниципальный опорный центр Лужского района", "Отчёт за 2024 год", "Региональный модельный центр помог."},
            &Report::level,
            "municipal"},
        Case{{"Подготовлено по форме РМЦ", "Отчёт за 2024 год", "МОЦ провёл курсы.", "МОЦ вырос.",
              "МОЦ Лужского района"},
             &Report::level,
             "municipal"},
        Case{{"Региональный модельный центр области", "Сводный отчёт за 2024 год", "В области 22 опорных центра."},
             &Report::level,
             "regional"},
        Case{{"Отчёт ЗОЦ Нагорной зоны за 2024 год", ""}, &Report::zone, "Нагорная"},
        Case{{title, "г. Луга", "2025 г."}, &Report::title, title}));

INSTANTIATE_TEST_SUITE_P(
    Places, Fronts,
    ::testing::Values(
        Case{{"Елецкий район Липецкой области", "Отчёт МОЦ за 2024 год", "Гости приехали из города Елецка."},
             &Report::municipality,
             "Елецкий район"},
        Case{{"Администрация Лесного района", "187553, г. Лесной, ул. Мира, 5", "Отчёт МОЦ за 2024 год"},
             &Report::municipality,
             "Лесной район"},
        Case{{"Отдел образования Елецкого района, ул. Мира, 5", "Отчёт МОЦ за 2024 год",
              "Слёт прошёл в городе Липецке."},
             &Report::municipality,
             "Елецкий район"},
        Case{{"Ханты-Мансийский автономный округ – Югра", "Кондинский район", "Отчёт МОЦ за 2024 год"},
             &Report::municipality,
             "Кондинский район"},
        Case{{"Отчёт МОЦ Заречного внутригородского района города Саратова за 2024 год", ""},
             &Report::municipality,
             "Заречный внутригородской район"},
        Case{{"Отчёт МОЦ Октябрьского района города Саратова за 2024 год", ""}, &Report::region, "Саратовская область"},
        Case{{"Отчёт зонального опорного центра «Восточная зона» Тверской области за 2024 год", ""},
             &Report::zone,
             "Восточная"},
        Case{{"Отчёт МОЦ г. Новокузнецка за 2024 год", ""}, &Report::municipality, "город Новокузнецк"},
        Case{{"Отчёт МОЦ лужского района за 2024 год", ""}, &Report::municipality, "Лужский район"},
        Case{{"Отчёт МОЦ Усть-Кутского муниципального образования за 2024 год", ""}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ за 2024 год", "Участники: г. Тула – 12, г. Калуга – 14."}, &Report::municipality, {}},
        Case{{"г. Тула", "Отчёт МОЦ за 2024 год", "Проведён слёт.", "Слёт ждёт город Тула, г. Калуга."},
             &Report::municipality,
             "город Тула"},
        Case{{"Отчёт МОЦ сельского района за 2024 год", ""}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ Лужскго района за 2024 год", ""}, &Report::municipality, "Лужский район"},
        Case{{"Отчёт МОЦ Лужского муниц. района за 2024 год", ""}, &Report::kind, "activity_report"},
        Case{{"Отчёт МОЦ Владивостока за 2024 год", ""}, &Report::municipality, "город Владивосток"},
        Case{{"Отчёт МОЦ Великого Новгорода за 2024 год", ""}, &Report::municipality, "город Великий Новгород"},
        Case{{"Отчёт МОЦ Росинки за 2024 год", ""}, &Report::municipality, {}},
        Case{{"Отчёт ЗОЦ Северной зоны за 2024 год", ""}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ ЗАТО г. Снежинск за 2024 год", ""}, &Report::municipality, "ЗАТО Снежинск"},
        Case{{"Отчёт МОЦ закрытого административно-территориального образования Северск за 2024 год", ""},
             &Report::municipality,
             "ЗАТО Северск"},
        Case{{"Отчёт МОЦ Хангаласского улуса за 2024 год", ""}, &Report::municipality, "Хангаласский улус"},
        Case{{"Отчёт МОЦ МР «Сыктывдинский» за 2024 год", ""},
             &Report::municipality,
             "Сыктывдинский муниципальный район"},
        Case{{"МР «Организация экспертизы»", "Отчёт МОЦ за 2024 год"}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ Первомайского района города Ижевска за 2024 год", ""},
             &Report::region,
             "Удмуртская Республика"},
        Case{{"Отчёт МОЦ города Прокопьевска за 2024 год", "Соседи: Прокопьевский район"},
             &Report::municipality,
             "город Прокопьевск"},
        Case{{"Отчёт МОЦ за 2024 год", "Методист Г.О. Самарина"}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ за 2024 год", "Каждый район имеет план."}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ за 2024 год", "Победителем района стала школа."}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ за 2024 год", "Конкурс «Мой город Тверь» собрал детей."}, &Report::municipality, {}},
        Case{{"Региональный модельный центр Тверской области, г. Тверь", "Отчёт МОЦ за 2024 год"},
             &Report::municipality,
             {}},
        Case{{"Руководителю РМЦ", "г. Тверь, ул. Мира, 4", "Отчёт МОЦ за 2024 год"}, &Report::municipality, {}},
        Case{{"Отчёт МОЦ г.о.г. Выкса за 2024 год", ""}, &Report::municipality, "городской округ город Выкса"},
        Case{{"Город федерального значения Севастополь", "Отчёт МОЦ за 2024 год"},
             &Report::region,
             "город Севастополь"}));

INSTANTIATE_TEST_SUITE_P(
    Times, Fronts,
    ::testing::Values(
        Case{{"Отчёт МОЦ за 2022, 2023 и 2024 годы", ""}, &Report::period_end, "2024-12-31"},
        Case{{"Отчёт МОЦ за 2022, 2023 и 2024 годы", ""}, &Report::period_kind, "other"},
        Case{{"Отчёт МОЦ за I и II кварталы 2024 года", ""}, &Report::period_kind, "half_year"},
        Case{{"Отчёт МОЦ", "за период: июль, август, сентябрь 2024 года"}, &Report::period_kind, "quarter"},
        Case{{"Отчёт МОЦ за 2022 и 2024 годы", ""}, &Report::period_end, "2022-12-31"},
        Case{{"Отчёт МОЦ за 2023-2024 гг. (учебный год)", ""}, &Report::period_kind, "school_year"},
        Case{{"Отчёт МОЦ", "В первом полугодии 2024 года центр провёл курсы."}, &Report::period_kind, "half_year"},
        Case{{"Отчёт МОЦ за 1 полугодие (январь – июнь) 2024 года", ""}, &Report::period_kind, "half_year"},
        Case{{"Отчёт МОЦ Лужского района", "г. Луга, 2025", "За 2024 год проведены слёты."},
             &Report::period_start,
             "2024-01-01"},
        Case{{"Отчёт МОЦ Лужского района", "г. Луга", "2025 год", "Проведены слёты."}, &Report::period_start, {}},
        Case{{"Отчёт МОЦ", "г. Луги", "2024 год", "Проведены слёты."}, &Report::period_start, "2024-01-01"},
        Case{{"Отчёт МОЦ Лужского района", "МОЦ создан в 2021 году. В 2024 году он провёл слёт."},
             &Report::period_start,
             "2024-01-01"},
        Case{{"Отчёт МОЦ Лужского района", "Муниципальный опорный центр в 2024 году провёл слёт."},
             &Report::period_start,
             "2024-01-01"},
        Case{{"Отчёт МОЦ Лужского района", "Подготовлен в январе 2025 года"}, &Report::period_start, {}},
        Case{{"Отдел образования Лужского района от 15 января 2025 года № 45", title}, &Report::doc_number, "45"},
        Case{{"Приложение к приказу министерства", "от 15.01.2025 № 45", title}, &Report::doc_number, {}},
        Case{{"Приложение к письму Министерства образования", "от 15.01.2025 № 45", title}, &Report::doc_number, {}},
        Case{{"Приложение к письму отдела образования", "от 15.01.2025 № 45", title}, &Report::doc_number, "45"},
        Case{{"Отдел образования\nг. Луга, ул. Мира, 3\nот 15.01.2025 № 45\nна № 8 от 11.01.2025", title},
             &Report::doc_number,
             "45"},
        Case{{"Утверждён\nприказом отдела образования\nот 15.01.2025 № 45", title}, &Report::doc_number, {}},
        Case{{"Приложение № 3 к письму Регионального модельного центра области", "от 15.01.2025 № 45-м", title},
             &Report::doc_number,
             {}},
        Case{{"на № 12/4 от 11.01.2025", "15.01.2025 № 45", title}, &Report::doc_number, "45"},
        Case{{"Отчёт МОЦ за 2023/2024 учебный год (1 полугодие)", "Проведены слёты."},
             &Report::period_end,
             "2023-12-31"},
        Case{{"Отчёт МОЦ за 2023-2024 учебный год, 2 полугодие", "Проведены слёты."},
             &Report::period_start,
             "2024-01-01"},
        Case{{"Отчёт МОЦ за 2023/2024 учебный год и план на 1 полугодие", "Проведены слёты."},
             &Report::period_end,
             "2024-08-31"},
        Case{{title, "Отчёт составлен 15.01.2025"}, &Report::doc_date, "2025-01-15"},
        Case{{"Отчёт МОЦ", "Лужский район",
              "Центр открыт с 2019 года, в 2022 году переехал в новое здание школы искусств."},
             &Report::period_kind,
             {}},
        Case{{"Отчёт МОЦ", "Лужский район",
              "В 2020 году здесь открыт муниципальный опорный центр при районной школе искусств."},
             &Report::period_kind,
             {}},
        Case{{"Лицензия", "Регистрационный № 31 от 11.03.2016", "Исх. № 8 от 14.01.2025", title},
             &Report::doc_number,
             "8"},
        Case{{title, "Рег. номер 31 от 11.03.2024 получила программа"}, &Report::doc_number, {}},
        Case{{"г. Луга, 14 января 2025 года", title}, &Report::doc_date, "2025-01-14"},
        Case{{"с. Верхнее 05.02.2025", title}, &Report::doc_date, "2025-02-05"},
        Case{{"Исходящий номер 4.12-7, 14 января 2025 г.", title}, &Report::doc_number, "4.12-7"},
        Case{{"Исходящий номер: 318 от 14.01.2025", title}, &Report::doc_number, "318"},
        Case{{"Регистрационный номер 318 от 14.01.2025", title}, &Report::doc_number, "318"},
        Case{{"Исх. № 318/4", title}, &Report::doc_number, "318/4"},
        Case{{"Исходящий номер: 318 от 14.01.2025", title}, &Report::doc_date, "2025-01-14"}));

TEST(Fronts, TakeNoChildForWhoSigned) {
    EXPECT_FALSE(identity_of({title, "Победитель областного конкурса Сомова Анна"}).signatory);
}

std::string dates_of(const std::string& text) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    std::string found;
    for (const Date& date : normalizer.normalize(*extractors::txt::read(text, "a.txt")).dates) {
        found += date.raw + " " + date.role + "; ";
    }
    return found;
}

TEST(Fronts, FindWhoSigned) {
    struct Signed {
        std::vector<std::string> lines;
        const char* signatory;
        const char* center;
    };
    const Signed cases[] = {
        {{title, "М.П. Директор: _________ (Сомова Е. М.)"}, "Сомова Е. М.", nullptr},
        {{title, "М.П. Сомова, директор"}, "Сомова М.П.", nullptr},
        {{title, "Исп. Белкина О. С.", "Директор Сомова Е. М."}, "Сомова Е. М.", nullptr},
        {{title, "Исполнитель:", "Сомова Е. М."}, nullptr, nullptr},
        {{title, "Директор МАУ ДО «Росинка» Лужского района С.П. Сомова"},
         "Сомова С.П.",
         "МАУ ДО «Росинка» Лужского района"},
        {{title, "Директор МАУ ДО «Росинка» Г. Н. Сомова"}, "Сомова Г. Н.", "МАУ ДО «Росинка»"},
        {{title, "Директор МАУ ДО «Росинка» г. Луги"}, nullptr, "МАУ ДО «Росинка» г. Луги"},
    };
    for (const Signed& tested : cases) {
        const Report report = identity_of(tested.lines);
        EXPECT_EQ(report.signatory, tested.signatory == nullptr ? Text() : Text(tested.signatory)) << tested.lines[1];
        if (tested.center != nullptr) {
            EXPECT_EQ(report.center_name, tested.center) << tested.lines[1];
        }
    }
}

std::string signatory_of(const std::string& text) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    return normalizer.normalize(*extractors::txt::read(text, "a.txt")).signatory.value_or("");
}

TEST(Fronts, FindWhoSignedInTheLastRowOfASheet) {
    const std::string sheet =
        "Отчёт о работе МОЦ за 2024 год\n\n№\tПоказатель\tЗначение\n1\tПрограмм\t40\n2\tДетей\t900\n";
    EXPECT_EQ(signatory_of(sheet + "3\tГрупп\t77\nДиректор МОЦ\tСомова Е. М.\t\n"), "Сомова Е. М.");
    EXPECT_EQ(signatory_of(sheet + "Методист\tБелкина А. П.\t\nДиректор МОЦ\tСомова Е. М.\t\n"), "");
}

TEST(Fronts, AreSignedAboveWhoCanBeAskedAndTheAnnexes) {
    const std::string letter = "Отчёт о работе МОЦ за 2024 год\n\nПроведены слёты.\n\nДиректор      Т.В. Лосева\n\n";
    const std::string annex =
        "\nПриложение 1\nк письму от 12.01.2025 № 31\n\nДата\tМероприятие\n12.03\tСлёт\n14.03\tСеминар\n";
    EXPECT_EQ(signatory_of(letter + "Галкина Елена Марковна, методист\n8 (81151) 2-10-66\n" + annex), "Лосева Т.В.");
    EXPECT_EQ(signatory_of(letter + "Галкина Елена Марковна\n" + annex), "Лосева Т.В.");
    for (const char* const head : {"Приложение к письму от 12.01.2025 № 31", "Приложение к отчёту"}) {
        EXPECT_EQ(signatory_of(letter + head + annex.substr(annex.find("\n\n"))), "Лосева Т.В.") << head;
    }
}

TEST(Fronts, AreSignedByNoAuthorOfAProgramme) {
    const std::string report = "Отчёт о работе МОЦ за 2024 год\n\nПроведены слёты.\n\n";
    EXPECT_EQ(signatory_of(report + "Директор Лосева Т.В.\n\nАвтор программы Галкин Е.М.\n"), "Лосева Т.В.");
    EXPECT_EQ(signatory_of(report + "Член жюри Галкин Е.М.\n"), "");
}

TEST(Fronts, TellTheDatesOfTheReport) {
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ за 2024 год\n\nПроведены слёты.\n\n"
                       "Отчёт составлен 20.12.2024 по сводкам.\n"),
              "2024 год period; 20.12.2024 document; ");
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ за 2023/2024 учебный год (1 полугодие)\n"),
              "2023/2024 учебный год period; 1 полугодие period; ");
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ\n\nОтчётный период: 2024 год\n"), "2024 год period; ");
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ за 2024 год\n\nПроведены слёты.\n\nОтчёт составлен 20.12.2024\n"),
              "2024 год period; 20.12.2024 document; ");
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ\n\nОтчётный период\t2 полугодие 2024 года\nДетей\t900\nГрупп\t41\n"),
              "2 полугодие 2024 года period; ");
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ\n\nЛужский район\n9 месяцев 2024 г.\n"), "9 месяцев 2024 г. period; ");
    EXPECT_EQ(dates_of("Исходящий номер 4.12-7, 14 января 2025 г.\n\nОтчёт о работе МОЦ\n"),
              "14 января 2025 г. document; ");
    EXPECT_EQ(dates_of("Отчёт о работе МОЦ\n\n- п. Лесной, 14 мая 2024 г. – слёт\n- с. Верхнее, 15 мая 2024 г.\n"),
              "14 мая 2024 г. held; 15 мая 2024 г. held; ");
    EXPECT_EQ(dates_of("г. Луга, 14 января 2025 г.\n\nОтчёт о работе МОЦ\n"), "14 января 2025 г. document; ");
}

TEST(Fronts, TakeNoDayOfAShortTableForTheReportsOwn) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    const auto day_of = [&](const std::string& table) {
        return normalizer.normalize(*extractors::txt::read("Отчёт о работе МОЦ за 2024 год\n\n" + table, "a.txt"))
            .doc_date;
    };
    EXPECT_EQ(day_of("№\tМероприятие\tСрок\tОтметка\n1\tСлёт\t10.03.2024\tпроведён\n2\tСбор\tмай\tпроведён\n"), Text());
    EXPECT_EQ(day_of("Директор\t________\tЛосева Т. В.\t10.01.2025\n"), Text("2025-01-10"));
}

}  // namespace
}  // namespace svod::normalizer::stages
