#include "tools/svod/worker.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "normalizer/records/report_json.hpp"

namespace svod::tools {
namespace {

// What a worker still holds of earlier documents counts against its bound, so none gets old.
constexpr int most_documents = 50;

constexpr int status_without_memory = 12;

constexpr const char* killed = "the system ended the reader, as it does where memory runs short";

#if defined(SVOD_SANITIZED)
constexpr bool bounds_memory = false;  // the sanitizer itself reserves terabytes
#else
constexpr bool bounds_memory = true;
#endif

void set_limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard) {
    const rlimit limit{soft, hard};
    (void)::setrlimit(resource, &limit);
}

// The bound on the processor's time is the process's; each document gets its share anew.
void allow_processor_time(std::chrono::milliseconds time) {
    rusage used{};
    (void)::getrusage(RUSAGE_SELF, &used);
    const auto share = std::chrono::ceil<std::chrono::seconds>(time).count() + 1;
    set_limit(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + share), RLIM_INFINITY);
}

// A reader that ran out of memory can't be trusted any further, whoever catches the exception.
[[noreturn]] void end_without_memory() {
    ::_exit(status_without_memory);
}

void confine(const WorkerLimits& limits) {
    (void)std::set_new_handler(end_without_memory);
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)std::signal(SIGXFSZ, SIG_IGN);
    set_limit(RLIMIT_FSIZE, 0, 0);
    set_limit(RLIMIT_CORE, 0, 0);
    if (bounds_memory) {
        set_limit(RLIMIT_AS, limits.memory, limits.memory);
    }
}

std::string read_to_record(const WorkRequest& request, const Rules& rules) {
    const std::string& path = request.relative_path;
    try {
        const auto bytes = read_bytes(request.file);
        return normalizer::to_json(bytes ? read_report(*bytes, path, rules) : failed_report(path, bytes.error()));
    } catch (const std::exception& error) {
        return normalizer::to_json(failed_report(path, {FailureKind::internal_bug, path, error.what()}));
    }
}

[[noreturn]] void serve(Channel& requests, const Rules& rules, const WorkerLimits& limits) {
    std::string message;
    while (requests.receive(message) == Channel::State::open) {
        allow_processor_time(limits.time);
        if (!requests.send(read_to_record(request_from(message), rules))) {
            break;
        }
    }
    // The supervisor's objects are only borrowed: none is destroyed here.
    ::_exit(0);
}

/// A worker process as its supervisor sees it.
class Worker {
  public:
    static std::optional<Worker> start(const Rules& rules, const WorkerLimits& limits, Channel& of_supervisor);
    Worker(Worker&& other) noexcept
        : process_(std::exchange(other.process_, -1)),
          channel_(std::move(other.channel_)),
          messages_(std::move(other.messages_)),
          answered_(other.answered_) {}
    Worker& operator=(Worker&&) = delete;
    ~Worker() { end(); }

    /// The record, or why the worker has none; after a failure the worker is of no more use.
    Outcome<std::string> read(const WorkRequest& request, const WorkerLimits& limits);

    [[nodiscard]] bool is_fresh() const { return answered_ == 0; }
    [[nodiscard]] bool is_old() const { return answered_ >= most_documents; }

  private:
    Worker(pid_t process, Channel channel, Descriptor messages)
        : process_(process), channel_(std::move(channel)), messages_(std::move(messages)) {}

    /// Ends the process if it still runs; its status as of wait(2).
    int end();
    Failure cause_of(int status, const WorkerLimits& limits);

    pid_t process_ = -1;
    Channel channel_;
    Descriptor messages_;  // its stderr
    int answered_ = 0;
};

std::optional<Worker> Worker::start(const Rules& rules, const WorkerLimits& limits, Channel& of_supervisor) {
    auto ends = Channel::make_pair();
    std::array<int, 2> pipe{};
    if (!ends || ::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return std::nullopt;
    }
    Descriptor messages(pipe[0]);
    Descriptor messages_of_worker(pipe[1]);
    const pid_t process = ::fork();
    if (process < 0) {
        return std::nullopt;
    }
    if (process == 0) {
        ends->first.close();
        of_supervisor.close();
        (void)::dup2(messages_of_worker.get(), STDERR_FILENO);
        confine(limits);
        serve(ends->second, rules, limits);
    }
    return Worker(process, std::move(ends->first), std::move(messages));
}

