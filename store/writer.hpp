#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "store/database.hpp"

namespace svod::store {

/// What a later run compares a file with, to see whether it has to be read again.
struct FileStamp {
    std::string rules_hash;  ///< of the program's rules and version: whatever changes what is read from the same bytes
    std::int64_t size = 0;   ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
};

struct KnownFile {
    std::string sha256;
    std::optional<FileStamp> stamp;  ///< none where the report came as a JSON record
};

/// Writes all rows of `report` in one transaction. The path is the key: a report of that path is replaced and keeps its
/// report_id. Without a stamp the next run will read the file again. Findings of the checks are not renewed here
/// (findings.hpp). Fails with `bad_record` where the report breaks the contract, `store_error` where SQLite refuses;
/// the store is as before then.
Outcome<std::int64_t> replace_report(Database& database, const normalizer::Report& report,
                                     const std::optional<FileStamp>& stamp = std::nullopt);

/// What the store knows of the file at `path` (relative, as in `reports.path`).
Outcome<std::optional<KnownFile>> known_file(const Database& database, std::string_view path);

/// Whether the store already holds what would be read from these bytes with these rules.
Outcome<bool> is_current(const Database& database, std::string_view path, std::string_view sha256,
                         std::string_view rules_hash);

/// Removes the report of that path with all its rows; false where there was none.
Outcome<bool> remove_report(Database& database, std::string_view path);

}  // namespace svod::store
