#include "store/staged_rows.hpp"

#include <sqlite3.h>

#include <memory>
#include <new>
#include <string>
#include <variant>

#include "store/statement.hpp"

namespace svod::store {
namespace {

constexpr int argument_column = most_staged_columns;

struct Cursor : sqlite3_vtab_cursor {
    const StagedRows* rows = nullptr;
    std::size_t offset = 0;
};

const Cursor& as_cursor(const sqlite3_vtab_cursor* cursor) {
    return *static_cast<const Cursor*>(cursor);
}

int connect(sqlite3* connection, void* /*data*/, int /*count*/, const char* const* /*arguments*/, sqlite3_vtab** table,
            char** /*error*/) {
    std::string declaration = "CREATE TABLE staged_rows (";
    for (std::size_t i = 0; i < most_staged_columns; ++i) {
        declaration += "c" + std::to_string(i) + ", ";
    }
    declaration += "rows HIDDEN)";
    *table = new (std::nothrow) sqlite3_vtab{};
    return *table == nullptr ? SQLITE_NOMEM : sqlite3_declare_vtab(connection, declaration.c_str());
}

int disconnect(sqlite3_vtab* table) {
    const std::unique_ptr<sqlite3_vtab> owned(table);
    return SQLITE_OK;
}

int plan(sqlite3_vtab* /*table*/, sqlite3_index_info* info) {
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (constraint.iColumn == argument_column && constraint.op == SQLITE_INDEX_CONSTRAINT_EQ &&
            constraint.usable != 0) {
            info->aConstraintUsage[i].argvIndex = 1;
            info->aConstraintUsage[i].omit = 1;
            return SQLITE_OK;
        }
    }
    return SQLITE_CONSTRAINT;
}

int open(sqlite3_vtab* /*table*/, sqlite3_vtab_cursor** cursor) {
    *cursor = new (std::nothrow) Cursor{};
    return *cursor == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
    const std::unique_ptr<Cursor> owned(static_cast<Cursor*>(cursor));
    return SQLITE_OK;
}

int begin(sqlite3_vtab_cursor* cursor, int /*plan*/, const char* /*plan_text*/, int count, sqlite3_value** arguments) {
    auto& own = *static_cast<Cursor*>(cursor);
    own.rows =
        count == 1 ? static_cast<const StagedRows*>(sqlite3_value_pointer(arguments[0], staged_rows_name)) : nullptr;
    own.offset = 0;
    return SQLITE_OK;
}

int go_on(sqlite3_vtab_cursor* cursor) {
    auto& own = *static_cast<Cursor*>(cursor);
    own.offset += own.rows->width;
    return SQLITE_OK;
}

int is_at_end(sqlite3_vtab_cursor* cursor) {
    const Cursor& own = as_cursor(cursor);
    return own.rows == nullptr || own.offset >= own.rows->values.size() ? 1 : 0;
}

struct Giver {
    sqlite3_context* context;

    void operator()(std::nullptr_t) const { sqlite3_result_null(context); }
    void operator()(std::int64_t value) const { sqlite3_result_int64(context, value); }
    void operator()(double value) const { sqlite3_result_double(context, value); }
    void operator()(std::string_view value) const {
        sqlite3_result_text64(context, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
};

int give_column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    const Cursor& own = as_cursor(cursor);
    const auto place = static_cast<std::size_t>(column);
    if (place < own.rows->width) {
        std::visit(Giver{context}, own.rows->values[own.offset + place]);
    }
    return SQLITE_OK;
}

int give_number(sqlite3_vtab_cursor* cursor, sqlite3_int64* number) {
    *number = static_cast<sqlite3_int64>(as_cursor(cursor).offset);
    return SQLITE_OK;
}

// Without xCreate it is there by itself, and nobody can make another.
constexpr sqlite3_module make_module() {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = plan;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = begin;
    module.xNext = go_on;
    module.xEof = is_at_end;
    module.xColumn = give_column;
    module.xRowid = give_number;
    return module;
}

constexpr sqlite3_module module = make_module();

}  // namespace

void allow_staged_rows(sqlite3* connection) {
    if (sqlite3_create_module(connection, staged_rows_name, &module, nullptr) != SQLITE_OK) {
        throw StoreError(sqlite3_errmsg(connection), sqlite3_errcode(connection));
    }
}

}  // namespace svod::store
