#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <optional>

#include "normalizer/records/report_json.hpp"
#include "store/database.hpp"
#include "store/writer.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/file_walk.hpp"
#include "tools/svod/progress.hpp"
#include "tools/svod/reading.hpp"
#include "tools/svod/renew_findings.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {
namespace {

struct Summary {
    std::map<std::string, int> by_outcome;
    int unchanged = 0;
    std::vector<std::string> failures;
};

// Whether the store holds what this file would give: same size, time and rules, without opening it.
Outcome<bool> is_unchanged(const store::Database& database, const FoundFile& found, const std::string& rules_hash) {
    const auto known = store::known_file(database, found.relative_path);
    if (!known) {
        return tl::unexpected(known.error());
    }
    return *known && (*known)->stamp && (*known)->stamp->rules_hash == rules_hash &&
           (*known)->stamp->size == static_cast<std::int64_t>(found.size) &&
           (*known)->stamp->modified == found.modified;
}

/// Writes what the workers read, in the order of the files.
class Ingest {
  public:
    Ingest(store::Database& database, const std::vector<FoundFile>& files, const std::string& rules_hash, bool quiet)
        : database_(database), files_(files), rules_hash_(rules_hash), bar_(files.size(), quiet) {}

    /// Reads all files that changed; fails only where the store does, or all workers are gone.
    Outcome<void> run(WorkerPool& workers) {
        if (auto chosen = choose(); !chosen) {
            return chosen;
        }
        auto done = workers.run(requests_, [&](std::size_t index, const WorkResult& result) -> Outcome<void> {
            if (auto passed = pass_until(chosen_[index]); !passed) {
                return passed;
            }
            ++next_;
            return take(files_[chosen_[index]], result);
        });
        return done ? pass_until(files_.size()) : done;
    }

    [[nodiscard]] const Summary& summary() const { return summary_; }

  private:
    Outcome<void> choose() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (files_[i].failure) {
                continue;
            }
            const auto unchanged = is_unchanged(database_, files_[i], rules_hash_);
            if (!unchanged) {
                return tl::unexpected(unchanged.error());
            }
            if (!*unchanged) {
                chosen_.push_back(i);
                requests_.push_back({files_[i].file, files_[i].relative_path});
            }
        }
        return {};
    }

    /// Settles the files before `end` that no worker was asked to read.
    Outcome<void> pass_until(std::size_t end) {
        for (; next_ < end; ++next_) {
            const FoundFile& found = files_[next_];
            if (!found.failure) {
                ++summary_.unchanged;
                bar_.advance(false);
            } else if (auto written = write(failed_report(found.relative_path, *found.failure), std::nullopt);
                       !written) {
                return written;
            }
        }
        return {};
    }

    Outcome<void> take(const FoundFile& found, const WorkResult& result) {
        auto report = normalizer::from_json(result.record);
        if (!report) {
            return write(failed_report(found.relative_path,
                                       {FailureKind::internal_bug, found.relative_path, in_english(report.error())}),
                         std::nullopt);
        }
        report->path = found.relative_path;
        std::optional<store::FileStamp> stamp;
        // Without a stamp the file is read again next time: what failed is named by every run until it is mended, and
        // with other bounds, or on a calmer machine, it may go well.
        if (result.from_reader && !report->sha256.empty() && report->outcome != "failed") {
            stamp = store::FileStamp{rules_hash_, static_cast<std::int64_t>(found.size), found.modified};
        }
        return write(*report, stamp);
    }

    Outcome<void> write(const normalizer::Report& report, const std::optional<store::FileStamp>& stamp) {
        const bool failed = report.outcome == "failed";
        const auto written = store::replace_report(database_, report, stamp);
        if (!written && !failed && written.error().kind == FailureKind::bad_record) {
            return write(failed_report(report.path, {FailureKind::internal_bug, report.path, written.error().detail}),
                         std::nullopt);
        }
        if (!written) {
            return tl::unexpected(written.error());
        }
        ++summary_.by_outcome[report.outcome];
        if (failed) {
            summary_.failures.push_back(report.path + ": " + report.error.value_or(""));
        }
        bar_.advance(failed);
        return {};
    }

    store::Database& database_;
    const std::vector<FoundFile>& files_;
    const std::string& rules_hash_;
    ProgressBar bar_;
    std::vector<WorkRequest> requests_;
    std::vector<std::size_t> chosen_;  // of each request, the file
    std::size_t next_ = 0;             // the first file that isn't settled
    Summary summary_;
};

void print_summary(const Summary& summary, const Walk& walk) {
    const auto of = [&](const char* outcome) {
        const auto found = summary.by_outcome.find(outcome);
        return found == summary.by_outcome.end() ? 0 : found->second;
    };
    std::cerr << fmt::format("{} files: {} read, {} read in part, {} failed, {} unchanged", walk.files.size(), of("ok"),
                             of("partial"), of("failed"), summary.unchanged);
    std::cerr << (walk.ignored > 0 ? fmt::format("; {} files of other kinds left alone\n", walk.ignored) : "\n");
    for (const std::string& failure : summary.failures) {
        std::cerr << "  failed: " << failure << '\n';
    }
}

int jobs_for(const IngestOptions& options, std::size_t files) {
    const int jobs = options.jobs > 0 ? options.jobs : default_jobs();
    return static_cast<int>(std::min(static_cast<std::size_t>(jobs), files));
}

WorkerLimits limits_of(const IngestOptions& options) {
    return {std::chrono::milliseconds(std::llround(options.timeout * 1000)), options.memory_limit * 1024 * 1024};
}

ExitStatus unusable(const Failure& failure) {
    std::cerr << "svod ingest: " << in_english(failure) << '\n';
    return ExitStatus::unusable;
}

}  // namespace

ExitStatus run_ingest(const IngestOptions& options) {
    const auto rules = Rules::load(options.rules);
    if (!rules) {
        return unusable(rules.error());
    }
    const auto found = walk(options.paths);
    if (!found) {
        return unusable(found.error());
    }
    // The workers begin before the store is opened, so that none of them holds it.
    auto workers = WorkerPool::start(jobs_for(options, found->files.size()), *rules, limits_of(options));
    if (!workers) {
        return unusable(workers.error());
    }
    auto database = store::Database::open(options.database, store::Access::read_write);
    if (!database) {
        return unusable(database.error());
    }
    Summary summary;
    {
        Ingest ingest(*database, found->files, rules->fingerprint, options.quiet);
        if (auto done = ingest.run(*workers); !done) {
            return unusable(done.error());
        }
        summary = ingest.summary();
    }
    if (auto renewed = renew_findings(*database); !renewed) {
        return unusable(renewed.error());
    }
    if (!options.quiet) {
        print_summary(summary, *found);
    }
    return summary.failures.empty() ? ExitStatus::ok : ExitStatus::some_unreadable;
}

}  // namespace svod::tools
