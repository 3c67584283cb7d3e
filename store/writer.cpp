#include "store/writer.hpp"

#include <sqlite3.h>

#include <array>
#include <utility>

#include "normalizer/records/validate.hpp"
#include "store/changed_findings.hpp"
#include "store/report_rows.hpp"

namespace svod::store {
namespace {

// All that has the id of a report; only `indicator_parts` hasn't.
constexpr auto tables_by_report = std::to_array<const char*>(
    {"findings", "reader_findings", "passages", "links", "people", "legal_refs", "metrics", "indicators", "counts",
     "dates", "events", "coverage", "sections", "field_sources", "sources", "files", "reports"});

// One statement for so many reports costs no more a report than for a whole batch, and readers needn't wait for long.
constexpr int most_to_index = 32;

/// The changes of one report inside a batch; undone unless released. Throws StoreError.
class Savepoint {
  public:
    explicit Savepoint(Database& database) : database_(database) { database_.execute("SAVEPOINT report"); }
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    ~Savepoint() {
        if (is_open_) {
            sqlite3_exec(database_.handle(), "ROLLBACK TO report; RELEASE report", nullptr, nullptr, nullptr);
        }
    }

    void release() {
        database_.execute("RELEASE report");
        is_open_ = false;
    }

  private:
    Database& database_;
    bool is_open_ = true;
};

}  // namespace

// SQLite builds a table for each CHECK (… IN (…)) of each row and looks for each row that a foreign key names, which
// would be more than half of the time; `validate` asks the same.
Writer::Writer(Database& database) : database_(database), inserter_(database) {
    sqlite3_exec(database.handle(), "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF", nullptr, nullptr,
                 nullptr);
}

// Each sorter of the checks would take as much memory as the cache may.
Writer::~Writer() {
    transaction_.reset();
    sqlite3_exec(database_.handle(),
                 "PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON; PRAGMA temp_store = DEFAULT; "
                 "PRAGMA cache_size = -500",
                 nullptr, nullptr, nullptr);
}

void Writer::begin() {
    if (!transaction_) {
        database_.execute("PRAGMA temp_store = MEMORY");  // the savepoints' journal, which a file would slow down
        transaction_.emplace(database_);
        inserter_.begin();
        indexed_ = last_passage();
        open_since_ = Clock::now();
    }
}

std::int64_t Writer::last_passage() const {
    return database_.single_number("SELECT coalesce(max(passage_id), 0) FROM passages");
}

// From time to time, before passages of this batch may be removed again, and before it is committed.
void Writer::index_passages() {
    reports_to_index_ = 0;
    const std::int64_t last_id = last_passage();
    if (last_id > indexed_) {
        Statement& index = prepared(
            "INSERT INTO passages_index (rowid, text, stems) "
            "SELECT passage_id, text, stems FROM passages WHERE passage_id > ?");
        index.bind(1, indexed_);
        index.run();
        indexed_ = last_id;
    }
}

Statement& Writer::prepared(const std::string& sql) {
    const auto found = statements_.find(sql);
    return found != statements_.end() ? found->second : statements_.emplace(sql, database_.prepare(sql)).first->second;
}

template <class Work>
auto Writer::change(Work&& work) -> Outcome<decltype(work())> {
    std::int64_t indexed_before = indexed_;
    try {
        begin();
        indexed_before = indexed_;
        Savepoint savepoint(database_);
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            savepoint.release();
            return {};
        } else {
            auto result = work();
            savepoint.release();
            return result;
        }
    } catch (const StoreError& error) {
        indexed_ = indexed_before;
        inserter_.drop();
        const bool is_about_the_record = error.code() == SQLITE_CONSTRAINT || error.code() == SQLITE_TOOBIG;
        return tl::unexpected(is_about_the_record ? Failure{FailureKind::bad_record, "", error.what()}
                                                  : failure_of(error));
    }
}

std::optional<std::int64_t> Writer::id_of(std::string_view path) {
    Statement& statement = prepared("SELECT report_id FROM reports WHERE path = ?");
    statement.bind(1, path);
    const auto id = statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
    statement.reset();
    return id;
}

void Writer::note_change_of(std::string_view path) {
    if (const auto report_id = id_of(path)) {
        changed_.insert(*report_id);
    }
}

