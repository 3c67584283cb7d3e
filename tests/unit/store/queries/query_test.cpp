#include "store/query.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "store/text_table.hpp"
#include "store/writer.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

Outcome<std::string> rows_of(const Database& database, std::string_view sql, QueryFormat format) {
    std::ostringstream out;
    return run_query(database, sql, format, out).map([&] { return out.str(); });
}

TEST(Query, RefusesWhateverCouldWrite) {
    tests::TemporaryStore store;
    normalizer::Report report;
    report.path = "a.txt";
    ASSERT_TRUE(replace_report(store.database(), report));
    const auto reading = Database::open(store.file(), Access::read_only);
    ASSERT_TRUE(reading);
    for (const char* sql : {"DELETE FROM reports",
                            "INSERT INTO settings VALUES ('a', 'b')",
                            "UPDATE reports SET path = 'b'",
                            "DROP TABLE events",
                            "CREATE TABLE t (x)",
                            "CREATE TEMP TABLE t (x)",
                            "ATTACH '/tmp/other.db' AS other",
                            "DETACH main",
                            "VACUUM",
                            "VACUUM INTO '/tmp/copy.db'",
                            "PRAGMA journal_mode = DELETE",
                            "PRAGMA user_version = 7",
                            "PRAGMA writable_schema = 1",
                            "PRAGMA wal_checkpoint",
                            "BEGIN",
                            "COMMIT",
                            "REINDEX",
                            "ANALYZE",
                            "SELECT load_extension('x')",
                            "SELECT 1; DELETE FROM reports",
                            "SELECT 1; SELECT 2",
                            "WITH x AS (SELECT 1) DELETE FROM reports",
                            "INSERT INTO passages_index (passages_index) VALUES ('rebuild')",
                            "",
                            "-- nothing",
                            "SELECT nonsense FROM"}) {
        for (const Database* database : {static_cast<const Database*>(&store.database()), &*reading}) {
            EXPECT_FALSE(rows_of(*database, sql, QueryFormat::csv)) << sql;
        }
    }
    EXPECT_EQ(store.database().single_number("SELECT count(*) FROM reports"), 1);
    EXPECT_TRUE(replace_report(store.database(), report)) << "the connection can write again afterwards";
}

TEST(Query, ReadsTablesViewsTextIndexAndPragmas) {
    tests::TemporaryStore store;
    for (const char* sql :
         {"SELECT count(*) FROM reports;", "SELECT * FROM reports_overview", "PRAGMA table_info(events)",
          "SELECT * FROM passages_index WHERE passages_index MATCH 'слово'", "PRAGMA user_version",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
          "SELECT upper('a') -- words\n;  ", "EXPLAIN QUERY PLAN SELECT * FROM events"}) {
        const auto fresh = Database::open(store.file(), Access::read_only);
        ASSERT_TRUE(fresh) << sql;
        for (const Database* database : {static_cast<const Database*>(&store.database()), &*fresh}) {
            const auto rows = rows_of(*database, sql, QueryFormat::csv);
            EXPECT_TRUE(rows) << sql << ": " << in_english(rows.error());
        }
    }
}

TEST(Query, WritesEveryFormat) {
    tests::TemporaryStore store;
    struct Row {
        const char* sql;
        QueryFormat format;
        const char* expected;
    };
    const Row rows[] = {
        {"SELECT 1 AS a, 'б' AS b", QueryFormat::csv, "a,b\n1,б\n"},
        {"SELECT NULL AS a, '' AS b, 'x\"y' AS c, 'p,q' AS d", QueryFormat::csv, "a,b,c,d\n,\"\",\"x\"\"y\",\"p,q\"\n"},
        {"SELECT 36.0 AS a, 81.61 AS b", QueryFormat::csv, "a,b\n36,81.61\n"},
        {"SELECT 1 AS a, NULL AS b, 'x' AS a", QueryFormat::json, "[\n{\"a\":1,\"b\":null,\"a_2\":\"x\"}\n]\n"},
        {"SELECT 1 AS a WHERE 0", QueryFormat::json, "[]\n"},
        {"SELECT 'a|b' AS x, 'две\nстроки' AS y", QueryFormat::markdown,
         "| x | y |\n| --- | --- |\n| a\\|b | две<br>строки |\n"},
        {"SELECT 'Лужский' AS name, 5 AS n UNION ALL SELECT 'Уфа', 10", QueryFormat::table,
         "name      n\n-------  --\nЛужский   5\nУфа      10\n"},
    };
    for (const Row& row : rows) {
        const auto text = rows_of(store.database(), row.sql, row.format);
        ASSERT_TRUE(text) << row.sql << in_english(text.error());
        EXPECT_EQ(*text, row.expected) << row.sql;
    }
}

TEST(Query, KnowsItsFormatsByName) {
    EXPECT_EQ(query_format("json"), QueryFormat::json);
    EXPECT_EQ(query_format("xml"), std::nullopt);
}

TEST(TextTable, CountsTerminalColumns) {
    EXPECT_EQ(display_width("Ёлка"), 4);
    EXPECT_EQ(display_width("и\xCC\x86"), 1);  // a combining breve
    EXPECT_EQ(display_width("漢"), 2);
    EXPECT_EQ(shortened("одна\n  две", 20), "одна две");
    EXPECT_EQ(shortened("семинары", 5), "семи…");
    EXPECT_EQ(shortened("семинар", 7), "семинар");
}

}  // namespace
}  // namespace svod::store
