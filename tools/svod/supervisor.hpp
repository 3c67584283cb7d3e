#pragma once

#include "tools/svod/reading.hpp"
#include "tools/svod/work.hpp"
#include "tools/svod/worker_channel.hpp"

namespace svod::tools {

/// The life of a supervisor process: for each request that comes through `requests` it opens the file, has a worker
/// process of its own read it and answers with the result. A worker that crashes, hangs or exceeds a bound is ended and
/// replaced, and its file answered with a `failed` report that says why. A file that changes meanwhile is read again,
/// up to three times. Every request is answered. Returns when the other end closes. Only for a process of a single
/// thread that holds nothing it must not share.
void supervise(Channel& requests, const Rules& rules, const WorkerLimits& limits);

}  // namespace svod::tools
