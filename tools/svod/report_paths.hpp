#pragma once

#include <string>
#include <vector>

#include "store/known_files.hpp"
#include "tools/svod/file_walk.hpp"

namespace svod::tools {

/// Whether a file still lies where the store last knew it: `location` as in FileStamp, of a member its archive.
bool lies_at(const std::string& location);

/// Gives the files of a walk the paths that the store is to know them by. A file that the store knows by its place
/// keeps its path, whichever folder it was found from. One whose path belongs to a file of another folder that still
/// lies there («2023/Отчёт.docx» beside «2024/Отчёт.docx», ingested one after the other) gets its folder's name before
/// it: neither takes the other's place.
void keep_reports_apart(Walk& walk, const std::vector<store::KnownFile>& known);

}  // namespace svod::tools
