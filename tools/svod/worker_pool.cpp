#include "tools/svod/worker_pool.hpp"

#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "normalizer/records/report_json.hpp"

namespace svod::tools {
namespace {

// Results that wait for an earlier file; bounds memory while one file takes its time.
constexpr std::size_t most_waiting = 256;

void reap(pid_t process) {
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace

int default_jobs() {
    cpu_set_t processors;
    CPU_ZERO(&processors);
    return ::sched_getaffinity(0, sizeof processors, &processors) == 0 ? std::max(1, CPU_COUNT(&processors)) : 1;
}

Outcome<WorkerPool> WorkerPool::start(int jobs, const Rules& rules, const WorkerLimits& limits) {
    WorkerPool pool;
    for (int i = 0; i < jobs; ++i) {
        auto ends = Channel::make_pair();
        const pid_t parent = ::getpid();
        const pid_t process = ends ? ::fork() : -1;
        if (process < 0) {
            return tl::unexpected(Failure{FailureKind::cannot_read, "workers", "no more processes can be started"});
        }
        if (process == 0) {
            (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent) {
                ::_exit(1);
            }
            // Another's end must not stay open here, or its owner would never see it close.
            ends->first.close();
            for (Slot& slot : pool.slots_) {
                slot.channel.close();
            }
            supervise(ends->second, rules, limits);
            ::_exit(0);
        }
        pool.slots_.push_back({process, std::move(ends->first), false, 0});
    }
    return pool;
}

WorkerPool::~WorkerPool() {
    for (Slot& slot : slots_) {
        slot.channel.close();
        if (slot.busy) {
            (void)::kill(slot.process, SIGKILL);
        }
    }
    for (const Slot& slot : slots_) {
        reap(slot.process);
    }
}

/// One pass over the requests.
class WorkerPool::Run {
  public:
    Run(std::vector<Slot>& slots, const std::vector<WorkRequest>& requests, const Take& take)
        : slots_(slots), requests_(requests), take_(take) {}

    Outcome<void> all() {
        while (next_taken_ < requests_.size()) {
            for (std::size_t i = 0; i < slots_.size(); ++i) {
                if (!slots_[i].busy && !hand_out(slots_[i])) {
                    lose(i--);
                }
            }
            if (slots_.empty()) {
                return tl::unexpected(Failure{FailureKind::internal_bug, "workers", "all processes are gone"});
            }
            wait();
            while (!results_.empty() && results_.begin()->first == next_taken_) {
                const auto node = results_.extract(results_.begin());
                ++next_taken_;
                if (auto taken = take_(node.key(), node.mapped()); !taken) {
                    return taken;
                }
            }
        }
        return {};
    }

  private:
    // False if the process is gone.
    bool hand_out(Slot& slot) {
        if (again_.empty() && (next_ >= requests_.size() || next_ >= next_taken_ + most_waiting)) {
            return true;
        }
        slot.busy = true;
        if (again_.empty()) {
            slot.request = next_++;
        } else {
            slot.request = again_.front();
            again_.pop_front();
        }
        return slot.channel.send(to_message(requests_[slot.request]));
    }

    void wait() {
        std::vector<pollfd> waiting;
        bool any = false;
        for (const Slot& slot : slots_) {
            any = any || slot.busy;
            waiting.push_back({slot.busy ? slot.channel.descriptor() : -1, POLLIN, 0});
        }
        if (!any || ::poll(waiting.data(), waiting.size(), -1) <= 0) {
            return;
        }
        for (std::size_t i = slots_.size(); i-- > 0;) {
            std::string message;
            if (waiting[i].revents == 0) {
                continue;
            }
            if (slots_[i].channel.receive(message) == Channel::State::open) {
                slots_[i].busy = false;
                results_.emplace(slots_[i].request, result_from(std::move(message)));
            } else {
                lose(i);
            }
        }
    }

    // A supervisor answers always, so something from outside ended it: another gets its file, once.
    void lose(std::size_t index) {
        const std::size_t request = slots_[index].request;
        slots_[index].channel.close();
        (void)::kill(slots_[index].process, SIGKILL);
        reap(slots_[index].process);
        const bool busy = slots_[index].busy;
        slots_.erase(slots_.begin() + static_cast<std::ptrdiff_t>(index));
        if (!busy) {
            return;
        }
        if (!lost_once_[request]) {
            lost_once_[request] = true;
            again_.push_back(request);
            return;
        }
        const std::string& path = requests_[request].relative_path;
        const auto report = failed_report(path, {FailureKind::internal_bug, path, "two processes ended over it"});
        results_.emplace(request, WorkResult{normalizer::to_json(report), false});
    }

    std::vector<Slot>& slots_;
    const std::vector<WorkRequest>& requests_;
    const Take& take_;
    std::size_t next_ = 0;        // to be handed out
    std::size_t next_taken_ = 0;  // to be handed over
    std::deque<std::size_t> again_;
    std::map<std::size_t, bool> lost_once_;
    std::map<std::size_t, WorkResult> results_;
};

Outcome<void> WorkerPool::run(const std::vector<WorkRequest>& requests, const Take& take) {
    return Run(slots_, requests, take).all();
}

}  // namespace svod::tools
