#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "normalizer/records/report.hpp"
#include "store/database.hpp"

namespace svod::store {

/// The ids that the first record of each list gets; the others follow one by one.
struct FirstIds {
    std::int64_t sections = 1;
    std::int64_t events = 1;
    std::int64_t counts = 1;
    std::int64_t indicators = 1;
};

/// Column names and values of one row, filled by the field lists of normalizer/records/describe.hpp: references
/// (0-based indices) become ids in the columns that the schema has for them.
class Row {
  public:
    using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

    Row(std::string_view table, const FirstIds& ids) : table_(table), ids_(ids) {}

    /// Adds a column as it is.
    Row& set(std::string_view column, Value value);

    // Called by the describe functions.
    void operator()(std::string_view field, const std::string& value) { set(field, value); }
    void operator()(std::string_view field, int value) { set(field, std::int64_t{value}); }
    void operator()(std::string_view field, double value) { set(field, value); }
    void operator()(std::string_view field, const normalizer::Text& value) { set_optional(field, value); }
    void operator()(std::string_view field, const normalizer::Number& value) { set_optional(field, value); }
    void operator()(std::string_view field, const normalizer::Index& value);

    const std::string& table() const { return table_; }
    const std::vector<std::pair<std::string, Value>>& columns() const { return columns_; }

  private:
    template <class T>
    void set_optional(std::string_view field, const std::optional<T>& value) {
        set(field, value ? Value(*value) : Value(nullptr));
    }

    std::string table_;
    FirstIds ids_;
    std::vector<std::pair<std::string, Value>> columns_;
};

/// Inserts rows; prepares one statement a table, so all rows of a table must have the same columns in the same order.
class RowInserter {
  public:
    explicit RowInserter(Database& database) : database_(database) {}

    /// Inserts `row` and gives its rowid. Throws StoreError.
    std::int64_t insert(const Row& row);

  private:
    Database& database_;
    std::map<std::string, Statement> statements_;
};

}  // namespace svod::store
