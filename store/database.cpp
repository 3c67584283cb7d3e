#include "store/database.hpp"

#include <sqlite3.h>

#include "store/migrate.hpp"

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
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(target.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(connection);
    if (code != SQLITE_OK) {
        throw StoreError(connection == nullptr ? "out of memory" : sqlite3_errmsg(connection), code);
    }
    sqlite3_busy_timeout(connection, 10'000);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
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

void Database::execute(const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
        const std::unique_ptr<char, decltype(&sqlite3_free)> owned(message, sqlite3_free);
        throw StoreError(message == nullptr ? sqlite3_errmsg(connection_.get()) : message,
                         sqlite3_errcode(connection_.get()));
    }
}

std::int64_t Database::single_number(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (is_open_) {
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    is_open_ = false;
}

}  // namespace svod::store
