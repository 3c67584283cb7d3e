#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace svod::tools {

/// What a run did, in numbers of files.
struct Summary {
    int read = 0;
    int partial = 0;
    int failed = 0;
    int unchanged = 0;
    int renamed = 0;                                            ///< known under another path; among the unchanged
    int gone = 0;                                               ///< no longer in the folder, their rows kept
    int pruned = 0;                                             ///< no longer in the folder, their rows removed
    int ignored = 0;                                            ///< of other kinds
    std::vector<std::pair<std::string, std::string>> failures;  ///< path and reason, in Russian
    std::vector<std::pair<std::string, std::string>> losses;    ///< of the partial ones, likewise
    std::vector<std::string> missing_files;                     ///< paths of those that are gone or pruned
    std::vector<std::string> ignored_files;                     ///< paths; of very many the first

    [[nodiscard]] int files() const { return read + partial + failed + unchanged; }
};

/// A table for people, in Russian, and below it the files that could not be read; of those read in part, gone and
/// ignored ten each, or `all` of them.
std::string as_table(const Summary& summary, bool all);

/// One JSON object in one line: the numbers, `failures` and `losses` as lists of `path` and `error`, `missing_files`
/// and `ignored_files` as lists of paths.
std::string as_json(const Summary& summary);

}  // namespace svod::tools
