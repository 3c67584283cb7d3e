#include "normalizer/records/report_json.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "normalizer/records/codes.hpp"
#include "normalizer/records/validate.hpp"

namespace svod::normalizer {
namespace {

Report full_report() {
    Report report;
    report.path = "Северная/отчёт.docx";
    report.sha256 = "ab";
    report.format = "docx";
    report.title = "Отчёт";
    report.kind = "activity_report";
    report.period_start = "2023-01-01";
    report.period_end = "2023-12-31";
    const Source place{2, 7, 1, 3, 4, "слова «из» отчёта"};
    report.fields.push_back({"municipality", place});
    Section section;
    section.title = "Навигатор";
    section.code = "navigator";
    section.source = place;
    report.sections.push_back(section);
    section.parent = 0;
    report.sections.push_back(section);
    report.coverage.push_back({"navigator", "heading", "heading_words", place});
    report.coverage.push_back({"goals", "absent", std::nullopt, std::nullopt});
    Event event;
    event.section = 1;
    event.origin = "table_row";
    event.title = "Семинар";
    event.source = place;
    report.events.push_back(event);
    event.parent = 0;
    event.origin = "narrative";
    report.events.push_back(event);
    Date date;
    date.event = 1;
    date.raw = "май 2023";
    date.start = "2023-05-01";
    date.end = "2023-05-31";
    date.precision = "month";
    report.dates.push_back(date);
    Count count;
    count.raw = "6 программ";
    count.value = 6;
    count.unit = "program";
    report.counts.push_back(count);
    count.value = 2.5;
    count.part_of = 0;
    report.counts.push_back(count);
    Metric metric;
    metric.code = "programs";
    metric.value = 6;
    metric.unit = "program";
    metric.count = 0;
    report.metrics.push_back(metric);
    Indicator indicator;
    indicator.name = "Охват";
    indicator.plan = 80;
    indicator.fact = 81.5;
    indicator.percent_decimals = 1;
    indicator.parts.push_back({"2023-01-01", "2023-03-31", 20.0, std::nullopt});
    report.indicators.push_back(indicator);
    report.legal_refs.push_back({"order", std::nullopt, "2023-02-03", "5", std::nullopt, "приказ № 5", {}, place});
    report.people.push_back({"Петрова А. А.", "методист", place});
    report.links.push_back({"url", "https://example.org", place});
    report.findings.push_back({"text_missing", "Страница 2 без текста", std::nullopt, "2"});
    report.passages.push_back({place});
    return report;
}

TEST(ReportJson, KeepsEveryFieldThroughOneTurn) {
    const Report report = full_report();
    const auto again = from_json(to_json(report));
    ASSERT_TRUE(again) << in_english(again.error());
    EXPECT_EQ(*again, report);
}

TEST(ReportJson, WritesOneLineUnlessIndented) {
    Report report = full_report();
    report.title = "строка\nдругая";
    EXPECT_EQ(to_json(report).find('\n'), std::string::npos);
    EXPECT_NE(to_json(report, 1).find('\n'), std::string::npos);
}

TEST(ReportJson, WritesWholeNumbersWithoutAPoint) {
    EXPECT_NE(to_json(full_report()).find("\"value\":6,"), std::string::npos);
}

TEST(ReportJson, ReplacesBytesThatAreNoUtf8) {
    Report report;
    report.title = "a\xff";
    EXPECT_NE(to_json(report).find("\xEF\xBF\xBD"), std::string::npos);
}

TEST(ReportJson, IgnoresUnknownKeysAndTakesMissingOnesAsEmpty) {
    const auto report = from_json(R"({"path": "a.txt", "colour": 1, "events": null})");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->path, "a.txt");
    EXPECT_TRUE(report->events.empty());
}

TEST(ReportJson, NamesThePlaceOfWhatIsWrong) {
    struct Row {
        const char* json;
        const char* where;
    };
    const Row rows[] = {
        {"[]", ""},
        {"{", ""},
        {R"({"path": 1})", "path"},
        {R"({"kind": "letter"})", "report.kind"},
        {R"({"period_start": "2023-02-30"})", "report.period_start"},
        {R"({"events": {}})", "events"},
        {R"({"events": [1]})", "events[0]"},
        {R"({"events": [{"origin": "table_row", "status": "finished"}]})", "events[0].status"},
        {R"({"events": [{"origin": "table_row", "section": 0}]})", "events[0].section"},
        {R"({"events": [{"origin": "table_row", "parent": 0}]})", "events[0].parent"},
        {R"({"events": [{"origin": "table_row", "section": -1}]})", "events[0].section"},
        {R"({"events": [{"origin": "table_row", "source": 5}]})", "events[0].source"},
        {R"({"events": [{"origin": "table_row", "source": {"block": "x"}}]})", "events[0].source.block"},
        {R"({"dates": [{"raw": "x", "start": "2023-1-1"}]})", "dates[0].start"},
        {R"({"counts": [{"value": "6"}]})", "counts[0].value"},
        {R"({"counts": [{"part_of": 99999999999}]})", "counts[0].part_of"},
        {R"({"indicators": [{"parts": [{"plan": "x"}]}]})", "indicators[0].parts.plan"},
        {R"({"coverage": [{"code": "navigator", "basis": "maybe"}]})", "coverage[0].basis"},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.json);
        const auto report = from_json(row.json);
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().kind, FailureKind::bad_record);
        EXPECT_EQ(report.error().where, row.where);
    }
}

TEST(ReportJson, SurvivesDeepNesting) {
    const std::string deep = std::string(100000, '[');
    EXPECT_FALSE(from_json(deep));
    EXPECT_FALSE(from_json("{\"events\":" + deep));
}

TEST(Validate, AcceptsAFullReport) {
    EXPECT_FALSE(validate(full_report()));
}

TEST(Codes, AreCompleteAndDifferent) {
    struct Row {
        std::span<const std::string_view> list;
        std::size_t size;
    };
    const Row rows[] = {{codes::sections(), 21},   {codes::event_kinds(), 19}, {codes::statuses(), 9},
                        {codes::units(), 19},      {codes::metrics(), 23},     {codes::directions(), 6},
                        {codes::audiences(), 9},   {codes::findings(), 19},    {codes::program_types(), 6},
                        {codes::recurrences(), 9}, {codes::precisions(), 7},   {codes::organization_types(), 7},
                        {codes::date_roles(), 6},  {codes::legal_kinds(), 8},  {codes::link_kinds(), 5}};
    for (const Row& row : rows) {
        EXPECT_EQ(row.list.size(), row.size) << row.list.front();
        EXPECT_EQ(std::set<std::string_view>(row.list.begin(), row.list.end()).size(), row.size) << row.list.front();
    }
}

TEST(Codes, EverySectionHasARussianName) {
    for (const std::string_view code : codes::sections()) {
        EXPECT_NE(codes::section_in_russian(code), code);
    }
    EXPECT_EQ(codes::section_in_russian("unheard"), "unheard");
}

}  // namespace
}  // namespace svod::normalizer
