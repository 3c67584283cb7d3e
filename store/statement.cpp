#include "store/statement.hpp"

#include <sqlite3.h>

namespace svod::store {
namespace {

const char* cure_of(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "; make room on the disk and run it again, what was read before is kept";
        case SQLITE_IOERR:
            return "; check the disk and its free space and run it again, what was read before is kept";
        case SQLITE_READONLY:
            return "; the store or its folder can't be written: check rights and disk";
        case SQLITE_CANTOPEN:
            return "; check that the folder exists and may be written to";
        case SQLITE_BUSY:
            return "; another program is writing to it, try again when it is done";
        case SQLITE_NOTADB:
            return "; give another file name";
        case SQLITE_CORRUPT:
            return "; the store is damaged: make it anew from the reports";
        default:
            return "";
    }
}

}  // namespace

Failure failure_of(const StoreError& error) {
    return {FailureKind::store_error, "", std::string(error.what()) + cure_of(error.code())};
}

void StatementCloser::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) {
        throw StoreError(sqlite3_errmsg(connection), code);
    }
    if (!statement_) {
        throw StoreError("no statement in the SQL");
    }
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) {
        throw StoreError(sqlite3_errmsg(sqlite3_db_handle(statement_.get())), code);
    }
}

void Statement::bind(int parameter, std::nullptr_t) {
    check(sqlite3_bind_null(statement_.get(), parameter));
}
void Statement::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), parameter, value));
}
void Statement::bind(int parameter, double value) {
    check(sqlite3_bind_double(statement_.get(), parameter, value));
}
void Statement::bind(int parameter, std::string_view value) {
    check(sqlite3_bind_text64(statement_.get(), parameter, value.empty() ? "" : value.data(), value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_pointer(int parameter, const void* object, const char* type) {
    check(sqlite3_bind_pointer(statement_.get(), parameter, const_cast<void*>(object), type, nullptr));
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        throw StoreError(sqlite3_errmsg(sqlite3_db_handle(statement_.get())), code);
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    try {
        while (step()) {
        }
    } catch (...) {
        reset();
        throw;
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

int Statement::column_count() const {
    return sqlite3_column_count(statement_.get());
}

std::string Statement::column_name(int column) const {
    const char* name = sqlite3_column_name(statement_.get(), column);
    return name == nullptr ? "" : name;
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}
bool Statement::is_number(int column) const {
    const int type = sqlite3_column_type(statement_.get(), column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
    if (bytes == nullptr) {
        return {};
    }
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<std::string> Statement::optional_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional<std::string>(text(column));
}

SqlValue Statement::value(int column) const {
    switch (sqlite3_column_type(statement_.get(), column)) {
        case SQLITE_NULL:
            return nullptr;
        case SQLITE_INTEGER:
            return integer(column);
        case SQLITE_FLOAT:
            return real(column);
        default:
            return std::string(text(column));
    }
}

}  // namespace svod::store
