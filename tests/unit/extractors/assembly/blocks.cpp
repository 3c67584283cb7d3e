#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/assembly/assembly.hpp"

namespace svod::extractors::assembly {
namespace {

constexpr std::string_view long_text =
    "За отчётный период центр провёл шесть семинаров для педагогов района. Участниками стали 120 человек из всех школ "
    "и домов творчества.";

/// "heading 1.2|text", one line a block; "table" for a table.
std::string dump(const std::vector<Block>& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        out += std::string(name_of(block.type)) + " " + block.number + "|" + block.text + "\n";
    }
    return out;
}

std::vector<Draft> drafts_of(const std::vector<std::string_view>& texts, bool after_break) {
    std::vector<Draft> drafts;
    for (const std::string_view text : texts) {
        Draft draft;
        draft.block.text = std::string(text);
        draft.after_break = after_break;
        drafts.push_back(draft);
    }
    return drafts;
}

struct Case {
    const char* name;
    std::vector<std::string_view> texts;
    std::string wanted;
};

const std::string tail = "paragraph |" + std::string(long_text) + "\n";

const std::vector<Case> cases = {
    {"title over several lines",
     {"План работы", "опорного центра на 2024 год", long_text},
     "heading |План работы опорного центра на 2024 год\n" + tail},
    {"title that goes on with an oblique adjective",
     {"Отчет о деятельности", "Муниципального опорного центра за 2024 год", long_text},
     "heading |Отчет о деятельности Муниципального опорного центра за 2024 год\n" + tail},
    {"address below a title that names its year",
     {"Отчет о работе центра за 2024 год", "п. Лесной, ул. Мира, 3", long_text},
     "heading |Отчет о работе центра за 2024 год\nparagraph |п. Лесной, ул. Мира, 3\n" + tail},
    {"organisation's name in quotes on its own line",
     {"Учреждение дополнительного образования", "«Дом творчества»", "Отчет о работе", long_text},
     "paragraph |Учреждение дополнительного образования «Дом творчества»\nheading |Отчет о работе\n" + tail},
    {"heading over a sentence that begins with an oblique adjective",
     {"Мероприятия с детьми", "Муниципальных конкурсов и фестивалей для детей района за отчётный период проведено 43."},
     "heading |Мероприятия с детьми\nparagraph |Муниципальных конкурсов и фестивалей для детей района за отчётный "
     "период проведено 43.\n"},
    {"heading over a figure told in an oblique case",
     {"Конкурсное движение", "Районных конкурсов за год – 12, из них 8 для школьников."},
     "heading |Конкурсное движение\nparagraph |Районных конкурсов за год – 12, из них 8 для школьников.\n"},
    {"figure behind what it counts",
     {"Контингент детей", "Дети, занятые по сертификатам, – 1980", "Номинал сертификата – 9 000 руб."},
     "paragraph |Контингент детей\nparagraph |Дети, занятые по сертификатам, – 1980\n"
     "paragraph |Номинал сертификата – 9 000 руб.\n"},
    {"sentence cut by a break",
     {"Педагоги района приняли участие в курсах", "повышения квалификации.", long_text},
     "paragraph |Педагоги района приняли участие в курсах повышения квалификации.\n" + tail},
    {"sentence below a title with its year",
     {"Отчёт о работе центра за 2024 год", "Сельскими школами открыто 12 кружков", "Одарённых детей – 40."},
     "heading |Отчёт о работе центра за 2024 год\nparagraph |Сельскими школами открыто 12 кружков\n"
     "paragraph |Одарённых детей – 40.\n"},
    {"figure that leads to its parts",
     {"Кружков – 38, в том числе:", "- технических – 20;", "- спортивных – 18."},
     "paragraph |Кружков – 38, в том числе:\nlist_item -|технических – 20;\nlist_item -|спортивных – 18.\n"},
    {"plan and fact below the name of what they measure",
     {"Показатель: число слётов", "План: 6", "Факт: 7,5"},
     "paragraph |Показатель: число слётов\nparagraph |План: 6\nparagraph |Факт: 7,5\n"},
    {"years in a heading over a list",
     {"Задачи на 2024-2025 учебный год:", "- открыть кружки;", "- провести слёт."},
     "heading |Задачи на 2024-2025 учебный год:\nlist_item -|открыть кружки;\nlist_item -|провести слёт.\n"},
    {"heading of the time ahead",
     {"I. Кадры центра", long_text, "II. Планируется на 2025 год", "1. Семинар для педагогов", "2. Конкурс рисунков"},
     "heading I|Кадры центра\n" + tail +
         "heading II|Планируется на 2025 год\nlist_item 1|Семинар для педагогов\nlist_item 2|Конкурс рисунков\n"},
    {"sentence of the time ahead",
     {"I. Кадры центра", long_text, "Планируется на 2025 год:", "1. Семинар для педагогов", "2. Конкурс рисунков"},
     "heading I|Кадры центра\n" + tail +
         "paragraph |Планируется на 2025 год:\nlist_item 1|Семинар для педагогов\nlist_item 2|Конкурс рисунков\n"},
    {"months above lists",
     {"Январь", "1. Семинар для педагогов", "2. Собрание", "Февраль–март:", "1. Конкурс рисунков", "2. Выезд"},
     "heading |Январь\nlist_item 1|Семинар для педагогов\nlist_item 2|Собрание\nheading |Февраль–март:\n"
     "list_item 1|Конкурс рисунков\nlist_item 2|Выезд\n"},
    {"heading above months",
     {"Проведённые мероприятия по месяцам", "Январь 2023", "- семинар;", "- собрание."},
     "heading |Проведённые мероприятия по месяцам\nheading |Январь 2023\nlist_item -|семинар;\nlist_item "
     "-|собрание.\n"},
    {"parts of a year above lists",
     {"2 квартал", "- семинар;", "- собрание.", "I полугодие 2023 г.", "- выезд;", "- конкурс."},
     "heading |2 квартал\nlist_item -|семинар;\nlist_item -|собрание.\nheading |I полугодие 2023 г.\n"
     "list_item -|выезд;\nlist_item -|конкурс.\n"},
    {"month that nothing follows",
     {"Семинар прошёл в школе.", "Июнь"},
     "paragraph |Семинар прошёл в школе.\n"
     "paragraph |Июнь\n"},
    {"whole sentences stay apart",
     {"Проведён семинар.", "участники довольны."},
     "paragraph |Проведён семинар.\nparagraph |участники довольны.\n"},
    {"line of figures stays apart",
     {"художественная – 26", "техническая – 12"},
     "paragraph |художественная – 26\nparagraph |техническая – 12\n"},
    {"labels", {"- раз;", "• два;", "а) три."}, "list_item -|раз;\nlist_item -|два;\nlist_item а|три.\n"},
    {"numbered list after a lead-in",
     {"В плане стоят:", "1. Семинары", "2. Конкурсы", long_text},
     "paragraph |В плане стоят:\nlist_item 1|Семинары\nlist_item 2|Конкурсы\n" + tail},
    {"numbered headings",
     {"1. Кадры центра", long_text, "2. Работа с детьми", long_text},
     "heading 1|Кадры центра\n" + tail + "heading 2|Работа с детьми\n" + tail},
    {"numbered headings with a verb behind what they name",
     {long_text, "1. Сеть района: где занимаются дети", long_text, "2. Работа с детьми", long_text,
      "3. Все, кто учит: наши мастера", long_text, "4. Итоги", long_text},
     tail + "heading 1|Сеть района: где занимаются дети\n" + tail + "heading 2|Работа с детьми\n" + tail +
         "heading 3|Все, кто учит: наши мастера\n" + tail + "heading 4|Итоги\n" + tail},
    {"a numbered label that tells of its work",
     {long_text, "1. Кружки: занимаются все школы", long_text, "2. Работа с детьми", long_text},
     tail + "list_item 1|Кружки: занимаются все школы\n" + tail + "heading 2|Работа с детьми\n" + tail},
    {"heading goes on after a list inside the section",
     {"1. Кадры центра", long_text, "2. Семинары", "Прошли:", "1. Раз.", "2. Два.", "3. Три.", "4. Пять.",
      "3. Работа с детьми", long_text},
     "heading 1|Кадры центра\n" + tail +
         "heading 2|Семинары\nparagraph |Прошли:\nlist_item 1|Раз.\nlist_item 2|Два.\nlist_item 3|Три.\n"
         "list_item 4|Пять.\nheading 3|Работа с детьми\n" +
         tail},
    {"deeper numbers",
     {"1. Работа центра", "1.1. Кадры", long_text, "1.2. Семинары", long_text},
     "heading 1|Работа центра\nheading 1.1|Кадры\n" + tail + "heading 1.2|Семинары\n" + tail},
    {"numbered sentences are items",
     {"1.1. Центр работает по плану.", "1.2. Совет собирался три раза."},
     "list_item 1.1|Центр работает по плану.\nlist_item 1.2|Совет собирался три раза.\n"},
    {"empty roman section",
     {"I. Кадры", long_text, "II. Итоги", "III. Планы", long_text},
     "heading I|Кадры\n" + tail + "heading II|Итоги\nheading III|Планы\n" + tail},
    {"colon heading before a list",
     {"Перечень мероприятий:", "- семинар;", "- конкурс."},
     "heading |Перечень мероприятий:\nlist_item -|семинар;\nlist_item -|конкурс.\n"},
    {"heading over a lead-in and its list",
     {"Планы на 2024 год", "Запланированы следующие мероприятия:", "- семинар;", "- конкурс."},
     "heading |Планы на 2024 год\nparagraph |Запланированы следующие мероприятия:\nlist_item -|семинар;\n"
     "list_item -|конкурс.\n"},
    {"sentence before a list",
     {"Основными задачами центра являются:", "- раз;", "- два."},
     "paragraph |Основными задачами центра являются:\nlist_item -|раз;\nlist_item -|два.\n"},
    {"verbless clause before a list",
     {"В районе 28 школ, из них:", "- городских – 4;", "- сельских – 24."},
     "paragraph |В районе 28 школ, из них:\nlist_item -|городских – 4;\nlist_item -|сельских – 24.\n"},
    {"key and value",
     {"Территориальная зона: Северная", long_text},
     "paragraph |Территориальная зона: Северная\n" + tail},
    {"place", {"Энский район Энской области", long_text}, "paragraph |Энский район Энской области\n" + tail},
    {"letterhead above the title",
     {"**Дом детского творчества «Кедр»**", "Отчет за 2023 год", long_text},
     "paragraph |Дом детского творчества «Кедр»\nheading |Отчет за 2023 год\n" + tail},
    {"list without marks",
     {"Правовые акты:", "Постановление о заказе;", "Приказ о группе.", long_text},
     "heading |Правовые акты:\nlist_item -|Постановление о заказе;\nlist_item -|Приказ о группе.\n" + tail},
    {"list without marks in lower case",
     {"В районе 28 школ, из них:", "городских – 4,", "сельских – 24."},
     "paragraph |В районе 28 школ, из них:\nlist_item -|городских – 4,\nlist_item -|сельских – 24.\n"},
    {"bold line with a full stop above plain text",
     {"**Дети и программы.**", long_text},
     "heading |Дети и программы.\n" + tail},
    {"plain line with a full stop", {"Дети и программы.", long_text}, "paragraph |Дети и программы.\n" + tail},
    {"bold lines of a list",
     {"**Дети и программы.**", "**Кадры и школы.**", long_text},
     "paragraph |Дети и программы.\nparagraph |Кадры и школы.\n" + tail},
    {"bold line behind a bare number",
     {"**1 Кадры центра**", long_text, "**2 Работа с детьми**", long_text},
     "heading 1|Кадры центра\n" + tail + "heading 2|Работа с детьми\n" + tail},
    {"titles behind bare numbers in their order",
     {"1 Кадры центра", long_text, "2 Планы на 3-й квартал", "- слёт;", "- сбор.", "4 Итоги", long_text},
     "heading 1|Кадры центра\n" + tail +
         "heading 2|Планы на 3-й квартал\nlist_item -|слёт;\nlist_item -|сбор.\nparagraph |4 Итоги\n" + tail},
    {"quarters of the year in their order",
     {"1 КВАРТАЛ", long_text, "2 КВАРТАЛ", long_text},
     "heading |1 КВАРТАЛ\n" + tail + "heading |2 КВАРТАЛ\n" + tail},
    {"titles behind bare numbers whose first is lost",
     {"2 Кадры центра", long_text, "3 Показатели на 1 июня 2023 г.", long_text},
     "heading 2|Кадры центра\n" + tail + "heading 3|Показатели на 1 июня 2023 г.\n" + tail},
    {"title with a number behind a list of dashes",
     {"Школы готовы:", "- раз;", "- два.", "1. Сеть и дети района", long_text, "2. Кадры центра", long_text},
     "paragraph |Школы готовы:\nlist_item -|раз;\nlist_item -|два.\nheading 1|Сеть и дети района\n" + tail +
         "heading 2|Кадры центра\n" + tail},
    {"bare roman number behind numbered ones",
     {"I. Кадры центра", long_text, "II Работа с детьми", long_text},
     "heading I|Кадры центра\n" + tail + "heading II|Работа с детьми\n" + tail},
    {"count that begins a line", {"12 Школ района", "5 Кружков"}, "paragraph |12 Школ района\nparagraph |5 Кружков\n"},
    {"dash glued to a day",
     {"Прошли:", "- слёт;", "-12 мая – турнир;", "-14-16 мая – поход", "- сбор."},
     "paragraph |Прошли:\nlist_item -|слёт;\nlist_item -|12 мая – турнир;\nlist_item -|14-16 мая – поход\n"
     "list_item -|сбор.\n"},
    {"loss in a line of its own", {long_text, "-15 %", long_text}, tail + "paragraph |-15 %\n" + tail},
    {"intention before a list",
     {"В новом году методисты намерены:", "- раз;", "- два.", "Школы готовы:", "- раз;", "- два."},
     "paragraph |В новом году методисты намерены:\nlist_item -|раз;\nlist_item -|два.\n"
     "paragraph |Школы готовы:\nlist_item -|раз;\nlist_item -|два.\n"},
    {"sentence with a verb in the past",
     {"Педагог Кедров П.С. 7 мая выступил на слёте", long_text, "Школа объединила три села", long_text},
     "paragraph |Педагог Кедров П.С. 7 мая выступил на слёте\n" + tail + "paragraph |Школа объединила три села\n" +
         tail},
    {"line that closes with a name",
     {"Ведущий специалист П.С. Кедров", long_text, "И.о. директора Кедрова Т. П.", long_text},
     "paragraph |Ведущий специалист П.С. Кедров\n" + tail + "paragraph |И.о. директора Кедрова Т. П.\n" + tail},
    {"line of shares", {"Охват план 70 %, факт 71 %", long_text}, "paragraph |Охват план 70 %, факт 71 %\n" + tail},
    {"lead-in to figures",
     {"По районам:", "- Лесной – 2;", "- Луговой – 3."},
     "paragraph |По районам:\nlist_item -|Лесной – 2;\nlist_item -|Луговой – 3.\n"},
    {"name behind a numbered word in bold type",
     {"**Направление 1: «Доступное образование»**", long_text},
     "heading |Направление 1: «Доступное образование»\n" + tail},
    {"months above their lists",
     {"Перечень мероприятий", "Сентябрь", "1. Семинар, 5 сентября.", "2. Конкурс, 8 сентября.", "Май 2024", "1. Слёт."},
     "heading |Перечень мероприятий\nheading |Сентябрь\nlist_item 1|Семинар, 5 сентября.\n"
     "list_item 2|Конкурс, 8 сентября.\nheading |Май 2024\nlist_item 1|Слёт.\n"},
    {"bold question above its answer",
     {"**На базе какой организации работает центр?**", long_text},
     "heading |На базе какой организации работает центр?\n" + tail},
    {"plain question",
     {"На базе какой организации работает центр?", long_text},
     "paragraph |На базе какой организации работает центр?\n" + tail},
    {"label of a part above its title",
     {"РАЗДЕЛ 5", "ИТОГИ РАБОТЫ", long_text, "Глава VI.", "Кадры района", long_text},
     "heading |РАЗДЕЛ 5 ИТОГИ РАБОТЫ\n" + tail + "heading |Глава VI. Кадры района\n" + tail},
    {"label of a part above a sentence",
     {"Раздел 5", "Проведено пять семинаров для педагогов.", long_text},
     "heading |Раздел 5\nparagraph |Проведено пять семинаров для педагогов.\n" + tail},
    {"title below a long line",
     {"Муниципальный опорный центр дополнительного образования детей Энского района\nОТЧЕТ О РАБОТЕ ЗА 2023 ГОД",
      long_text},
     "paragraph |Муниципальный опорный центр дополнительного образования детей Энского района\n"
     "heading |ОТЧЕТ О РАБОТЕ ЗА 2023 ГОД\n" +
         tail},
    {"two-part title",
     {"Информационно-аналитический отчет о работе центра", "Энского района за 2023 год", long_text},
     "heading |Информационно-аналитический отчет о работе центра Энского района за 2023 год\n" + tail},
    {"lines of an address",
     {"Дом творчества\n«Кедр»\nТел. 2-12-34\nИНН 1234", long_text},
     "paragraph |Дом творчества «Кедр»\nparagraph |Тел. 2-12-34\nparagraph |ИНН 1234\n" + tail},
    {"signature below who drew it up",
     {"Исполнитель: методист центра Белкина Татьяна Юрьевна, тел. 5-11-22\nРуководитель центра ______ Кедров А. Б."},
     "paragraph |Исполнитель: методист центра Белкина Татьяна Юрьевна, тел. 5-11-22\nparagraph |Руководитель центра "
     "______ Кедров А. Б.\n"},
    {"signature", {long_text, "Директор ______ А. Б. Кедров"}, tail + "paragraph |Директор ______ А. Б. Кедров\n"},
    {"word alone between paragraphs",
     {long_text, "Досуг", "В мае прошёл слёт.", "Лесной", "раз два"},
     tail + "heading |Досуг\nparagraph |В мае прошёл слёт.\nparagraph |Лесной раз два\n"},
    {"lead into items below a full line",
     {"Цель центра: создание условий для занятий каждого ребёнка района.\nЗадачи:\n- раз;\n- два."},
     "paragraph |Цель центра: создание условий для занятий каждого ребёнка района.\nheading |Задачи:\n"
     "list_item -|раз;\nlist_item -|два.\n"},
    {"lines of one paragraph", {"раз два\nтри четыре"}, "paragraph |раз два три четыре\n"},
    {"lines that are items",
     {"Прошли:\n- раз;\n- два;\nвсё по плану."},
     "paragraph |Прошли:\nlist_item -|раз;\nlist_item -|два;\nparagraph |всё по плану.\n"},
    {"markup", {"<p><i>Итоги &laquo;года&raquo;</i></p>", long_text}, "heading |Итоги «года»\n" + tail},
    {"markdown heading", {"## Проведено семинаров", long_text}, "heading |Проведено семинаров\n" + tail},
    {"drawn rules and empty blocks vanish", {"---", "", " \t", long_text}, tail},
};

TEST(Blocks, AreHeadingsParagraphsAndItems) {
    for (const Case& c : cases) {
        EXPECT_EQ(dump(assemble(drafts_of(c.texts, true))), c.wanted) << c.name;
    }
}

TEST(Blocks, KeepTheFormatsOwnTypes) {
    std::vector<Draft> drafts = drafts_of({"Проведены семинары", "Центр работает", long_text}, false);
    drafts[0].block.type = BlockType::heading;
    drafts[0].block.level = 2;
    drafts[0].block.number = "3";
    drafts[1].block.type = BlockType::list_item;
    drafts[1].block.level = 2;
    drafts[1].block.number = "-";
    const std::vector<Block> blocks = assemble(drafts);
    EXPECT_EQ(dump(blocks), "heading 3|Проведены семинары\nlist_item -|Центр работает\n" + tail);
    EXPECT_EQ(blocks[0].level, 1) << "the number that a reader sees decides";
    EXPECT_EQ(blocks[1].level, 2);
}

TEST(Blocks, TakeBareNumbersOffHeadingsThatTheFormatDeclares) {
    auto drafts =
        drafts_of({"1 Кадры центра", long_text, "2 Работа с детьми", long_text, "30 лет центру", long_text}, false);
    for (const std::size_t heading : {0U, 2U, 4U}) {
        drafts[heading].block.type = BlockType::heading;
        drafts[heading].block.level = 1;
    }
    EXPECT_EQ(dump(assemble(drafts)), "heading 1|Кадры центра\n" + tail + "heading 2|Работа с детьми\n" + tail +
                                          "heading |30 лет центру\n" + tail);
}

TEST(Blocks, GetLevelsFromNumbers) {
    const std::vector<Block> blocks =
        assemble(drafts_of({"1. Работа центра", "1.1. Кадры", long_text, "1.2. Семинары", long_text}, true));
    ASSERT_EQ(blocks.size(), 5U);
    EXPECT_EQ(blocks[0].level, 1);
    EXPECT_EQ(blocks[1].level, 2);
    EXPECT_EQ(blocks[2].level, 0);
}

}  // namespace
}  // namespace svod::extractors::assembly
