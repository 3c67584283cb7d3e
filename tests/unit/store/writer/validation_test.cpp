#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "normalizer/records/report_json.hpp"
#include "store/writer.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

using nlohmann::json;

/// A record in which each list has one item that lacks nothing.
json small_record() {
    return json::parse(R"({
        "path": "a.txt", "sha256": "00", "format": "txt", "outcome": "ok",
        "sections": [{"level": 1, "title": "Навигатор"}],
        "coverage": [{"code": "goals", "basis": "absent"}],
        "events": [{"origin": "list_item", "title": "Семинар", "kind": "seminar", "status": "done"}],
        "dates": [{"raw": "май", "role": "mention"}],
        "counts": [{"raw": "4 места", "value": 4, "unit": "place"}],
        "metrics": [{"code": "places", "value": 4, "unit": "place"}],
        "indicators": [{"name": "Охват", "parts": [{"plan": 1}]}],
        "legal_refs": [{"kind": "order", "raw": "приказ № 5"}],
        "links": [{"kind": "phone", "value": "1"}],
        "findings": [{"code": "text_missing", "message": "Страница без текста"}],
        "passages": [{"source": {"block": 0, "quote": "Первый текст"}}]})");
}

/// The place of a column's table in the record; none for tables that hold no records.
json* place_of(json& record, const std::string& table) {
    if (table == "reports") {
        return &record;
    }
    if (table == "indicator_parts") {
        return &record["indicators"][0]["parts"][0];
    }
    const std::string list = table == "reader_findings" ? "findings" : table;
    return table != "findings" && record.contains(list) ? &record[list][0] : nullptr;
}

// The writer leaves the schema's own checks aside.
TEST(Validation, RefusesWhateverTheChecksOfTheSchemaRefuse) {
    ASSERT_TRUE(normalizer::from_json(small_record().dump()));
    const tests::TemporaryStore store;
    const std::regex check("CHECK \\(\"?(\\w+)\"? (IN|GLOB) ");
    int columns = 0;
    store.database().each_row("SELECT name, sql FROM sqlite_schema WHERE type = 'table'", {}, [&](const SqlRow& row) {
        const auto table = std::get<std::string>(row.value(0));
        const auto sql = std::get<std::string>(row.value(1));
        for (std::sregex_iterator found(sql.begin(), sql.end(), check); found != std::sregex_iterator(); ++found) {
            json record = small_record();
            if (json* place = place_of(record, table); place != nullptr) {
                (*place)[(*found)[1].str()] = "neither";
                EXPECT_FALSE(normalizer::from_json(record.dump())) << table << "." << (*found)[1];
                ++columns;
            }
        }
    });
    EXPECT_GT(columns, 40);
}

TEST(FullText, KnowsJustTheTextsOfTheLastVersionInABatchThatHasBoth) {
    tests::TemporaryStore store;
    Writer writer(store.database());
    const auto write = [&](const char* path, const char* text) {
        json record = small_record();
        record["path"] = path;
        record["passages"][0]["source"]["quote"] = text;
        return writer.replace(normalizer::from_json(record.dump()).value()).has_value();
    };
    ASSERT_TRUE(write("a.txt", "первый") && write("b.txt", "второй") && write("b.txt", "третий"));
    ASSERT_TRUE(writer.remove("b.txt").value_or(false));
    ASSERT_TRUE(write("c.txt", "четвёртый") && writer.commit());
    ASSERT_TRUE(write("a.txt", "пятый") && write("a.txt", "шестой") && writer.commit());
    const auto found = [&](const std::string& word) {
        return store.database().single_number("SELECT count(*) FROM passages_index WHERE passages_index MATCH '" +
                                              word + "'");
    };
    for (const char* gone : {"первый", "второй", "третий", "пятый"}) {
        EXPECT_EQ(found(gone), 0) << gone;
    }
    EXPECT_EQ(found("четвёртый"), 1);
    EXPECT_EQ(found("шестой"), 1);
    store.database().execute("INSERT INTO passages_index (passages_index, rank) VALUES ('integrity-check', 1)");
}

}  // namespace
}  // namespace svod::store
