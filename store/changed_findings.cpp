#include "store/changed_findings.hpp"

#include <sqlite3.h>

#include <string>

#include "store/findings.hpp"

namespace svod::store {
namespace {

// Ids, separated by commas; more of them take about as long as all the findings.
constexpr const char* longest_list = "4000";

std::vector<std::string> tables_by_report(const Database& database) {
    std::vector<std::string> names;
    Statement tables = database.prepare(
        "SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c ON c.name = 'report_id' "
        "WHERE t.type = 'table' AND t.name NOT IN ('reports', 'files', 'findings', 'passages') ORDER BY t.name");
    while (tables.step()) {
        names.emplace_back(tables.text(0));
    }
    return names;
}

/// A store in memory that has the rows of some reports only, so that the checks over it are checks of these. Of the
/// others it has the first row, by which reports are told to be twins. Throws StoreError.
class PartOfStore {
  public:
    PartOfStore(Database part, const std::string& whole) : part_(std::move(part)), tables_(tables_by_report(part_)) {
        part_.execute("PRAGMA foreign_keys = OFF");
        part_.run("ATTACH ? AS whole", {whole});
        part_.execute(
            "CREATE TEMP TABLE changed (report_id INTEGER PRIMARY KEY); CREATE TEMP TABLE wanted AS "
            "SELECT report_id FROM changed; INSERT INTO main.reports SELECT * FROM whole.reports");
    }

    void add_changed() {
        part_.execute(
            "INSERT INTO temp.wanted SELECT value FROM json_each((SELECT '[' || value || ']' "
            "FROM whole.settings WHERE name = 'changed'))");
        add_wanted();
    }

    /// Adds the reports whose twins aren't those that they were; false where there are none.
    bool add_new_twins() {
        const std::string in_part = "SELECT report_id, message FROM main.findings WHERE code = 'duplicate_report'";
        const std::string in_whole = "SELECT report_id, message FROM whole.findings WHERE code = 'duplicate_report'";
        part_.execute("INSERT INTO temp.wanted SELECT report_id FROM (SELECT * FROM (" + in_part + " EXCEPT " +
                      in_whole + ") UNION SELECT * FROM (" + in_whole + " EXCEPT " + in_part +
                      ")) WHERE report_id NOT IN (SELECT report_id FROM temp.changed)");
        const bool has_any = part_.single_number("SELECT count(*) FROM temp.wanted") > 0;
        add_wanted();
        return has_any;
    }

    void hand_back() {
        Transaction transaction(part_);
        part_.execute(
            "DELETE FROM whole.findings WHERE report_id IN (SELECT report_id FROM temp.changed) OR report_id IS NULL;"
            "INSERT INTO whole.findings (report_id, code, severity, message, section_code, event_id, expected, actual, "
            "source_id) SELECT report_id, code, severity, message, section_code, event_id, expected, actual, source_id "
            "FROM main.findings WHERE report_id IN (SELECT report_id FROM temp.changed) OR report_id IS NULL "
            "ORDER BY finding_id;"
            "DELETE FROM whole.settings WHERE name = 'changed'");
        transaction.commit();
    }

    Database& database() { return part_; }

  private:
    void add_wanted() {
        for (const std::string& table : tables_) {
            part_.execute("INSERT INTO main." + table + " SELECT * FROM whole." + table +
                          " WHERE report_id IN (SELECT report_id FROM temp.wanted)");
        }
        // Whether a report has any text is all that checks ask of its passages.
        part_.execute(
            "INSERT INTO main.passages SELECT * FROM whole.passages WHERE passage_id IN (SELECT min(passage_id) "
            "FROM whole.passages WHERE report_id IN (SELECT report_id FROM temp.wanted) GROUP BY report_id)");
        part_.execute("INSERT OR IGNORE INTO temp.changed SELECT report_id FROM temp.wanted; DELETE FROM temp.wanted");
    }

    Database part_;
    std::vector<std::string> tables_;
};

}  // namespace

void note_changed_reports(Database& database, const std::set<std::int64_t>& report_ids) {
    std::string list;
    for (const std::int64_t report_id : report_ids) {
        list += (list.empty() ? "" : ",") + std::to_string(report_id);
    }
    database.run(
        "INSERT INTO settings (name, value) SELECT 'changed', ? WHERE EXISTS (SELECT 1 FROM settings WHERE name = "
        "'findings') ON CONFLICT (name) DO UPDATE SET value = value || ',' || excluded.value",
        {list});
    database.execute(std::string("DELETE FROM settings WHERE name IN ('findings', 'changed') AND (SELECT "
                                 "length(value) FROM settings WHERE name = 'changed') > ") +
                     longest_list);
}

Outcome<bool> refresh_changed_findings(SqlSession& session, const Profile& profile,
                                       const std::vector<RosterEntry>& roster) {
    const auto* database = dynamic_cast<Database*>(&session);
    const char* file = database == nullptr ? nullptr : sqlite3_db_filename(database->handle(), "main");
    const auto others_are_current = findings_were_made_by(session, profile, roster);
    if (file == nullptr || *file == '\0' || !others_are_current || !*others_are_current) {
        return others_are_current.map([](bool) { return false; });
    }
    auto empty = Database::empty_in_memory();
    if (!empty) {
        return tl::unexpected(empty.error());
    }
    Outcome<std::int64_t> checked;
    const auto done = guarded([&] {
        PartOfStore part(std::move(*empty), file);
        part.add_changed();
        do {
            checked = refresh_findings(part.database(), profile, roster);
        } while (checked && part.add_new_twins());
        if (checked) {
            part.hand_back();
        }
    });
    if (!done || !checked) {
        return tl::unexpected(done ? checked.error() : done.error());
    }
    return true;
}

}  // namespace svod::store
