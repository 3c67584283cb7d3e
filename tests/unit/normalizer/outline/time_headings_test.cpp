#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

// Months and parts of a year as headings: their sections, their dates, what they leave to the heading above them.
namespace svod::normalizer {
namespace {

using extractors::Block;
using extractors::BlockType;

// Lines as blocks: «# » a heading, «1 » or «- » an item, anything else a paragraph.
Report read(const std::vector<std::string>& lines) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    extractors::Document document;
    for (const std::string& line : lines) {
        Block block;
        const bool item = line.starts_with("- ") || (line.size() > 1 && line[0] >= '1' && line[0] <= '9');
        block.type = line.starts_with("# ") ? BlockType::heading : item ? BlockType::list_item : BlockType::paragraph;
        block.number = item ? line.substr(0, 1) : "";
        block.level = item ? 1 : 0;
        block.text = block.type == BlockType::paragraph ? line : line.substr(2);
        document.blocks.push_back(std::move(block));
    }
    Block title;
    title.type = BlockType::heading;
    title.text = "Отчёт о деятельности МОЦ за 2023 год";
    document.blocks.insert(document.blocks.begin(), title);
    return normalizer.normalize(document);
}

// «title < title of the section above», joined by «; ».
std::string sections_of(const Report& report) {
    std::string found;
    for (const Section& section : report.sections) {
        found += (found.empty() ? "" : "; ") + section.title;
        if (section.parent) {
            found += " < " + report.sections.at(static_cast<std::size_t>(*section.parent)).title;
        }
    }
    return found;
}

// «section: status basis», joined by «; ».
std::string events_of(const Report& report) {
    std::string found;
    for (const Event& event : report.events) {
        found += (found.empty() ? "" : "; ") +
                 (event.section ? report.sections.at(static_cast<std::size_t>(*event.section)).title : "-") + ": " +
                 event.status + " " + event.status_basis.value_or("-");
    }
    return found;
}

// «raw start..end role» of the dates that no event has, without the title's.
std::string dates_of(const Report& report) {
    std::string found;
    for (const Date& date : report.dates) {
        if (!date.event && date.source.quote.find("Отчёт") == std::string::npos) {
            found += (found.empty() ? "" : "; ") + date.raw + " " + date.start.value_or("-") + ".." +
                     date.end.value_or("-") + " " + date.role;
        }
    }
    return found;
}

TEST(TimeHeadings, ListSentencesThatTellOfActivitiesAsEvents) {
    const Report report = read({"# Февраль", "- 3 февраля прошёл семинар для методистов.",
                                "- 12 февраля состоялась консультация для новых педагогов."});
    EXPECT_EQ(events_of(report), "Февраль: done stated; Февраль: done stated");
    EXPECT_EQ(report.events.front().origin, "list_item");
}

TEST(TimeHeadings, LeaveTheNextYearToTheReport) {
    const Report report = read({"# Выводы и задачи на 2024 год", "План на следующий год: открыть 3 кружка."});
    EXPECT_NE(dates_of(report).find("следующий год 2024-01-01..2024-12-31"), std::string::npos) << dates_of(report);
}

TEST(TimeHeadings, AreSectionsBelowTheHeadingAboveThem) {
    const Report report = read({"# Состоявшиеся мероприятия", "# Март", "1 Семинар для педагогов", "2 Выезд в школу",
                                "# Апрель", "1 Конкурс рисунков", "# Кадры центра", "Обучено 5 педагогов."});
    EXPECT_EQ(sections_of(report),
              "Состоявшиеся мероприятия; Март < Состоявшиеся мероприятия; Апрель < Состоявшиеся мероприятия; "
              "Кадры центра");
    EXPECT_EQ(dates_of(report), "Март 2023-03-01..2023-03-31 held; Апрель 2023-04-01..2023-04-30 held");
}

TEST(TimeHeadings, KeepTheirNumberAndStandInTheirQuarter) {
    const Report report = read({"# I квартал", "# Февраль", "1 Семинар для педагогов", "# Март", "1 Вебинар для школ",
                                "# 2 квартал:", "1 Конференция педагогов"});
    EXPECT_EQ(sections_of(report), "I квартал; Февраль < I квартал; Март < I квартал; 2 квартал");
}

TEST(TimeHeadings, LeaveTheStatusToWhatLeadsIn) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"# Реализованные мероприятия", "# Май", "1 Семинар для педагогов"}, "Май: done stated"},
        {{"# Перечень проведённых мероприятий:", "# Май:", "1 Семинар для педагогов"}, "Май: done stated"},
        {{"За год состоялись:", "# Май", "1 Семинар для школ", "# Июнь", "1 Вебинар для школ"},
         "Май: done stated; Июнь: done stated"},
        {{"# Планируемые мероприятия", "# Май", "1 Семинар для педагогов"}, "Май: planned stated"},
        {{"# План работы", "# Май", "1 Семинар для педагогов"}, "Май: planned inferred"},
        {{"# Непроведённые мероприятия", "# Май", "1 Семинар для педагогов"}, "Май: not_done stated"},
        {{"# Мероприятия", "# Май", "1 Семинар для педагогов"}, "Май: done inferred"},
    };
    for (const auto& [lines, expected] : cases) {
        EXPECT_EQ(events_of(read(lines)), expected) << lines.front();
    }
}

