#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "store/known_files.hpp"
#include "tools/svod/file_walk.hpp"

namespace svod::tools {

/// What is to be done with a file that was found.
struct PlannedFile {
    enum class Step {
        skip,    ///< the store holds what it would give
        note,    ///< likewise, but the file lies elsewhere now, or was gone for a while
        read,    ///< to be read, unless its bytes turn out to be `known`
        refuse,  ///< it can't be opened at all
    };
    Step step = Step::read;
    bool is_new = false;             ///< the store has no report of that path
    std::vector<std::string> known;  ///< SHA-256 of the bytes whose records the store has, from the same rules
};

/// What a run has to do, from what lies in the folders and what the store knows.
struct IngestPlan {
    std::vector<PlannedFile> files;         ///< one a file of the walk
    std::vector<store::KnownFile> missing;  ///< below the folders of the walk once, but not found there now
    std::vector<store::KnownFile> strayed;  ///< of other folders, but no longer where they were: a new file may be one
    std::vector<std::string> superseded;    ///< reports of archives that couldn't be opened once, but can be now

    /// Whether bytes are to be compared, for which the known files have to come with their hashes.
    [[nodiscard]] bool needs_hashes() const;
};

/// Compares by path, size, time of the last change and the rules' hash; opens nothing. A file whose path is new may be
/// a missing one that was renamed: its bytes will tell.
IngestPlan plan_ingest(const Walk& walk, const std::vector<store::KnownFile>& known, const std::string& rules_hash);

/// The stamp that the store keeps of a file that was found.
store::FileStamp stamp_of(const FoundFile& found, const std::string& rules_hash);

}  // namespace svod::tools
