#pragma once

#include <optional>
#include <ostream>
#include <string_view>

#include "extractors/document/outcome.hpp"
#include "store/database.hpp"

namespace svod::store {

enum class QueryFormat {
    table,     ///< aligned for a terminal; long cells are shortened, NULL is empty
    csv,       ///< RFC 4180 with line feeds; NULL is an empty field, '' is ""
    json,      ///< one list, one object a line; NULL is null
    markdown,  ///< a pipe table
};

/// The format of that name; nothing where there is none.
std::optional<QueryFormat> query_format(std::string_view name);

/// Runs one SQL statement that only reads and writes its rows to `out`. Whatever could write, attach, or change the
/// connection is refused, also on a connection that may write. Fails with `store_error`, `detail` being what SQLite, or
/// this function, has against it.
Outcome<void> run_query(const Database& database, std::string_view sql, QueryFormat format, std::ostream& out);

}  // namespace svod::store
