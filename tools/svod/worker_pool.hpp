#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "tools/svod/reading.hpp"
#include "tools/svod/work.hpp"
#include "tools/svod/worker_channel.hpp"

namespace svod::tools {

/// How many workers fit this machine: the processors that this process may use.
int default_jobs();

/// Processes that read documents, so that none can harm another or this process. Start it before anything is opened
/// that the readers must not reach (the store): they have what this process has at that moment.
class WorkerPool {
  public:
    using Number = std::size_t;  ///< by which the caller knows a request

    struct Finished {
        Number number = 0;
        WorkRequest request;
        WorkResult result;
    };

    /// Starts `jobs` >= 0 supervisors with a worker each; they have `rules` of their own from then on. `cannot_read`
    /// where the system refuses more processes, or a worker can't be bound as the limits ask. Signals from the terminal
    /// (Ctrl-C) don't reach the processes: the documents under way are finished.
    static Outcome<WorkerPool> start(int jobs, const Rules& rules, const WorkerLimits& limits);
    /// A pool for runs that have nothing to read.
    static WorkerPool without_workers() { return {}; }
    WorkerPool(WorkerPool&&) = default;
    WorkerPool& operator=(WorkerPool&&) = delete;
    ~WorkerPool();  ///< ends and waits for all processes

    /// Whether a process waits for work or will soon. Without one, submitted requests queue up here.
    [[nodiscard]] bool has_room() const;
    /// Whether no request is under way.
    [[nodiscard]] bool is_idle() const { return under_way_.empty(); }

    /// Gives a request to a free process, or has it wait for one. Numbers of requests under way must differ.
    void submit(Number number, WorkRequest request);

    /// Waits until a request is finished, `also` (an open descriptor) can be read, `patience` has passed or a signal
    /// came; gives what is finished, perhaps nothing. Fails only where all processes are gone.
    Outcome<std::vector<Finished>> wait(std::optional<std::chrono::milliseconds> patience = std::nullopt,
                                        int also = -1);

    /// Whether reading from a descriptor would not block.
    static bool can_be_read(int descriptor);

  private:
    struct Slot {
        pid_t process = -1;
        Channel channel;
        std::optional<Number> number;  // of the request that it works on
    };
    struct UnderWay {
        WorkRequest request;
        bool lost_once = false;
    };

    WorkerPool() = default;

    void hand_out();
    void lose(std::size_t slot);
    void finish(Number number, WorkResult result);

    std::vector<Slot> slots_;
    std::deque<Number> queue_;
    std::map<Number, UnderWay> under_way_;
    std::vector<Finished> finished_;
};

}  // namespace svod::tools
