#pragma once

#include <string>
#include <string_view>

namespace svod::tools {

/// Whether a file is opened as an archive, by its name (any case): zip, 7z, rar, tar and compressed tar.
bool is_archive_name(std::string_view path);

/// A folder walk's rule for hidden files and the lock files of office programs.
bool is_passed_over_name(std::string_view name);

/// Whether a path inside an archive leads through such a name; `.` and `..` are none.
bool is_passed_over_path(std::string_view path);

/// The name of an archive's entry as UTF-8 with '/' between folders. What isn't UTF-8 is read as IBM866 (the archive
/// programs of DOS and Windows) or windows-1251, whichever gives the more Russian text. Never fails.
std::string decoded_name(std::string_view raw);

/// Where a path like «sent.zip!inner/report.docx», by which reports of archives are named, is divided: the offset of
/// the first mark behind a file that is there and named as an archive; npos where there is none.
std::size_t end_of_archive(const std::string& path);

}  // namespace svod::tools
