#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "store/database.hpp"
#include "store/run_lock.hpp"
#include "tools/svod/archive_walk.hpp"
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
        auto known = look_into_store();
        if (!known) {
            return tl::unexpected(known.error());
        }
        ArchiveWalk archives(*found, known->files, known->archives, rules_hash_);
        if (auto listed = archives.unlisted() > 0 ? list(*set, archives) : Outcome<bool>(true); !listed || !*listed) {
            return listed ? Outcome<ExitStatus>(finish({}, false, found->files.size()))
                          : tl::unexpected(listed.error());
        }
        const Walk whole = archives.expanded();
        const IngestPlan plan = plan_ingest(whole, std::exchange(*known, {}).files, rules_hash_);
        return carry_out(*set, whole, plan, archives.listed());
    }

  private:
    bool wait_for_others() {
        if (!std::exchange(has_waited_, true)) {
            log_.warning("waiting", options_.database.string() + ": another svod is loading it; waiting for it to end");
        }
        return !was_interrupted();
    }

    struct Known {
        std::vector<store::KnownFile> files;
        std::vector<store::KnownArchive> archives;
    };

    // The store is closed again before the workers begin: none of them is to hold it.
    Outcome<Known> look_into_store() {
        const auto database = store::Database::open(options_.database, store::Access::read_write);
        auto files = database ? store::known_files(*database) : tl::unexpected(database.error());
        auto archives = files ? store::known_archives(*database) : tl::unexpected(files.error());
        return archives.map([&](auto& known) { return Known{std::move(*files), std::move(known)}; });
    }

    // Compiling rules takes longer than anything else in a run that finds nothing new.
    Outcome<void> start_workers(const normalizer::rules::RuleSet& set, std::size_t documents) {
        auto compiled = Rules::compile(set);
        if (!compiled) {
            return tl::unexpected(compiled.error());
        }
        rules_.emplace(std::move(*compiled));
        announce_sandbox(options_.workers, log_);
        auto workers = WorkerPool::start(jobs_for(options_.workers, documents), *rules_, limits_of(options_.workers));
        if (!workers) {
            return tl::unexpected(workers.error());
        }
        workers_.emplace(std::move(*workers));
        return {};
    }

    // How many documents the archives hold isn't known yet, so all workers are started.
    Outcome<bool> list(const normalizer::rules::RuleSet& set, ArchiveWalk& archives) {
        if (auto started = start_workers(set, std::numeric_limits<std::size_t>::max()); !started) {
            return tl::unexpected(started.error());
        }
        return archives.list(*workers_, was_interrupted);
    }

    Outcome<ExitStatus> carry_out(const normalizer::rules::RuleSet& set, const Walk& found, const IngestPlan& plan,
                                  const std::vector<store::KnownArchive>& listed) {
        const auto to_read = std::count_if(plan.files.begin(), plan.files.end(), [](const PlannedFile& file) {
            return file.step == PlannedFile::Step::read;
        });
        if (to_read > 0 && !workers_) {
            if (auto started = start_workers(set, static_cast<std::size_t>(to_read)); !started) {
                return tl::unexpected(started.error());
            }
        }
        if (!workers_) {
            workers_.emplace(WorkerPool::without_workers());
        }
        auto database = store::Database::open(options_.database, store::Access::read_write);
        if (!database) {
            return tl::unexpected(database.error());
        }
        Ingest ingest(*database, found, plan, rules_hash_, log_);
        const auto whole = ingest.run(*workers_);
        if (!whole) {
            return tl::unexpected(whole.error());
        }
        auto settled = *whole ? ingest.note_archives(listed) : Outcome<void>();
        if (settled && *whole) {
            settled = ingest.settle_missing(options_.prune);
        }
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
    std::optional<Rules> rules_;
    std::optional<WorkerPool> workers_;  // below the rules, which must outlive it
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
