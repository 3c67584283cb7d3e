#include "store/database.hpp"

#include <sqlite3.h>

#include "store/migrate.hpp"
#include "store/staged_rows.hpp"

namespace svod::store {
namespace {

std::string as_utf8(const std::filesystem::path& file) {
    const std::u8string text = file.u8string();
    return {text.begin(), text.end()};
}

/// The file as a URI that SQLite opens without locks, for stores on media that can't be written.
std::string immutable_uri(const std::string& file) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#') {
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

class StatementRow final : public SqlRow {
  public:
    explicit StatementRow(const Statement& statement) : statement_(statement) {}

    int column_count() const override { return statement_.column_count(); }
    std::string column_name(int column) const override { return statement_.column_name(column); }
    SqlValue value(int column) const override { return statement_.value(column); }

  private:
    const Statement& statement_;
};

struct Resetter {
    void operator()(Statement* statement) const { statement->reset(); }
};

void bind_all(Statement& statement, const std::vector<SqlValue>& values) {
    int parameter = 0;
    for (const SqlValue& value : values) {
        std::visit([&](const auto& held) { statement.bind(++parameter, held); }, value);
    }
}

Failure cannot_open(const std::string& file, const StoreError& error) {
    Failure failure = failure_of(error);
    failure.where = file;
    return failure;
}

}  // namespace

void ConnectionCloser::operator()(sqlite3* connection) const noexcept {
    sqlite3_close_v2(connection);
}

Database Database::connect(const std::string& target, int flags) {
    // Nobody asks how much memory SQLite has; counting takes a lock for every piece. Refused, rightly, once it runs.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(target.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(connection);
    if (code != SQLITE_OK) {
        throw StoreError(connection == nullptr ? "out of memory" : sqlite3_errmsg(connection), code);
    }
    sqlite3_busy_timeout(connection, 10'000);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 2048, 256);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    allow_staged_rows(connection);
    database.single_number("SELECT count(*) FROM sqlite_schema");
    return database;
}

Database Database::connect_reading(const std::string& name) {
    try {
        return connect(name, SQLITE_OPEN_READONLY);
    } catch (const StoreError& error) {
        if (error.code() != SQLITE_CANTOPEN && error.code() != SQLITE_READONLY) {
            throw;
        }
        return connect(immutable_uri(name), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    }
}

void Database::bring_up_to_date(const Database& reading, const std::string& name) {
    try {
        Database writing = connect(name, SQLITE_OPEN_READWRITE);
        migrate(writing);
    } catch (const StoreError& error) {
        // Where only views and names are another program's, the store can be read as it is.
        if (reading.single_number("PRAGMA user_version") != schema_version()) {
            throw UnusableStore(std::string("was written by an older svod and can't be brought up to date: ") +
                                error.what());
        }
    }
}

Outcome<Database> Database::open(const std::filesystem::path& file, Access access) {
    const std::string name = as_utf8(file);
    try {
        if (access == Access::read_write) {
            Database database = connect(name, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
            migrate(database);
            return database;
        }
        std::error_code no_error;
        if (!std::filesystem::exists(file, no_error)) {
            return tl::unexpected(Failure{FailureKind::store_error, name, "no such store; make it with `svod ingest`"});
        }
        Database database = connect_reading(name);
        if (!is_up_to_date(database)) {
            bring_up_to_date(database, name);
        }
        return database;
    } catch (const StoreError& error) {
        return tl::unexpected(cannot_open(name, error));
    }
}

Outcome<Database> Database::copy_in_memory(const std::filesystem::path& file) {
    const std::string name = as_utf8(file);
    try {
        const Database original = connect_reading(name);
        Database copy = connect(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", original.handle(), "main");
        const int code = backup == nullptr ? SQLITE_ERROR : sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
        if (code != SQLITE_DONE) {
            throw StoreError(sqlite3_errmsg(copy.handle()), code);
        }
        migrate(copy);
        return copy;
    } catch (const StoreError& error) {
        return tl::unexpected(cannot_open(name, error));
    }
}

Outcome<Database> Database::empty_in_memory() {
    return guarded([] {
        Database database = connect(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        migrate(database);
        return database;
    });
}

void Database::execute(const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
        const std::unique_ptr<char, decltype(&sqlite3_free)> owned(message, sqlite3_free);
        throw StoreError(message == nullptr ? sqlite3_errmsg(connection_.get()) : message,
                         sqlite3_errcode(connection_.get()));
    }
}

Statement& Database::kept(std::string_view sql) const {
    const auto found = statements_.find(sql);
    return found != statements_.end() ? found->second : statements_.emplace(sql, prepare(sql)).first->second;
}

void Database::run(std::string_view sql, const std::vector<SqlValue>& values) {
    Statement statement = prepare(sql);
    bind_all(statement, values);
    statement.run();
}

void Database::each_row(std::string_view sql, const std::vector<SqlValue>& values,
                        const std::function<void(const SqlRow&)>& visit) const {
    Statement& statement = kept(sql);
    const std::unique_ptr<Statement, Resetter> reset(&statement);
    bind_all(statement, values);
    const StatementRow row(statement);
    while (statement.step()) {
        visit(row);
    }
}

void Database::begin_writing() {
    execute("BEGIN IMMEDIATE");
}

void Database::begin_reading() const {
    prepare("BEGIN").run();
}

void Database::commit() const {
    prepare("COMMIT").run();
}

void Database::roll_back() const noexcept {
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

int Database::version() const {
    return static_cast<int>(single_number("PRAGMA user_version"));
}

void Database::set_version(int version) {
    execute("PRAGMA user_version = " + std::to_string(version));
}

void Database::drop_views() {
    std::vector<std::string> names;
    each_row("SELECT name FROM sqlite_schema WHERE type = 'view'", {},
             [&](const SqlRow& row) { names.push_back(std::get<std::string>(row.value(0))); });
    for (const std::string& name : names) {
        execute("DROP VIEW \"" + name + "\"");
    }
}

}  // namespace svod::store
