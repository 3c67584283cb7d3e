#include "normalizer/stages/coverage.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

using extractors::Block;
using extractors::BlockType;

struct Case {
    std::string text;
    std::string code;
    std::string basis;
};

Block block(BlockType type, const std::string& text) {
    Block made;
    made.type = type;
    made.text = text;
    return made;
}

const Normalizer& normalizer() {
    static const Normalizer made = *Normalizer::create(*rules::RuleSet::load());
    return made;
}

// The basis of the code in a report of that one paragraph.
// With a title the paragraph stands below it.
std::string basis_of(const std::string& text, const std::string& code, const std::string& title = "") {
    extractors::Document document;
    document.blocks = {block(BlockType::heading, "Отчёт о деятельности МОЦ за 2023 год")};
    if (!title.empty()) {
        document.blocks.push_back(block(BlockType::heading, title));
    }
    document.blocks.push_back(block(BlockType::paragraph, text));
    for (const Coverage& coverage : normalizer().normalize(document).coverage) {
        if (coverage.code == code) {
            return coverage.basis;
        }
    }
    return "no row";
}

class CoverageOfASentence : public testing::TestWithParam<Case> {};

TEST_P(CoverageOfASentence, IsContentOnlyWhereItReports) {
    EXPECT_EQ(basis_of(GetParam().text, GetParam().code), GetParam().basis) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, CoverageOfASentence,
    testing::Values(Case{"Информация размещена на официальных сайтах школ.", "information_campaign", "content"},
                    Case{"Педагог провёл мастер-класс на тему «Игры с детьми с ОВЗ».", "accessibility", "absent"},
                    Case{"Родителям разъяснён порядок записи в кружки.", "information_campaign", "content"},
                    Case{"Планируется разослать памятки родителям.", "information_campaign", "absent"},
                    Case{"Родителей информировали о записи через «Навигатор».", "navigator", "absent"},
                    Case{"Справка подготовлена опорным центром, который работает на базе дома творчества.",
                         "moc_operation", "absent"},
                    Case{"До конца года будет пройдена аттестация.", "prospects", "content"},
                    Case{"До конца года обучено 8 педагогов.", "prospects", "absent"},
                    Case{"Прошли переподготовку 5 педагогов.", "staff_development", "content"},
                    Case{"АИС «Навигатор». Опубликованы все карточки.", "navigator", "content"},
                    Case{"Поставщики выбраны конкурсным путём, заключено 3 договора.", "contests", "absent"},
                    Case{"Совещания по программам проведены в дистанционном формате.", "model_programs", "absent"},
                    Case{"МОЦ действует на основании Положения о центре.", "legal_basis", "content"},
                    Case{"Проведено совещание с руководителями школ.", "staff_development", "absent"},
                    Case{"Проведён вебинар для родителей.", "staff_development", "absent"},
                    Case{"Утверждён план работы центра на 2023 год.", "work_plan", "content"},
                    Case{"План работы выполнен.", "work_plan", "absent"},
                    Case{"Выдано 1 240 сертификатов дополнительного образования.", "personalized_funding", "content"},
                    Case{"Выдано 1 240 социальных сертификатов.", "personalized_funding", "absent"},
                    Case{"Выдано 1 240 социальных сертификатов.", "social_order", "content"},
                    Case{"Школы не обновили списки в Навигаторе.", "navigator", "absent"},
                    Case{"В Навигаторе опубликовано 340 программ.", "navigator", "content"},
                    Case{"Специалисты выступили на форуме «Навигатор детства».", "navigator", "absent"},
                    Case{"Педагоги обсудили вопросы работы с детьми с ОВЗ.", "accessibility", "absent"},
                    Case{"Проведён мастер-класс для сельских детей.", "accessibility", "content"},
                    Case{"Цель МОЦ – создание условий для развития детей.", "moc_operation", "absent"},
                    Case{"Цель МОЦ – создание условий для развития детей.", "goals", "content"},
                    Case{"Следует отметить, что задачи, поставленные перед центром, решены.", "results", "content"},
                    Case{"В 2025 году район должен ввести социальный заказ.", "social_order", "absent"},
                    Case{"Плановые показатели выполнены.", "indicators", "absent"},
                    Case{"Охват составил 76,4 % (по плану – 75 %).", "indicators", "content"},
                    Case{"Учащиеся приняли участие в 17 конкурсах, 42 ребёнка стали призёрами.", "general_info",
                         "absent"},
                    Case{"Инвентаризация запланирована на декабрь.", "inventory", "absent"},
                    Case{"Программы на экспертизу не направлялись.", "quality_assessment", "absent"},
                    Case{"Публикации выходят согласно медиаплану.", "media_plan", "absent"},
                    Case{"Открыты группы в отдалённых деревнях.", "accessibility", "content"},
                    Case{"Основанием для создания МОЦ послужил приказ № 7.", "legal_basis", "content"},
                    Case{"Положение о наставничестве утверждено приказом № 7.", "legal_basis", "absent"},
                    Case{"Осенью начнутся семинары для педагогов.", "staff_development", "absent"},
                    Case{"Закрыты два кружка в сельских школах.", "accessibility", "absent"},
                    Case{"Закрыт кружок на селе, открыта студия для детей с ОВЗ.", "accessibility", "content"},
                    Case{"Статус опорного центра присвоен приказом комитета.", "legal_basis", "content"},
                    Case{"За МОЦ закреплены 9 школ.", "moc_operation", "content"},
                    Case{"Кружковцы ездили к детям разных категорий.", "staff_development", "absent"},
                    Case{"Главный итог года – рост охвата.", "results", "content"},
                    Case{"Итоги слёта подведены.", "results", "absent"},
                    Case{"В планах – открытие филиала.", "prospects", "content"},
                    Case{"В группы включены дети из двух школ.", "information_campaign", "absent"},
                    Case{"Намечено открытие студии в 2024 году.", "prospects", "content"},
                    Case{"Повторная проверка назначена на март 2024 года.", "prospects", "content"}));

