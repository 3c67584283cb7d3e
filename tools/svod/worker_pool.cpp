#include "tools/svod/worker_pool.hpp"

#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string>
#include <utility>

#include "normalizer/records/report_json.hpp"
#include "tools/svod/sandbox.hpp"
#include "tools/svod/supervisor.hpp"

namespace svod::tools {
namespace {

void reap(pid_t process) {
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

[[noreturn]] void live_as_supervisor(Channel& requests, pid_t parent, const Rules& rules, const WorkerLimits& limits) {
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(1);
    }
    close_others(requests.descriptor());
    (void)std::signal(SIGINT, SIG_IGN);
    (void)std::signal(SIGTERM, SIG_IGN);
    supervise(requests, rules, limits);
    ::_exit(0);
}

}  // namespace

int default_jobs() {
    cpu_set_t processors;
    CPU_ZERO(&processors);
    return ::sched_getaffinity(0, sizeof processors, &processors) == 0 ? std::max(1, CPU_COUNT(&processors)) : 1;
}

Outcome<WorkerPool> WorkerPool::start(int jobs, const Rules& rules, const WorkerLimits& limits) {
    if (limits.sandbox && jobs > 0) {
        if (auto possible = try_sandbox(); !possible) {
            return tl::unexpected(possible.error());
        }
    }
    WorkerPool pool;
    for (int i = 0; i < jobs; ++i) {
        auto ends = Channel::make_pair();
        const pid_t parent = ::getpid();
        const pid_t process = ends ? ::fork() : -1;
        if (process < 0) {
            return tl::unexpected(Failure{FailureKind::cannot_read, "workers", "no more processes can be started"});
        }
        if (process == 0) {
            // Another's end must not stay open here, or its owner would never see it close.
            ends->first.close();
            for (Slot& slot : pool.slots_) {
                slot.channel.close();
            }
            live_as_supervisor(ends->second, parent, rules, limits);
        }
        pool.slots_.push_back({process, std::move(ends->first), std::nullopt});
    }
    return pool;
}

WorkerPool::~WorkerPool() {
    for (Slot& slot : slots_) {
        slot.channel.close();
        if (slot.number) {
            (void)::kill(slot.process, SIGKILL);
        }
    }
    for (const Slot& slot : slots_) {
        reap(slot.process);
    }
}

bool WorkerPool::can_be_read(int descriptor) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

// Several processes get their next documents while the caller deals with what is finished. One takes turns with it, so
// that a run with one keeps to one processor.
bool WorkerPool::has_room() const {
    const std::size_t ahead = slots_.size() > 1 ? slots_.size() : 0;
    return under_way_.size() < slots_.size() + ahead;
}

void WorkerPool::submit(Number number, WorkRequest request) {
    under_way_.emplace(number, UnderWay{std::move(request)});
    queue_.push_back(number);
    hand_out();
}

void WorkerPool::hand_out() {
    for (std::size_t i = slots_.size(); i-- > 0 && !queue_.empty();) {
        Slot& slot = slots_[i];
        if (slot.number) {
            continue;
        }
        slot.number = queue_.front();
        queue_.pop_front();
        if (!slot.channel.send(to_message(under_way_.at(*slot.number).request))) {
            lose(i);
        }
    }
}

Outcome<std::vector<WorkerPool::Finished>> WorkerPool::wait(std::optional<std::chrono::milliseconds> patience,
                                                            int also) {
    hand_out();
    if (slots_.empty() && !under_way_.empty()) {
        return tl::unexpected(Failure{FailureKind::reader_crashed, "workers", "all processes are gone"});
    }
    std::vector<pollfd> waiting;
    for (const Slot& slot : slots_) {
        waiting.push_back({slot.number ? slot.channel.descriptor() : -1, POLLIN, 0});
    }
    waiting.push_back({also, POLLIN, 0});
    const int time = finished_.empty() ? patience ? static_cast<int>(patience->count()) : -1 : 0;
    if (::poll(waiting.data(), waiting.size(), time) > 0) {
        for (std::size_t i = slots_.size(); i-- > 0;) {
            std::string message;
            if (waiting[i].revents == 0) {
                continue;
            }
            if (slots_[i].channel.receive(message) == Channel::State::open) {
                finish(*std::exchange(slots_[i].number, std::nullopt), result_from(std::move(message)));
            } else {
                lose(i);
            }
        }
        hand_out();
    }
    return std::exchange(finished_, {});
}

void WorkerPool::finish(Number number, WorkResult result) {
    auto node = under_way_.extract(number);
    finished_.push_back({number, std::move(node.mapped().request), std::move(result)});
}

// A supervisor answers always, so something from outside ended it: another gets its file, once.
void WorkerPool::lose(std::size_t index) {
    const Slot slot = std::move(slots_[index]);
    slots_.erase(slots_.begin() + static_cast<std::ptrdiff_t>(index));
    (void)::kill(slot.process, SIGKILL);
    reap(slot.process);
    if (!slot.number) {
        return;
    }
    UnderWay& lost = under_way_.at(*slot.number);
    if (!std::exchange(lost.lost_once, true)) {
        queue_.push_front(*slot.number);
        return;
    }
    const std::string& path = lost.request.relative_path;
    const auto report = failed_report(path, {FailureKind::reader_crashed, path, "two processes ended over it"});
    finish(*slot.number, {WorkResult::Kind::failure, normalizer::to_json(report)});
}

}  // namespace svod::tools
