#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "tools/svod/reading.hpp"
#include "tools/svod/worker_channel.hpp"

namespace svod::tools {

/// What reading one document may cost.
struct WorkerLimits {
    std::chrono::milliseconds time{60'000};        ///< on the clock; as much again bounds the processor's time
    std::uint64_t memory = 1024ULL * 1024 * 1024;  ///< bytes of address space of a worker
};

/// A file to read.
struct WorkRequest {
    std::filesystem::path file;
    std::string relative_path;  ///< becomes the report's path
};

/// What came of a file: the JSON record (see report_json.hpp), and whether the reader itself gave it. A record that was
/// made for a worker that crashed or exceeded a bound may come out differently another time.
struct WorkResult {
    std::string record;
    bool from_reader = false;
};

/// The messages between the processes.
std::string to_message(const WorkRequest& request);
WorkRequest request_from(const std::string& message);
std::string to_message(const WorkResult& result);
WorkResult result_from(std::string message);

/// The life of a supervisor process: for each request that comes through `requests`, it has a worker process of its own
/// read the file and answers with the result. A worker that crashes, hangs or exceeds a bound is ended and replaced,
/// and its file answered with a `failed` report that says why (`time_out`, `too_large`, `internal_bug`). Every request
/// is answered. Returns when the other end closes. Only for a process of a single thread that holds nothing it must not
/// share.
void supervise(Channel& requests, const Rules& rules, const WorkerLimits& limits);

}  // namespace svod::tools
