#include <fmt/format.h>

#include <iostream>
#include <map>

#include "store/database.hpp"
#include "store/writer.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/file_walk.hpp"
#include "tools/svod/progress.hpp"
#include "tools/svod/reading.hpp"
#include "tools/svod/renew_findings.hpp"

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

class Ingest {
  public:
    Ingest(store::Database& database, const Rules& rules) : database_(database), rules_(rules) {}

    /// Reads one file and writes its rows; fails only where the store does.
    Outcome<void> take(const FoundFile& found) {
        const store::FileStamp stamp{rules_.fingerprint, static_cast<std::int64_t>(found.size), found.modified};
        if (found.failure) {
            return write(failed_report(found.relative_path, *found.failure), std::nullopt);
        }
        const auto unchanged = is_unchanged(database_, found, rules_.fingerprint);
        if (!unchanged) {
            return tl::unexpected(unchanged.error());
        }
        if (*unchanged) {
            ++summary_.unchanged;
            last_failed_ = false;
            return {};
        }
        const auto bytes = read_bytes(found.file);
        if (!bytes) {
            return write(failed_report(found.relative_path, bytes.error()), std::nullopt);
        }
        return write(read_report(*bytes, found.relative_path, rules_), stamp);
    }

    [[nodiscard]] bool last_failed() const { return last_failed_; }
    [[nodiscard]] const Summary& summary() const { return summary_; }

  private:
    Outcome<void> write(const normalizer::Report& report, const std::optional<store::FileStamp>& stamp) {
        last_failed_ = report.outcome == "failed";
        ++summary_.by_outcome[report.outcome];
        if (last_failed_) {
            summary_.failures.push_back(report.path + ": " + report.error.value_or(""));
        }
        const auto written = store::replace_report(database_, report, stamp);
        return written ? Outcome<void>() : tl::unexpected(written.error());
    }

    store::Database& database_;
    const Rules& rules_;
    Summary summary_;
    bool last_failed_ = false;
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
    auto database = store::Database::open(options.database, store::Access::read_write);
    if (!database) {
        return unusable(database.error());
    }
    Ingest ingest(*database, *rules);
    {
        ProgressBar bar(found->files.size(), options.quiet);
        for (const FoundFile& file : found->files) {
            if (auto taken = ingest.take(file); !taken) {
                return unusable(taken.error());
            }
            bar.advance(ingest.last_failed());
        }
    }
    if (auto renewed = renew_findings(*database); !renewed) {
        return unusable(renewed.error());
    }
    if (!options.quiet) {
        print_summary(ingest.summary(), *found);
    }
    return ingest.summary().failures.empty() ? ExitStatus::ok : ExitStatus::some_unreadable;
}

}  // namespace svod::tools
