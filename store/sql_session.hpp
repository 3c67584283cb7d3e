#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace svod::store {

/// A value of a column or a parameter; text is UTF-8.
using SqlValue = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

/// A row that a query gave: its columns' names and values, 0-based. Only valid while it is visited.
class SqlRow {
  public:
    virtual ~SqlRow() = default;
    virtual int column_count() const = 0;
    virtual std::string column_name(int column) const = 0;
    virtual SqlValue value(int column) const = 0;

    bool is_null(int column) const;
    /// "" where it is no text.
    std::string text(int column) const;
    /// 0 where it is no whole number.
    std::int64_t integer(int column) const;
};

/// A connection to a store, whatever database holds it. SQL is written in what SQLite and PostgreSQL have in common
/// (store/README.md), with `?` for parameters; table definitions are written for SQLite. Every member throws StoreError
/// where the database refuses.
class SqlSession {
  public:
    virtual ~SqlSession() = default;

    /// Runs statements that take no parameters.
    virtual void execute(const std::string& sql) = 0;
    /// Runs one statement that gives no rows.
    virtual void run(std::string_view sql, const std::vector<SqlValue>& values) = 0;
    /// Runs a query and visits its rows in their order. Repeated queries are prepared once.
    virtual void each_row(std::string_view sql, const std::vector<SqlValue>& values,
                          const std::function<void(const SqlRow&)>& visit) const = 0;

    /// Begins a transaction that will write, one that reads a single state of the store, and ends either.
    virtual void begin_writing() = 0;
    virtual void begin_reading() const = 0;
    virtual void commit() const = 0;
    virtual void roll_back() const noexcept = 0;

    /// The version of the schema, 0 where there is none yet.
    virtual int version() const = 0;
    virtual void set_version(int version) = 0;
    /// Removes the store's views.
    virtual void drop_views() = 0;

    /// The first column of the first row: a whole number, 0 where there is none; a text, "" where there is none.
    std::int64_t single_number(std::string_view sql) const;
    std::string single_text(std::string_view sql) const;
};

/// A write transaction; rolled back unless committed. Throws StoreError where the store is locked for too long.
class Transaction {
  public:
    explicit Transaction(SqlSession& session) : session_(session) { session_.begin_writing(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (is_open_) {
            session_.roll_back();
        }
    }

    void commit() {
        session_.commit();
        is_open_ = false;
    }

  private:
    SqlSession& session_;
    bool is_open_ = true;
};

}  // namespace svod::store