TEST(TimeHeadings, MakeActivitiesOfWhatStandsBelowThem) {
    EXPECT_EQ(events_of(read({"# План на 2024 год", "# Май", "1 Семинар для школ", "2 Открытие ярмарки кружков"})),
              "Май: planned inferred; Май: planned inferred");
    EXPECT_EQ(events_of(read({"# Достижения", "# Май", "1 Диплом I степени", "2 Кубок района"})), "");
}

TEST(TimeHeadings, GiveTheYearAheadToWhatStandsBelow) {
    const Report report = read({"# Планы на следующий год", "1 Семинар для школ, в течение года", "2 Вебинар, апрель"});
    std::string starts;
    for (const Date& date : report.dates) {
        starts += date.event ? date.raw + ' ' + date.start.value_or("-") + "; " : "";
    }
    EXPECT_EQ(starts, "в течение года 2024-01-01; апрель 2024-04-01; ");
}

TEST(TimeHeadings, NeedNoLooksBetweenOtherParts) {
    EXPECT_EQ(sections_of(read({"# Январь", "Прошёл семинар.", "Февраль", "Состоялись:", "- вебинар для школ."})),
              "Январь; Февраль");
    EXPECT_EQ(sections_of(read({"Февраль", "Состоялся вебинар."})), "");
    EXPECT_EQ(sections_of(read({"# Итоги", "Прошёл семинар.", "Июнь 2023 г."})), "Итоги");
}

TEST(PlainHeadings, AskWhatWasOrWillBeDone) {
    EXPECT_EQ(sections_of(read({"# Кадры", "Обучено 5 педагогов.", "С чем не справились", "Курсы сорвались."})),
              "Кадры; С чем не справились");
    EXPECT_EQ(sections_of(read({"# Кадры", "Обучено 5 педагогов.", "Что предстоит сделать", "- открыть 3 кружка"})),
              "Кадры; Что предстоит сделать");
    EXPECT_EQ(sections_of(read({"# Кадры", "Обучено 5 педагогов.", "С программами не справились"})), "Кадры");
}

TEST(PlainHeadings, GoOnTheNumbersAboveAListOfTheirOwn) {
    Report report = read({"# 1. Кадры", "Обучено 5 педагогов.", "2 На 2024 год планируем", "1 Слёт", "2 Семинар"});
    EXPECT_EQ(sections_of(report), "Кадры; На 2024 год планируем");
    report = read({"# 1. Кадры", "Обучено 5 педагогов.", "2 На 2024 год планируем", "3 Слёт", "4 Семинар"});
    EXPECT_EQ(sections_of(report), "Кадры");
    report = read({"# Кадры", "Обучено 5 педагогов.", "В следующем году планируем:", "- слёт", "- семинар"});
    EXPECT_EQ(sections_of(report), "Кадры");
}

TEST(TimeHeadings, OfAYearsActivitiesAreProspectsOnlyBehindThePeriod) {
    const std::pair<const char*, Text> cases[] = {
        {"# Главные события на 2024 год", "prospects"},
        {"# Главные события на 2024/2025 учебный год", "prospects"},
        {"# Главные события на 2023 год", std::nullopt},
        {"# Главные события на 2023/2024 учебный год", std::nullopt},
        {"# Задачи на 2023/2024 учебный год", "prospects"},
    };
    for (const auto& [heading, code] : cases) {
        const Report report = read({heading, "Слёт прошёл 12 мая."});
        ASSERT_EQ(report.sections.size(), 1U) << heading;
        EXPECT_EQ(report.sections.front().code, code) << heading;
    }
}

TEST(TimeHeadings, GiveTheirMonthToItemsAndTakeTheirRole) {
    const Report report = read({"# План работы", "# Ноябрь", "1 Семинар для педагогов, 14.11, 20 участников.",
                                "2 Вебинар для школ, с 20 по 22"});
    EXPECT_EQ(dates_of(report), "Ноябрь 2023-11-01..2023-11-30 schedule");
    ASSERT_EQ(report.events.size(), 2U);
    const bool day = std::any_of(report.dates.begin(), report.dates.end(), [](const Date& date) {
        return date.event == Index(0) && date.start == Text("2023-11-14") && date.role == "schedule";
    });
    EXPECT_TRUE(day);
}

}  // namespace
}  // namespace svod::normalizer
