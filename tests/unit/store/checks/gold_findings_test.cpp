#include <gtest/gtest.h>

#include <set>

#include "store/findings.hpp"
#include "store/writer.hpp"
#include "tests/support/gold_reader.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

std::string shown(const nlohmann::json& value) {
    if (value.is_number()) {
        return std::to_string(value.get<double>());
    }
    return value.is_null() ? "-" : value.get<std::string>();
}

std::string shown(const Statement& row, int column) {
    if (row.is_null(column)) {
        return "-";
    }
    const std::string text(row.text(column));
    const bool is_number = text.find_first_not_of("0123456789.") == std::string::npos;
    return is_number ? std::to_string(row.real(column)) : text;
}

std::multiset<std::string> findings_of(const Database& database, const std::string& path) {
    std::multiset<std::string> found;
    Statement rows = database.prepare(
        "SELECT f.code, f.expected, f.actual, e.title FROM findings f JOIN reports r USING (report_id) "
        "LEFT JOIN events e USING (event_id) WHERE r.path = ? AND f.code NOT IN ('missing_section', 'empty_section')");
    rows.bind(1, path);
    while (rows.step()) {
        const std::string code(rows.text(0));
        // Gold names an event for a pair in the text as well; the helper doesn't link indicators to events.
        const std::string event = code == "plan_not_met" ? "" : std::string(rows.text(3));
        found.insert(code + " | " + shown(rows, 1) + " | " + shown(rows, 2) + " | " + event);
    }
    return found;
}

TEST(GoldFindings, ChecksGiveWhatACarefulReaderFinds) {
    const auto files = tests::shared_gold_files();
    if (files.empty()) {
        GTEST_SKIP() << "no shared gold records here";
    }
    tests::TemporaryStore store;
    std::vector<tests::GoldReader> readers;
    for (const auto& file : files) {
        readers.emplace_back(file);
        const auto written = replace_report(store.database(), readers.back().report());
        ASSERT_TRUE(written) << in_english(written.error());
    }
    const auto profile = load_profile("default");
    ASSERT_TRUE(profile) << in_english(profile.error());
    const auto refreshed = refresh_findings(store.database(), *profile);
    ASSERT_TRUE(refreshed) << in_english(refreshed.error());
    for (const tests::GoldReader& reader : readers) {
        SCOPED_TRACE(reader.report().path);
        std::multiset<std::string> expected;
        for (const auto& finding : reader.gold().at("findings")) {
            const std::string code = finding.at("code").get<std::string>();
            const std::string event = code == "plan_not_met" ? "" : reader.event_title(finding.at("event"));
            expected.insert(code + " | " + shown(finding.at("expected")) + " | " + shown(finding.at("actual")) + " | " +
                            event);
        }
        EXPECT_EQ(findings_of(store.database(), reader.report().path), expected);
    }
    if (const char* copy = std::getenv("SVOD_KEEP_STORE")) {
        store.database().execute("VACUUM INTO '" + std::string(copy) + "'");
    }
}

}  // namespace
}  // namespace svod::store
