#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/txt/txt.hpp"
#include "tests/unit/extractors/txt/rows_of.hpp"

namespace svod::extractors::txt {
namespace {

struct Case {
    const char* what;
    const char* text;
    const char* rows;
};

TEST(CellLines, AreRowsBehindTheirNumbers) {
    const Case cases[] = {
        {"empty cells are blank lines",
         "№ п/п\nМероприятие\nСрок\nОтметка\n1\nСлёт юннатов\nмай\n\n2\nСбор "
         "лидеров\n\nпрошёл\n3\nПоход\nиюнь\nпрошёл\nВсё удалось.\n",
         "№ п/п|Мероприятие|Срок|Отметка\n1|Слёт юннатов|май|\n2|Сбор лидеров||прошёл\n3|Поход|июнь|прошёл\n"},
        {"titles of sections stand between rows",
         "№\nМероприятие\nСрок\n1. Дети\n1.1\nСлёт юннатов\nмай\n1.2\nСбор лидеров\nиюнь\nРаздел 2. "
         "Педагоги\n2.1\nСеминар\nмарт\n",
         "№|Мероприятие|Срок\n1. Дети→3\n1.1|Слёт юннатов|май\n1.2|Сбор лидеров|июнь\nРаздел 2. "
         "Педагоги→3\n2.1|Семинар|март\n"},
        {"a cell has several paragraphs",
         "№\nМероприятие\nСрок\nРезультат\n1\nСлёт юннатов района\nмай\nСостоялся слёт, приехали шесть "
         "команд\n2\nСеминары для педагогов\nмарт\n"
         "Прошли:\n- семинар о программах и целях\n- семинар о конкурсах и слётах\n3\nСбор лидеров "
         "района\nиюнь\nСостоялся сбор, приехали две команды\n",
         "№|Мероприятие|Срок|Результат\n1|Слёт юннатов района|май|Состоялся слёт, приехали шесть команд\n"
         "2|Семинары для педагогов|март|Прошли:/- семинар о программах и целях/- семинар о конкурсах и слётах\n"
         "3|Сбор лидеров района|июнь|Состоялся сбор, приехали две команды\n"},
        {"figures equal to the next number are no numbers",
         "№\nПоказатель\nПлан\nФакт\n1\nСтудии\n2\n2\n2\nСекции\n3\n3\n3\nКружки\n4\n4\n",
         "№|Показатель|План|Факт\n1|Студии|2|2\n2|Секции|3|3\n3|Кружки|4|4\n"},
        {"the columns are numbered", "№\nМероприятие\nСрок\n1\n2\n3\n1\nСлёт юннатов\nмай\n2\nСбор лидеров\nиюнь\n",
         "№|Мероприятие|Срок\n1|Слёт юннатов|май\n2|Сбор лидеров|июнь\n"},
        {"heads span others",
         "№\nПоказатель\nФакт\nПричина\n\n\nI кв.\nII кв.\n\n1\nСтудии\n4\n6\nоткрыты две\n2\nСекции\n8\n9\nвыросли\n",
         "№|Показатель|Факт→2|Причина\n||I кв.|II кв.|\n1|Студии|4|6|открыты две\n2|Секции|8|9|выросли\n"},
        {"blank lines stand between all",
         "№\n\nМероприятие\n\nСрок\n\n1\n\nСлёт юннатов\n\nмай\n\n2\n\nСбор лидеров\n\n\n\n3\n\nПоход\n\nиюнь\n",
         "№|Мероприятие|Срок\n1|Слёт юннатов|май\n2|Сбор лидеров|\n3|Поход|июнь\n"},
        {"another table follows",
         "№\nМероприятие\nСрок\n1\nСлёт юннатов\nмай\n2\nСбор лидеров\nиюнь\nПлан на "
         "осень\n№\nМероприятие\nСрок\n1\nПоход\nсентябрь\n2\nСеминар\nоктябрь\n",
         "№|Мероприятие|Срок\n1|Слёт юннатов|май\n2|Сбор "
         "лидеров|июнь\n№|Мероприятие|Срок\n1|Поход|сентябрь\n2|Семинар|октябрь\n"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(rows_of(tested.text), tested.rows) << tested.what;
    }
}

TEST(CellLines, AreRowsWithTheirTimes) {
    const Case cases[] = {
        {"the time is the second column",
         "Мероприятие\nСроки\nИтог\nСлёт юннатов\n12.05.2023\nприехали шесть команд\nСбор лидеров\nв течение "
         "года\n\nПоход\nпо графику\nсостоялся\n",
         "Мероприятие|Сроки|Итог\nСлёт юннатов|12.05.2023|приехали шесть команд\nСбор лидеров|в течение "
         "года|\nПоход|по графику|состоялся\n"},
        {"months are titles",
         "Дата\nМероприятие\nОтв.\nМАЙ\n12\nСлёт юннатов\nСомова\n14-15\nСбор лидеров\nЛужин\nИЮНЬ\nс 3 по "
         "8\nПоход\nСомова\n",
         "Дата|Мероприятие|Отв.\nМАЙ→3\n12|Слёт юннатов|Сомова\n14-15|Сбор лидеров|Лужин\nИЮНЬ→3\nс 3 по "
         "8|Поход|Сомова\n"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(rows_of(tested.text), tested.rows) << tested.what;
    }
}

TEST(CellLines, AreRowsOfANameAndItsFigures) {
    const Case cases[] = {
        {"below as many heads",
         "Организация\nПрограмм\nДетей\nДом творчества\n12\n340\nШкола № 2\n4\n\nГимназия\n6\n95\nИтого\n22\n435\n",
         "Организация|Программ|Детей\nДом творчества|12|340\nШкола № 2|4|\nГимназия|6|95\nИтого|22|435\n"},
        {"with a reason in the last column",
         "Показатель\nПлан\nФакт\nПричины\nСтудии\n4\n6\nоткрыты две\nСекции\n8\n9\n\nКружки\n7\n7\n\n",
         "Показатель|План|Факт|Причины\nСтудии|4|6|открыты две\nСекции|8|9|\nКружки|7|7|\n"},
        {"below a head that lacks the first",
         "Состояние.\n\nна 1 мая\nна 1 июня\nСтудии\n4\n6\nСекции\n8\n9\nКружки\n7\n7\n",
         "|на 1 мая|на 1 июня\nСтудии|4|6\nСекции|8|9\nКружки|7|7\n"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(rows_of(tested.text), tested.rows) << tested.what;
    }
}

TEST(CellLines, AreNoneInOtherShortLines) {
    const char* const texts[] = {
        "Программы\nДети\nПедагоги\nПланы\nВыводы\n",
        "Сроки\nСлёт прошёл в мае.\nСбор прошёл в июне.\nПоход прошёл в июле.\n",
        "№ 12\nот 14 мая\n1\nСлёт юннатов\n2\nСбор лидеров\n",
        "Студии\n4\nСекции района\nработают\n9\n",
        "№\nМероприятие\nСрок\n1\nСлёт\nмай\n3\nСбор\nиюнь\n",
        "Программы\nПедагоги\nСроки\nПериод работы\nБез перерыва\nмай\nиюнь\nСнова с "
        "сентября\nоктябрь\nноябрь\nдекабрь\nянварь\n",
    };
    for (const char* const text : texts) {
        EXPECT_EQ(rows_of(text), "") << text;
    }
}

TEST(CellLines, OfHeadsWithoutRowsCostNoTime) {
    std::string text = "Отчёт\n";
    for (int i = 0; i < 60'000; ++i) {
        text += "№\nМероприятие\nСрок\n1\nмай\n";
    }
    EXPECT_TRUE(read(text, "a.txt"));
}

}  // namespace
}  // namespace svod::extractors::txt
