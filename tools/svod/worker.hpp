#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "tools/svod/reading.hpp"
#include "tools/svod/work.hpp"
#include "tools/svod/worker_channel.hpp"

namespace svod::tools {

/// A reader process (reader_process.hpp) as its supervisor sees it.
class Worker {
  public:
    /// Nothing where the system has no more processes or descriptors.
    static std::optional<Worker> start(const Rules& rules, const WorkerLimits& limits, Channel& of_supervisor);
    Worker(Worker&& other) noexcept;
    Worker& operator=(Worker&&) = delete;
    ~Worker();  ///< ends the process

    /// The reader's answer, or why it has none; after a failure the worker is of no more use. `file` is the open file.
    Outcome<std::string> read(const std::string& message, int file, const WorkerLimits& limits);

    [[nodiscard]] bool is_fresh() const { return answered_ == 0; }
    /// Whether another should take its place: it answered often, or came to hold much memory.
    [[nodiscard]] bool is_old(const WorkerLimits& limits) const;

    /// Whether this failure may have been somebody else's doing: the process was killed from outside.
    static bool is_killing(const Failure& failure);

  private:
    Worker(pid_t process, Channel channel, Descriptor messages);

    /// Waits for the process; its status as of wait(2).
    int end();
    Failure cause_of(int status, const WorkerLimits& limits);

    pid_t process_ = -1;
    Channel channel_;
    Descriptor messages_;  // its stderr
    int answered_ = 0;
};

}  // namespace svod::tools
