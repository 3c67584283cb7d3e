#include "store/writer.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "normalizer/records/codes.hpp"
#include "store/folding.hpp"
#include "store/migrate.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

using normalizer::Report;
using normalizer::Source;

Report small_report(const std::string& path) {
    Report report;
    report.path = path;
    report.sha256 = "00";
    report.format = "txt";
    report.municipality = "Лужский муниципальный район";
    const Source place{1, 4, 1, 2, 3, "проведён семинар"};
    report.fields.push_back({"municipality", place});
    normalizer::Section section;
    section.title = "Навигатор";
    section.source = place;
    report.sections.push_back(section);
    section.parent = 0;
    section.ordinal = 1;
    report.sections.push_back(section);
    normalizer::Event event;
    event.section = 1;
    event.parent = 1;  // a parent that comes later
    event.origin = "narrative";
    event.title = "семинар";
    event.source = place;
    report.events.push_back(event);
    event.parent.reset();
    event.origin = "table_row";
    report.events.push_back(event);
    normalizer::Date date;
    date.event = 0;
    date.raw = "май";
    report.dates.push_back(date);
    normalizer::Count count;
    count.raw = "4 из 6";
    count.value = 4;
    count.part_of = 1;
    report.counts.push_back(count);
    count.part_of.reset();
    report.counts.push_back(count);
    normalizer::Metric metric;
    metric.code = "programs";
    metric.unit = "program";
    metric.count = 1;
    report.metrics.push_back(metric);
    normalizer::Indicator indicator;
    indicator.name = "Охват";
    indicator.parts.push_back({"2023-01-01", "2023-03-31", 1.0, 2.0});
    report.indicators.push_back(indicator);
    report.coverage.push_back({"goals", "absent", std::nullopt, std::nullopt});
    report.findings.push_back({"text_missing", "Страница 2 без текста", std::nullopt, "2"});
    report.passages.push_back({Source{1, 4, 1, 2, 3, "Проведён семинар о сертификатах"}});
    return report;
}

class WriterTest : public testing::Test {
  protected:
    std::int64_t number(const std::string& sql) const { return store_.database().single_number(sql); }
    std::string text(const std::string& sql) const {
        Statement statement = store_.database().prepare(sql);
        return statement.step() ? std::string(statement.text(0)) : "(no row)";
    }
    Database& database() { return store_.database(); }

    tests::TemporaryStore store_;
};

TEST_F(WriterTest, ResolvesReferencesWithinTheReport) {
    ASSERT_TRUE(replace_report(database(), small_report("other.txt")));
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    const std::string mine = " WHERE report_id = 2 ";
    EXPECT_EQ(number("SELECT parent_id - min(section_id) OVER () FROM sections" + mine + "ORDER BY ordinal DESC"), 0);
    EXPECT_EQ(number("SELECT e.parent_event_id = p.event_id AND p.report_id = 2 FROM events e JOIN events p ON "
                     "p.origin = 'table_row' AND p.report_id = e.report_id WHERE e.report_id = 2 AND "
                     "e.origin = 'narrative'"),
              1);
    EXPECT_EQ(number("SELECT origin = 'narrative' FROM dates JOIN events USING (event_id) WHERE dates.report_id = 2"),
              1);
    EXPECT_EQ(number("SELECT part_of_count_id - count_id FROM counts" + mine + "ORDER BY count_id"), 1);
    EXPECT_EQ(number("SELECT count_id - (SELECT min(count_id) FROM counts" + mine + ") FROM metrics" + mine), 1);
    EXPECT_EQ(number("SELECT count(*) FROM indicator_parts JOIN indicators USING (indicator_id)" + mine), 1);
    EXPECT_EQ(text("PRAGMA foreign_key_check"), "(no row)") << "the keys aren't checked while a report is written";
}

TEST_F(WriterTest, SharesEqualSources) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    EXPECT_EQ(number("SELECT count(*) FROM sources WHERE quote = 'проведён семинар'"), 1);
    EXPECT_EQ(text("SELECT quote FROM field_sources JOIN sources USING (source_id) WHERE field = 'municipality'"),
              "проведён семинар");
}

