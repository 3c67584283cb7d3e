#include "normalizer/stages/outline.hpp"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {
namespace {

using extractors::Block;
using extractors::BlockType;

const Normalizer& normalizer() {
    static const Normalizer made = *Normalizer::create(*rules::RuleSet::load());
    return made;
}

Block block(BlockType type, std::string text, std::string number = "") {
    Block made;
    made.type = type;
    made.text = std::move(text);
    made.number = std::move(number);
    return made;
}

Block table(const std::vector<std::vector<std::string>>& rows) {
    Block made;
    made.type = BlockType::table;
    made.table.columns = static_cast<int>(rows.front().size());
    for (const auto& texts : rows) {
        extractors::Row row;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const int span = texts.size() == 1 ? made.table.columns : 1;
            row.cells.push_back({static_cast<int>(i), 1, span, texts[i], false});
        }
        made.table.rows.push_back(std::move(row));
    }
    return made;
}

Report read(std::vector<Block> blocks) {
    extractors::Document document;
    document.blocks = std::move(blocks);
    document.blocks.insert(document.blocks.begin(), block(BlockType::heading, "Отчёт о деятельности МОЦ за 2023 год"));
    return normalizer().normalize(document);
}

std::vector<std::string> titles(const Report& report) {
    std::vector<std::string> found;
    for (const Section& section : report.sections) {
        found.push_back(section.number.value_or("") + "|" + section.title + "|" + section.code.value_or(""));
    }
    return found;
}

std::string basis(const Report& report, const std::string& code) {
    for (const Coverage& coverage : report.coverage) {
        if (coverage.code == code) {
            return coverage.basis;
        }
    }
    return "no row";
}

TEST(Outline, TakesAColonForNoEndWhereNoListFollows) {
    const Report report = read({block(BlockType::heading, "Инвентаризация ресурсов:"),
                                block(BlockType::paragraph, "Заполнен модуль инвентаризации по 12 школам.")});
    EXPECT_EQ(basis(report, "inventory"), "heading");
}

TEST(Outline, TakesANumberedLineWithAStopForAHeadingButNoItem) {
    const std::string text = "В школах проведены родительские собрания, розданы буклеты.";
    EXPECT_EQ(titles(read(
                  {block(BlockType::list_item, "Информирование родителей.", "2"), block(BlockType::paragraph, text)})),
              std::vector<std::string>{"2|Информирование родителей|information_campaign"});
    EXPECT_EQ(titles(read({block(BlockType::list_item, "Выезды в школы.", "1"),
                           block(BlockType::list_item, "Информирование родителей.", "2"),
                           block(BlockType::paragraph, text)})),
              std::vector<std::string>{});
}

TEST(Outline, TakesANumberedLineForAHeadingThatTheNextOneLeavesEmpty) {
    const Block lead = block(BlockType::paragraph, "Направления работы:");
    const Block first = block(BlockType::list_item, "Наставничество", "6");
    const Block second = block(BlockType::list_item, "Информирование родителей", "7");
    const Block told = block(BlockType::paragraph, "В школах проведены родительские собрания, розданы буклеты.");
    EXPECT_EQ(basis(read({first, second, told}), "mentoring"), "empty");
    EXPECT_EQ(basis(read({lead, first, second, told}), "mentoring"), "absent");
}

TEST(Outline, TakesASentenceThatLeadsIntoAListForNoHeading) {
    EXPECT_EQ(titles(read({block(BlockType::paragraph, "Центр ведёт следующую работу с родителями:"),
                           block(BlockType::list_item, "собрания;", "-"), block(BlockType::list_item, "чат.", "-")})),
              std::vector<std::string>{});
}

TEST(Outline, TakesAColonInsideAHeadingThatGoesOnTheNumbers) {
    const Report report = read({block(BlockType::heading, "Сетевая форма реализации программ", "2"),
                                block(BlockType::paragraph, "Заключены 3 договора."),
                                block(BlockType::heading, "Доступность: село, дети с ОВЗ", "3"),
                                block(BlockType::paragraph, "В группах 40 детей с ОВЗ.")});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"2|Сетевая форма реализации программ|network_programs",
                                                        "3|Доступность: село, дети с ОВЗ|accessibility"}));
}

