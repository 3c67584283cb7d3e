#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "store/database.hpp"
#include "store/folding.hpp"
#include "store/known_files.hpp"
#include "store/row_inserter.hpp"

namespace svod::store {

/// Writes reports in batches: what is written since the last `commit` becomes durable together, each report whole or
/// not at all. Other connections can't write between the first change of a batch and its `commit`. What isn't committed
/// is undone in the end. Findings of the checks are not renewed here (findings.hpp).
class Writer {
  public:
    using Clock = std::chrono::steady_clock;

    explicit Writer(Database& database);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();

    /// Writes all rows of `report`. The path is the key: a report of that path is replaced and keeps its report_id.
    /// Without a stamp the next run will read the file again. Fails with `bad_record` where the report breaks the
    /// contract, and the batch goes on without it; `store_error` where SQLite refuses.
    Outcome<std::int64_t> replace(const normalizer::Report& report, const std::optional<FileStamp>& stamp = {});

    /// Keeps the report at `old_path` as that of `path`, without reading it again; they may be equal. `modified` is
    /// when the report itself was changed last, in nanoseconds since 1970: the stamp of an archive's member has the
    /// archive's time. `store_error` where SQLite refuses, as if another report has that path.
    Outcome<void> keep(std::string_view old_path, std::string_view path, const FileStamp& stamp, std::int64_t modified);

    /// Marks the file of a report as gone, or as there again.
    Outcome<void> mark_gone(std::string_view path, bool is_gone);

    /// Removes the report of that path with all its rows; false where there was none.
    Outcome<bool> remove(std::string_view path);

    /// Notes that an archive was listed, and how many reports it holds.
    Outcome<void> note_archive(const KnownArchive& archive);

    /// Makes the batch durable; nothing to do where none is open.
    Outcome<void> commit();

    /// When the batch was begun; none where none is open.
    [[nodiscard]] std::optional<Clock::time_point> open_since() const { return open_since_; }

  private:
    template <class Work>
    auto change(Work&& work) -> Outcome<decltype(work())>;
    void begin();
    std::int64_t last_passage() const;
    void index_passages();
    std::optional<std::int64_t> id_of(std::string_view path);
    void note_change_of(std::string_view path);
    void remove_rows(std::int64_t report_id);
    Statement& prepared(const std::string& sql);

    Database& database_;
    RowInserter inserter_;
    Stemmer stemmer_;
    std::map<std::string, Statement> statements_;
    std::set<std::int64_t> changed_;  // reports whose findings this batch makes out of date
    std::optional<Transaction> transaction_;
    std::int64_t indexed_ = 0;  // the last passage that the full-text index has
    int reports_to_index_ = 0;  // written since
    std::optional<Clock::time_point> open_since_;
};

/// One report, one transaction: Writer::replace and commit.
Outcome<std::int64_t> replace_report(Database& database, const normalizer::Report& report,
                                     const std::optional<FileStamp>& stamp = std::nullopt);

}  // namespace svod::store