TEST_F(WriterTest, WritesNullForWhatIsNotGiven) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    EXPECT_EQ(number("SELECT count(*) FROM reports WHERE title IS NULL AND doc_date IS NULL"), 1);
    EXPECT_EQ(text("SELECT typeof(value) FROM counts"), "real");
}

TEST_F(WriterTest, ReplacesAReportOfTheSamePathAndKeepsItsId) {
    const auto first = replace_report(database(), small_report("a.txt"));
    ASSERT_TRUE(replace_report(database(), small_report("b.txt")));
    Report changed = small_report("a.txt");
    changed.events.clear();
    changed.dates.clear();
    changed.passages.at(0).source.quote = "Иной текст";
    const auto second = replace_report(database(), changed);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
    EXPECT_EQ(number("SELECT count(*) FROM reports"), 2);
    EXPECT_EQ(number("SELECT count(*) FROM events WHERE report_id = 1"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM events"), 2);
    EXPECT_EQ(number("SELECT count(*) FROM passages_index WHERE passages_index MATCH 'сертификатах'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM passages_index WHERE passages_index MATCH 'иной'"), 1);
}

TEST_F(WriterTest, RemovesEveryRowOfAReport) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt"), FileStamp{"r1", 10, 20, "/in/a.txt"}));
    Writer writer(database());
    EXPECT_TRUE(writer.remove("a.txt").value_or(false));
    EXPECT_FALSE(writer.remove("a.txt").value_or(true));
    EXPECT_TRUE(writer.commit());
    Statement tables = database().prepare(
        "SELECT DISTINCT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c ON c.name IN "
        "('report_id', 'indicator_id') WHERE t.type = 'table'");
    int tables_seen = 0;
    for (; tables.step(); ++tables_seen) {
        const std::string table(tables.text(0));
        EXPECT_EQ(number("SELECT count(*) FROM " + table), 0) << table;
    }
    EXPECT_EQ(tables_seen, 18);
    EXPECT_EQ(number("SELECT count(*) FROM passages_index WHERE passages_index MATCH 'семинар'"), 0);
}

TEST_F(WriterTest, LeavesTheStoreAsItWasWhereAReportBreaksTheContract) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    Report broken = small_report("a.txt");
    broken.events.at(0).section = 7;
    const auto outcome = replace_report(database(), broken);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, FailureKind::bad_record);
    EXPECT_EQ(number("SELECT count(*) FROM events"), 2);
}

TEST_F(WriterTest, WritesNoOtherRowsOfAFailedReport) {
    Report failed = small_report("a.docx");
    failed.outcome = "failed";
    failed.error = "Файл повреждён";
    ASSERT_TRUE(replace_report(database(), failed));
    EXPECT_EQ(text("SELECT error FROM reports"), "Файл повреждён");
    EXPECT_EQ(number("SELECT count(*) FROM events"), 0);
}

TEST_F(WriterTest, KnowsTheFilesOfItsReports) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt"), FileStamp{"rules1", 10, 20, "/in/a.txt"}));
    ASSERT_TRUE(replace_report(database(), small_report("record.txt")));
    const auto known = known_files(database());
    ASSERT_TRUE(known && known->size() == 2);
    EXPECT_EQ(known->at(0).sha256, "00");
    ASSERT_TRUE(known->at(0).stamp);
    EXPECT_EQ(known->at(0).stamp->rules_hash, "rules1");
    EXPECT_EQ(known->at(0).stamp->modified, 20);
    EXPECT_EQ(known->at(0).stamp->location, "/in/a.txt");
    EXPECT_FALSE(known->at(1).stamp) << "it came as a record";
}

TEST_F(WriterTest, KeepsTheRowsOfARenamedFile) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt"), FileStamp{"rules1", 10, 20, "/in/a.txt"}));
    Writer writer(database());
    ASSERT_TRUE(writer.mark_gone("a.txt", true));
    ASSERT_TRUE(writer.keep("a.txt", "b.txt", FileStamp{"rules1", 10, 30, "/in/sent.zip!b.txt"}, 86'401'000'000'000));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(text("SELECT path || ' ' || file_date || ' ' || file_time FROM reports"), "b.txt 1970-01-02 00:00:01");
    EXPECT_EQ(text("SELECT location || ' ' || is_gone FROM files"), "/in/sent.zip!b.txt 0");
    EXPECT_EQ(number("SELECT count(*) FROM events"), 2);
}