TEST(Outline, TakesAColonBeforeAWordThatAsksInsideAHeading) {
    const Report report = read({block(BlockType::heading, "Сеть района: где занимаются дети", "1"),
                                block(BlockType::paragraph, "Работают 12 школ."),
                                block(BlockType::heading, "Задача: обучить методистов", "5"),
                                block(BlockType::paragraph, "Обучены 4 методиста.")});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"1|Сеть района: где занимаются дети|general_info"}));
}

TEST(Outline, TakesNoSentenceThatLeadsIntoATableForAHeading) {
    const Report report = read({block(BlockType::heading, "Общая характеристика", "1"),
                                block(BlockType::paragraph, "Распределение обучающихся по видам школ выглядит так:"),
                                table({{"Школы", "Детей"}, {"Городские", "120"}, {"Сельские", "80"}})});
    EXPECT_EQ(titles(report), std::vector<std::string>{"1|Общая характеристика|general_info"});
}

TEST(Outline, GivesHeadingsOfTheCentersOwnWorkTheirCode) {
    for (const char* title : {"Организация работы зонального центра", "Организационное обеспечение деятельности центра",
                              "Материально-техническая база МОЦ", "Организация деятельности"}) {
        const Report report = read({block(BlockType::heading, title, "1"),
                                    block(BlockType::paragraph, "Составлен график приёма методистов.")});
        EXPECT_EQ(titles(report), std::vector<std::string>{"1|" + std::string(title) + "|moc_operation"});
    }
}

TEST(Outline, TakesAColonInsideAHeadingThatGoesOnRomanNumbers) {
    const Report report = read(
        {block(BlockType::heading, "Кадры", "IV"), block(BlockType::paragraph, "Заключены 3 договора."),
         block(BlockType::heading, "Дети: олимпиады и слёты", "V"), block(BlockType::paragraph, "Состоялись 4 слёта."),
         block(BlockType::heading, "Школы: Ровно, Светлое", "X"), block(BlockType::paragraph, "Работают кружки.")});
    EXPECT_EQ(titles(report),
              (std::vector<std::string>{"IV|Кадры|staff_development", "V|Дети: олимпиады и слёты|contests"}));
}

TEST(Outline, TakesNumberTitleAndCodeOfHeadings) {
    const Report report =
        read({block(BlockType::heading, "Реализация программ в сетевой форме.", "1.2"),
              block(BlockType::paragraph, "Заключено 12 договоров."),
              block(BlockType::heading, "Раздел 3. Развитие наставничества"),
              block(BlockType::paragraph, "Подготовлено 8 наставников."),
              block(BlockType::heading, "ЧАСТЬ В. ИТОГИ РАБОТЫ"), block(BlockType::paragraph, "План выполнен.")});
    EXPECT_EQ(titles(report),
              (std::vector<std::string>{"1.2|Реализация программ в сетевой форме|network_programs",
                                        "3|Развитие наставничества|mentoring", "В|ИТОГИ РАБОТЫ|results"}));
}

TEST(Outline, LeavesTitleLabelsSignaturesAndStatementsOut) {
    const Report report = read({block(BlockType::heading, "Муниципальное образование Лесной район"),
                                block(BlockType::heading, "Цель: обеспечение доступности образования"),
                                block(BlockType::heading, "В Лесном районе 12 организаций, реализующих программы:"),
                                block(BlockType::heading, "Приложение № 2 к письму отдела"),
                                block(BlockType::heading, "Директор центра")});
    EXPECT_TRUE(report.sections.empty()) << titles(report).front();
}

TEST(Outline, FindsAPlainLineThatNamesASubject) {
    const Report report = read({block(BlockType::paragraph, "Независимая оценка качества"),
                                block(BlockType::paragraph, "Экспертизу прошли 47 программ."),
                                block(BlockType::paragraph, "Проведена независимая оценка качества")});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"|Независимая оценка качества|quality_assessment"}));
}

