// Rows staged for one statement come out as they went in.

#include "store/row_inserter.hpp"

#include <gtest/gtest.h>

#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

class RowInserterTest : public testing::Test {
  protected:
    std::string text(const std::string& sql) { return store_.database().single_text(sql); }

    void stage_link(std::string_view kind, std::string_view value) {
        Row row;
        row.begin("links", {}).set("report_id", std::int64_t{1}).set("kind", kind).set("value", value);
        inserter_.insert(row);
    }

    tests::TemporaryStore store_;
    RowInserter inserter_{store_.database()};
};

TEST_F(RowInserterTest, KeepsOrderAndTypes) {
    store_.database().execute(
        "PRAGMA foreign_keys = OFF; CREATE TABLE kinds (a ANY, b ANY, c ANY, d ANY, e REAL) STRICT");
    Row row;
    row.begin("kinds", {})
        .set("a", nullptr)
        .set("b", std::int64_t{7})
        .set("c", 0.5)
        .set("d", std::string_view())
        .set("e", std::int64_t{2});
    inserter_.insert(row);
    stage_link("url", "b.ru");
    stage_link("email", "a@b.ru");
    inserter_.write();
    EXPECT_EQ(text("SELECT concat FROM (SELECT typeof(a) || typeof(b) || typeof(c) || typeof(d) || length(d) || "
                   "typeof(e) AS concat FROM kinds)"),
              "nullintegerrealtext0real");
    EXPECT_EQ(text("SELECT group_concat(value) FROM (SELECT value FROM links ORDER BY link_id)"), "b.ru,a@b.ru");
}

TEST_F(RowInserterTest, WritesEachRowOnce) {
    store_.database().execute("PRAGMA foreign_keys = OFF");
    stage_link("url", "a.ru");
    inserter_.write();
    inserter_.write();
    stage_link("url", "b.ru");
    inserter_.drop();
    stage_link("url", "c.ru");
    inserter_.write();
    EXPECT_EQ(text("SELECT group_concat(value) FROM (SELECT value FROM links ORDER BY link_id)"), "a.ru,c.ru");
}

TEST_F(RowInserterTest, DropsWhatTheStoreRefuses) {
    stage_link("url", "no such report");
    store_.database().execute("BEGIN");
    EXPECT_THROW(inserter_.write(), StoreError);
    store_.database().execute("ROLLBACK");
    inserter_.write();
    EXPECT_EQ(text("SELECT count(*) || '' FROM links"), "0");
}

TEST_F(RowInserterTest, ShowsNothingToOtherStatements) {
    stage_link("url", "a.ru");
    EXPECT_EQ(text("SELECT count(*) || '' FROM staged_rows(1)"), "0");
    EXPECT_THROW(store_.database().prepare("SELECT * FROM staged_rows"), StoreError);
}

}  // namespace
}  // namespace svod::store