TEST_F(WriterTest, WritesReportsWithAndWithoutAMunicipalityInOneBatch) {
    Report nameless = small_report("b.txt");
    nameless.municipality.reset();
    Writer writer(database());
    ASSERT_TRUE(writer.replace(small_report("a.txt")));
    ASSERT_TRUE(writer.replace(nameless));
    ASSERT_TRUE(writer.replace(small_report("a.txt")));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(text("SELECT group_concat(path) FROM reports WHERE municipality_key IS NOT NULL"), "a.txt");
    EXPECT_EQ(number("SELECT count(*) FROM reports"), 2);
}

TEST_F(WriterTest, MakesABatchDurableAsAWhole) {
    {
        Writer writer(database());
        ASSERT_TRUE(writer.replace(small_report("a.txt")));
        ASSERT_TRUE(writer.commit());
        ASSERT_TRUE(writer.replace(small_report("b.txt")));
        EXPECT_TRUE(writer.open_since());
    }
    EXPECT_EQ(text("SELECT group_concat(path) FROM reports"), "a.txt") << "what isn't committed is undone";
}

TEST_F(WriterTest, GoesOnWithABatchAfterAReportThatBreaksTheContract) {
    Writer writer(database());
    ASSERT_TRUE(writer.replace(small_report("a.txt")));
    Report broken = small_report("b.txt");
    broken.events.at(0).section = 7;
    EXPECT_FALSE(writer.replace(broken));
    Report twice = small_report("b.txt");
    twice.coverage.push_back(twice.coverage.at(0));  // which only the store refuses
    EXPECT_FALSE(writer.replace(twice));
    ASSERT_TRUE(writer.replace(small_report("c.txt")));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(number("SELECT count(*) FROM coverage"), 2);
    EXPECT_EQ(text("SELECT group_concat(path) FROM (SELECT path FROM reports ORDER BY path)"), "a.txt,c.txt");
}

TEST_F(WriterTest, SaysWhatToDoWhereTheDiskIsFullAndKeepsWhatWasThere) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    database().execute("PRAGMA max_page_count = " + std::to_string(number("PRAGMA page_count")));
    Report large = small_report("b.txt");
    large.title = std::string(1'000'000, 'x');
    const auto outcome = replace_report(database(), large);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, FailureKind::store_error);
    EXPECT_NE(outcome.error().detail.find("make room on the disk"), std::string::npos) << outcome.error().detail;
    EXPECT_EQ(text("SELECT group_concat(path) FROM reports"), "a.txt");
    EXPECT_EQ(text("PRAGMA integrity_check"), "ok");
}

TEST_F(WriterTest, FindsInflectedWordsByTheirStems) {
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    Statement find = database().prepare("SELECT count(*) FROM passages_index WHERE passages_index MATCH ?");
    find.bind(1, "stems : " + Stemmer().stemmed_words("сертификата"));
    ASSERT_TRUE(find.step());
    EXPECT_EQ(find.integer(0), 1);
}

TEST_F(WriterTest, TakesEveryCodeOfTheContract) {
    struct Row {
        const char* table;
        const char* column;
        std::span<const std::string_view> codes;
    };
    namespace codes = normalizer::codes;
    const Row rows[] = {{"sections", "code", codes::sections()},
                        {"events", "kind", codes::event_kinds()},
                        {"events", "status", codes::statuses()},
                        {"events", "origin", codes::event_origins()},
                        {"counts", "unit", codes::units()},
                        {"counts", "approx", codes::approximations()},
                        {"metrics", "code", codes::metrics()},
                        {"metrics", "direction", codes::directions()},
                        {"metrics", "audience", codes::audiences()},
                        {"metrics", "unit", codes::units()},
                        {"dates", "precision", codes::precisions()},
                        {"dates", "recurrence", codes::recurrences()},
                        {"dates", "role", codes::date_roles()},
                        {"metrics", "org_type", codes::organization_types()},
                        {"metrics", "event_kind", codes::event_kinds()},
                        {"metrics", "program_type", codes::program_types()},
                        {"reader_findings", "code", codes::findings()},
                        {"reports", "kind", codes::report_kinds()},
                        {"reports", "level", codes::levels()},
                        {"reports", "period_kind", codes::period_kinds()},
                        {"coverage", "basis", codes::coverage_bases()},
                        {"events", "schedule_cell", codes::cell_states()}};
    ASSERT_TRUE(replace_report(database(), small_report("a.txt")));
    for (const Row& row : rows) {
        const std::string update = "UPDATE " + std::string(row.table) + " SET \"" + std::string(row.column) + "\" = ?";
        for (const std::string_view code : row.codes) {
            Statement statement = database().prepare(update);
            statement.bind(1, code);
            EXPECT_NO_THROW(statement.run()) << row.table << "." << row.column << " " << code;
        }
        Statement statement = database().prepare(update);
        statement.bind(1, "unheard_of");
        EXPECT_THROW(statement.run(), StoreError) << row.table << "." << row.column;
    }
}

