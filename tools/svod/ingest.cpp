#include "tools/svod/ingest.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "tools/svod/archive_walk.hpp"
#include "tools/svod/interrupt.hpp"
#include "tools/svod/ordered_run.hpp"

namespace svod::tools {
namespace {

using Step = PlannedFile::Step;

constexpr std::size_t largest_batch = 128;
constexpr std::chrono::milliseconds oldest_batch(1000);

Outcome<void> commit_if_due(store::Writer& writer, std::size_t& reports_in_batch) {
    if (!is_batch_due(writer.open_since(), reports_in_batch)) {
        return {};
    }
    reports_in_batch = 0;
    return writer.commit();
}

}  // namespace

bool is_batch_due(std::optional<store::Writer::Clock::time_point> open_since, std::size_t reports_in_batch) {
    return open_since &&
           (reports_in_batch >= largest_batch || store::Writer::Clock::now() - *open_since >= oldest_batch);
}

Ingest::Ingest(store::Database& database, const Walk& walk, const IngestPlan& plan, const std::string& rules_hash,
               RunLog& log)
    : writer_(database), walk_(walk), plan_(plan), rules_hash_(rules_hash), log_(log) {
    summary_.ignored = walk.ignored.number;
    summary_.ignored_files = walk.ignored.names;
}

Outcome<bool> Ingest::run(WorkerPool& workers) {
    log_.begin(walk_.files.size());
    std::vector<std::size_t> files;
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
        if (plan_.files[i].step == Step::read) {
            files.push_back(i);
        }
    }
    auto whole = read_all(workers, files, true);
    if (whole && *whole) {
        if (auto passed = pass_until(walk_.files.size()); !passed) {
            return tl::unexpected(passed.error());
        }
        whole = read_all(workers, std::exchange(again_, {}), false);
    }
    log_.end();
    if (auto committed = writer_.commit(); whole && !committed) {
        return tl::unexpected(committed.error());
    }
    return whole;
}

Outcome<bool> Ingest::read_all(WorkerPool& workers, const std::vector<std::size_t>& files, bool with_known) {
    std::vector<WorkRequest> requests;
    requests.reserve(files.size());
    for (const std::size_t file : files) {
        const FoundFile& found = walk_.files[file];
        requests.push_back(request_for(found, with_known ? plan_.files[file].known : std::vector<std::string>()));
    }
    RunCalls calls;
    calls.take = [&](std::size_t index, const WorkResult& result) -> Outcome<void> {
        if (auto passed = pass_until(files[index]); !passed) {
            return passed;
        }
        next_ = std::max(next_, files[index] + 1);
        return take(files[index], result);
    };
    calls.tick = [&] {
        log_.tick();
        return commit_if_due(writer_, in_batch_);
    };
    calls.stop = was_interrupted;
    const auto taken = run_in_order(workers, requests, calls);
    return taken.map([&](std::size_t number) { return number == requests.size() && !was_interrupted(); });
}

// Settles the files before `end` that no worker is asked to read.
Outcome<void> Ingest::pass_until(std::size_t end) {
    for (; next_ < end; ++next_) {
        const FoundFile& found = walk_.files[next_];
        Outcome<void> settled;
        if (plan_.files[next_].step == Step::refuse) {
            settled = write(refused_report(found.relative_path, *found.error), stamp_of(found, ""));
        } else if (plan_.files[next_].step != Step::read) {
            if (plan_.files[next_].step == Step::note) {
                settled = writer_.keep(found.relative_path, found.relative_path, stamp_of(found, rules_hash_),
                                       found.modified);
            }
            settled = settled ? count(found.relative_path, "unchanged", std::nullopt) : settled;
        }
        if (!settled) {
            return settled;
        }
    }
    return {};
}

