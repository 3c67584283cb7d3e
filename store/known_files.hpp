#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "store/database.hpp"

namespace svod::store {

/// The day (UTC, ISO 8601) of a moment given in nanoseconds since 1970: reports.file_date.
std::string day_of(std::int64_t moment);

/// Its time on that day, to the second: reports.file_time.
std::string time_of(std::int64_t moment);

/// What a later run compares a file with, to see whether it has to be read again.
struct FileStamp {
    std::string rules_hash;     ///< of the program's rules and version; "": the file is to be read again in any case
    std::int64_t size = 0;      ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::string location;       ///< absolute path; of a file inside an archive «archive!inner path»
};

/// A report's file as the store knows it.
struct KnownFile {
    std::string path;    ///< reports.path
    std::string sha256;  ///< "" where it wasn't asked for
    bool is_gone = false;
    std::optional<FileStamp> stamp;  ///< none where the report came as a JSON record
};

/// An archive that was listed.
struct KnownArchive {
    std::string location;  ///< absolute path
    std::string rules_hash;
    std::int64_t size = 0;      ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::int64_t files = 0;     ///< reports inside
};

/// Whether files come with their hashes. Without, no report is looked into, which takes a fraction of the time.
enum class Hashes { read, left_out };

/// All files that the store knows, by path.
Outcome<std::vector<KnownFile>> known_files(const Database& database, Hashes hashes = Hashes::read);

/// All archives that were listed, by location.
Outcome<std::vector<KnownArchive>> known_archives(const Database& database);

/// Notes which folder of the user's own rule packs made this hash of rules; an absolute path.
Outcome<void> note_own_rules(Database& database, const std::string& rules_hash, const std::string& folder);

/// The folder of own rule packs that was noted last, as long as a file in its place was read by them; else "".
Outcome<std::string> own_rules_of_files(const Database& database);

}  // namespace svod::store
