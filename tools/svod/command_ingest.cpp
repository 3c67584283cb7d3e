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
#include "tools/svod/report_paths.hpp"
#include "tools/svod/rule_check.hpp"
#include "tools/svod/run_log.hpp"
#include "tools/svod/worker_options.hpp"

namespace svod::tools {
namespace {

/// One run of the command; its steps in their order.
class IngestCommand {
  public:
    explicit IngestCommand(const IngestOptions& options) : options_(options), log_("ingest", options.log) {}

    Outcome<ExitStatus> run() {
        const auto misnamed = look_at_own_rules(options_.rules);
        auto rules_hash = misnamed ? Rules::fingerprint_of(options_.rules) : tl::unexpected(misnamed.error());
        for (const std::string& line : misnamed.value_or(std::vector<std::string>())) {
            log_.warning("misnamed_rules", line);
        }
        if (!rules_hash) {
            return tl::unexpected(rules_hash.error());
        }
        rules_hash_ = std::move(*rules_hash);
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
        if (auto listed = archives.unlisted() > 0 ? list(archives) : Outcome<bool>(true); !listed || !*listed) {
            return listed ? Outcome<ExitStatus>(finish({}, false, found->files.size()))
                          : tl::unexpected(listed.error());
        }
        Walk whole = archives.has_any() ? archives.expanded() : std::move(*found);
        keep_reports_apart(whole, known->files);
        const auto plan = this->plan(whole, std::exchange(*known, {}).files);
        return plan ? carry_out(whole, *plan, archives.listed()) : tl::unexpected(plan.error());
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

    Outcome<void> open_store() {
        if (!database_) {
            auto database = store::Database::open(options_.database, store::Access::read_write);
            if (!database) {
                return tl::unexpected(database.error());
            }
            database_.emplace(std::move(*database));
        }
        return {};
    }

    Outcome<Known> look_into_store() {
        const auto opened = open_store();
        auto files = opened ? store::known_files(*database_, store::Hashes::left_out) : tl::unexpected(opened.error());
        if (files) {
            warn_of_left_out_rules();
        }
        auto archives = files ? store::known_archives(*database_) : tl::unexpected(files.error());
        return archives.map([&](auto& known) { return Known{std::move(*files), std::move(known)}; });
    }

    // Forgetting the key would silently read everything again without the user's own words.
    void warn_of_left_out_rules() {
        const auto folder = options_.rules ? Outcome<std::string>() : store::own_rules_of_files(*database_);
        if (folder && !folder->empty()) {
            log_.warning("rules_left_out",
                         "отчёты этой базы прочитаны со своими правилами из папки " + *folder +
                             ", сейчас ключа --rules нет: они читаются заново без этих правил. Чтобы вернуть правила, "
                             "повторите команду с --rules " +
                             *folder);
        }
    }

    Outcome<IngestPlan> plan(const Walk& found, const std::vector<store::KnownFile>& known) {
        IngestPlan plan = plan_ingest(found, known, rules_hash_);
        if (!plan.needs_hashes()) {
            return plan;
        }
        const auto opened = open_store();
        const auto with_hashes = opened ? store::known_files(*database_) : tl::unexpected(opened.error());
        return with_hashes.map([&](const auto& files) { return plan_ingest(found, files, rules_hash_); });
    }

    // Loading rules takes longer than anything else in a run that finds nothing new.
    Outcome<void> start_workers(std::size_t documents) {
        database_.reset();  // no worker is to hold it
        auto loaded = Rules::load(options_.rules);
        if (!loaded) {
            return tl::unexpected(loaded.error());
        }
        if (loaded->fingerprint != rules_hash_) {
            return tl::unexpected(Failure{FailureKind::bad_rules, options_.rules.value_or("").string(),
                                          "changed while the run began: start it again"});
        }
        announce_sandbox(options_.workers, log_);
        auto workers = WorkerPool::start(jobs_for(options_.workers, documents), *loaded, limits_of(options_.workers));
        if (!workers) {
            return tl::unexpected(workers.error());
        }
        workers_.emplace(std::move(*workers));
        return {};
    }

    // How many documents the archives hold isn't known yet, so all workers are started.
    Outcome<bool> list(ArchiveWalk& archives) {
        if (auto started = start_workers(std::numeric_limits<std::size_t>::max()); !started) {
            return tl::unexpected(started.error());
        }
        return archives.list(*workers_, was_interrupted);
    }

    Outcome<ExitStatus> carry_out(const Walk& found, const IngestPlan& plan,
                                  const std::vector<store::KnownArchive>& listed) {
        const auto to_read = std::count_if(plan.files.begin(), plan.files.end(), [](const PlannedFile& file) {
            return file.step == PlannedFile::Step::read;
        });
        if (to_read > 0 && !workers_) {
            if (auto started = start_workers(static_cast<std::size_t>(to_read)); !started) {
                return tl::unexpected(started.error());
            }
        }
        if (!workers_) {
            workers_.emplace(WorkerPool::without_workers());
        }
        if (auto opened = open_store(); !opened) {
            return tl::unexpected(opened.error());
        }
        if (auto noted =
                options_.rules ? store::note_own_rules(*database_, rules_hash_, own_rules_folder()) : Outcome<void>();
            !noted) {
            return tl::unexpected(noted.error());
        }
        std::optional<Ingest> ingest(std::in_place, *database_, found, plan, rules_hash_, log_);
        const auto whole = ingest->run(*workers_);
        if (!whole) {
            return tl::unexpected(whole.error());
        }
        auto settled = *whole ? ingest->note_archives(listed) : Outcome<void>();
        if (settled && *whole) {
            settled = ingest->settle_missing(options_.prune);
        }
        const Summary summary = ingest->summary();
        // The checks take what memory they can get.
        ingest.reset();
        workers_.reset();
        if (settled) {
            settled = renew_findings(*database_);
        }
        return settled.map([&] { return finish(summary, *whole, found.files.size()); });
    }

    [[nodiscard]] std::string own_rules_folder() const {
        const std::filesystem::path folder = std::filesystem::absolute(*options_.rules).lexically_normal();
        return readable_name((folder.has_filename() ? folder : folder.parent_path()).string());
    }

    ExitStatus finish(const Summary& summary, bool whole, std::size_t files) {
        if (!options_.log.quiet) {
            std::cerr << (options_.log.json ? as_json(summary) : as_table(summary, options_.log.verbose));
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
    std::optional<store::Database> database_;
    std::optional<WorkerPool> workers_;
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