TEST(Outline, FindsALineWithAFullStopAboveWhatWasDone) {
    EXPECT_EQ(titles(read({block(BlockType::paragraph, "Независимая оценка качества."),
                           block(BlockType::paragraph, "Экспертизу прошли 47 программ.")})),
              (std::vector<std::string>{"|Независимая оценка качества|quality_assessment"}));
    const std::string longer = "Повышение профессионального мастерства педагогов дополнительного образования.";
    EXPECT_FALSE(read({block(BlockType::paragraph, longer), block(BlockType::paragraph, "Курсы прошли 12 педагогов.")})
                     .sections.empty());
    EXPECT_TRUE(read({block(BlockType::paragraph, "Педагоги района в этом году изучали:"),
                      block(BlockType::paragraph, "Независимая оценка качества."),
                      block(BlockType::paragraph, "Проведены семинары.")})
                    .sections.empty());
    EXPECT_TRUE(read({block(BlockType::paragraph, "Независимая оценка качества."),
                      block(BlockType::paragraph, "Развитие наставничества.")})
                    .sections.empty());
}

TEST(Outline, TellsAChapterFromAHead) {
    const Report report =
        read({block(BlockType::heading, "Глава 4. Развитие наставничества"),
              block(BlockType::paragraph, "Подготовлено 8 наставников."), block(BlockType::heading, "Глава района")});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"4|Развитие наставничества|mentoring"}));
}

TEST(Outline, TakesQuestionsThatAreHeadings) {
    const Report report = read({block(BlockType::heading, "На базе какой организации работает центр района?"),
                                block(BlockType::paragraph, "Центр работает на базе дома творчества.")});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"|На базе какой организации работает центр района?|"}));
}

TEST(Outline, TakesTitlesInATableOfOneColumn) {
    const Report report = read({table({{"3. Сетевое взаимодействие"},
                                       {"Заключено 5 договоров о сетевой форме."},
                                       {"Проведено 3 семинара."},
                                       {"Развитие наставничества"}})});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"3|Сетевое взаимодействие|network_programs"}));
}

TEST(Outline, EndsAHeadingWithAColonAfterItsList) {
    const Report report = read({block(BlockType::heading, "Перечень мероприятий:"),
                                block(BlockType::list_item, "Семинар для педагогов", "-"),
                                block(BlockType::paragraph, "Обучено 5 педагогов.")});
    ASSERT_EQ(report.sections.size(), 1U);
    ASSERT_FALSE(report.counts.empty());
    EXPECT_FALSE(report.counts.back().section);
}

TEST(Outline, EndsAHeadingWithAColonWhereANumberedLineBeginsASection) {
    const Report report =
        read({block(BlockType::heading, "Список мероприятий:"), block(BlockType::list_item, "Семинар", "-"),
              block(BlockType::list_item, "Развитие наставничества", "2"),
              block(BlockType::paragraph, "Подготовлено 8 наставников.")});
    ASSERT_EQ(report.sections.size(), 2U);
    EXPECT_EQ(basis(report, "mentoring"), "heading");
    ASSERT_FALSE(report.counts.empty());
    EXPECT_EQ(report.counts.back().section, 1);
}

TEST(Outline, TakesFullWidthRowsAndLoneNumberedRowsOfTables) {
    const Report report = read({table({{"№", "Мероприятие", "Сроки", "Результат"},
                                       {"1. Работа с АИС «Навигатор»"},
                                       {"1.1", "Обучение модераторов", "март", "Проведено"},
                                       {"2", "Развитие наставничества", "", ""},
                                       {"2.1", "Подбор наставников", "май", "Подобраны"}})});
    EXPECT_EQ(titles(report), (std::vector<std::string>{"1|Работа с АИС «Навигатор»|navigator",
                                                        "2|Развитие наставничества|mentoring"}));
    EXPECT_EQ(report.events.size(), 2U);
}

TEST(Outline, TakesThePeriodThatAHeadingNames) {
    const Report report = read({block(BlockType::heading, "План работы на 2024 год"),
                                table({{"№", "Мероприятие", "Сроки", "Отметка об исполнении"},
                                       {"1", "Семинар для педагогов", "март", "исполнено"}})});
    ASSERT_EQ(report.sections.size(), 1U);
    EXPECT_EQ(report.sections[0].period_start, "2024-01-01");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].plan_end, "2024-12-31");
    EXPECT_EQ(basis(report, "work_plan"), "heading");
    EXPECT_EQ(basis(report, "prospects"), "content");
}

