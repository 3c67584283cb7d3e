#include "tools/svod/supervisor.hpp"

#include <memory>
#include <string>
#include <utility>

#include "normalizer/records/report_json.hpp"
#include "tools/svod/input_file.hpp"
#include "tools/svod/worker.hpp"

namespace svod::tools {
namespace {

constexpr int most_readings = 3;

WorkResult failure_result(const WorkRequest& request, Failure failure, const std::string& sha256 = {}) {
    failure.where = request.relative_path;
    normalizer::Report report = failed_report(request.relative_path, failure);
    report.sha256 = sha256;
    return {WorkResult::Kind::failure, normalizer::to_json(report)};
}

class Supervisor {
  public:
    Supervisor(Channel& requests, const Rules& rules, const WorkerLimits& limits)
        : requests_(requests), rules_(rules), limits_(limits) {}

    WorkResult answer(const WorkRequest& request) {
        for (int reading = 0; reading < most_readings; ++reading) {
            const auto file = open_input(request.file);
            if (!file) {
                return failure_result(request, file.error());
            }
            const auto before = state_of(*file, request.relative_path);
            WorkResult result = read(request, *file);
            const auto after = state_of(*file, request.relative_path);
            if (before && after && *before == *after) {
                return result;
            }
        }
        return failure_result(request, {FailureKind::changed_file, {}, {}});
    }

  private:
    WorkResult read(const WorkRequest& request, const Descriptor& file) {
        auto answer = ask_worker(to_message(request), file.get());
        if (answer) {
            return result_from(std::move(*answer));
        }
        if (request.target == WorkRequest::Target::member) {
            return failure_result(request, answer.error());  // the file's SHA-256 would be the archive's
        }
        const auto bytes = read_input(file.get(), request.relative_path);
        return failure_result(request, answer.error(), bytes ? sha256_of(*bytes) : std::string());
    }

    // Asks the worker, or a new one where there is none or the last one is of no more use.
    Outcome<std::string> ask_worker(const std::string& message, int file) {
        for (bool again = false;; again = true) {
            if (worker_ && worker_->is_old(limits_)) {
                worker_.reset();
            }
            if (!worker_) {
                auto started = Worker::start(rules_, limits_, requests_);
                if (!started) {
                    return tl::unexpected(Failure{FailureKind::cannot_read, {}, "no process can be started"});
                }
                worker_ = std::make_unique<Worker>(std::move(*started));
            }
            const bool fresh = worker_->is_fresh();
            auto answer = worker_->read(message, file, limits_);
            if (answer) {
                return answer;
            }
            worker_.reset();
            // What earlier documents left behind, or a signal from outside, must not decide over this one: a fresh
            // worker has the last word.
            const bool own_fault = fresh && (again || !Worker::is_killing(answer.error()));
            if (own_fault || answer.error().kind == FailureKind::time_out) {
                return answer;
            }
        }
    }

    Channel& requests_;
    const Rules& rules_;
    const WorkerLimits& limits_;
    std::unique_ptr<Worker> worker_;
};

}  // namespace

void supervise(Channel& requests, const Rules& rules, const WorkerLimits& limits) {
    Supervisor supervisor(requests, rules, limits);
    std::string message;
    while (requests.receive(message) == Channel::State::open) {
        if (!requests.send(to_message(supervisor.answer(request_from(message))))) {
            return;
        }
    }
}

}  // namespace svod::tools
