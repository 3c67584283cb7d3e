#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "tools/svod/worker.hpp"

namespace svod::tools {

/// How many workers fit this machine: the processors that this process may use.
int default_jobs();

/// Processes that read documents, so that none can harm another or this process. Start it before anything is opened
/// that the readers must not reach (the store): they have what this process has at that moment.
class WorkerPool {
  public:
    /// Gives the result of `requests[index]`; a failure ends the run.
    using Take = std::function<Outcome<void>(std::size_t index, const WorkResult& result)>;

    /// Starts `jobs` >= 0 supervisors with a worker each; `rules` must outlive the pool. `cannot_read` where the system
    /// refuses more processes.
    static Outcome<WorkerPool> start(int jobs, const Rules& rules, const WorkerLimits& limits);
    WorkerPool(WorkerPool&&) = default;
    WorkerPool& operator=(WorkerPool&&) = delete;
    ~WorkerPool();  ///< ends and waits for all processes

    /// Reads all, several at a time, and hands the results over in the order of the requests, whatever the number of
    /// jobs. Fails only where `take` does or all processes are gone.
    Outcome<void> run(const std::vector<WorkRequest>& requests, const Take& take);

  private:
    struct Slot {
        pid_t process = -1;
        Channel channel;
        bool busy = false;
        std::size_t request = 0;
    };

    class Run;

    WorkerPool() = default;

    std::vector<Slot> slots_;
};

}  // namespace svod::tools
