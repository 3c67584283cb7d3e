#pragma once

#include <cstddef>
#include <cstdint>

#include "tools/svod/run_log.hpp"
#include "tools/svod/work.hpp"

namespace svod::tools {

/// What the user says about workers, in the commands that have them.
struct WorkerOptions {
    int jobs = 0;                       ///< documents read at a time; 0: as many as there are processors
    double timeout = 60;                ///< seconds that one document may take
    std::uint64_t memory_limit = 1024;  ///< MiB that reading one document may need
    bool sandbox = true;                ///< readers are bound (sandbox.hpp)
};

WorkerLimits limits_of(const WorkerOptions& options);

/// How many workers to start for so many documents.
int jobs_for(const WorkerOptions& options, std::size_t documents);

/// Says what binds the workers; loudly where the user wants them unbound.
void announce_sandbox(const WorkerOptions& options, RunLog& log);

}  // namespace svod::tools