TEST(Outline, TakesTheSubjectThatALabelNames) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"Задача «Внедрение персонифицированного финансирования»", "personalized_funding"},
        {"Направление 2. «Развитие наставничества»", "mentoring"},
        {"Мероприятие 4: Независимая оценка качества программ", "quality_assessment"},
        {"Задача 1. Ремонт помещений", ""},
        {"Задачи центра", "goals"},
        {"Мероприятия, запланированные на следующий год", "prospects"},
        {"Перспективный план на II полугодие 2024 года", "prospects"},
        {"Предстоящие мероприятия", "prospects"},
        {"Семинары и совещания для педагогов", "staff_development"},
        {"Мероприятия для родителей", "information_campaign"},
        {"Предложения в план работы на 2024 год", "prospects"},
        {"Достижение целевых значений", "indicators"},
        {"О работе МОЦ", "moc_operation"},
        {"Организации и программы", "general_info"},
        {"Наставничество, инвентаризация", "mentoring"},
        {"Инвентаризация и Навигатор", "inventory"},
        {"Работа центра с педагогами", "staff_development"},
    };
    for (const auto& [title, code] : cases) {
        const Report report =
            read({block(BlockType::heading, title), block(BlockType::paragraph, "Работа проведена.")});
        ASSERT_EQ(report.sections.size(), 1U) << title;
        EXPECT_EQ(report.sections[0].code.value_or(""), code) << title;
    }
}

TEST(Outline, TellsWhatIsReportedOnFromWhatIsPlanned) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"Выполнение плана мероприятий за 2023 год", "period"},
        {"План работы за 2023 год", "period"},
        {"План мероприятий на 2023 год", "schedule"},
    };
    for (const auto& [title, role] : cases) {
        const Report report =
            read({block(BlockType::heading, title), block(BlockType::paragraph, "Проведены консультации.")});
        ASSERT_FALSE(report.dates.empty()) << title;
        EXPECT_EQ(report.dates.back().role, role) << title;
    }
}

TEST(CoverageStage, TellsHeadingContentEmptyAndAbsent) {
    const Report report =
        read({block(BlockType::heading, "Наставничество"), block(BlockType::heading, "Работа с Навигатором"),
              block(BlockType::paragraph, "Размещено 250 программ. По сертификатам обучаются 900 детей.")});
    EXPECT_EQ(basis(report, "mentoring"), "empty");
    EXPECT_EQ(basis(report, "navigator"), "heading");
    EXPECT_EQ(basis(report, "personalized_funding"), "content");
    EXPECT_EQ(basis(report, "inventory"), "absent");
}

TEST(CoverageStage, TakesAPlanForLaterForProspects) {
    const Block ahead = table({{"№", "Мероприятие", "Сроки"}, {"1", "Семинар для педагогов", "март"}});
    const Block done =
        table({{"№", "Мероприятие", "Сроки", "Отметка"}, {"1", "Семинар для школ", "март", "исполнено"}});
    const std::vector<std::tuple<std::string, Block, std::string>> cases = {
        {"План работы центра на 2024 год", ahead, "prospects"},
        {"План мероприятий на 2024-2025 учебный год", ahead, "prospects"},
        {"План работы на I квартал 2024 года", ahead, "prospects"},
        {"План работы на 2024 год", done, "work_plan"},
        {"План работы на 2023 год", ahead, "work_plan"},
        {"План работы на 2022/2023 учебный год", ahead, "work_plan"},
        {"План работы", ahead, "work_plan"},
    };
    for (const auto& [heading, rows, code] : cases) {
        const Report report = read({block(BlockType::heading, heading), rows});
        ASSERT_EQ(report.sections.size(), 1U) << heading;
        EXPECT_EQ(report.sections[0].code, code) << heading;
        EXPECT_EQ(basis(report, code), "heading") << heading;
    }
}

