#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <system_error>

#include "normalizer/records/report_json.hpp"
#include "tools/svod/archive_names.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/extract_run.hpp"
#include "tools/svod/interrupt.hpp"
#include "tools/svod/reading.hpp"
#include "tools/svod/rule_check.hpp"
#include "tools/svod/worker_options.hpp"

namespace svod::tools {
namespace {

constexpr std::size_t most_jobs = 256;

// Prints a record and counts it.
class Printer {
  public:
    explicit Printer(const ExtractOptions& options) : options_(options), log_("extract", options.log) {}

    void print(const WorkResult& result) {
        const auto report = normalizer::from_json(result.text);
        const bool failed = !report || report->outcome == "failed";
        failed_ = failed_ || failed;
        if (!report) {
            log_.error("bad_record", in_english(report.error()));
            return;
        }
        printed_ = true;
        std::cout << (options_.pretty ? normalizer::to_json(*report, 1) : result.text) << '\n' << std::flush;
        if (failed) {
            log_.warning("failed", report->path + ": " + report->error.value_or(""));
        } else {
            log_.debug("file", report->path + ": " + report->outcome);
        }
    }

    [[nodiscard]] bool any_failed() const { return failed_; }
    [[nodiscard]] bool any_printed() const { return printed_; }
    RunLog& log() { return log_; }

  private:
    const ExtractOptions& options_;
    RunLog log_;
    bool failed_ = false;
    bool printed_ = false;
};

Outcome<bool> extract(const ExtractOptions& options, Printer& printer) {
    const auto misnamed = look_at_own_rules(options.rules);
    const auto rules = misnamed ? Rules::load(options.rules) : tl::unexpected(misnamed.error());
    for (const std::string& line : misnamed.value_or(std::vector<std::string>())) {
        printer.log().warning("misnamed_rules", line);
    }
    if (!rules) {
        return tl::unexpected(rules.error());
    }
    announce_sandbox(options.workers, printer.log());
    auto workers = WorkerPool::start(
        jobs_for(options.workers, options.batch || is_archive_name(options.file.native()) ? most_jobs : 1), *rules,
        limits_of(options.workers));
    if (!workers) {
        return tl::unexpected(workers.error());
    }
    ExtractRun run(*workers, options.root, [&](const WorkResult& result) { printer.print(result); });
    if (options.batch) {
        BatchPaths paths(STDIN_FILENO);
        auto whole = run.run(&paths, STDIN_FILENO);
        if (run.skipped() > 0) {
            printer.log().warning("skipped",
                                  std::to_string(run.skipped()) + " files passed over: no DOCX, PDF, TXT or archive");
        }
        return whole;
    }
    run.add(options.file, record_path(options.root ? options.file : options.file.filename(), options.root));
    return run.run();
}

}  // namespace

ExitStatus run_extract(const ExtractOptions& options) {
    watch_for_interrupts();
    Printer printer(options);
    if (!options.batch && options.file.empty()) {
        printer.log().error("usage", "name a FILE, or give --batch and paths on stdin");
        return ExitStatus::unusable;
    }
    if (std::error_code error; !options.batch && std::filesystem::is_directory(options.file, error)) {
        printer.log().error("usage", options.file.string() +
                                         ": a folder: read it with svod ingest, or give the paths of its files to "
                                         "svod extract --batch");
        return ExitStatus::unusable;
    }
    const auto whole = extract(options, printer);
    if (!whole) {
        printer.log().error("failed", in_english(whole.error()));
        return ExitStatus::unusable;
    }
    if (!*whole) {
        printer.log().warning("interrupted", "stopped; the records printed so far are whole");
        return ExitStatus::interrupted;
    }
    if (!options.batch && !printer.any_printed()) {
        printer.log().warning("no_reports", options.file.string() + ": no report (DOCX, PDF, TXT) inside this archive");
    }
    return printer.any_failed() ? ExitStatus::some_unreadable : ExitStatus::ok;
}

}  // namespace svod::tools
