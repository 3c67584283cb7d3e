#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "store/rows.hpp"

struct sqlite3;

namespace svod::store {

/// Rows of one table that wait to be inserted by one statement: `width` values a row, row after row. Holds views.
struct StagedRows {
    std::size_t width = 0;
    std::vector<Row::Value> values;
};

/// Name of the virtual table that reads staged rows, and of the pointers that `Statement::bind_pointer` hands to it:
/// `SELECT c0, c1 FROM staged_rows(?)` gives the first two values of each row.
inline constexpr const char* staged_rows_name = "staged_rows";

/// The most values that a row may have.
inline constexpr std::size_t most_staged_columns = 32;

/// Lets statements of the connection read staged rows. SQLite inserts rows of a SELECT about four times as fast as
/// one by one: table and indexes stay open, and each row is appended where the last one was. Throws StoreError.
void allow_staged_rows(sqlite3* connection);

}  // namespace svod::store
