// JSON records → SQLite, with full text and findings, against the insertion of the same rows alone: prepared, in one
// transaction, into the tables and indexes, unchecked; and against the same rows as a file of INSERTs. Makes the
// records of the TXT files below the given folders, each several times.

#include <fmt/core.h>

#include <string>
#include <variant>
#include <vector>

#include "extractors/txt/txt.hpp"
#include "normalizer/records/report_json.hpp"
#include "normalizer/stages/normalize.hpp"
#include "store/database.hpp"
#include "store/findings.hpp"
#include "store/profile.hpp"
#include "store/writer_sink.hpp"
#include "tests/bench/measure.hpp"
#include "tests/support/temporary_store.hpp"

namespace svod::bench {
namespace {

constexpr int copies = 12;
constexpr int batch = 128;

std::vector<std::string> records_of(const std::vector<Input>& inputs) {
    const auto normalizer = normalizer::Normalizer::create(normalizer::rules::RuleSet::load().value());
    std::vector<std::string> records;
    for (const Input& input : inputs) {
        const auto document = extractors::txt::read(input.bytes, input.path.string());
        if (!document) {
            continue;
        }
        normalizer::Report report = normalizer->normalize(*document);
        for (int copy = 0; copy < copies; ++copy) {
            report.path = fmt::format("{}/{}", copy, input.path.string());
            records.push_back(normalizer::to_json(report));
        }
    }
    return records;
}

void load(store::Database& database, const std::vector<std::string>& records) {
    normalizer::RecordReader reader;
    store::WriterSink sink(database);
    int in_batch = 0;
    for (const std::string& record : records) {
        if (!sink.add(reader.read(record).value(), "")) {
            return;
        }
        if (++in_batch % batch == 0) {
            sink.commit().value();
        }
    }
    sink.commit().value();
    static_cast<void>(sink.finish());
    store::refresh_findings(database, store::load_profile("default").value()).value();
}

struct Table {
    std::string name;
    std::size_t columns = 0;
    std::vector<std::vector<store::SqlValue>> rows;
};

std::vector<Table> rows_of(const store::Database& database) {
    std::vector<Table> tables;
    database.each_row(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'passages_index%' AND name NOT IN "
        "('code_names', 'settings')",
        {}, [&](const store::SqlRow& row) {
            tables.push_back({std::get<std::string>(row.value(0)), 0, {}});
        });
    for (Table& table : tables) {
        database.each_row("SELECT * FROM " + table.name, {}, [&](const store::SqlRow& row) {
            table.columns = static_cast<std::size_t>(row.column_count());
            auto& values = table.rows.emplace_back();
            for (int column = 0; column < row.column_count(); ++column) {
                values.push_back(row.value(column));
            }
        });
    }
    return tables;
}

void insert(store::Database& database, const std::vector<Table>& tables) {
    database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN");
    for (const Table& table : tables) {
        std::string marks;
        for (std::size_t i = 0; i < table.columns; ++i) {
            marks += i == 0 ? "?" : ", ?";
        }
        if (table.rows.empty()) {
            continue;
        }
        store::Statement statement = database.prepare("INSERT INTO " + table.name + " VALUES (" + marks + ")");
        for (const auto& row : table.rows) {
            int parameter = 0;
            for (const store::SqlValue& value : row) {
                std::visit([&](const auto& held) { statement.bind(++parameter, held); }, value);
            }
            statement.run();
        }
    }
    database.execute("COMMIT");
}

std::string sql_of(const std::vector<Table>& tables) {
    const auto literal = [](const store::SqlValue& value) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            std::string quoted = "'";
            for (const char c : *text) {
                quoted += c == '\'' ? "''" : std::string(1, c);
            }
            return quoted + "'";
        }
        const auto* number = std::get_if<std::int64_t>(&value);
        const auto* real = std::get_if<double>(&value);
        return number != nullptr ? fmt::format("{}", *number) : real != nullptr ? fmt::format("{:e}", *real) : "NULL";
    };
    std::string sql = "PRAGMA foreign_keys = OFF; BEGIN;\n";
    for (const Table& table : tables) {
        for (const auto& row : table.rows) {
            std::string values;
            for (const store::SqlValue& value : row) {
                values += (values.empty() ? "" : ",") + literal(value);
            }
            sql += "INSERT INTO " + table.name + " VALUES (" + values + ");\n";
        }
    }
    return sql + "COMMIT;\n";
}

/// Does `work` on a new store.
template <class Work>
std::size_t with_new_store(const Work& work) {
    tests::TemporaryStore store;
    work(store.database());
    return static_cast<std::size_t>(store.database().single_number("SELECT count(*) FROM counts"));
}

}  // namespace
}  // namespace svod::bench

int main(int count, char** values) {
    using namespace svod;
    const bench::Arguments arguments = bench::arguments_of(count, values);
    const auto records = bench::records_of(bench::files_below(arguments.folders, ".txt"));
    if (records.empty()) {
        return 1;
    }
    std::size_t size = 0;
    for (const std::string& record : records) {
        size += record.size();
    }
    tests::TemporaryStore filled;
    bench::load(filled.database(), records);
    const auto tables = bench::rows_of(filled.database());
    const std::string sql = bench::sql_of(tables);
    std::vector<bench::Contender> contenders{
        {"svod load", [&] { return bench::with_new_store([&](auto& database) { bench::load(database, records); }); }},
        {"a file of INSERTs", [&] { return bench::with_new_store([&](auto& database) { database.execute(sql); }); }},
        {"prepared INSERTs",
         [&] { return bench::with_new_store([&](auto& database) { bench::insert(database, tables); }); }}};
    bench::take_turns(contenders, arguments.rounds);
    const double seconds = contenders.front().best;
    bench::print_ratios(fmt::format("Load: {} records, {:.1f} MB, {:.0f} records a second", records.size(),
                                    static_cast<double>(size) / 1e6, static_cast<double>(records.size()) / seconds),
                        contenders, 0);
    return 0;
}
