#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/records/report_json.hpp"
#include "store/database.hpp"
#include "store/writer.hpp"
#include "tools/svod/ingest_plan.hpp"
#include "tools/svod/run_log.hpp"
#include "tools/svod/summary.hpp"
#include "tools/svod/worker_pool.hpp"

namespace svod::tools {

/// Whether a batch has become so old or large that it is to be committed: then a kill costs little, and other writers
/// get their turn.
bool is_batch_due(std::optional<store::Writer::Clock::time_point> open_since, std::size_t reports_in_batch);

/// Carries out a plan: has the workers read what is to be read and writes what comes back, in the order of the files.
class Ingest {
  public:
    Ingest(store::Database& database, const Walk& walk, const IngestPlan& plan, const std::string& rules_hash,
           RunLog& log);

    /// Fails only where the store does, or all workers are gone. False where it was interrupted (interrupt.hpp): what
    /// was finished until then is kept.
    Outcome<bool> run(WorkerPool& workers);

    /// Notes archives whose members this run read, so that the next need not open them; `settle_missing` commits.
    Outcome<void> note_archives(const std::vector<store::KnownArchive>& archives);

    /// Marks the files that have gone from their folders; with `prune` removes their rows.
    Outcome<void> settle_missing(bool prune);

    [[nodiscard]] const Summary& summary() const { return summary_; }

  private:
    Outcome<bool> read_all(WorkerPool& workers, const std::vector<std::size_t>& files, bool with_known);
    Outcome<void> pass_until(std::size_t end);
    Outcome<void> take(std::size_t file, const WorkResult& result);
    Outcome<void> take_known(std::size_t file, const std::string& text);
    // The path of a report of these bytes whose file has left its place; null where there is none.
    [[nodiscard]] const std::string* renamed_from(const std::string& sha256) const;
    Outcome<void> write(const normalizer::Report& report, const store::FileStamp& stamp);
    Outcome<void> count(const std::string& path, const std::string& outcome, const normalizer::Text& error);

    store::Writer writer_;
    normalizer::RecordReader reader_;
    const Walk& walk_;
    const IngestPlan& plan_;
    const std::string& rules_hash_;
    RunLog& log_;
    Summary summary_;
    std::size_t next_ = 0;               // the first file that isn't settled
    std::size_t in_batch_ = 0;           // reports
    std::vector<std::size_t> again_;     // whose known bytes another file took
    std::set<std::string> found_again_;  // missing paths that a renamed file took over
};

}  // namespace svod::tools
