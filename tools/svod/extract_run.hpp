#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "tools/svod/batch_paths.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {

/// What a file's record says its path is: relative to `root` where it lies below that, else as given, without «./» and
/// the like; as UTF-8.
std::string record_path(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root);

/// Has the workers read every file whose path comes through `paths`, and hands each record over as it is finished.
/// Fails only where all workers are gone. False where it was interrupted: what was under way is finished.
Outcome<bool> extract_all(WorkerPool& workers, BatchPaths& paths, int paths_descriptor,
                          const std::optional<std::filesystem::path>& root,
                          const std::function<void(const WorkResult& result)>& take);

}  // namespace svod::tools
