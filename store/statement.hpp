#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extractors/document/outcome.hpp"
#include "store/sql_session.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace svod::store {

/// SQLite refused. Stays inside the store: the public functions turn it into a Failure (`guarded`).
class StoreError : public std::runtime_error {
  public:
    /// `code` is SQLite's (primary or extended), 0 where the trouble is ours.
    explicit StoreError(const std::string& message, int code = 0) : std::runtime_error(message), code_(code) {}

    int code() const { return code_ & 0xFF; }

  private:
    int code_;
};

struct StatementCloser {
    void operator()(sqlite3_stmt* statement) const noexcept;
};

/// One prepared statement. Parameters and columns: parameters are 1-based, columns 0-based, as in SQLite.
/// Every member throws StoreError where SQLite refuses.
class Statement {
  public:
    /// Prepares the first statement of `sql`. The connection must outlive the statement.
    Statement(sqlite3* connection, std::string_view sql);

    /// Binds by copy. No value binds NULL.
    void bind(int parameter, std::nullptr_t);
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, int value) { bind(parameter, static_cast<std::int64_t>(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view value);
    void bind(int parameter, const std::string& value) { bind(parameter, std::string_view(value)); }
    void bind(int parameter, const char* value) { bind(parameter, std::string_view(value)); }
    template <class T>
    void bind(int parameter, const std::optional<T>& value) {
        if (value) {
            bind(parameter, *value);
        } else {
            bind(parameter, nullptr);
        }
    }

    /// Hands `object` to a virtual table, which knows it by `type`; both have to last until the statement has run.
    void bind_pointer(int parameter, const void* object, const char* type);

    /// Goes to the next row; false after the last one.
    bool step();
    /// Runs a statement that gives no rows, and makes it ready for new parameters.
    void run();
    void reset();

    int column_count() const;
    std::string column_name(int column) const;
    bool is_null(int column) const;
    /// Whether the value is an INTEGER or a REAL.
    bool is_number(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// The value as text; "" where it is NULL. Only valid until the next step or reset.
    std::string_view text(int column) const;
    std::optional<std::string> optional_text(int column) const;
    SqlValue value(int column) const;

    sqlite3_stmt* handle() const { return statement_.get(); }

  private:
    void check(int code) const;

    std::unique_ptr<sqlite3_stmt, StatementCloser> statement_;
};

/// `store_error` with the words of the error, and what to do about it where that is known: a full disk, no rights,
/// another program that writes.
Failure failure_of(const StoreError& error);

/// What `work` gives, or `store_error` with the words of the StoreError that it threw.
template <class Work>
auto guarded(Work&& work) -> Outcome<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const StoreError& error) {
        return tl::unexpected(failure_of(error));
    }
}

}  // namespace svod::store
