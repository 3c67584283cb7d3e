#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "store/known_files.hpp"
#include "tools/svod/file_walk.hpp"
#include "tools/svod/work.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {

/// What a worker is to be asked about a file that was found: its record, or what it holds.
WorkRequest request_for(const FoundFile& found, std::vector<std::string> known = {});

/// What stands for an archive after a worker listed it: its members, those that can't be read with their error; the
/// archive itself with an error where it can't be opened, or as a plain file where it is a DOCX under another name.
struct OpenedArchive {
    std::vector<FoundFile> files;
    IgnoredFiles ignored;
    bool is_opened = false;  ///< `files` are its members
};
OpenedArchive open_archive(const FoundFile& archive, const WorkResult& result);

/// Replaces the archives of a walk by their members.
class ArchiveWalk {
  public:
    /// Compares the archives of `walk` with what the store knows; opens nothing. An archive whose size and time are
    /// noted, and whose members the store has all read by these rules, need not be listed.
    ArchiveWalk(const Walk& walk, const std::vector<store::KnownFile>& files,
                const std::vector<store::KnownArchive>& archives, std::string rules_hash);

    /// Whether the walk met archives at all.
    [[nodiscard]] bool has_any() const { return !unlisted_.empty() || !opened_.empty(); }

    /// How many archives have to be listed.
    [[nodiscard]] std::size_t unlisted() const { return unlisted_.size(); }

    /// Has the workers list them. Fails where all workers are gone. False where `stop` said so.
    Outcome<bool> list(WorkerPool& workers, const std::function<bool()>& stop);

    /// The walk with members instead of archives, when none is unlisted.
    [[nodiscard]] Walk expanded() const;

    /// The archives that were listed and opened, as the store is to note them.
    [[nodiscard]] std::vector<store::KnownArchive> listed() const;

  private:
    const Walk& walk_;
    std::string rules_hash_;
    std::vector<std::size_t> unlisted_;                // places in the walk
    std::map<std::size_t, OpenedArchive> opened_;      // by place in the walk; the unchanged ones too
    std::map<std::size_t, std::size_t> newly_opened_;  // place and number of reports
};

}  // namespace svod::tools
