#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <utility>

#include "store/database.hpp"
#include "store/run_lock.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/file_walk.hpp"
#include "tools/svod/ingest.hpp"
#include "tools/svod/interrupt.hpp"
#include "tools/svod/renew_findings.hpp"
#include "tools/svod/run_log.hpp"
#include "tools/svod/worker_options.hpp"

namespace svod::tools {
namespace {

/// One run of the command; its steps in their order.
class IngestCommand {
  public:
    explicit IngestCommand(const IngestOptions& options) : options_(options), log_("ingest", options.log) {}

    Outcome<ExitStatus> run() {
        const auto set = normalizer::rules::RuleSet::load(options_.rules);
        if (!set) {
            return tl::unexpected(set.error());
        }
        rules_hash_ = fingerprint_of(*set);
        auto found = walk(options_.paths);
        if (!found) {
            return tl::unexpected(found.error());
        }
        const auto lock = store::RunLock::acquire(options_.database, [this] { return wait_for_others(); });
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        const auto plan = look_into_store(*found);
        return plan ? carry_out(*set, *found, *plan) : tl::unexpected(plan.error());
    }

  private:
    bool wait_for_others() {
        if (!std::exchange(has_waited_, true)) {
            log_.warning("waiting", options_.database.string() + ": another svod is loading it; waiting for it to end");
        }
        return !was_interrupted();
    }

    // The store is closed again before the workers begin: none of them is to hold it.
    Outcome<IngestPlan> look_into_store(const Walk& found) {
        const auto database = store::Database::open(options_.database, store::Access::read_write);
        const auto known = database ? store::known_files(*database) : tl::unexpected(database.error());
        return known.map([&](const auto& files) { return plan_ingest(found, files, rules_hash_); });
    }

    Outcome<ExitStatus> carry_out(const normalizer::rules::RuleSet& set, const Walk& found, const IngestPlan& plan) {
        const auto to_read = std::count_if(plan.files.begin(), plan.files.end(), [](const PlannedFile& file) {
            return file.step == PlannedFile::Step::read;
        });
        // Compiling rules takes longer than anything else in a run that finds nothing new.
        std::optional<Rules> rules;
        if (to_read > 0) {
            auto compiled = Rules::compile(set);
            if (!compiled) {
                return tl::unexpected(compiled.error());
            }
            rules.emplace(std::move(*compiled));
            announce_sandbox(options_.workers, log_);
        }
        auto workers = rules ? WorkerPool::start(jobs_for(options_.workers, static_cast<std::size_t>(to_read)), *rules,
                                                 limits_of(options_.workers))
                             : WorkerPool::without_workers();
        if (!workers) {
            return tl::unexpected(workers.error());
        }
        auto database = store::Database::open(options_.database, store::Access::read_write);
        if (!database) {
            return tl::unexpected(database.error());
        }
        Ingest ingest(*database, found, plan, rules_hash_, log_);
        const auto whole = ingest.run(*workers);
        if (!whole) {
            return tl::unexpected(whole.error());
        }
        auto settled = *whole ? ingest.settle_missing(options_.prune) : Outcome<void>();
        if (settled) {
            settled = renew_findings(*database);
        }
        if (!settled) {
            return tl::unexpected(settled.error());
        }
        return finish(ingest.summary(), *whole, found.files.size());
    }

    ExitStatus finish(const Summary& summary, bool whole, std::size_t files) {
        if (!options_.log.quiet) {
            std::cerr << (options_.log.json ? as_json(summary) : as_table(summary));
        }
        if (!whole) {
            log_.warning("interrupted",
                         fmt::format("Остановлено: готово {} из {} файлов. Чтобы продолжить, повторите ту же команду: "
                                     "готовое заново не читается.",
                                     summary.files(), files));
            return ExitStatus::interrupted;
        }
        return summary.failed == 0 ? ExitStatus::ok : ExitStatus::some_unreadable;
    }

    const IngestOptions& options_;
    RunLog log_;
    std::string rules_hash_;
    bool has_waited_ = false;
};

}  // namespace

ExitStatus run_ingest(const IngestOptions& options) {
    watch_for_interrupts();
    const auto status = IngestCommand(options).run();
    if (!status) {
        RunLog("ingest", options.log).error("failed", in_english(status.error()));
        return ExitStatus::unusable;
    }
    return *status;
}

}  // namespace svod::tools
