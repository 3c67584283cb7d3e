#include <gtest/gtest.h>

#include "normalizer/records/codes.hpp"
#include "store/findings.hpp"
#include "store/resources.hpp"
#include "store/statistics.hpp"
#include "tests/unit/store/views/example_reports.hpp"

namespace svod::store {
namespace {

using normalizer::Report;
using tests::add_event;
using tests::add_metric;
using tests::csv_of;
using tests::Dimensions;
using tests::report_of;

class ViewsTest : public testing::Test {
  protected:
    void write(const Report& report) {
        const auto written = replace_report(store_.database(), report);
        ASSERT_TRUE(written) << in_english(written.error());
    }
    std::string csv(const std::string& sql) { return csv_of(store_.database(), sql); }

    tests::TemporaryStore store_;
};

TEST_F(ViewsTest, EachFileAsksAQuestionAndMakesTheViewOfItsName) {
    ASSERT_GT(embedded_views().size(), 15U);
    for (const EmbeddedFile& file : embedded_views()) {
        const std::string name(file.name.substr(0, file.name.size() - 4));
        const std::string_view question = file.text.substr(0, file.text.find('\n'));
        EXPECT_TRUE(question.starts_with("-- ") && question.find('?') != std::string_view::npos) << name;
        EXPECT_NE(file.text.find("CREATE VIEW " + name + " AS"), std::string_view::npos) << name;
        csv("SELECT * FROM " + name);
    }
}

TEST_F(ViewsTest, AReportWithoutTextCountsNowhere) {
    Report scan;
    scan.path = "scan.pdf";
    scan.outcome = "partial";
    scan.findings.push_back({"text_missing", "нет текста", std::nullopt, std::nullopt});
    scan.coverage.push_back({"navigator", "absent", std::nullopt, std::nullopt});
    write(scan);
    write(report_of("a.txt", "Лужский район"));
    EXPECT_EQ(csv("SELECT path FROM textless_reports JOIN reports USING (report_id)"), "scan.pdf\n");
    EXPECT_EQ(csv("SELECT path FROM counted_reports"), "a.txt\n");
    EXPECT_EQ(csv("SELECT path FROM programmes_by_municipality"), "a.txt\n");
    EXPECT_EQ(csv("SELECT count(*) FROM section_coverage"), "0\n");
    const auto text = statistics(store_.database());
    ASSERT_TRUE(text);
    EXPECT_NE(text->find("муниципалитетов 1, отчётов 2, из них в сводных цифрах 1\n"), std::string::npos) << *text;
    EXPECT_EQ(text->find("scan.pdf"), std::string::npos) << *text;
}

TEST_F(ViewsTest, NameDaysThatNoCalendarHas) {
    Report report = report_of("a.txt", "Лужский район");
    int row = 0;
    for (const char* text : {"до 31.06.2024", "30 февраля", "32.05.2024 г.", "29.02.2023", "29.02.2026", "29.02.2024",
                             "30.06.2024", "131.06.2024", "31.06 %", "2024-31.06", "31 мая"}) {
        report.passages.push_back({{std::nullopt, 4, 1, ++row, 3, text}});
    }
    write(report);
    EXPECT_EQ(csv("SELECT table_no, row_no, day, text FROM impossible_days ORDER BY row_no"),
              "1,1,31.06,до 31.06.2024\n1,2,30 февраля,30 февраля\n1,3,32,32.05.2024 г.\n1,4,29.02,29.02.2023\n"
              "1,5,29.02,29.02.2026\n");
}

TEST_F(ViewsTest, TotalsCountNothingTwice) {
    Report report = report_of("a.txt", "Лужский район");
    add_metric(report, "programs", 26, "program", {.direction = "arts"});
    add_metric(report, "programs", 164, "program");
    add_metric(report, "programs", 60, "program", {.direction = "sports"});
    write(report);
    EXPECT_EQ(csv("SELECT programmes, arts, sports, basis FROM programmes_by_municipality"), "164,26,60,total\n");
    EXPECT_EQ(csv("SELECT value, reports FROM consolidated_figures"), "164,1\n");
}

TEST_F(ViewsTest, WithoutATotalTakeTheSumOverDirectionsThenSeveralTypesOfOrganisationThenAudiences) {
    struct Row {
        std::vector<Dimensions> dimensions;  ///< the n-th figure is 10 × n
        const char* expected;
    };
    const Row rows[] = {
        {{{.direction = "arts"},
          {.direction = "sports"},
          {.direction = "technical"},
          {.direction = "natural_science"},
          {.org_type = "general"}},
         "100,directions\n"},
        {{{.direction = "arts"}, {.direction = "sports"}, {.direction = "technical"}}, ""},
        {{{.direction = "arts"}}, ""},
        {{{.org_type = "general"}, {.org_type = "state"}, {.audience = "teachers"}}, "30,organizations\n"},
        {{{.org_type = "private"}}, ""},
        {{{.audience = "teachers"}, {.audience = "rural"}, {.audience = "heads"}}, "40,audiences\n"}};
    for (const Row& row : rows) {
        Report report = report_of("a.txt", "Лужский район");
        double value = 0;
        for (const Dimensions& dimensions : row.dimensions) {
            add_metric(report, "children", value += 10, "person", dimensions);
        }
        write(report);
        EXPECT_EQ(csv("SELECT value, basis FROM territory_figures"), row.expected);
    }
}

TEST_F(ViewsTest, WhatIsToldByKindOfEventIsSummedWhereNothingIsToldTwice) {
    struct Row {
        std::vector<Dimensions> dimensions;  ///< the n-th figure is 10 × n
        const char* expected;
    };
    const Row rows[] = {
        {{{.event_kind = "seminar"}, {.audience = "teachers", .event_kind = "webinar"}}, "30,event_kinds\n"},
        {{{.audience = "teachers"}, {.audience = "children", .event_kind = "contest"}}, "30,event_kinds\n"},
        {{{.event_kind = "seminar"}, {.audience = "heads", .event_kind = "seminar"}, {.event_kind = "visit"}},
         "40,event_kinds\n"},
        {{{.audience = "teachers"}, {.audience = "teachers", .event_kind = "seminar"}}, "10,audiences\n"},
        {{{.audience = "teachers"}, {.event_kind = "contest"}}, ""},
        {{{.event_kind = "seminar"}}, ""},
        {{{.event_kind = "seminar"}, {.event_kind = "consultation"}}, ""},
        {{{.event_kind = "seminar"}, {.audience = "rural", .event_kind = "contest"}}, ""}};
    for (const Row& row : rows) {
        Report report = report_of("a.txt", "Лужский район");
        double value = 0;
        for (const Dimensions& dimensions : row.dimensions) {
            add_metric(report, "participants", value += 10, "person", dimensions);
        }
        write(report);
        EXPECT_EQ(csv("SELECT value, basis FROM territory_figures"), row.expected) << &row - rows;
    }
}

TEST_F(ViewsTest, EventsTellWhoTookPartInContestsAndTheirNumbersByKind) {
    Report report = report_of("a.txt", "Лужский район");
    add_event(report, "table_row", "seminar", "done");
    add_event(report, "table_row", "visit", "done");
    add_metric(report, "events_held", 9, "event", {.audience = "teachers", .event_kind = "seminar"});
    add_metric(report, "events_held", 4, "event", {.audience = "parents", .event_kind = "seminar"});
    add_metric(report, "contests_held", 7, "contest");
    add_metric(report, "participants", 640, "person", {.audience = "children", .event_kind = "contest"});
    write(report);
    EXPECT_EQ(csv("SELECT kind, events, told FROM events_held_by_kind"), "seminar,1,13\ncontest,,7\nvisit,1,\n");
    EXPECT_EQ(csv("SELECT events, participants, contests, contest_participants FROM contests_by_municipality"),
              ",,7,640\n");
    const std::string text = statistics(store_.database()).value_or("");
    EXPECT_NE(text.find("семинары           1              13"), std::string::npos) << text;
}

TEST_F(ViewsTest, OfSeveralValuesTheLatestDaysOneCountsElseTheFirst) {
    Report report = report_of("a.txt", "Лужский район");
    add_metric(report, "children", 100, "person");
    add_metric(report, "children", 90, "person", {.as_of = "2023-01-01"});
    add_metric(report, "children", 120, "person", {.as_of = "2023-12-01"});
    add_metric(report, "programs", 61, "program");
    add_metric(report, "programs", 68, "program");
    write(report);
    EXPECT_EQ(csv("SELECT code, value FROM territory_figures ORDER BY code"), "children,120\nprograms,61\n");
}

TEST_F(ViewsTest, SharesAreAveragedAndNeverSummed) {
    Report report = report_of("a.txt", "Лужский район");
    add_metric(report, "coverage", 80, "percent");
    write(report);
    report = report_of("b.txt", "Волховский район");
    add_metric(report, "coverage", 70, "percent");
    write(report);
    report = report_of("c.txt", "Киришский район");
    add_metric(report, "coverage", 70, "percent", {.direction = "arts"});
    add_metric(report, "coverage", 70, "percent", {.direction = "sports"});
    write(report);
    EXPECT_EQ(csv("SELECT way, value, least, greatest, reports FROM consolidated_figures"), "average,75,70,80,2\n");
}

TEST_F(ViewsTest, TheSameReportInAnotherFormatAddsNothing) {
    for (const char* path : {"a.docx", "a.pdf", "a.txt"}) {
        Report report = report_of(path, "Лужский район");
        add_metric(report, "programs", 164, "program");
        add_event(report, "table_row", "seminar", "done");
        write(report);
    }
    EXPECT_EQ(csv("SELECT value, reports FROM consolidated_figures"), "164,1\n");
    EXPECT_EQ(csv("SELECT events, path FROM events_by_status"), "1,a.docx\n");
}

TEST_F(ViewsTest, OfOneMunicipalityTheNewestPeriodCountsAndPeriodsAreTheirOwnSums) {
    struct Row {
        const char* path;
        const char* municipality;
        const char* start;
        const char* end;
        double children;
        const char* kind = "activity_report";
    };
    const Row rows[] = {{"a-2023.txt", "Лужский район", "2023-01-01", "2023-12-31", 100},
                        {"a-2024-1.txt", "Лужский район", "2024-01-01", "2024-06-30", 110},
                        {"a-2024-2.txt", "Лужский район", "2024-07-01", "2024-12-31", 120},
                        {"a-2024.txt", "Лужский район", "2024-01-01", "2024-12-31", 125},
                        {"a-2025.txt", "Лужский район", "2025-01-01", "2025-12-31", 999, "plan"},
                        {"b-2023.txt", "Кировский район", "2023-01-01", "2023-12-31", 40},
                        {"c-plan.txt", "Тосненский район", "2024-01-01", "2024-12-31", 7, "plan"}};
    for (const Row& row : rows) {
        Report report = report_of(row.path, row.municipality);
        report.kind = row.kind;
        report.period_start = row.start;
        report.period_end = row.end;
        add_metric(report, "children", row.children, "person");
        write(report);
    }
    EXPECT_EQ(csv("SELECT path, value FROM newest_figures ORDER BY path"),
              "a-2024.txt,125\nb-2023.txt,40\nc-plan.txt,7\n");
    EXPECT_EQ(csv("SELECT value, reports FROM consolidated_figures"), "172,3\n");
    EXPECT_EQ(
        csv("SELECT period_start, period_end, value, reports FROM consolidated_by_period WHERE period_start < '2024'"),
        "2023-01-01,2023-12-31,140,2\n");
}

TEST_F(ViewsTest, ZonesAndRegionsAreSummedOnlyWhereNothingSmallerReported) {
    struct Row {
        const char* path;
        const char* region;
        const char* level;
        double children;
    };
    const Row rows[] = {{"a-district.txt", "Ленинградская область", "municipal", 40},
                        {"a-zone.txt", "Ленинградская область", "zonal", 100},
                        {"a-region.txt", "Ленинградская область", "regional", 900},
                        {"b-zone.txt", "Псковская область", "zonal", 70}};
    for (const Row& row : rows) {
        Report report = report_of(row.path, row.path);
        report.region = row.region;
        report.level = row.level;
        add_metric(report, "children", row.children, "person");
        write(report);
    }
    EXPECT_EQ(csv("SELECT value, reports FROM consolidated_figures"), "110,2\n");
    EXPECT_EQ(csv("SELECT path, children FROM children_by_municipality"), "a-district.txt,40\n");
    EXPECT_EQ(csv("SELECT path, value FROM wider_figures ORDER BY path"),
              "a-region.txt,900\na-zone.txt,100\nb-zone.txt,70\n");
}

TEST_F(ViewsTest, OfEqualPeriodsTheReportOfTheLaterDateCounts) {
    for (const char* date : {"2024-01-15", "2024-03-20", "2024-02-01"}) {
        Report report = report_of(date, "Лужский район");
        report.kind = std::string(date) == "2024-03-20" ? "analysis" : "activity_report";
        report.period_start = "2023-01-01";
        report.period_end = "2023-12-31";
        report.doc_date = date;
        add_metric(report, "children", 50, "person");
        write(report);
    }
    EXPECT_EQ(csv("SELECT path FROM newest_figures"), "2024-03-20\n");
}

TEST_F(ViewsTest, AnOlderFigureStandsInWhereTheNewestReportGivesNone) {
    for (const char* year : {"2023", "2024"}) {
        Report report = report_of(year, "Лужский район");
        report.period_start = std::string(year) + "-01-01";
        report.period_end = std::string(year) + "-12-31";
        add_metric(report, std::string_view(year) == "2023" ? "programs" : "children", 50, "person");
        write(report);
    }
    EXPECT_EQ(csv("SELECT code, period_end FROM newest_figures ORDER BY code"),
              "children,2024-12-31\nprograms,2023-12-31\n");
}

TEST_F(ViewsTest, HappeningsInsideARowAreNoRowsOfTheirOwn) {
    Report report = report_of("a.txt", "Лужский район");
    add_event(report, "table_row", "meeting", "done");
    add_event(report, "narrative", "webinar", "done", 0);
    add_event(report, "narrative", "seminar", "done", 0);
    add_event(report, "table_row", "contest", "planned");
    write(report);
    EXPECT_EQ(csv("SELECT status, status_name, events FROM events_by_status"),
              "done,исполнено,1\nplanned,запланировано,1\n");
    EXPECT_EQ(csv("SELECT kind, events FROM events_held_by_kind"), "webinar,1\nseminar,1\n");
}

TEST_F(ViewsTest, EachFigureLeadsToItsWords) {
    Report report = report_of("a.txt", "Лужский район");
    add_metric(report, "programs", 164, "program");
    write(report);
    EXPECT_EQ(csv("SELECT figure, value, quote, place, path FROM figures_with_sources"),
              "программы,164,слова programs,\"стр. 2, таблица 1, строка 3\",a.txt\n");
}

TEST_F(ViewsTest, ASectionIsCoveredByItsSuccessor) {
    Report report = report_of("a.txt", "Лужский район");
    report.coverage.push_back({"personalized_funding", "absent", std::nullopt, std::nullopt});
    report.coverage.push_back({"social_order", "heading", std::nullopt, std::nullopt});
    report.coverage.push_back({"goals", "empty", std::nullopt, std::nullopt});
    write(report);
    ASSERT_TRUE(refresh_findings(store_.database(), load_profile("default").value()));
    EXPECT_EQ(csv("SELECT code, is_mandatory, is_covered FROM section_coverage"),
              "goals,0,0\npersonalized_funding,1,1\nsocial_order,0,1\n");
}

TEST_F(ViewsTest, EveryCodeHasARussianName) {
    namespace codes = normalizer::codes;
    struct Row {
        const char* list;
        std::span<const std::string_view> codes;
    };
    const Row rows[] = {{"section", codes::sections()},         {"status", codes::statuses()},
                        {"event_kind", codes::event_kinds()},   {"metric", codes::metrics()},
                        {"finding", codes::findings()},         {"outcome", codes::outcomes()},
                        {"report_kind", codes::report_kinds()}, {"level", codes::levels()},
                        {"basis", codes::coverage_bases()},     {"direction", codes::directions()}};
    for (const Row& row : rows) {
        for (const std::string_view code : row.codes) {
            Statement name = store_.database().prepare("SELECT name FROM code_names WHERE list = ? AND code = ?");
            name.bind(1, row.list);
            name.bind(2, code);
            EXPECT_TRUE(name.step() && !name.text(0).empty()) << row.list << " " << code;
        }
    }
}

TEST_F(ViewsTest, StatisticsSayTheFiguresInRussian) {
    EXPECT_NE(statistics(store_.database()).value_or("").find("нет сведений"), std::string::npos);
    Report report = report_of("a.txt", "Лужский район");
    add_metric(report, "children", 8412, "person");
    add_metric(report, "coverage", 81.61, "percent");
    add_event(report, "table_row", "seminar", "done");
    write(report);
    const auto text = statistics(store_.database());
    ASSERT_TRUE(text) << in_english(text.error());
    for (const char* words : {"муниципалитетов 1, отчётов 1", "8 412", "81,61", "семинары", "исполнено"}) {
        EXPECT_NE(text->find(words), std::string::npos) << words << "\n" << *text;
    }
}

}  // namespace
}  // namespace svod::store