Outcome<std::string> Worker::read(const WorkRequest& request, const WorkerLimits& limits) {
    const auto deadline = std::chrono::steady_clock::now() + limits.time;
    ++answered_;
    std::string record;
    auto state = channel_.send(to_message(request)) ? channel_.receive(record, deadline) : Channel::State::ended;
    if (state == Channel::State::open) {
        return record;
    }
    if (state == Channel::State::late) {
        (void)::kill(process_, SIGKILL);
        (void)end();
        return tl::unexpected(Failure{
            FailureKind::time_out, {}, fmt::format("over {} s", std::chrono::duration<double>(limits.time).count())});
    }
    return tl::unexpected(cause_of(end(), limits));
}

int Worker::end() {
    channel_.close();
    int status = 0;
    if (process_ > 0) {
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
    }
    return status;
}

Failure Worker::cause_of(int status, const WorkerLimits& limits) {
    std::string said(4096, '\0');
    const ssize_t count = ::read(messages_.get(), said.data(), said.size());
    said.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    if (!said.empty()) {
        (void)!::write(STDERR_FILENO, said.data(), said.size());
    }
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU) {
        return {FailureKind::time_out,
                {},
                fmt::format("over {} s of processor time", std::chrono::duration<double>(limits.time).count())};
    }
    if (signal == SIGKILL) {
        return {FailureKind::too_large, {}, killed};
    }
    // Poppler ends the process where memory is refused, and says so.
    if ((WIFEXITED(status) && WEXITSTATUS(status) == status_without_memory) ||
        said.find("ut of memory") != std::string::npos || said.find("bad_alloc") != std::string::npos) {
        return {FailureKind::too_large, {}, fmt::format("over {} MiB of memory", limits.memory / 1024 / 1024)};
    }
    return {FailureKind::internal_bug,
            {},
            signal != 0 ? fmt::format("the reader crashed, signal {}", signal)
                        : fmt::format("the reader ended, status {}", status)};
}

std::string record_of_failure(const WorkRequest& request, Failure failure) {
    failure.where = request.relative_path;
    normalizer::Report report = failed_report(request.relative_path, failure);
    if (const auto bytes = read_bytes(request.file)) {
        report.sha256 = sha256_of(*bytes);
    }
    return normalizer::to_json(report);
}

// Reads in the given worker, or in a new one where it has none or the last one is of no more use.
Outcome<std::string> read_in(std::unique_ptr<Worker>& worker, const WorkRequest& request, const Rules& rules,
                             const WorkerLimits& limits, Channel& of_supervisor) {
    for (bool again = false;; again = true) {
        if (worker && worker->is_old()) {
            worker.reset();
        }
        if (!worker) {
            auto started = Worker::start(rules, limits, of_supervisor);
            if (!started) {
                return tl::unexpected(Failure{FailureKind::cannot_read, {}, "no process can be started"});
            }
            worker = std::make_unique<Worker>(std::move(*started));
        }
        const bool fresh = worker->is_fresh();
        auto record = worker->read(request, limits);
        if (record) {
            return record;
        }
        worker.reset();
        // What earlier documents left behind, or a signal from outside, must not decide over this one: a fresh worker
        // has the last word.
        const bool own_fault = fresh && (again || record.error().detail != killed);
        if (own_fault || record.error().kind == FailureKind::time_out) {
            return record;
        }
    }
}

}  // namespace

std::string to_message(const WorkRequest& request) {
    return request.file.string() + '\0' + request.relative_path;
}

WorkRequest request_from(const std::string& message) {
    const std::size_t end = message.find('\0');
    return end == std::string::npos ? WorkRequest{message, message}
                                    : WorkRequest{message.substr(0, end), message.substr(end + 1)};
}

std::string to_message(const WorkResult& result) {
    return (result.from_reader ? '+' : '-') + result.record;
}

WorkResult result_from(std::string message) {
    const bool from_reader = !message.empty() && message.front() == '+';
    message.erase(0, 1);
    return {std::move(message), from_reader};
}

void supervise(Channel& requests, const Rules& rules, const WorkerLimits& limits) {
    std::unique_ptr<Worker> worker;
    std::string message;
    while (requests.receive(message) == Channel::State::open) {
        const WorkRequest request = request_from(message);
        auto record = read_in(worker, request, rules, limits, requests);
        const WorkResult result = record ? WorkResult{std::move(*record), true}
                                         : WorkResult{record_of_failure(request, record.error()), false};
        if (!requests.send(to_message(result))) {
            return;
        }
    }
}

}  // namespace svod::tools
