#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "extractors/document/unicode.hpp"
#include "extractors/txt/encoding.hpp"
#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {
namespace {

/// "paragraph |text" or "table" with rows "a|b|c<2>", one line a block or row.
std::string dump(const Document& document) {
    std::string out;
    for (const Block& block : document.blocks) {
        out += std::string(name_of(block.type)) + (block.type == BlockType::table ? "" : " ") + block.number +
               (block.level > 1 ? "/" + std::to_string(block.level) : "") +
               (block.type == BlockType::table ? "" : "|") + block.text + "\n";
        for (const Row& row : block.table.rows) {
            for (const Cell& cell : row.cells) {
                out += (&cell == &row.cells.front() ? "  " : "|") + cell.text;
                out += cell.column_span > 1 ? "<" + std::to_string(cell.column_span) + ">" : "";
            }
            out += "\n";
        }
    }
    return out;
}

struct Case {
    const char* name;
    std::string text;
    std::string wanted;
};

const std::vector<Case> cases = {
    {"one paragraph a line", "Проведён семинар.\nПроведён конкурс.\n",
     "paragraph |Проведён семинар.\nparagraph |Проведён конкурс.\n"},
    {"a figure told below its heading",
     "Конкурсное движение\nРайонных конкурсов за год – 12, из них 8 для школьников и 4 для наставников.\n",
     "heading |Конкурсное движение\nparagraph |Районных конкурсов за год – 12, из них 8 для школьников и 4 для "
     "наставников.\n"},
    {"figures with their names below a long heading in no oblique case",
     "Учреждения, ведущие дополнительное образование детей в муниципалитете\nДополнительного образования – 5\n"
     "Общеобразовательные – 11\n",
     "paragraph |Учреждения, ведущие дополнительное образование детей в муниципалитете\n"
     "paragraph |Дополнительного образования – 5\nparagraph |Общеобразовательные – 11\n"},
    {"days with their news on lines of their own",
     "04.04.2024 – гимназия № 2 – проведена выставка рисунков «Лето» – 50 работ\n"
     "18.04.2024 – Дом творчества – проведён мастер-класс «Лён» – 13 участников\n",
     "paragraph |04.04.2024 – гимназия № 2 – проведена выставка рисунков «Лето» – 50 работ\n"
     "paragraph |18.04.2024 – Дом творчества – проведён мастер-класс «Лён» – 13 участников\n"},
    {"a list with wide gaps",
     "-  художественной  направленности  – 26,\n-  технической  направленности –  29,\n-  туристско-краеведческой  "
     "–  4.\n",
     "list_item -|художественной направленности – 26,\nlist_item -|технической направленности – 29,\n"
     "list_item -|туристско-краеведческой – 4.\n"},
    {"wrapped lines",
     "В течение года специалисты центра провели двенадцать семинаров и семь\n"
     "Дней открытых дверей, организовали экспертизу программ и подготовили\n"
     "методические реко-\nмендации для естественно-\nнаучной направленности.\n",
     "paragraph |В течение года специалисты центра провели двенадцать семинаров и семь Дней открытых дверей, "
     "организовали экспертизу программ и подготовили методические рекомендации для естественно-научной "
     "направленности.\n"},
    {"table under its own heading below a table of as many columns",
     "№\tПоказатель\tПлан\tФакт\n1\tШколы\t20\t21\n2\tКружки\t30\t32\n\nII. Мероприятия\n\n"
     "№\tМероприятие\tДата\tЧисло уч.\n1\tСлёт\tмай\t40\n",
     "table\n  №|Показатель|План|Факт\n  1|Школы|20|21\n  2|Кружки|30|32\nheading II|Мероприятия\n"
     "table\n  №|Мероприятие|Дата|Число уч.\n  1|Слёт|май|40\n"},
    {"heads in words unknown below a table of figures",
     "№\tШкола\tДети\n1\tЛесная\t20\n2\tЛуговая\t30\n\nII. Кружки\n\n"
     "Педагог\tКружок\tШкола\nКедров\tШахматы\tЛесная\n",
     "table\n  №|Школа|Дети\n  1|Лесная|20\n  2|Луговая|30\nheading II|Кружки\n"
     "table\n  Педагог|Кружок|Школа\n  Кедров|Шахматы|Лесная\n"},
    {"pairs of cells with a bar between them", "Итоги года\nПоказатель | Значение\nПрограмм | 40\nПедагогов | 12\n",
     "heading |Итоги года\ntable\n  Показатель|Значение\n  Программ|40\n  Педагогов|12\n"},
    {"labels with their figures below them",
     "Всего кружков\n14\nВсего программ\n\n71\nОхват\n70,5 %\nРаботали наставники.\n",
     "table\n  Всего кружков|14\n  Всего программ|71\n  Охват|70,5 %\nparagraph |Работали наставники.\n"},
    {"labels with their figures below a pair of heads", "Организации\nКоличество\nШколы\n7\nЛицеи\n2\n",
     "table\n  Организации|Количество\n  Школы|7\n  Лицеи|2\n"},
    {"figures that number the labels before them", "Наименование\n1\nКружок\n2\nСтудия\n3\n",
     "paragraph |Наименование\nparagraph |1\nparagraph |Кружок\nparagraph |2\nparagraph |Студия\nparagraph |3\n"},
    {"two lines with a bar are no table", "Школа | Лесная.\nСело | Луговое.\n",
     "paragraph |Школа | Лесная.\nparagraph |Село | Луговое.\n"},
    {"paragraphs set in",
     "   Специалисты центра провели двенадцать семинаров для учителей района и\nподготовили сборник статей о работе.\n"
     "   Педагоги приняли участие в конкурсах.\n",
     "paragraph |Специалисты центра провели двенадцать семинаров для учителей района и подготовили сборник статей о "
     "работе.\nparagraph |Педагоги приняли участие в конкурсах.\n"},
    {"a figure that wrapping keeps beside its noun",
     "В районе работают двенадцать школ и три дома творчества. Занимаются\n1 320 детей из 1 700, живущих в районе.\n",
     "paragraph |В районе работают двенадцать школ и три дома творчества. Занимаются 1 320 детей из 1 700, живущих в "
     "районе.\n"},
    {"a dash that wrapping puts at the beginning of a line",
     "На конец года в реестре стоит 146 программ, среди них художественных\n– 51, технических – 29 и спортивных – 40, "
     "прочие естественнонаучные.\n",
     "paragraph |На конец года в реестре стоит 146 программ, среди них художественных – 51, технических – 29 и "
     "спортивных – 40, прочие естественнонаучные.\n"},
    {"a numbered title in capitals, cut at a hyphen",
     "3. РАБОТА С ПЕДАГОГАМИ\nИ РОДИТЕЛЯМИ УЧРЕЖДЕ-\nНИЙ РАЙОНА\n\nПроведён семинар.\n",
     "heading 3|РАБОТА С ПЕДАГОГАМИ И РОДИТЕЛЯМИ УЧРЕЖДЕНИЙ РАЙОНА\nparagraph |Проведён семинар.\n"},
    {"cells of a pasted table that don't stand below each other",
     "№    Показатель           План     Факт\n1   Охват детей дополнительным образованием, %   80     81,3\n"
     "2   Программы   30   28\n",
     "table\n  №|Показатель|План|Факт\n  1|Охват детей дополнительным образованием, %|80|81,3\n"
     "  2|Программы|30|28\n"},
    {"sentences with wide gaps",
     "В  районе проведены  семинары\nдля  педагогов и  методистов\nи  конкурсы для  школьников.\n",
     "paragraph |В районе проведены семинары для педагогов и методистов и конкурсы для школьников.\n"},
    {"a word cut by a soft hyphen, a number below its sign",
     "Приказом от 5 мая утверждена экс\u00AD\nпертная группа, приказом №\n14-од, её состав.\n",
     "paragraph |Приказом от 5 мая утверждена экспертная группа, приказом № 14-од, её состав.\n"},
    {"a list of numbered houses below a date", "Список на 15.01.2024\n№ 1 гимназия\n№ 5 лицей\n",
     "paragraph |Список на 15.01.2024\nparagraph |№ 1 гимназия\nparagraph |№ 5 лицей\n"},
    {"a title in capitals that ends with a preposition",
     "2. РАБОТА ЦЕНТРА ПО\nВНЕДРЕНИЮ НОВЫХ ФОРМ\n\nПроведён семинар.\n",
     "heading 2|РАБОТА ЦЕНТРА ПО ВНЕДРЕНИЮ НОВЫХ ФОРМ\nparagraph |Проведён семинар.\n"},
    {"two titles in capitals", "2. ОБЩИЕ ПОЛОЖЕНИЯ\nПЕРСОНИФИЦИРОВАННОЕ ФИНАНСИРОВАНИЕ\n\nПроведён семинар.\n",
     "heading 2|ОБЩИЕ ПОЛОЖЕНИЯ\nheading |ПЕРСОНИФИЦИРОВАННОЕ ФИНАНСИРОВАНИЕ\nparagraph |Проведён семинар.\n"},
    {"an act's number below its date", "Приказ управления образования от 12.03.2024 г.\n№ 45 «О центре»\n",
     "paragraph |Приказ управления образования от 12.03.2024 г. № 45 «О центре»\n"},
    {"a list with dashes below a full line",
     "На конец года в реестре центра стоит 146 программ, которые ведут дома\n– детский,\n– юношеский.\n",
     "paragraph |На конец года в реестре центра стоит 146 программ, которые ведут дома\nlist_item -|детский,\n"
     "list_item -|юношеский.\n"},
    {"the last item of a list with dashes, below a full line",
     "Задачи отдела:\n– выпуск сборника статей педагогов района и методистов дополнительного\n– сбор заявок\n"
     "Все задачи года выполнены в срок.\n",
     "heading |Задачи отдела:\nlist_item -|выпуск сборника статей педагогов района и методистов дополнительного\n"
     "list_item -|сбор заявок\nparagraph |Все задачи года выполнены в срок.\n"},
    {"lines that each end with their figure",
     "Организаций, всего – 31\nв том числе:\nшколы – 17\nдетские сады – 14\nкружков – 1 024 ед.\n",
     "paragraph |Организаций, всего – 31\nparagraph |в том числе:\nparagraph |школы – 17\nparagraph |детские сады – "
     "14\n"
     "paragraph |кружков – 1 024 ед.\n"},
    {"page numbers between the rows of a table",
     "№\tМероприятие\tСрок\n1\tСеминар для педагогов\tмарт\n\n- 1 -\n\n\tрайона\t\n2\tКонкурс\tмай\n\n- 2 -\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар для педагогов района|март\n  2|Конкурс|май\n"},
    {"one bare number between the rows of a table",
     "№\tМероприятие\tСрок\n1\tСеминар для педагогов\tмарт\n\n4\n\n\tрайона\t\n2\tКонкурс\tмай\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар для педагогов района|март\n  2|Конкурс|май\n"},
    {"one bare number between the rows of a drawn table",
     "| № | Мероприятие | Срок |\n|---|---|---|\n| 1 | Семинар для педагогов и | март |\n\n5\n\n|  | вожатых | |\n| 2 "
     "| "
     "Слёт | май |\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар для педагогов и вожатых|март\n  2|Слёт|май\n"},
    {"titles of sections between the rows of a drawn table",
     "№ | Мероприятие | Срок\nРаздел 1. Педагогам\n1 | Семинар | март\nРаздел 2. Детям\n2 | Слёт | май\n",
     "table\n  №|Мероприятие|Срок\n  Раздел 1. Педагогам<3>\n  1|Семинар|март\n  Раздел 2. Детям<3>\n  2|Слёт|май\n"},
    {"numbered titles of sections between the rows of a drawn table",
     "№ | Мероприятие | Срок\n1. Педагогам\n1.1 | Семинар | март\nII. Детям\n2.1 | Слёт | май\n",
     "table\n  №|Мероприятие|Срок\n  1. Педагогам<3>\n  1.1|Семинар|март\n  II. Детям<3>\n  2.1|Слёт|май\n"},
    {"numbered titles between the rows of a drawn table without numbers",
     "Мероприятие | Срок | Кто\n1. Педагогам\nСеминар | март | Белова\n2. Детям\nСлёт | май | Белова\n",
     "table\n  Мероприятие|Срок|Кто\n  1. Педагогам<3>\n  Семинар|март|Белова\n  2. Детям<3>\n  Слёт|май|Белова\n"},
    {"the title of a second drawn table",
     "№ | Мероприятие | Срок\n1 | Семинар | март\nСведения о детях\nВозраст | Мальчики | Девочки\n7–10 лет | 40 | 50\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\nheading |Сведения о детях\n"
     "table\n  Возраст|Мальчики|Девочки\n  7–10 лет|40|50\n"},
    {"a note behind the rows of a drawn table",
     "№ | Мероприятие | Срок\n1 | Семинар | март\nПримечание: сроки меняются\n2 | Слёт | май\n3 | Форум | июнь\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\nparagraph |Примечание: сроки меняются\n"
     "table\n  2|Слёт|май\n  3|Форум|июнь\n"},
    {"a sentence behind the rows of a drawn table",
     "№ | Мероприятие | Срок\n1 | Семинар | март\nВсё проведено в срок.\n2 | Слёт | май\n3 | Форум | июнь\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\nparagraph |Всё проведено в срок.\n"
     "table\n  2|Слёт|май\n  3|Форум|июнь\n"},
    {"a bare number below a table", "№\tМероприятие\tСрок\n1\tСеминар\tмарт\n\n4\n\nПроведён конкурс.\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\nparagraph |4\nparagraph |Проведён конкурс.\n"},
    {"headings of one word over lists",
     "Предложения\n\n1. Обновить перечень программ.\n2. Открыть кружки в сёлах.\n\nДостижения\n\nПроведён конкурс.\n",
     "heading |Предложения\nlist_item 1|Обновить перечень программ.\nlist_item 2|Открыть кружки в сёлах.\n"
     "heading |Достижения\nparagraph |Проведён конкурс.\n"},
    {"a sentence that begins like a heading", "Предложения поступили от школ района.\n\nПроведён конкурс.\n",
     "paragraph |Предложения поступили от школ района.\nparagraph |Проведён конкурс.\n"},
    {"page numbers in words", "Проведён семинар.\n\nстр. 1\n\nПроведён конкурс.\n\nСтраница 2 из 2\n",
     "paragraph |Проведён семинар.\nparagraph |Проведён конкурс.\n"},
    {"running heads with the page's number",
     "Проведён семинар.\n\nОтчёт МОЦ Энского района\t2\n\nПроведён конкурс.\n\nОтчёт МОЦ Энского района\t3\n\nПроведён "
     "слёт.\n",
     "paragraph |Проведён семинар.\nparagraph |Проведён конкурс.\nparagraph |Проведён слёт.\n"},
    {"running heads that a row's text goes on behind",
     "№\tМероприятие\tСрок\n1\tСеминар для\tмарт\n\n2 | Отчёт дома творчества\n\n\tпедагогов\t\n2\tКонкурс\tмай\n\n3 | "
     "Отчёт дома "
     "творчества\n\n3\tСлёт\tиюнь\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар для педагогов|март\n  2|Конкурс|май\n  3|Слёт|июнь\n"},
    {"feet from the first page on",
     "Проведён семинар.\n\nОтчёт МОЦ, стр. 1\n\nПроведён конкурс.\n\nОтчёт МОЦ, стр. 2\n\nПроведён слёт.\n\nОтчёт МОЦ, "
     "стр. 3\n",
     "paragraph |Проведён семинар.\nparagraph |Проведён конкурс.\nparagraph |Проведён слёт.\n"},
    {"titles that count up are no running heads",
     "Проведён семинар.\n\nПриложение № 2\n\nПроведён конкурс.\n\nПриложение № 3\n\nПроведён слёт.\n",
     "paragraph |Проведён семинар.\nheading |Приложение № 2\nparagraph |Проведён конкурс.\nheading |Приложение № "
     "3\nparagraph |Проведён слёт.\n"},
    {"groups of work that count up are no running heads",
     "Направление работы центра 1\n\nПроведён семинар.\n\nНаправление работы центра 2\n\nПроведён конкурс.\n",
     "heading |Направление работы центра 1\nparagraph |Проведён семинар.\nheading |Направление работы центра "
     "2\nparagraph |Проведён конкурс.\n"},
    {"numbers that don't count up", "Проведён семинар.\n\n- 5 -\n\nПроведён конкурс.\n",
     "paragraph |Проведён семинар.\nlist_item -|5 -\nparagraph |Проведён конкурс.\n"},
    {"numbers of lines close to each other", "1\n\nСеминар\n\n2\n\nКонкурс\n\n3\n",
     "paragraph |1\nparagraph |Семинар\nparagraph |2\nparagraph |Конкурс\nparagraph |3\n"},
    {"letterhead lines stay apart",
     "Дом творчества «Кедр»\nТел. 2-12-34\ne-mail: kedr@mail.example\n14.02.2023 № 57\nна № ____ от ____\n",
     "paragraph |Дом творчества «Кедр»\nparagraph |Тел. 2-12-34\nparagraph |e-mail: kedr@mail.example\n"
     "paragraph |14.02.2023 № 57\nparagraph |на № ____ от ____\n"},
    {"keys and values", "Территориальная зона: Южная\nМуниципальное образование: Энский район\n",
     "paragraph |Территориальная зона: Южная\nparagraph |Муниципальное образование: Энский район\n"},
    {"nested list", "- раз;\n  - два;\n  - три;\n- четыре.\n",
     "list_item -|раз;\nlist_item -/2|два;\nlist_item -/2|три;\nlist_item -|четыре.\n"},
    {"labels before tabs", "1.\tСеминары\n2.\tКонкурсы\n3.\tКурсы\n",
     "list_item 1|Семинары\nlist_item 2|Конкурсы\nlist_item 3|Курсы\n"},
    {"line with a tab", "Директор\tА. Б. Кедров\n", "paragraph |Директор А. Б. Кедров\n"},
    {"table by tabs", "№\tМероприятие\tСрок\n1\tСеминар\tмарт\n2\tКонкурс\tмай\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\n  2|Конкурс|май\n"},
    {"lines without outer bars and an empty first cell",
     "№ | Показатель | I кв. | | Год\n | | план | факт | план\n1 | Охват | 7 | 8 | 9\n",
     "table\n  №|Показатель|I кв.<2>|Год\n  план|факт|план\n  1|Охват|7|8|9\n"},
    {"tables close to each other",
     "Направленность\tПрограмм\nТехническая\t10\nИтого\t10\nТаблица 2 – Организации\nТип\tОрганизаций\nШколы\t12\n"
     "УДО\t2\nПоказатель\t2023\nЭкспертов\t5\n",
     "table\n  Направленность|Программ\n  Техническая|10\n  Итого|10\nheading |Таблица 2 – Организации\n"
     "table\n  Тип|Организаций\n  Школы|12\n  УДО|2\ntable\n  Показатель|2023\n  Экспертов|5\n"},
    {"column without a title", "№\tМероприятие\tСрок\t\n1\tСеминар\tмарт\tисполнено\n",
     "table\n  №|Мероприятие|Срок|\n  1|Семинар|март|исполнено\n"},
    {"last cells missing", "№\tМероприятие\tСрок\tИтог\n1\tСеминар\n2\tКонкурс\tмай\tпрошёл\n",
     "table\n  №|Мероприятие|Срок|Итог\n  1|Семинар||\n  2|Конкурс|май|прошёл\n"},
    {"row cut by a blank line", "№\tМероприятие\tСрок\n1\tСеминар для педагогов\tмарт\n\n\tрайона\t\n2\tКонкурс\tмай\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар для педагогов района|март\n  2|Конкурс|май\n"},
    {"row cut by a form feed", "№\tМероприятие\tСрок\n1\tСеминар для педагогов\tмарт\n\f\tрайона\t\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар для педагогов района|март\n"},
    {"columns shifted after a break",
     "№\tМероприятие\tСрок\tИтог\n\tСеминар для педагогов района о наставничестве\t12.03.2023\tПрошёл в третьей школе, "
     "20 "
     "человек\n\tКонкурс рисунков о природе родного края\t15.05.2023\tПоступило 45 работ из всех школ\n\nКурсы для "
     "методистов домов творчества\t20.09.2023\tОбучено 12 методистов и 3 педагога\n",
     "table\n  №|Мероприятие|Срок|Итог\n  |Семинар для педагогов района о наставничестве|12.03.2023|Прошёл в третьей "
     "школе, 20 человек\n  |Конкурс рисунков о природе родного края|15.05.2023|Поступило 45 работ из всех школ\n"
     "  |Курсы для методистов домов творчества|20.09.2023|Обучено 12 методистов и 3 педагога\n"},
    {"section line between rows",
     "№\tМероприятие\tСрок\n1. Кадры\n1.1\tСеминар\tмарт\n\n2. Работа с детьми\n\n2.1\tКонкурс\tмай\n",
     "table\n  №|Мероприятие|Срок\n  1. Кадры<3>\n  1.1|Семинар|март\n  2. Работа с детьми<3>\n  2.1|Конкурс|май\n"},
    {"section line cut by a blank line",
     "№\tМероприятие\tСрок\n1. Кадры центра и\t\t\n\nшкол района\n\n1.1\tСеминар\tмарт\n",
     "table\n  №|Мероприятие|Срок\n  1. Кадры центра и школ района<3>\n  1.1|Семинар|март\n"},
    {"cell over lines", "№\tМероприятие\tИтог\n1\tСеминар\tПрошли занятия\nдля 20 педагогов\n2\tКонкурс\tнет\n",
     "table\n  №|Мероприятие|Итог\n  1|Семинар|Прошли занятия для 20 педагогов\n  2|Конкурс|нет\n"},
    {"line end inside a cell before the last", "№\tМероприятие\tСрок\n1\tСеминар\nнаставников\tмарт\n2\tКонкурс\tмай\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар наставников|март\n  2|Конкурс|май\n"},
    {"two tables", "№\tМероприятие\tСрок\n1\tСеминар\tмарт\n\n№\tПоказатель\tПлан\n1\tОхват\t70\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\ntable\n  №|Показатель|План\n  1|Охват|70\n"},
    {"a form's tables under numbered lines",
     "1. Программы на 01.12.2023 г.\n\nНаправленность\tПрограмм\tДетей\nТехническая\t18\t402\n\n"
     "2. Организации\n\nТип организации\tВсего\nШколы\t14\nСады\t9\n",
     "heading 1|Программы на 01.12.2023 г.\ntable\n  Направленность|Программ|Детей\n  Техническая|18|402\n"
     "heading 2|Организации\ntable\n  Тип организации|Всего\n  Школы|14\n  Сады|9\n"},
    {"tables of figures with a blank line between them",
     "Уровень\tКонкурсов\tДетей\nРайонный\t14\t640\nИтого\t14\t640\n\n"
     "Школа\tКружков\tДетей\nСеверная\t4\t62\nЮжная\t3\t-\n",
     "table\n  Уровень|Конкурсов|Детей\n  Районный|14|640\n  Итого|14|640\n"
     "table\n  Школа|Кружков|Детей\n  Северная|4|62\n  Южная|3|-\n"},
    {"rows of figures that a page break parts",
     "Уровень\tКонкурсов\tДетей\nРайонный\t14\t640\n\nОбластной\t2\t40\nИтого\t16\t680\n",
     "table\n  Уровень|Конкурсов|Детей\n  Районный|14|640\n  Областной|2|40\n  Итого|16|680\n"},
    {"text after a table", "№\tМероприятие\tСрок\n1\tСеминар\tмарт\n\nВсе работы выполнены в срок.\n",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\nparagraph |Все работы выполнены в срок.\n"},
    {"rule rows", "№\tМероприятие\tСрок\n---\t---\t---\n1\tСеминар\tмарт\n--\t--\t--",
     "table\n  №|Мероприятие|Срок\n  1|Семинар|март\n"},
    {"Markdown table", "| Показатель | План |\n|---|---:|\n| Охват | 70 |\n| **Доля** | 10 |\n",
     "table\n  Показатель|План\n  Охват|70\n  Доля|10\n"},
    {"frame with rules between rows",
     "┌───┬──────────┐\n│ № │ Тема     │\n├───┼──────────┤\n│ 1 │ Семинар  │\n│   │ Мастер   │\n├───┼──────────┤\n"
     "│ Раздел       │\n├───┼──────────┤\n│ 2 │ Вебинар  │\n└───┴──────────┘\n",
     "table\n  №|Тема\n  1|Семинар Мастер\n  Раздел<2>\n  2|Вебинар\n"},
    {"frame of plus signs",
     "+---+---------+\n| № | Тема    |\n+---+---------+\n| 1 | Семинар |\n|   | для     |\n| 2 | Курсы   "
     "|\n+---+---------+\n",
     "table\n  №|Тема\n  1|Семинар для\n  2|Курсы\n"},
    {"columns set with spaces",
     "Наименование            План    Факт\nОхват дополнительным      70      72\nобразованием\nЧисло программ         "
     "  110     "
     "115\nЧисло школ                3       4\n\nВсё выполнено.\n",
     "table\n  Наименование|План|Факт\n  Охват дополнительным образованием|70|72\n  Число программ|110|115\n  Число "
     "школ|3|4\nparagraph |Всё выполнено.\n"},
    {"stray spaces are no table", "Центр  работает с детьми.\nОн  открыт каждый день.\n",
     "paragraph |Центр работает с детьми.\nparagraph |Он открыт каждый день.\n"},
};

TEST(Reading, MakesBlocksOfLines) {
    for (const Case& c : cases) {
        const Outcome<Document> document = read(c.text, "test.txt");
        ASSERT_TRUE(document) << c.name;
        EXPECT_EQ(dump(*document), c.wanted) << c.name;
    }
}

TEST(Reading, FailsOnWhiteSpace) {
    const Outcome<Document> document = read(" \n\t\r\n\f\xC2\xA0", "blank.txt");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().kind, FailureKind::empty_file);
}

TEST(Reading, TellsOfDamagedBytes) {
    const Outcome<Document> document = read("Отчёт\xFF о работе центра за год, где всё хорошо.", "bad.txt");
    ASSERT_TRUE(document);
    ASSERT_EQ(document->notices.size(), 1U);
    EXPECT_EQ(document->notices[0].kind, Notice::Kind::bad_encoding);
    EXPECT_NE(document->blocks.at(0).text.find("\uFFFD"), std::string::npos);
    EXPECT_TRUE(read("Отчёт о работе.", "good.txt")->notices.empty());
}

TEST(Reading, StaysFastOnHostileText) {
    const auto repeat = [](std::string_view line, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) {
            text += line;
        }
        return text;
    };
    const std::vector<std::string> texts = {
        repeat("1.\tпункт\n", 8000),
        repeat("а\tб\n\n", 8000),
        repeat("строка\n\n", 8000),
        repeat("|x|\n", 8000),
        repeat("слово  слово\n", 8000),
        repeat("\t", 100000),
        repeat("<p>", 100000),
        repeat("**", 100000),
        repeat("а ", 50000),
        repeat("&#", 100000),
        repeat("|", 200000) + "\n|a|\n",
        repeat("a\tb\n", 20000) + repeat("\tx", 100),
    };
    for (const std::string& text : texts) {
        const auto start = std::chrono::steady_clock::now();
        const Outcome<Document> document = read(text, "hostile.txt");
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        // A debug build on a busy machine; quadratic work would take minutes.
        EXPECT_LT(taken.count(), 15) << text.substr(0, 20);
        EXPECT_TRUE(document || document.error().kind != FailureKind::internal_bug);
    }
}