TEST(DatabaseTest, RefusesWhatIsNoStoreOfOurs) {
    const tests::TemporaryFolder folder;
    const auto foreign = folder.path() / "foreign.db";
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(foreign.c_str(), &connection), SQLITE_OK);
    sqlite3_exec(connection, "CREATE TABLE t (x)", nullptr, nullptr, nullptr);
    sqlite3_close(connection);
    std::ofstream(folder.path() / "text.db") << "this is a text and no database, and it is long enough to tell\n";
    for (const Access access : {Access::read_write, Access::read_only}) {
        const auto opened = Database::open(foreign, access);
        ASSERT_FALSE(opened);
        EXPECT_NE(opened.error().detail.find("no store of svod"), std::string::npos) << opened.error().detail;
        EXPECT_FALSE(Database::open(folder.path() / "text.db", access));
        EXPECT_FALSE(Database::open(folder.path() / "no" / "such.db", access));
    }
}

TEST(DatabaseTest, RefusesAStoreOfANewerVersion) {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "s.db";
    {
        auto database = Database::open(file, Access::read_write);
        ASSERT_TRUE(database);
        database->execute("PRAGMA user_version = 999");
    }
    for (const Access access : {Access::read_write, Access::read_only}) {
        const auto opened = Database::open(file, access);
        ASSERT_FALSE(opened);
        EXPECT_NE(opened.error().detail.find("newer svod"), std::string::npos) << opened.error().detail;
    }
}

TEST(DatabaseTest, OpensAgainWithTheSameRows) {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "магазин #1.db";
    {
        auto database = Database::open(file, Access::read_write);
        ASSERT_TRUE(database);
        ASSERT_TRUE(replace_report(*database, small_report("a.txt")));
    }
    auto again = Database::open(file, Access::read_write);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->single_number("SELECT count(*) FROM reports"), 1);
    const auto reading = Database::open(file, Access::read_only);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->single_number("SELECT count(*) FROM reports"), 1);
    EXPECT_EQ(reading->single_number("PRAGMA user_version"), schema_version());
}

TEST(DatabaseTest, BringsOlderViewsUpToDateAlsoForReading) {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "s.db";
    {
        auto database = Database::open(file, Access::read_write);
        ASSERT_TRUE(database);
        database->execute(
            "DROP VIEW reports_overview; CREATE VIEW gone AS SELECT 1; UPDATE settings SET value = 'old'");
    }
    const auto reading = Database::open(file, Access::read_only);
    ASSERT_TRUE(reading) << in_english(reading.error());
    EXPECT_EQ(reading->single_number("SELECT count(*) FROM reports_overview"), 0);
    EXPECT_EQ(reading->single_number("SELECT count(*) FROM sqlite_schema WHERE name = 'gone'"), 0);
    EXPECT_THROW(reading->prepare("DELETE FROM settings").run(), StoreError);
}

TEST(DatabaseTest, RunsEachMigrationOnce) {
    tests::TemporaryStore store;
    const std::vector<EmbeddedFile> migrations = {{"902_notes.sql", "CREATE TABLE notes (note TEXT) STRICT"},
                                                  {"903_first.sql", "INSERT INTO notes VALUES ('one')"}};
    apply_migrations(store.database(), migrations);
    apply_migrations(store.database(), migrations);
    EXPECT_EQ(store.database().single_number("SELECT count(*) FROM notes"), 1);
    EXPECT_EQ(store.database().single_number("PRAGMA user_version"), 903);
}

}  // namespace
}  // namespace svod::store
