#include "store/check_report.hpp"
#include "store/resources.hpp"
#include "tests/unit/store/checks/checked_store.hpp"

namespace svod::store {
namespace {

using normalizer::Report;

TEST_F(ChecksTest, FindTheSameReportInAnotherFile) {
    write(good_report());
    Report twin = good_report();
    twin.path = "late.pdf";
    twin.municipality = "Лужский район";
    write(twin);
    Report other_period = good_report();
    other_period.path = "other.txt";
    other_period.period_start = "2023-04-01";
    write(other_period);
    Report other_level = good_report();
    other_level.path = "zonal.txt";
    other_level.level = "zonal";
    write(other_level);
    EXPECT_EQ(findings(), std::multiset<std::string>{"duplicate_report|-|-|good.txt"});
}

TEST_F(ChecksTest, FindWhoDidNotSubmit) {
    write(good_report());
    roster_ = {
        {"Лужский район", "Ленинградская область"}, {"город Батайск", "Ростовская область"}, {"Лужский район", "Иная"}};
    EXPECT_EQ(findings(),
              (std::multiset<std::string>{"not_submitted|-|город Батайск|-", "not_submitted|-|Лужский район|-"}));
    roster_.clear();
    EXPECT_TRUE(findings().empty()) << "findings are made anew";
    Report of_zone = good_report();
    of_zone.level = "zonal";
    write(of_zone);
    roster_ = {{"Лужский район", "Ленинградская область"}};
    EXPECT_EQ(findings(), std::multiset<std::string>{"not_submitted|-|Лужский район|-"});
}

TEST_F(ChecksTest, FollowTheProfile) {
    Report report = good_report();
    set_basis(report, "mentoring", "absent");
    report.signatory.reset();
    write(report);
    const auto profile = parse_profile("name = \"short\"\nsections = [\"mentoring\"]\nelements = []", "short.toml");
    ASSERT_TRUE(profile);
    EXPECT_EQ(refresh_findings(store_.database(), *profile).value_or(-1), 1);
    EXPECT_EQ(count_findings(store_.database(), "error").value_or(-1), 1);
}

TEST_F(ChecksTest, GiveTheSameRowsInWhateverOrderReportsCame) {
    Report first = good_report();
    first.path = "a.txt";
    first.signatory.reset();
    Report second = good_report();
    second.path = "b.txt";
    second.municipality.reset();
    const auto paths = [&](const Report& one, const Report& other) {
        tests::TemporaryStore store;
        EXPECT_TRUE(replace_report(store.database(), one) && replace_report(store.database(), other));
        EXPECT_TRUE(refresh_findings(store.database(), load_profile("default").value()));
        Statement rows = store.database().prepare(
            "SELECT group_concat(path || message) FROM (SELECT * FROM findings JOIN reports USING (report_id) "
            "ORDER BY finding_id)");
        rows.step();
        return std::string(rows.text(0));
    };
    EXPECT_EQ(paths(first, second), paths(second, first));
}

TEST_F(ChecksTest, TextNamesReportPlaceAndMatrix) {
    Report report = good_report();
    report.events[0].status_cell = "empty";
    report.events[0].source = {3, 9, 2, 5, std::nullopt, "1. Семинар май"};
    set_basis(report, "prospects", "absent");
    write(report);
    roster_ = {{"город Батайск", ""}};
    findings();
    const auto text = check_report(store_.database());
    ASSERT_TRUE(text) << in_english(text.error());
    for (const char* words :
         {"Лужский муниципальный район (Ленинградская область), 01.01.2023 – 31.12.2023", "good.txt",
          "«Семинар» (стр. 3, таблица 2, строка 5)", "в тексте: 1. Семинар май", "Перспективы и планы на следующий год",
          "Не поступили", "город Батайск", "good.txt  ±  ±  ±  ±  ±  ±  ±  ±  ±  –"}) {
        EXPECT_NE(text->find(words), std::string::npos) << words << "\n" << *text;
    }
}

TEST(CheckFiles, OneFileForEveryCodeNamedAfterIt) {
    std::set<std::string> codes;
    for (const EmbeddedFile& file : embedded_checks()) {
        const auto check = parse_check(file);
        ASSERT_TRUE(check) << in_english(check.error());
        EXPECT_EQ(check->code + ".sql", file.name);
        codes.insert(check->code);
    }
    EXPECT_EQ(codes.size(), normalizer::codes::findings().size());
}

TEST(CheckFiles, FaultsNameTheFile) {
    for (const char* text : {"SELECT 1", "-- code: nonsense\n-- severity: error\n-- title: x\nSELECT 1",
                             "-- code: not_done\n-- severity: bad\n-- title: x\nSELECT 1",
                             "-- code: not_done\n-- severity: info\nSELECT 1"}) {
        const auto check = parse_check({"mine.sql", text});
        ASSERT_FALSE(check) << text;
        EXPECT_EQ(check.error().where, "mine.sql");
    }
}

}  // namespace
}  // namespace svod::store
