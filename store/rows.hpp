#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "normalizer/records/report.hpp"
#include "store/database.hpp"
#include "store/sql_session.hpp"

namespace svod::store {

/// The ids that the first record of each list gets; the others follow one by one.
struct FirstIds {
    std::int64_t sections = 1;
    std::int64_t events = 1;
    std::int64_t counts = 1;
    std::int64_t indicators = 1;
};

/// Column names and values of one row, filled by the field lists of normalizer/records/describe.hpp: references
/// (0-based indices) become ids in the columns that the schema has for them. Holds views: names and texts have to
/// outlive it.
class Row {
  public:
    using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view>;

    struct Column {
        std::string_view name;
        Value value;
    };

    /// Empties it, to be filled for `table`.
    Row& begin(std::string_view table, const FirstIds& ids);
    /// Adds a column as it is.
    Row& set(std::string_view column, Value value);

    // Called by the describe functions.
    void operator()(std::string_view field, const std::string& value) { set(field, std::string_view(value)); }
    void operator()(std::string_view field, int value) { set(field, std::int64_t{value}); }
    void operator()(std::string_view field, double value) { set(field, value); }
    void operator()(std::string_view field, const normalizer::Text& value) {
        set(field, value ? Value(std::string_view(*value)) : Value(nullptr));
    }
    void operator()(std::string_view field, const normalizer::Number& value) {
        set(field, value ? Value(*value) : Value(nullptr));
    }
    void operator()(std::string_view field, const normalizer::Index& value);

    std::string_view table() const { return table_; }
    const std::vector<Column>& columns() const { return columns_; }

  private:
    std::string_view table_;
    FirstIds ids_;
    std::vector<Column> columns_;
};

/// Where the rows of reports go. All rows of a table must have the same columns in the same order. Throws StoreError.
class RowSink {
  public:
    virtual ~RowSink() = default;

    /// Takes `count` ids that no row of `table` has, and gives the first of them.
    virtual std::int64_t take_ids(std::string_view table, std::string_view id_column, std::int64_t count) = 0;
    /// The row may be written later, but no later than `write`: until then its texts have to last.
    virtual void insert(const Row& row) = 0;
    /// To be called after the last row of a report.
    virtual void write() {}
};

/// Hands out ids above those that the tables of a store have.
class IdCounters {
  public:
    explicit IdCounters(const SqlSession& session) : session_(session) {}

    std::int64_t take(std::string_view table, std::string_view id_column, std::int64_t count);
    /// To be called whenever others may have written.
    void forget() { next_.clear(); }

  private:
    const SqlSession& session_;
    std::map<std::string, std::int64_t, std::less<>> next_;
};

}  // namespace svod::store
