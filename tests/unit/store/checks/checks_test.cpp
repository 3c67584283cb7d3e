#include <functional>

#include "tests/unit/store/checks/checked_store.hpp"

namespace svod::store {
namespace {

using normalizer::Report;

void add_narrative(Report& report, const char* day) {
    normalizer::Event narrative;
    narrative.origin = "narrative";
    narrative.parent = 0;
    narrative.title = "вебинар";
    narrative.status = "done";
    narrative.status_basis = "stated";
    report.events.push_back(narrative);
    add_date(report, static_cast<int>(report.events.size()) - 1, "held", day, day);
}

int add_count(Report& report, double value, const char* unit = "person", int part_of = -1) {
    normalizer::Count count;
    count.raw = std::to_string(static_cast<int>(value)) + " чел.";
    count.value = value;
    count.unit = unit;
    count.section = 1;
    if (part_of >= 0) {
        count.part_of = part_of;
        count.breakdown = "по школам";
    }
    report.counts.push_back(count);
    return static_cast<int>(report.counts.size()) - 1;
}

void add_share(Report& report, const char* raw, double value, double part, double whole) {
    const int numerator = add_count(report, part);
    const int denominator = add_count(report, whole);
    const int share = add_count(report, value, "percent");
    report.counts.back().raw = raw;
    report.counts.at(static_cast<std::size_t>(share)).numerator = numerator;
    report.counts.at(static_cast<std::size_t>(share)).denominator = denominator;
}

void add_indicator(Report& report, double plan, double fact, double reported, int decimals) {
    normalizer::Indicator indicator;
    indicator.name = "Охват";
    indicator.plan = plan;
    indicator.fact = fact;
    indicator.percent_reported = reported;
    indicator.percent_decimals = decimals;
    indicator.source.table_no = 1;
    report.indicators.push_back(indicator);
}

void add_quarters(Report& report, double fact, std::initializer_list<double> facts) {
    normalizer::Indicator indicator;
    indicator.name = "Открыто групп";
    indicator.unit = "group";
    indicator.fact = fact;
    indicator.source.table_no = 1;
    for (const double each : facts) {
        indicator.parts.push_back({});
        indicator.parts.back().fact = each;
    }
    report.indicators.push_back(indicator);
}

// Two items of a list, the first on 12 May 2023, the second on `day`.
void add_twin_item(Report& report, const char* title, const char* day) {
    normalizer::Event& first = report.events.at(0);
    first.origin = "list_item";
    first.title = title;
    report.events.push_back(first);
    add_date(report, 0, "held", "2023-05-12", "2023-05-12");
    if (day != nullptr) {
        add_date(report, 1, "held", day, day);
    }
}

void add_twin_row(Report& report, const char* schedule) {
    normalizer::Event twin = report.events.at(0);
    twin.schedule = schedule == nullptr ? normalizer::Text() : schedule;
    report.events.push_back(twin);
}

struct CheckCase {
    const char* name;
    std::function<void(Report&)> change;
    std::multiset<std::string> expected;  ///< "code|section_code|expected|actual"
};

TEST_F(ChecksTest, FindInOneReport) {
    const CheckCase cases[] = {
        {"nothing in a good report", [](Report&) {}, {}},
        {"absent mandatory section",
         [](Report& r) { set_basis(r, "prospects", "absent"); },
         {"missing_section|prospects|-|-"}},
        {"absent optional section", [](Report& r) { set_basis(r, "mentoring", "absent"); }, {}},
        {"section covered by its successor", [](Report& r) { set_basis(r, "personalized_funding", "absent"); }, {}},
        {"neither section nor successor",
         [](Report& r) {
             set_basis(r, "personalized_funding", "absent");
             set_basis(r, "social_order", "empty");
         },
         {"missing_section|personalized_funding|-|-"}},
        {"empty section", [](Report& r) { set_basis(r, "navigator", "empty"); }, {"empty_section|navigator|-|-"}},
        {"no municipality and no signature",
         [](Report& r) { r.municipality = r.signatory = std::nullopt; },
         {"missing_element|-|municipality|-", "missing_element|-|signature|-"}},
        {"no end of the period", [](Report& r) { r.period_end.reset(); }, {"missing_element|-|period|-"}},
        {"no centre", [](Report& r) { r.center_name.reset(); }, {"missing_element|-|center|-"}},
        {"parts that don't add up",
         [](Report& r) {
             const int total = add_count(r, 1419);
             add_count(r, 1028, "person", total);
             add_count(r, 392, "person", total);
         },
         {"sum_mismatch|navigator|1420.0|1419.0"}},
        {"parts that add up",
         [](Report& r) {
             const int total = add_count(r, 30);
             add_count(r, 10, "person", total);
             add_count(r, 20, "person", total);
         },
         {}},
        {"two breakdowns of one total",
         [](Report& r) {
             const int total = add_count(r, 30);
             for (const char* breakdown : {"по школам", "по возрасту"}) {
                 add_count(r, 10, "person", total);
                 r.counts.back().breakdown = breakdown;
                 add_count(r, 20, "person", total);
                 r.counts.back().breakdown = breakdown;
             }
         },
         {}},
        {"parts of which one is vague",
         [](Report& r) {
             const int total = add_count(r, 30);
             add_count(r, 10, "person", total);
             add_count(r, 25, "person", total);
             r.counts.back().approx = "about";
         },
         {}},
        {"a part that is no breakdown",
         [](Report& r) {
             const int total = add_count(r, 30);
             add_count(r, 10, "person", total);
             r.counts.back().breakdown.reset();
         },
         {}},
        {"percentage of the plan",
         [](Report& r) { add_indicator(r, 60, 61.2, 103, 0); },
         {"percent_mismatch|indicators|102.0|103.0"}},
        {"percentage of the plan, rounded", [](Report& r) { add_indicator(r, 31, 47, 152, 0); }, {}},
        {"percentage of the plan with digits",
         [](Report& r) { add_indicator(r, 40, 50.3, 125.9, 1); },
         {"percent_mismatch|indicators|125.75|125.9"}},
        {"share of two counts",
         [](Report& r) { add_share(r, "17 %", 17, 1260, 8412); },
         {"percent_mismatch|navigator|14.98|17.0"}},
        {"growth of a count",
         [](Report& r) {
             add_share(r, "на 25 %", 25, 184, 160);
             r.counts.back().breakdown = "growth";
         },
         {"percent_mismatch|navigator|15.0|25.0"}},
        {"share of two counts, rounded", [](Report& r) { add_share(r, "15 %", 15, 1260, 8412); }, {}},
        {"share of two counts with a digit",
         [](Report& r) { add_share(r, "15,1 %", 15.1, 1260, 8412); },
         {"percent_mismatch|navigator|14.98|15.1"}},
        {"fact below plan", [](Report& r) { add_indicator(r, 80, 40, 50, 0); }, {"plan_not_met|indicators|80.0|40.0"}},
        {"fact below plan of what there should be little of",
         [](Report& r) {
             add_indicator(r, 80, 40, 50, 0);
             r.indicators.back().better = "lower";
         },
         {}},
        {"quarters that another row bears out",
         [](Report& r) {
             add_quarters(r, 12, {3, 4, 5});
             add_quarters(r, 14, {3, 4, 5});
         },
         {"sum_mismatch|indicators|12.0|14.0"}},
        {"quarters that no row bears out",
         [](Report& r) {
             add_quarters(r, 14, {3, 4, 5});
         },
         {}},
        {"quarters that count on",
         [](Report& r) {
             add_quarters(r, 12, {3, 4, 5});
             add_quarters(r, 5, {3, 4, 5});
         },
         {}},
        {"empty cells",
         [](Report& r) { r.events[0].schedule_cell = r.events[0].status_cell = r.events[0].result_cell = "empty"; },
         {"no_schedule|navigator|-|-", "no_status|navigator|-|-", "no_result|navigator|-|-"}},
        {"no such columns",
         [](Report& r) {
             r.events[0].schedule_cell = r.events[0].status_cell = r.events[0].result_cell = std::nullopt;
         },
         {}},
        {"not done", [](Report& r) { r.events[0].status = "not_done"; }, {"not_done|navigator|-|-"}},
        {"done before due",
         [](Report& r) {
             r.events[0].plan_start = "2024-01-01";
             r.events[0].plan_end = "2024-12-31";
             set_schedule(r, "2024-02-01", "2024-02-29");
         },
         {"done_before_due|navigator|2023-12-31|2024-02-01"}},
        {"done by inference before due",
         [](Report& r) {
             r.events[0].plan_start = "2024-01-01";
             r.events[0].plan_end = "2024-12-31";
             r.events[0].status_basis = "inferred";
             set_schedule(r, "2024-02-01", "2024-02-29");
         },
         {}},
        {"done after the period, before the report's own date",
         [](Report& r) {
             r.doc_date = "2024-03-01";
             set_schedule(r, "2023-12-01", "2024-02-29");
             add_date(r, 0, "schedule", "2024-02-01", "2024-02-29", "month");
         },
         {}},
        {"done with an open beginning",
         [](Report& r) {
             r.events[0].plan_start = "2024-01-01";
             r.events[0].plan_end = "2024-12-31";
             set_schedule(r, nullptr, "2024-02-29");
         },
         {}},
        {"held off schedule",
         [](Report& r) { add_date(r, 0, "held", "2023-06-02", "2023-06-02"); },
         {"held_off_schedule|navigator|май|2023-06-02"}},
        {"held inside the row off schedule, the first day",
         [](Report& r) {
             add_narrative(r, "2023-09-10");
             add_narrative(r, "2023-05-10");
             add_narrative(r, "2023-04-10");
         },
         {"held_off_schedule|navigator|май|2023-04-10"}},
        {"held on one of two schedules",
         [](Report& r) {
             r.events[0].schedule = "май, сентябрь";
             add_date(r, 0, "schedule", "2023-09-01", "2023-09-30", "month");
             r.dates.back().raw = "сентябрь";
             add_narrative(r, "2023-09-10");
         },
         {}},
        {"held on the day that it was moved to",
         [](Report& r) {
             add_date(r, 0, "schedule", "2023-09-10", "2023-09-10");
             r.dates.back().raw = "10 сентября";
             add_narrative(r, "2023-09-10");
         },
         {"held_off_schedule|navigator|май|2023-09-10"}},
        {"held though scheduled as needed",
         [](Report& r) {
             r.dates.clear();
             add_date(r, 0, "schedule", nullptr, nullptr);
             r.dates.back().recurrence = "as_needed";
             add_narrative(r, "2023-09-10");
         },
         {}},
        {"a month's work off schedule is no day",
         [](Report& r) { add_date(r, 0, "held", "2023-01-01", "2023-12-31", "year"); },
         {}},
        {"all days outside the period",
         [](Report& r) {
             r.events[0].status_basis = "inferred";
             set_schedule(r, "2024-01-27", "2024-01-27");
             add_date(r, 0, "held", "2024-01-27", "2024-01-27");
         },
         {"date_outside_period|navigator|2023-01-01/2023-12-31|2024-01-27"}},
        {"one of the days inside the period",
         [](Report& r) { add_date(r, 0, "schedule", "2024-01-27", "2024-01-27"); },
         {}},
        {"outside the plan's own year",
         [](Report& r) {
             r.events[0].plan_start = "2024-01-01";
             r.events[0].plan_end = "2024-12-31";
         },
         {"date_outside_period|navigator|2024-01-01/2024-12-31|2023-05-01"}},
        {"planned for after the period",
         [](Report& r) {
             r.events[0].status = "planned";
             set_schedule(r, "2024-02-01", "2024-02-29");
         },
         {}},
        {"a figure's day outside the period",
         [](Report& r) {
             add_date(r, 0, "as_of", "2022-06-26", "2022-06-26");
             r.dates.back().event.reset();
             r.dates.back().section = 1;
         },
         {"date_outside_period|navigator|2023-01-01/2023-12-31|2022-06-26"}},
        {"the same row twice", [](Report& r) { add_twin_row(r, "май"); }, {"duplicate_event|navigator|-|-"}},
        {"the same row without schedule",
         [](Report& r) { add_twin_row(r, nullptr); },
         {"duplicate_event|navigator|-|-"}},
        {"the same row at another time",
         [](Report& r) { add_twin_row(r, "сентябрь"); },
         {"duplicate_event|navigator|-|-"}},
        {"the same row on the same days in other words",
         [](Report& r) {
             add_twin_row(r, "в мае");
             normalizer::Date date = r.dates.front();
             date.event = 1;
             r.dates.push_back(date);
         },
         {"duplicate_event|navigator|-|-"}},
        {"the same item of a list on the same day",
         [](Report& r) { add_twin_item(r, "Семинар для методистов", "2023-05-12"); },
         {"duplicate_event|navigator|-|-"}},
        {"the same item of a list on another day",
         [](Report& r) { add_twin_item(r, "Семинар для методистов", "2023-05-19"); },
         {}},
        {"the same item of a list on the same day in another section",
         [](Report& r) {
             add_twin_item(r, "Семинар для методистов", "2023-05-12");
             r.events[0].section.reset();
         },
         {"duplicate_event|navigator|-|-"}},
        {"the same item of a list without a day",
         [](Report& r) { add_twin_item(r, "Семинар для методистов", nullptr); },
         {}},
        {"the same quoted item of a list without a day",
         [](Report& r) { add_twin_item(r, "Семинар «Карта программ»", nullptr); },
         {"duplicate_event|navigator|-|-"}},
        {"the same row of another year's plan",
         [](Report& r) {
             add_twin_row(r, "май");
             r.events[1].plan_start = "2024-01-01";
         },
         {}},
        {"what the reader found",
         [](Report& r) {
             r.findings.push_back({"text_missing", "Страница 2 без текста", std::nullopt, "2"});
         },
         {"text_missing|-|-|2"}},
        {"a page without text among others, the report unsigned",
         [](Report& r) {
             r.findings.push_back({"text_missing", "Страница 2 без текста", std::nullopt, "2"});
             r.passages.push_back({{}});
             r.signatory.reset();
             set_basis(r, "prospects", "absent");
         },
         {"text_missing|-|-|2", "missing_element|-|signature|-", "missing_section|prospects|-|-"}},
        {"no page with text",
         [](Report& r) {
             r = Report();
             r.path = "good.txt";
             r.outcome = "partial";
             r.findings.push_back({"text_missing", "Страница 1 без текста", std::nullopt, "1"});
             r.findings.push_back({"text_missing", "Страница 2 не читается", std::nullopt, "2"});
             r.coverage = good_report().coverage;
             set_basis(r, "prospects", "absent");
         },
         {"text_missing|-|-|1"}},
        {"a municipality on no list",
         [](Report& r) {
             r.findings.push_back({"unknown_municipality", "Нет в списке", std::nullopt, "Луга"});
         },
         {"unknown_municipality|-|-|Луга"}},
        {"a file that could not be read",
         [](Report& r) {
             r = Report();
             r.path = "good.txt";
             r.outcome = "failed";
             r.error = "Файл пуст";
         },
         {"extraction_failed|-|-|-"}},
    };
    for (const CheckCase& test : cases) {
        SCOPED_TRACE(test.name);
        Report report = good_report();
        test.change(report);
        write(report);
        EXPECT_EQ(findings(), test.expected);
    }
}

}  // namespace
}  // namespace svod::store
