#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "normalizer/records/codes.hpp"
#include "store/findings.hpp"
#include "store/writer.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::store {

/// A report for 2023 that lacks nothing: one section, one row done in May as scheduled.
inline normalizer::Report good_report() {
    normalizer::Report report;
    report.path = "good.txt";
    report.kind = "activity_report";
    report.municipality = "Лужский муниципальный район";
    report.region = "Ленинградская область";
    report.center_name = "ЦВР";
    report.signatory = "Седова В. Г.";
    report.period_start = "2023-01-01";
    report.period_end = "2023-12-31";
    for (const std::string_view code : normalizer::codes::sections()) {
        report.coverage.push_back({std::string(code), "content", std::nullopt, std::nullopt});
    }
    normalizer::Section section;
    section.title = "Навигатор";
    section.code = "navigator";
    report.sections.push_back(section);
    normalizer::Section inner;
    inner.title = "Работа с базой";
    inner.parent = 0;
    inner.ordinal = 1;
    report.sections.push_back(inner);
    normalizer::Event event;
    event.section = 1;
    event.origin = "table_row";
    event.title = "Семинар";
    event.title_key = "семинар";
    event.schedule = "май";
    event.schedule_cell = event.status_cell = event.result_cell = "filled";
    event.status = "done";
    event.status_basis = "stated";
    report.events.push_back(event);
    normalizer::Date date;
    date.event = 0;
    date.raw = "май";
    date.start = "2023-05-01";
    date.end = "2023-05-31";
    date.precision = "month";
    date.role = "schedule";
    report.dates.push_back(date);
    return report;
}

/// A day or a stretch of days with that role for the event of that index.
inline void add_date(normalizer::Report& report, int event, const char* role, const char* start, const char* end,
                     const char* precision = "day") {
    normalizer::Date date;
    date.event = event;
    date.raw = start == nullptr ? "до срока" : start;
    date.start = start == nullptr ? normalizer::Text() : start;
    date.end = end == nullptr ? normalizer::Text() : end;
    date.precision = precision;
    date.role = role;
    report.dates.push_back(date);
}

/// Gives the first event these days for its only time.
inline void set_schedule(normalizer::Report& report, const char* start, const char* end) {
    report.dates.clear();
    add_date(report, 0, "schedule", start, end, "range");
}

/// How a report covers a section.
inline void set_basis(normalizer::Report& report, std::string_view code, const char* basis) {
    for (normalizer::Coverage& coverage : report.coverage) {
        coverage.basis = coverage.code == code ? basis : coverage.basis;
    }
}

/// A store whose reports are checked by the default profile.
class ChecksTest : public testing::Test {
  protected:
    /// «code|section_code|expected|actual» of each finding, `-` for none.
    std::multiset<std::string> findings() {
        const auto refreshed = refresh_findings(store_.database(), load_profile("default").value(), roster_);
        EXPECT_TRUE(refreshed) << in_english(refreshed.error());
        std::multiset<std::string> found;
        Statement rows = store_.database().prepare(
            "SELECT code || '|' || coalesce(section_code, '-') || '|' || coalesce(expected, '-') || '|' || "
            "coalesce(actual, '-') FROM findings");
        while (rows.step()) {
            found.emplace(rows.text(0));
        }
        return found;
    }
    void write(const normalizer::Report& report) {
        const auto written = replace_report(store_.database(), report);
        ASSERT_TRUE(written) << in_english(written.error());
    }

    tests::TemporaryStore store_;
    std::vector<RosterEntry> roster_;
};

}  // namespace svod::store
