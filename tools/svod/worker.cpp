#include "tools/svod/worker.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <utility>

#include "tools/svod/reader_process.hpp"

namespace svod::tools {
namespace {

// What a worker still holds of earlier documents counts against its bound, so none gets old or large. What it learnt
// of the rules' automata is worth keeping until then.
constexpr int most_documents = 1000;
constexpr int documents_between_looks = 10;
constexpr std::size_t most_resident = 80UL * 1024 * 1024;

struct Memory {
    std::size_t reserved = 0;  // bytes, as RLIMIT_AS counts them
    std::size_t resident = 0;
};

Memory memory_of(pid_t process) {
    std::size_t reserved = 0;
    std::size_t resident = 0;
    std::ifstream pages(fmt::format("/proc/{}/statm", process));
    pages >> reserved >> resident;
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return {reserved * page, resident * page};
}

constexpr const char* killed = "the system ended the reader, as it does where memory runs short";

// What the process wrote to its stderr, passed on to ours.
std::string last_words(int messages) {
    std::string said(4096, '\0');
    const ssize_t count = ::read(messages, said.data(), said.size());
    said.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    if (!said.empty()) {
        (void)!::write(STDERR_FILENO, said.data(), said.size());
    }
    return said;
}

bool is_about_memory(const std::string& said) {
    return said.find("ut of memory") != std::string::npos || said.find("bad_alloc") != std::string::npos;
}

double seconds(std::chrono::milliseconds time) {
    return std::chrono::duration<double>(time).count();
}

}  // namespace

Worker::Worker(pid_t process, Channel channel, Descriptor messages)
    : process_(process), channel_(std::move(channel)), messages_(std::move(messages)) {}

Worker::Worker(Worker&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      channel_(std::move(other.channel_)),
      messages_(std::move(other.messages_)),
      answered_(other.answered_) {}

Worker::~Worker() {
    end();
}

std::optional<Worker> Worker::start(const Rules& rules, const WorkerLimits& limits, Channel& of_supervisor) {
    auto ends = Channel::make_pair();
    std::array<int, 2> pipe{};
    if (!ends || ::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return std::nullopt;
    }
    Descriptor messages(pipe[0]);
    Descriptor messages_of_worker(pipe[1]);
    const pid_t supervisor = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) {
        return std::nullopt;
    }
    if (process == 0) {
        // A supervisor that died before this line sends no signal any more.
        (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != supervisor) {
            ::_exit(1);
        }
        ends->first.close();
        of_supervisor.close();
        (void)::dup2(messages_of_worker.get(), STDERR_FILENO);
        serve_as_reader(ends->second, rules, limits);
    }
    return Worker(process, std::move(ends->first), std::move(messages));
}

bool Worker::is_old(const WorkerLimits& limits) const {
    if (answered_ == 0 || answered_ % documents_between_looks != 0) {
        return false;
    }
    const Memory memory = memory_of(process_);
    return answered_ >= most_documents || memory.resident > most_resident || memory.reserved > limits.memory / 4;
}

bool Worker::is_killing(const Failure& failure) {
    return failure.detail == killed;
}

Outcome<std::string> Worker::read(const std::string& message, int file, const WorkerLimits& limits) {
    const auto deadline = std::chrono::steady_clock::now() + limits.time;
    ++answered_;
    std::string answer;
    const auto state = channel_.send(message, file) ? channel_.receive(answer, deadline) : Channel::State::ended;
    if (state == Channel::State::open) {
        return answer;
    }
    if (state == Channel::State::late) {
        (void)::kill(process_, SIGKILL);
        (void)end();
        return tl::unexpected(Failure{FailureKind::time_out, {}, fmt::format("over {} s", seconds(limits.time))});
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
    const std::string said = last_words(messages_.get());
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    const int exited = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    if (signal == SIGXCPU) {
        return {FailureKind::time_out, {}, fmt::format("over {} s of processor time", seconds(limits.time))};
    }
    if (signal == SIGKILL) {
        return {FailureKind::too_large, {}, killed};
    }
    if (signal == SIGSYS) {
        return {FailureKind::forbidden_call, {}, "a system call that no reader needs"};
    }
    if (exited == status_without_sandbox) {
        return {FailureKind::cannot_read, {}, "its reader could not be bound"};
    }
    // Poppler ends the process where memory is refused, and says so.
    if (exited == status_without_memory || is_about_memory(said)) {
        return {FailureKind::too_large, {}, fmt::format("over {} MiB of memory", limits.memory / 1024 / 1024)};
    }
    return {FailureKind::reader_crashed,
            {},
            signal != 0 ? fmt::format("signal {}", signal) : fmt::format("the reader ended, status {}", exited)};
}

}  // namespace svod::tools
