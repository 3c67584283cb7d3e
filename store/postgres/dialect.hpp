#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod::store::postgres {

/// The statements of `sql`, without the semicolons between them; a trigger's body stays whole. Comments are dropped.
std::vector<std::string> split_statements(std::string_view sql);

/// What PostgreSQL takes for one of the store's SQLite statements; "" where it needs none:
/// - type words, in capitals: INTEGER PRIMARY KEY → identity, INTEGER → BIGINT, REAL → DOUBLE PRECISION, TEXT and ANY →
///   TEXT COLLATE "C" (SQLite's order), STRICT → nothing; `GLOB` → `SIMILAR TO`, where the pattern is only [...] and
///   letters. All these only in CREATE TABLE and ALTER TABLE, and INTEGER in CAST;
/// - a virtual table of FTS5 on `content` → a GIN index of the `words` (functions.sql) of its columns;
/// - triggers, which only feed that table → nothing.
/// Everything else stays as it is.
std::string translated(std::string_view statement);

/// `?` as `$1`, `$2` …, outside quotes.
std::string with_numbered_parameters(std::string_view sql);

}  // namespace svod::store::postgres