TEST(CoverageStage, CountsNoIntentionsAndNothingThatWasNotDone) {
    const Report report = read({block(BlockType::paragraph, "Инвентаризация ресурсов не проведена."),
                                block(BlockType::paragraph, "Необходимо развивать наставничество."),
                                block(BlockType::paragraph, "В следующем году планируется открыть новые кружки.")});
    EXPECT_EQ(basis(report, "inventory"), "absent");
    EXPECT_EQ(basis(report, "mentoring"), "absent");
    EXPECT_EQ(basis(report, "prospects"), "content");
}

TEST(CoverageStage, ReadsWhatTheHeadsOfColumnsCount) {
    const Report report = read({block(BlockType::heading, "Программы по направленностям"),
                                table({{"Направленность", "Число программ", "По сертификатам ПФДО, чел."},
                                       {"Техническая", "38", "214"},
                                       {"Художественная", "64", "402"}})});
    EXPECT_EQ(basis(report, "personalized_funding"), "content");
    EXPECT_EQ(basis(report, "mentoring"), "absent");
}

TEST(CoverageStage, CountsNoBareMention) {
    const Report report =
        read({block(BlockType::paragraph, "По данным АИС «Навигатор», занимаются 900 детей."),
              block(BlockType::paragraph, "Работу ведёт модератор Навигатора Ким А. А., всего 2 специалиста."),
              block(BlockType::paragraph, "Проведены мастер-классы победителей конкурса «Мой урок»."),
              block(BlockType::paragraph, "Сохраняется нехватка педагогов в сельских школах, закрыто 3 кружка.")});
    EXPECT_EQ(basis(report, "navigator"), "absent");
    EXPECT_EQ(basis(report, "contests"), "absent");
    EXPECT_EQ(basis(report, "accessibility"), "absent");
    const Report told = read({block(BlockType::paragraph, "По данным Навигатора, в Навигаторе 58 программ.")});
    EXPECT_EQ(basis(told, "navigator"), "content");
}

TEST(CoverageStage, TakesAQuestionByItsAnswer) {
    const Report report = read({table({{"№", "Вопрос", "Да/Нет", "Комментарий"},
                                       {"1", "Проведена ли инвентаризация?", "Нет", "Намечена на март"},
                                       {"2", "Организовано ли наставничество?", "Да", "12 наставников"},
                                       {"3", "Сколько экспертов?", "", "5 экспертов"}}),
                                block(BlockType::paragraph, "Создан ли опорный центр? Да, приказ отдела № 14.")});
    EXPECT_EQ(basis(report, "inventory"), "absent");
    EXPECT_EQ(basis(report, "mentoring"), "content");
    EXPECT_EQ(basis(report, "legal_basis"), "content");
}

TEST(CoverageStage, TakesItemsOfAListOfHeldActivities) {
    const Report report = read({block(BlockType::paragraph, "За период проведены мероприятия:"),
                                block(BlockType::list_item, "общее родительское собрание;"),
                                block(BlockType::list_item, "семинар для педагогов.")});
    EXPECT_EQ(basis(report, "information_campaign"), "content");
    EXPECT_EQ(basis(report, "staff_development"), "content");
}

TEST(CoverageStage, TakesAHeadingOverNotHeldForEmpty) {
    const Report report = read({block(BlockType::heading, "Развитие наставничества", "1"),
                                block(BlockType::paragraph, "В отчётном году не проводилось."),
                                block(BlockType::heading, "Реализация программ в сетевой форме", "2"),
                                block(BlockType::paragraph, "Не проводилось из-за карантина, заключено 2 договора.")});
    EXPECT_EQ(basis(report, "mentoring"), "empty");
    EXPECT_EQ(basis(report, "network_programs"), "heading");
}

TEST(CoverageStage, CountsNoIndicatorWithoutAFact) {
    const Report report = read({block(BlockType::heading, "Показатели"),
                                table({{"Показатель", "План", "Факт"},
                                       {"Доля обучающихся, вовлечённых в наставничество, %", "20", "–"},
                                       {"Охват детей дополнительным образованием, %", "80", "81"}})});
    EXPECT_EQ(basis(report, "mentoring"), "absent");
}

}  // namespace
}  // namespace svod::normalizer