TEST(CoverageOfASection, IsEmptyWhereNothingWasDone) {
    for (const std::string text : {"Программы в сетевой форме в районе не реализовывались.", "Данные отсутствуют.",
                                   "Программ в сетевой форме нет.", "Планируется заключить договоры в новом году.",
                                   "Не проводились (нет педагогов).", "Мероприятий не было.", "Работа не начата."}) {
        EXPECT_EQ(basis_of(text, "network_programs", "Сетевая форма"), "empty") << text;
    }
    EXPECT_EQ(basis_of("Заключено 5 договоров.", "network_programs", "Сетевая форма"), "heading");
    EXPECT_EQ(basis_of("Заключён договор, ещё два запланированы на осень.", "network_programs", "Сетевая форма"),
              "heading");
    EXPECT_EQ(basis_of("В 2024 году планируется провести конкурс.", "prospects", "Перспективы"), "heading");
}

// The basis of the code, and the sections, of a form whose two labels below a title have these answers.
std::string basis_of_form(const std::string& first, const std::string& second) {
    extractors::Document document;
    document.blocks = {block(BlockType::heading, "Отчёт о деятельности МОЦ за 2023 год"),
                       block(BlockType::heading, "Сетевая форма")};
    for (const auto& [number, text] :
         {std::pair("4.1", "Договоры:" + first), std::pair("4.2", "Программы:" + second)}) {
        document.blocks.push_back(block(BlockType::list_item, text));
        document.blocks.back().number = number;
        document.blocks.back().level = 1;
    }
    document.blocks.push_back(block(BlockType::paragraph, "Дата заполнения: 12.01.2024"));
    const Report report = normalizer().normalize(document);
    for (const Coverage& coverage : report.coverage) {
        if (coverage.code == "network_programs") {
            return coverage.basis + " " + std::to_string(report.sections.size());
        }
    }
    return "no row";
}

TEST(CoverageOfASection, IsEmptyWhereNoLabelIsAnswered) {
    EXPECT_EQ(basis_of_form("", ""), "empty 1");
    EXPECT_EQ(basis_of_form("", " 4"), "heading 1");
    EXPECT_EQ(basis_of_form(" 5", ""), "heading 1");
}

TEST(CoverageOfOneSentence, TakesSentencesByWhatTheyTell) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"Поставленные цели достигнуты.", "results"},
        {"Работа центра признана эффективной.", "results"},
        {"В будущем году будут открыты новые кружки.", "prospects"},
        {"Разосланы информационные письма для родителей.", "information_campaign"},
        {"С родителями проведено 14 встреч.", "information_campaign"},
        {"По соцсертификатам занимаются 240 детей.", "social_order"},
        {"Полномочия центра закреплены постановлением администрации района.", "legal_basis"},
    };
    for (const auto& [sentence, code] : cases) {
        EXPECT_EQ(basis_of(sentence, code), "content") << sentence;
    }
}

}  // namespace
}  // namespace svod::normalizer
