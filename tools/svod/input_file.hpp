#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "extractors/document/outcome.hpp"
#include "tools/svod/worker_channel.hpp"

namespace svod::tools {

/// What tells one state of a file from another.
struct FileState {
    std::uint64_t size = 0;     ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970

    bool operator==(const FileState&) const = default;
};

/// The state of a file whose path is relative to an open folder (AT_FDCWD: the working one), or of an open file; no
/// file, or no right to see it, gives `cannot_read`.
Outcome<FileState> state_of(int folder, const char* file);
Outcome<FileState> state_of(const Descriptor& file, const std::string& name);

/// Opens a file for reading; missing, unreadable, not a regular file give `cannot_read`. Never waits, as opening a pipe
/// would.
Outcome<Descriptor> open_input(const std::filesystem::path& file);

/// All bytes of an open file, from its beginning; over 256 MiB give `too_large`. `name` is used in messages only.
Outcome<std::string> read_input(int file, const std::string& name);

}  // namespace svod::tools
