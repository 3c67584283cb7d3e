#include "tools/svod/worker_options.hpp"

#include <algorithm>
#include <cmath>

#include "tools/svod/sandbox.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {

WorkerLimits limits_of(const WorkerOptions& options) {
    return {std::chrono::milliseconds(std::llround(options.timeout * 1000)), options.memory_limit * 1024 * 1024,
            options.sandbox};
}

int jobs_for(const WorkerOptions& options, std::size_t documents) {
    const int jobs = options.jobs > 0 ? options.jobs : default_jobs();
    return static_cast<int>(std::min(static_cast<std::size_t>(jobs), documents));
}

void announce_sandbox(const WorkerOptions& options, RunLog& log) {
    if (!bounds_memory) {
        log.info("no_memory_bound",
                 "this build has sanitizers: --memory-limit does nothing, all else is bound as ever");
    }
    if (options.sandbox) {
        log.debug("sandbox", "workers: " + describe(sandbox_support()));
        return;
    }
    log.warning("no_sandbox",
                "--no-sandbox: a hostile file that takes over its reader can now reach the network, change and delete "
                "what you can, and start programs. Use it only for files that you trust.");
}

}  // namespace svod::tools
