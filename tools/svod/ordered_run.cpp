#include "tools/svod/ordered_run.hpp"

#include <map>
#include <utility>

namespace svod::tools {
namespace {

// Results that wait for an earlier file; bounds memory while one file takes its time.
constexpr std::size_t most_waiting = 256;

constexpr std::chrono::milliseconds tick_interval(500);

class OrderedRun {
  public:
    OrderedRun(WorkerPool& workers, const std::vector<WorkRequest>& requests, const RunCalls& calls)
        : workers_(workers), requests_(requests), calls_(calls) {}

    Outcome<std::size_t> all() {
        while (true) {
            hand_out();
            if (workers_.is_idle() && !has_ready()) {
                return next_taken_;
            }
            // Between two results a look at the workers, so that none stands idle for longer than one is dealt with.
            auto finished = workers_.wait(has_ready() ? std::chrono::milliseconds(0) : tick_interval);
            if (!finished) {
                return tl::unexpected(finished.error());
            }
            for (WorkerPool::Finished& one : *finished) {
                results_.emplace(one.number, std::move(one.result));
            }
            if (auto taken = take_ready(); !taken) {
                return tl::unexpected(taken.error());
            }
        }
    }

  private:
    void hand_out() {
        const bool stopped = calls_.stop && calls_.stop();
        while (!stopped && workers_.has_room() && next_ < requests_.size() && next_ < next_taken_ + most_waiting) {
            workers_.submit(next_, requests_[next_]);
            ++next_;
        }
    }

    [[nodiscard]] bool has_ready() const { return !results_.empty() && results_.begin()->first == next_taken_; }

    Outcome<void> take_ready() {
        if (has_ready()) {
            const auto node = results_.extract(results_.begin());
            if (auto taken = calls_.take(node.key(), node.mapped()); !taken) {
                return taken;
            }
            ++next_taken_;
        }
        return calls_.tick ? calls_.tick() : Outcome<void>();
    }

    WorkerPool& workers_;
    const std::vector<WorkRequest>& requests_;
    const RunCalls& calls_;
    std::size_t next_ = 0;        // to be handed out
    std::size_t next_taken_ = 0;  // to be handed over
    std::map<std::size_t, WorkResult> results_;
};

}  // namespace

Outcome<std::size_t> run_in_order(WorkerPool& workers, const std::vector<WorkRequest>& requests,
                                  const RunCalls& calls) {
    return OrderedRun(workers, requests, calls).all();
}

}  // namespace svod::tools