/// How often each word (letters and digits) stands in the text.
std::map<std::string, int> words_of(const std::string& text) {
    std::map<std::string, int> words;
    std::u32string word;
    for (const char32_t point : unicode::decode(text + " ")) {
        if (unicode::is_letter(point) || unicode::is_digit(point)) {
            word += point;
        } else if (!word.empty()) {
            ++words[unicode::encode(word)];
            word.clear();
        }
    }
    return words;
}

// The text without the marks that assembly drops.
std::string without_tags(std::string text) {
    for (const std::string_view tag : {"<p>", "</p>", "<i>", "</i>", "<b>", "</b>", "<br>"}) {
        for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag, at)) {
            text.replace(at, tag.size(), " ");
        }
    }
    return text;
}

TEST(Reading, KeepsEveryWordOfRealReports) {
    const std::filesystem::path source = SVOD_SOURCE_DIR;
    int files = 0;
    for (const auto& folder : {source / "corpus" / "good", source / ".." / "shared" / "seeds"}) {
        std::error_code error;
        for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end; ++it) {
            if (it->path().extension() != ".txt") {
                continue;
            }
            std::ifstream file(it->path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            const Outcome<Document> document = read(bytes, it->path().filename().string());
            ASSERT_TRUE(document) << it->path();
            std::string text;
            for (const Block& block : document->blocks) {
                text += block.number + " " + block.text + "\n";
                for (const Row& row : block.table.rows) {
                    for (const Cell& cell : row.cells) {
                        text += cell.text + "\n";
                    }
                }
            }
            EXPECT_EQ(words_of(text), words_of(without_tags(decode_text(bytes).text))) << it->path();
            ++files;
        }
    }
    if (files == 0) {
        GTEST_SKIP() << "no reports at hand";
    }
}

}  // namespace
}  // namespace svod::extractors::txt
