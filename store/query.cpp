#include "store/query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "store/text_table.hpp"

namespace svod::store {
namespace {

/// Pragmas that only tell something.
constexpr auto reading_pragmas = std::to_array<std::string_view>(
    {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
     "foreign_key_check", "integrity_check", "quick_check", "data_version", "compile_options", "database_list",
     "function_list", "collation_list", "pragma_list", "page_count", "freelist_count"});
/// Pragmas that tell where they have no argument, and set where they have one.
constexpr auto asking_pragmas =
    std::to_array<std::string_view>({"user_version", "application_id", "journal_mode", "encoding", "page_size"});

bool is_listed(const auto& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

int authorize(void* /*context*/, int action, const char* first, const char* second, const char* /*schema*/,
              const char* /*trigger*/) {
    const std::string_view name = first == nullptr ? "" : first;
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE:
            return SQLITE_OK;
        case SQLITE_FUNCTION:
            return second != nullptr && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_PRAGMA:
            return is_listed(reading_pragmas, name) || (second == nullptr && is_listed(asking_pragmas, name))
                       ? SQLITE_OK
                       : SQLITE_DENY;
        default:
            return SQLITE_DENY;
    }
}

/// A connection makes a virtual table known to itself when it is first asked for, by statements that a query may not
/// give.
void make_virtual_tables_known(const Database& database) {
    Statement tables = database.prepare(
        "SELECT printf('SELECT 1 FROM \"%w\" LIMIT 0', name) FROM sqlite_schema "
        "WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'");
    while (tables.step()) {
        database.prepare(std::string(tables.text(0))).step();
    }
}

/// Holds the authorizer on a connection for as long as a query runs.
class ReadingOnly {
  public:
    explicit ReadingOnly(sqlite3* connection) : connection_(connection) {
        sqlite3_set_authorizer(connection_, authorize, nullptr);
    }
    ReadingOnly(const ReadingOnly&) = delete;
    ReadingOnly& operator=(const ReadingOnly&) = delete;
    ~ReadingOnly() { sqlite3_set_authorizer(connection_, nullptr, nullptr); }

