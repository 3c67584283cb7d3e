#pragma once

#include "tools/svod/reading.hpp"
#include "tools/svod/work.hpp"
#include "tools/svod/worker_channel.hpp"

namespace svod::tools {

constexpr int status_without_memory = 12;   ///< of a reader that was refused memory
constexpr int status_without_sandbox = 13;  ///< of a reader that could not be bound

/// The life of a reader, the process that opens documents: binds itself, then answers each request, which comes with
/// the open file, until the other end closes. Never returns. Only for a freshly forked process of one thread; its
/// stderr is the supervisor's to read.
[[noreturn]] void serve_as_reader(Channel& requests, const Rules& rules, const WorkerLimits& limits);

}  // namespace svod::tools
