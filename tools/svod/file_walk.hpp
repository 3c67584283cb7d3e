#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "tools/svod/archive.hpp"

namespace svod::tools {

/// A file to read, or a place that couldn't be looked into.
struct FoundFile {
    std::string file;                     ///< path by which it can be opened
    std::string location;                 ///< absolute path, UTF-8
    std::string relative_path;            ///< relative to the path given, '/'-separated, UTF-8; unique within one walk
    std::uint64_t size = 0;               ///< bytes
    std::int64_t modified = 0;            ///< nanoseconds since 1970
    std::optional<std::string> error{};   ///< why it can't be read, as reports.error: it is to become a failed report
    bool is_archive = false;              ///< its members are to be read instead
    std::optional<std::size_t> member{};  ///< the number of the entry that is meant, where `file` is an archive
};

struct Walk {
    std::vector<FoundFile> files;      ///< by path given, then by relative path
    std::vector<std::string> folders;  ///< absolute paths of the folders given, UTF-8
    IgnoredFiles ignored;              ///< files of other kinds, by their names; paths as in `files`
    std::vector<std::string> opened;   ///< absolute paths of the archives whose members stand in `files`, UTF-8
};

/// A name as the store can hold it: UTF-8; bytes of another encoding are written out («%8B»), so that two names stay
/// two.
std::string readable_name(std::string_view name);

/// Numbers the paths that occur twice («2/...»): two folders of one name, or a file beside a folder that holds its
/// like, would share a key in the store.
void make_unique(std::vector<FoundFile>& files);

/// Every supported file and every archive below `paths` (folders) or named in them (files, whatever their names).
/// Hidden files and the lock files of office programs are left out; links to folders aren't followed. With several
/// folders given, relative paths begin with the folder's name. A path that doesn't exist gives `cannot_read`; a folder
/// that can't be read becomes an entry with its failure.
Outcome<Walk> walk(const std::vector<std::filesystem::path>& paths);

}  // namespace svod::tools