  private:
    sqlite3* connection_;
};

using Json = nlohmann::ordered_json;

Json value_of(const Statement& row, int column) {
    switch (sqlite3_column_type(row.handle(), column)) {
        case SQLITE_NULL:
            return nullptr;
        case SQLITE_INTEGER:
            return row.integer(column);
        case SQLITE_FLOAT: {
            const double value = row.real(column);
            const bool is_whole = value == std::trunc(value) && std::abs(value) < 1e15;
            return is_whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
        }
        default:
            return std::string(row.text(column));
    }
}

std::string shown(const Json& value) {
    if (value.is_null()) {
        return "";
    }
    if (value.is_number_float()) {
        return fmt::format("{}", value.get<double>());
    }
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string csv_field(const Json& value) {
    std::string text = shown(value);
    if (!value.is_string() || (!text.empty() && text.find_first_of(",\"\r\n") == std::string::npos)) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

std::string markdown_cell(const Json& value) {
    std::string cell;
    for (const char c : shown(value)) {
        if (c == '|' || c == '\\') {
            cell += '\\';
        }
        if (c != '\r') {
            cell += c == '\n' ? "<br>" : std::string(1, c);
        }
    }
    return cell;
}

/// Names of the columns, repeated ones numbered: «name», «name_2».
std::vector<std::string> column_names(const Statement& statement) {
    std::vector<std::string> names;
    for (int i = 0; i < statement.column_count(); ++i) {
        const std::string name = statement.column_name(i);
        std::string unique = name;
        for (int n = 2; std::find(names.begin(), names.end(), unique) != names.end(); ++n) {
            unique = name + "_" + std::to_string(n);
        }
        names.push_back(unique);
    }
    return names;
}

template <class EachRow>
void each_row(Statement& statement, EachRow&& visit) {
    while (statement.step()) {
        std::vector<Json> row;
        row.reserve(static_cast<std::size_t>(statement.column_count()));
        for (int i = 0; i < statement.column_count(); ++i) {
            row.push_back(value_of(statement, i));
        }
        visit(row);
    }
}

template <class Cells, class Form>
std::string joined(const Cells& cells, const char* separator, Form&& form) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += i == 0 ? "" : separator;
        line += form(cells[i]);
    }
    return line;
}

void write_table(Statement& statement, const std::vector<std::string>& names, std::ostream& out) {
    TextTable table(names);
    each_row(statement, [&](const std::vector<Json>& row) {
        std::vector<std::string> cells;
        std::vector<bool> numeric;
        for (const Json& value : row) {
            cells.push_back(shown(value));
            numeric.push_back(value.is_number());
        }
        table.add(std::move(cells), std::move(numeric));
    });
    out << table.text();
}

void write_json(Statement& statement, const std::vector<std::string>& names, std::ostream& out) {
    const char* separator = "[\n";
    each_row(statement, [&](const std::vector<Json>& row) {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            object[names.at(i)] = row[i];
        }
        out << separator << object.dump(-1, ' ', false, Json::error_handler_t::replace);
        separator = ",\n";
    });
    out << (std::string_view(separator) == "[\n" ? "[]\n" : "\n]\n");
}

void write_rows(Statement& statement, QueryFormat format, std::ostream& out) {
    const std::vector<std::string> names = column_names(statement);
    switch (format) {
        case QueryFormat::table:
            write_table(statement, names, out);
            break;
        case QueryFormat::json:
            write_json(statement, names, out);
            break;
        case QueryFormat::csv:
            out << joined(names, ",", [](const std::string& name) { return csv_field(name); }) << "\n";
            each_row(statement, [&](const std::vector<Json>& row) { out << joined(row, ",", csv_field) << "\n"; });
            break;
        case QueryFormat::markdown:
            out << "| " << joined(names, " | ", [](const std::string& name) { return markdown_cell(name); }) << " |\n|"
                << joined(names, "|", [](const std::string&) { return std::string(" --- "); }) << "|\n";
            each_row(statement,
                     [&](const std::vector<Json>& row) { out << "| " << joined(row, " | ", markdown_cell) << " |\n"; });
            break;
    }
}

/// Throws unless nothing but white space, comments and semicolons follows the first statement of `sql`.
void require_single(sqlite3* connection, std::string_view sql) {
    sqlite3_stmt* first = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &first, &tail);
    const std::unique_ptr<sqlite3_stmt, StatementCloser> owned(first);
    if (code == SQLITE_AUTH) {
        throw StoreError("only reading is allowed here");
    }
    if (code != SQLITE_OK) {
        throw StoreError(sqlite3_errmsg(connection));
    }
    if (first == nullptr) {
        throw StoreError("no statement in the SQL");
    }
    if (sqlite3_stmt_readonly(first) == 0) {
        throw StoreError("only reading is allowed here");
    }
    const char* end = sql.data() + sql.size();
    while (tail < end) {
        sqlite3_stmt* next = nullptr;
        const char* rest = nullptr;
        const int next_code = sqlite3_prepare_v2(connection, tail, static_cast<int>(end - tail), &next, &rest);
        const std::unique_ptr<sqlite3_stmt, StatementCloser> owned_next(next);
        if (next_code != SQLITE_OK || next != nullptr) {
            throw StoreError("one statement at a time");
        }
        if (rest <= tail) {
            break;
        }
        tail = rest;
    }
}

}  // namespace

std::optional<QueryFormat> query_format(std::string_view name) {
    if (name == "table")
        return QueryFormat::table;
    if (name == "csv")
        return QueryFormat::csv;
    if (name == "json")
        return QueryFormat::json;
    if (name == "markdown")
        return QueryFormat::markdown;
    return std::nullopt;
}

Outcome<void> run_query(const Database& database, std::string_view sql, QueryFormat format, std::ostream& out) {
    if (sql.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return tl::unexpected(Failure{FailureKind::store_error, "", "the SQL is too long"});
    }
    const std::string terminated(sql);  // SQLite reads a little further than the length where a token ends there
    return guarded([&] {
        make_virtual_tables_known(database);
        const ReadingOnly guard(database.handle());
        require_single(database.handle(), terminated);
        Statement statement = database.prepare(terminated);
        write_rows(statement, format, out);
    });
}

}  // namespace svod::store
