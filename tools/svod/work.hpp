#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "tools/svod/archive.hpp"

namespace svod::tools {

/// What reading one document may cost, and whether its reader is bound.
struct WorkerLimits {
    std::chrono::milliseconds time{60'000};        ///< on the clock; as much again bounds the processor's time
    std::uint64_t memory = 1024ULL * 1024 * 1024;  ///< bytes of address space of a worker
    bool sandbox = true;                           ///< see sandbox.hpp
};

/// A file to read.
struct WorkRequest {
    enum class Target : char {
        file = 'f',     ///< the file itself
        listing = 'l',  ///< what it holds, as an archive
        member = 'm',   ///< one of its members
    };
    std::filesystem::path file;
    std::string relative_path;       ///< becomes the report's path
    std::vector<std::string> known;  ///< SHA-256 of bytes that need not be read again
    Target target = Target::file;
    std::size_t member = 0;  ///< its number in the archive; `relative_path` ends in «!» and its name
};

/// What came of a file.
struct WorkResult {
    enum class Kind : char {
        record = '+',   ///< the reader's JSON record (report_json.hpp)
        failure = '-',  ///< a record made for a reader that crashed or exceeded a bound: another time it may go well
        known = '=',    ///< the bytes are one of the request's `known`: `known_from`
        listing = '#',  ///< what an archive holds: `listing_from`
    };
    Kind kind = Kind::failure;
    std::string text;
};

/// The messages between the processes. `request_from` reads only what `to_message` wrote.
std::string to_message(const WorkRequest& request);
WorkRequest request_from(const std::string& message);
std::string to_message(const WorkResult& result);
WorkResult result_from(std::string message);

/// A file that need not be read again.
struct KnownContent {
    std::string sha256;
    std::int64_t modified = 0;  ///< nanoseconds since 1970; of a member its own time, not its archive's
};

/// The text of a `known` result, and the reverse: `internal_bug` where a reader that is no longer ours wrote something
/// else.
std::string to_text(const KnownContent& content);
Outcome<KnownContent> known_from(const std::string& text);

/// The text of a `listing` result, and the reverse: `internal_bug` where a reader that is no longer ours wrote
/// something else.
std::string to_text(const ArchiveListing& listing);
Outcome<ArchiveListing> listing_from(const std::string& text);

}  // namespace svod::tools