// In place of the keys' ON DELETE CASCADE, which would ask for an index of each.
void Writer::remove_rows(std::int64_t report_id) {
    index_passages();
    const auto run = [&](const std::string& sql) {
        Statement& removal = prepared(sql);
        removal.bind(1, report_id);
        removal.run();
    };
    run("DELETE FROM indicator_parts WHERE indicator_id IN (SELECT indicator_id FROM indicators WHERE report_id = ?)");
    for (const char* table : tables_by_report) {
        run("DELETE FROM " + std::string(table) + " WHERE report_id = ?");
    }
    indexed_ = last_passage();  // ids that have become free are used again
}

Outcome<std::int64_t> Writer::replace(const normalizer::Report& report, const std::optional<FileStamp>& stamp) {
    if (const std::optional<Failure> failure = normalizer::validate(report)) {
        return tl::unexpected(*failure);
    }
    return change([&] {
        const std::optional<std::int64_t> old_id = id_of(report.path);
        if (old_id) {
            remove_rows(*old_id);
        }
        const std::int64_t report_id = old_id ? *old_id : inserter_.take_ids("reports", "report_id", 1);
        insert_report(inserter_, stemmer_, report, report_id);
        if (++reports_to_index_ >= most_to_index) {
            index_passages();
        }
        changed_.insert(report_id);
        if (stamp) {
            Statement& note =
                prepared("INSERT INTO files (report_id, rules_hash, size, modified, location) VALUES (?, ?, ?, ?, ?)");
            note.bind(1, report_id);
            note.bind(2, stamp->rules_hash);
            note.bind(3, stamp->size);
            note.bind(4, stamp->modified);
            note.bind(5, stamp->location);
            note.run();
        }
        return report_id;
    });
}

Outcome<void> Writer::keep(std::string_view old_path, std::string_view path, const FileStamp& stamp,
                           std::int64_t modified) {
    return change([&] {
        note_change_of(old_path);
        Statement& note = prepared(
            "UPDATE files SET rules_hash = ?, size = ?, modified = ?, location = ?, is_gone = 0 "
            "WHERE report_id = (SELECT report_id FROM reports WHERE path = ?)");
        note.bind(1, stamp.rules_hash);
        note.bind(2, stamp.size);
        note.bind(3, stamp.modified);
        note.bind(4, stamp.location);
        note.bind(5, old_path);
        note.run();
        Statement& renaming = prepared("UPDATE reports SET path = ?, file_date = ?, file_time = ? WHERE path = ?");
        renaming.bind(1, path);
        renaming.bind(2, day_of(modified));
        renaming.bind(3, time_of(modified));
        renaming.bind(4, old_path);
        renaming.run();
    });
}

Outcome<void> Writer::mark_gone(std::string_view path, bool is_gone) {
    return change([&] {
        Statement& mark =
            prepared("UPDATE files SET is_gone = ? WHERE report_id = (SELECT report_id FROM reports WHERE path = ?)");
        mark.bind(1, is_gone ? 1 : 0);
        mark.bind(2, path);
        mark.run();
    });
}

Outcome<bool> Writer::remove(std::string_view path) {
    return change([&] {
        const std::optional<std::int64_t> report_id = id_of(path);
        if (report_id) {
            changed_.insert(*report_id);
            remove_rows(*report_id);
        }
        return report_id.has_value();
    });
}

Outcome<void> Writer::note_archive(const KnownArchive& archive) {
    return change([&] {
        Statement& note = prepared(
            "INSERT OR REPLACE INTO archives (location, rules_hash, size, modified, files) VALUES (?, ?, ?, ?, ?)");
        note.bind(1, archive.location);
        note.bind(2, archive.rules_hash);
        note.bind(3, archive.size);
        note.bind(4, archive.modified);
        note.bind(5, archive.files);
        note.run();
    });
}

Outcome<void> Writer::commit() {
    if (!transaction_) {
        return {};
    }
    auto committed = guarded([&] {
        if (!changed_.empty()) {
            note_changed_reports(database_, changed_);
        }
        index_passages();
        transaction_->commit();
    });
    changed_.clear();
    transaction_.reset();
    open_since_.reset();
    sqlite3_exec(database_.handle(), "PRAGMA temp_store = DEFAULT", nullptr, nullptr, nullptr);
    return committed;
}

Outcome<std::int64_t> replace_report(Database& database, const normalizer::Report& report,
                                     const std::optional<FileStamp>& stamp) {
    Writer writer(database);
    auto report_id = writer.replace(report, stamp);
    if (report_id) {
        if (auto committed = writer.commit(); !committed) {
            return tl::unexpected(committed.error());
        }
    }
    return report_id;
}

}  // namespace svod::store