Outcome<void> Ingest::take(std::size_t file, const WorkResult& result) {
    const FoundFile& found = walk_.files[file];
    if (result.kind == WorkResult::Kind::known) {
        return take_known(file, result.text);
    }
    auto report = reader_.read(result.text);
    if (!report) {
        return write(failed_report(found.relative_path,
                                   {FailureKind::internal_bug, found.relative_path, in_english(report.error())}),
                     stamp_of(found, ""));
    }
    report->path = found.relative_path;
    // Of what failed no rules are noted: it is read again and named by every run until it is mended; with other bounds,
    // or on a calmer machine, it may go well.
    const bool is_lasting = result.kind == WorkResult::Kind::record && report->outcome != "failed";
    return write(*report, stamp_of(found, is_lasting ? rules_hash_ : ""));
}

Outcome<void> Ingest::take_known(std::size_t file, const std::string& text) {
    const FoundFile& found = walk_.files[file];
    const auto& known = plan_.files[file].known;
    const auto content = known_from(text);
    if (!content || std::find(known.begin(), known.end(), content->sha256) == known.end()) {
        return write(
            failed_report(found.relative_path, {FailureKind::internal_bug, found.relative_path, "no such hash"}),
            stamp_of(found, ""));
    }
    std::string old_path = found.relative_path;
    if (plan_.files[file].is_new) {
        const std::string* renamed = renamed_from(content->sha256);
        if (renamed == nullptr) {
            again_.push_back(file);
            return {};
        }
        old_path = *renamed;
        found_again_.insert(old_path);
        ++summary_.renamed;
    }
    const store::FileStamp stamp = stamp_of(found, rules_hash_);
    if (auto kept = writer_.keep(old_path, found.relative_path, stamp, content->modified); !kept) {
        return kept;
    }
    return count(found.relative_path, "unchanged", std::nullopt);
}

const std::string* Ingest::renamed_from(const std::string& sha256) const {
    for (const auto* files : {&plan_.missing, &plan_.strayed}) {
        const auto found = std::find_if(files->begin(), files->end(), [&](const store::KnownFile& file) {
            return file.sha256 == sha256 && !found_again_.contains(file.path);
        });
        if (found != files->end()) {
            return &found->path;
        }
    }
    return nullptr;
}

Outcome<void> Ingest::write(const normalizer::Report& report, const store::FileStamp& stamp) {
    const auto written = writer_.replace(report, stamp);
    if (!written && report.outcome != "failed" && written.error().kind == FailureKind::bad_record) {
        auto failed = failed_report(report.path, {FailureKind::internal_bug, report.path, written.error().detail});
        failed.sha256 = report.sha256;
        store::FileStamp again = stamp;
        again.rules_hash.clear();
        return write(failed, again);
    }
    if (!written) {
        return tl::unexpected(written.error());
    }
    ++in_batch_;
    return count(report.path, report.outcome, report.error);
}

Outcome<void> Ingest::count(const std::string& path, const std::string& outcome, const normalizer::Text& error) {
    int& number = outcome == "failed"    ? summary_.failed
                  : outcome == "partial" ? summary_.partial
                  : outcome == "ok"      ? summary_.read
                                         : summary_.unchanged;
    ++number;
    if (outcome == "failed") {
        summary_.failures.emplace_back(path, error.value_or(""));
    } else if (outcome == "partial") {
        summary_.losses.emplace_back(path, error.value_or(""));
    }
    log_.file(path, outcome, error);
    return commit_if_due(writer_, in_batch_);
}

Outcome<void> Ingest::note_archives(const std::vector<store::KnownArchive>& archives) {
    for (const store::KnownArchive& archive : archives) {
        if (auto noted = writer_.note_archive(archive); !noted) {
            return noted;
        }
    }
    return {};
}

Outcome<void> Ingest::settle_missing(bool prune) {
    for (const store::KnownFile& missing : plan_.missing) {
        if (found_again_.contains(missing.path)) {
            continue;
        }
        auto settled = prune             ? writer_.remove(missing.path).map([](bool) {})
                       : missing.is_gone ? Outcome<void>()
                                         : writer_.mark_gone(missing.path, true);
        if (!settled) {
            return settled;
        }
        ++(prune ? summary_.pruned : summary_.gone);
        summary_.missing_files.push_back(missing.path);
    }
    for (const std::string& path : plan_.superseded) {
        if (auto removed = writer_.remove(path); !removed) {
            return tl::unexpected(removed.error());
        }
    }
    return writer_.commit();
}

}  // namespace svod::tools
