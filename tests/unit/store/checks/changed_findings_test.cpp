#include "store/changed_findings.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <utility>

#include "store/findings.hpp"
#include "store/writer.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

using normalizer::Report;

Report report_of(const std::string& path, const std::string& municipality, const std::string& doc_date) {
    Report report;
    report.path = path;
    report.kind = "activity_report";
    report.municipality = municipality;
    report.period_start = "2023-01-01";
    report.period_end = "2023-12-31";
    report.doc_date = doc_date;
    normalizer::Event event;
    event.origin = "table_row";
    event.title = "Семинар";
    event.title_key = "семинар";
    event.status_cell = "empty";
    report.events.push_back(event);
    return report;
}

class ChangedFindingsTest : public ::testing::Test {
  protected:
    ChangedFindingsTest() {
        for (const auto& [path, municipality] : {std::pair("a.txt", "город Луга"), std::pair("b.txt", "город Батайск"),
                                                 std::pair("c.txt", "город Луга")}) {
            EXPECT_TRUE(replace_report(database(), report_of(path, municipality, "2024-01-01")));
        }
        EXPECT_TRUE(refresh_findings(database(), profile_));
    }

    Database& database() { return store_.database(); }

    // Which finding of which report, in their order.
    std::string findings() {
        return database().single_text(
            "SELECT group_concat(line, char(10)) FROM (SELECT coalesce(path, '') || ' ' || code || ' ' || message AS "
            "line "
            "FROM findings LEFT JOIN reports USING (report_id) ORDER BY path IS NULL, path, finding_id)");
    }

    std::int64_t id_of_findings(const std::string& path) {
        return database().single_number(
            "SELECT min(finding_id) FROM findings JOIN reports USING (report_id) WHERE path = '" + path + "'");
    }

    void change(const std::function<void(Writer&)>& work) {
        Writer writer(database());
        work(writer);
        ASSERT_TRUE(writer.commit());
        EXPECT_FALSE(findings_are_current(database(), profile_).value());
    }

    // What the changed ones' findings are, they have to be when all are made anew.
    void expect_whole() {
        const auto refreshed = refresh_changed_findings(database(), profile_);
        ASSERT_TRUE(refreshed) << in_english(refreshed.error());
        EXPECT_TRUE(*refreshed);
        EXPECT_TRUE(findings_are_current(database(), profile_).value());
        const std::string in_part = findings();
        ASSERT_TRUE(refresh_findings(database(), profile_));
        EXPECT_EQ(in_part, findings());
    }

    tests::TemporaryStore store_;
    Profile profile_ = load_profile("default").value();
};

TEST_F(ChangedFindingsTest, AreThoseOfAllForAReplacedReport) {
    Report changed = report_of("b.txt", "город Батайск", "2024-02-01");
    changed.signatory = "Седова В. Г.";
    const std::string before = findings();
    change([&](Writer& writer) { EXPECT_TRUE(writer.replace(changed)); });
    expect_whole();
    EXPECT_NE(findings(), before);
}

TEST_F(ChangedFindingsTest, LeaveThoseOfOtherReportsAlone) {
    const std::int64_t of_other = id_of_findings("a.txt");
    database().execute(
        "DELETE FROM findings WHERE report_id = (SELECT report_id FROM reports WHERE path = 'a.txt') "
        "AND code = 'no_status'");
    change([&](Writer& writer) { EXPECT_TRUE(writer.replace(report_of("b.txt", "город Батайск", "2024-02-01"))); });
    ASSERT_TRUE(refresh_changed_findings(database(), profile_).value());
    EXPECT_EQ(id_of_findings("a.txt"), of_other);
    EXPECT_EQ(findings().find("a.txt no_status"), std::string::npos) << "the report was checked again";
}

TEST_F(ChangedFindingsTest, ReachTheTwinsOfAChangedReport) {
    ASSERT_NE(findings().find("c.txt duplicate_report"), std::string::npos);
    change([&](Writer& writer) { EXPECT_TRUE(writer.replace(report_of("c.txt", "город Луга", "2024-03-01"))); });
    expect_whole();
    EXPECT_NE(findings().find("a.txt duplicate_report"), std::string::npos);
    EXPECT_EQ(findings().find("c.txt duplicate_report"), std::string::npos);
}

TEST_F(ChangedFindingsTest, ReachTheTwinsOfARemovedReport) {
    change([&](Writer& writer) { EXPECT_TRUE(writer.remove("a.txt").value()); });
    expect_whole();
    EXPECT_EQ(findings().find("duplicate_report"), std::string::npos);
}

TEST_F(ChangedFindingsTest, FollowARenaming) {
    change([&](Writer& writer) { EXPECT_TRUE(writer.keep("a.txt", "z.txt", FileStamp{"", 1, 2, "/in/z.txt"}, 2)); });
    expect_whole();
    EXPECT_NE(findings().find("«z.txt»"), std::string::npos) << "the twin's finding names it";
}

TEST_F(ChangedFindingsTest, HoldANewReportsOwn) {
    change([&](Writer& writer) { EXPECT_TRUE(writer.replace(report_of("d.txt", "город Пушкин", "2024-03-01"))); });
    expect_whole();
    EXPECT_NE(findings().find("d.txt no_status"), std::string::npos);
}

TEST_F(ChangedFindingsTest, TellAPageWithoutTextFromAReportWithoutAny) {
    for (const bool has_text : {true, false}) {
        Report changed = report_of("b.txt", "город Батайск", has_text ? "2024-02-01" : "2024-03-01");
        changed.findings.push_back({"text_missing", "Страница 2 без текста", std::nullopt, std::nullopt});
        changed.passages.resize(has_text ? 2 : 0);
        change([&](Writer& writer) { EXPECT_TRUE(writer.replace(changed)); });
        expect_whole();
        EXPECT_EQ(findings().find("запросите текстовую версию") == std::string::npos, has_text);
    }
}

TEST_F(ChangedFindingsTest, AreLeftToTheWholeWhereTheProfileIsAnother) {
    change([&](Writer& writer) { EXPECT_TRUE(writer.replace(report_of("b.txt", "город Батайск", "2024-02-01"))); });
    const auto other = parse_profile("name = \"short\"\nsections = [\"mentoring\"]\nelements = []", "short.toml");
    EXPECT_FALSE(refresh_changed_findings(database(), other.value()).value());
}

TEST_F(ChangedFindingsTest, AreLeftToTheWholeAfterVeryManyChanges) {
    std::set<std::int64_t> many;
    for (std::int64_t i = 1; i <= 2000; ++i) {
        many.insert(i);
    }
    note_changed_reports(database(), many);
    EXPECT_FALSE(refresh_changed_findings(database(), profile_).value());
    EXPECT_FALSE(findings_are_current(database(), profile_).value());
}

}  // namespace
}  // namespace svod::store
