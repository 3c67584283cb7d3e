#include <gtest/gtest.h>

#include <vector>

#include "store/statistics.hpp"
#include "tests/unit/store/views/example_reports.hpp"

namespace svod::store {
namespace {

using normalizer::Report;
using tests::add_metric;
using tests::csv_of;
using tests::report_of;
using tests::text_of;

struct Version {
    const char* path;
    const char* doc_date;
    const char* file_date;
    const char* file_time;
};

TEST(VersionsTest, OfVersionsTheNewestCounts) {
    struct Row {
        const char* title;
        std::vector<Version> versions;
        const char* counted;
    };
    const Row rows[] = {
        {"of one day the later file",
         {{"a.txt", nullptr, "2025-01-20", "09:00:00"}, {"b.txt", nullptr, "2025-01-20", "17:30:00"}},
         "b.txt\n"},
        {"own dates before the files'",
         {{"a.txt", "2025-01-15", "2025-02-01", "00:00:00"}, {"b.txt", "2025-01-22", "2025-01-23", "00:00:00"}},
         "b.txt\n"},
        {"the files' where one has no date of its own",
         {{"a.txt", "2025-01-15", "2025-01-15", "00:00:00"}, {"b.txt", nullptr, "2025-01-22", "00:00:00"}},
         "b.txt\n"},
        {"and so also against it",
         {{"a.txt", "2025-01-15", "2025-01-25", "00:00:00"}, {"b.txt", nullptr, "2025-01-22", "00:00:00"}},
         "a.txt\n"},
        {"own dates where the files have none",
         {{"a.txt", nullptr, nullptr, nullptr}, {"b.txt", "2025-01-22", nullptr, nullptr}},
         "b.txt\n"},
        {"of equals the one whose name says more",
         {{"a.txt", nullptr, "2025-01-20", "09:00:00"}, {"sent.zip!a new.txt", nullptr, "2025-01-20", "09:00:00"}},
         "sent.zip!a new.txt\n"},
        {"of equals the first",
         {{"b.txt", nullptr, "2025-01-20", "09:00:00"}, {"a.txt", nullptr, "2025-01-20", "09:00:00"}},
         "a.txt\n"}};
    for (const Row& row : rows) {
        tests::TemporaryStore store;
        for (const Version& version : row.versions) {
            Report report = report_of(version.path, "Лужский район");
            report.doc_date = text_of(version.doc_date);
            report.file_date = text_of(version.file_date);
            report.file_time = text_of(version.file_time);
            ASSERT_TRUE(replace_report(store.database(), report));
        }
        EXPECT_EQ(csv_of(store.database(), "SELECT path FROM counted_reports"), row.counted) << row.title;
    }
}

TEST(VersionsTest, MunicipalitiesAreToldApartByTypeAndRegionWhereTheyAreKnown) {
    struct Named {
        const char* municipality;
        const char* region;
        const char* level = "municipal";
    };
    struct Row {
        const char* title;
        std::vector<Named> reports;
        int municipalities;
    };
    const char* const vladimir = "Владимирская область";
    const char* const kirov = "Кировская область";
    const Row rows[] = {
        {"a town and the district of its name",
         {{"город Слободской", kirov}, {"Слободской муниципальный район", kirov}, {"Слободской район", kirov}},
         2},
        {"the type left out", {{"Слободской муниципальный район", kirov}, {"Слободской", kirov}}, 1},
        {"the type left out beside both",
         {{"город Слободской", kirov}, {"Слободской район", kirov}, {"Слободской", kirov}},
         3},
        {"a district that became an okrug",
         {{"Судогодский муниципальный район", vladimir}, {"Судогодский муниципальный округ", vladimir}},
         1},
        {"the region left out", {{"Ленинский район", nullptr}, {"Ленинский район", vladimir}}, 1},
        {"the region left out beside two",
         {{"Ленинский район", nullptr}, {"Ленинский район", vladimir}, {"Ленинский район", kirov}},
         3},
        {"the region left out beside a town elsewhere",
         {{"Советский район", nullptr}, {"Советский район", kirov}, {"город Советский", vladimir}},
         2},
        {"the level left out", {{"Лузский район", kirov, nullptr}, {"Лузский район", kirov}}, 1}};
    for (const Row& row : rows) {
        tests::TemporaryStore store;
        int number = 0;
        for (const Named& named : row.reports) {
            Report report = report_of(std::to_string(++number).c_str(), named.municipality);
            report.region = text_of(named.region);
            report.level = text_of(named.level);
            add_metric(report, "children", 100, "person");
            ASSERT_TRUE(replace_report(store.database(), report));
            report.path += " half";
            report.period_end = "2023-06-30";
            ASSERT_TRUE(replace_report(store.database(), report));
        }
        const std::string expected = std::to_string(row.municipalities);
        EXPECT_EQ(csv_of(store.database(), "SELECT reports FROM consolidated_figures"), expected + "\n") << row.title;
        EXPECT_EQ(csv_of(store.database(), "SELECT count(*) FROM counted_reports WHERE period_end = '2023-12-31'"),
                  expected + "\n")
            << row.title;
        EXPECT_NE(statistics(store.database()).value_or("").find("муниципалитетов " + expected + ","),
                  std::string::npos)
            << row.title;
    }
}

}  // namespace
}  // namespace svod::store
