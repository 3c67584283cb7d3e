#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {

/// What a run calls back; a failure of `take` or `tick` ends it.
struct RunCalls {
    /// Gets the result of `requests[index]`, in the order of the requests, whatever the number of workers.
    std::function<Outcome<void>(std::size_t index, const WorkResult& result)> take;
    /// Called twice a second and after results came; may be empty.
    std::function<Outcome<void>()> tick;
    /// Whether to end early: what is under way is finished and taken, nothing more is begun; may be empty.
    std::function<bool()> stop;
};

/// Reads all requests, several at a time. Gives how many were taken: all of them, unless `stop` said so. Fails where a
/// call does or all processes are gone.
Outcome<std::size_t> run_in_order(WorkerPool& workers, const std::vector<WorkRequest>& requests, const RunCalls& calls);

}  // namespace svod::tools
