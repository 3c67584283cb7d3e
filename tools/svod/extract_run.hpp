#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "tools/svod/batch_paths.hpp"
#include "tools/svod/file_walk.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {

/// What a file's record says its path is: relative to `root` where it lies below that, else as given, without «./» and
/// the like; as UTF-8.
std::string record_path(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root);

/// Has the workers read files, of archives each member, and hands over each record as it is finished.
class ExtractRun {
  public:
    using Take = std::function<void(const WorkResult& result)>;

    /// `root` is what records of `paths` are named by (`record_path`).
    ExtractRun(WorkerPool& workers, std::optional<std::filesystem::path> root, Take take);

    /// One file to read; `name` becomes its record's path.
    void add(const std::filesystem::path& file, std::string name);

    /// Reads what was added, then every file whose path comes through `paths` (may be null) and that ingest would read.
    /// Fails only where all workers are gone. False where it was interrupted: what was under way is finished.
    Outcome<bool> run(BatchPaths* paths = nullptr, int paths_descriptor = -1);

    /// Files of `paths` that are no DOCX, PDF, TXT or archive by their names.
    [[nodiscard]] int skipped() const { return skipped_; }

  private:
    void hand_out();
    void finish(const WorkerPool::Finished& one);

    WorkerPool& workers_;
    std::optional<std::filesystem::path> root_;
    Take take_;
    std::deque<FoundFile> waiting_;
    WorkerPool::Number number_ = 0;
    int skipped_ = 0;
    std::map<WorkerPool::Number, FoundFile> archives_;  // being listed
};

}  // namespace svod::tools
