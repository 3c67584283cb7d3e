#include "store/dump.hpp"

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace svod::store {
namespace {

using nlohmann::ordered_json;

struct Table {
    std::string_view name;
    std::string_view id;  ///< "" where its rows have none
};

// The tables of one report's rows, in the order of the dump.
constexpr std::array<Table, 16> tables = {{{"sources", "source_id"},
                                           {"field_sources", ""},
                                           {"sections", "section_id"},
                                           {"coverage", ""},
                                           {"events", "event_id"},
                                           {"dates", "date_id"},
                                           {"counts", "count_id"},
                                           {"indicators", "indicator_id"},
                                           {"indicator_parts", "indicator_part_id"},
                                           {"metrics", "metric_id"},
                                           {"legal_refs", "legal_ref_id"},
                                           {"people", "person_id"},
                                           {"links", "link_id"},
                                           {"passages", "passage_id"},
                                           {"reader_findings", "reader_finding_id"},
                                           {"findings", "finding_id"}}};

// Columns that hold ids of another name than the table's own.
const std::map<std::string, std::string, std::less<>> references = {{"parent_id", "section_id"},
                                                                    {"parent_event_id", "event_id"},
                                                                    {"part_of_count_id", "count_id"},
                                                                    {"numerator_count_id", "count_id"},
                                                                    {"denominator_count_id", "count_id"}};

std::string rows_of(const Table& table, std::string_view columns) {
    const std::string name(table.name);
    const std::string condition = table.name == "indicator_parts"
                                      ? "indicator_id IN (SELECT indicator_id FROM indicators WHERE report_id = ?)"
                                      : "report_id IS ?";
    return "SELECT " + std::string(columns) + " FROM " + name + " WHERE " + condition + " ORDER BY rowid";
}

class Dump {
  public:
    Dump(const Database& database, std::ostream& output) : output_(output) {
        for (const Table& table : tables) {
            rows_.push_back(database.prepare(rows_of(table, "*")));
            ids_.push_back(database.prepare(rows_of(table, table.id.empty() ? "rowid" : table.id)));
        }
    }

    void all(const Database& database) {
        Statement reports = database.prepare("SELECT * FROM reports ORDER BY path");
        while (reports.step()) {
            write("reports", reports);
            rows_of_report(reports.integer(0));
        }
        Statement others = database.prepare("SELECT * FROM findings WHERE report_id IS NULL ORDER BY finding_id");
        while (others.step()) {
            write("findings", others);
        }
    }

  private:
    void rows_of_report(std::int64_t report_id) {
        numbers_.clear();
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const Table& table = tables.at(i);
            ids_[i].bind(1, report_id);
            while (!table.id.empty() && ids_[i].step()) {
                auto& numbers = numbers_[std::string(table.id)];
                numbers.emplace(ids_[i].integer(0), numbers.size() + 1);
            }
            ids_[i].reset();
        }
        for (std::size_t i = 0; i < tables.size(); ++i) {
            rows_[i].bind(1, report_id);
            while (rows_[i].step()) {
                write(tables.at(i).name, rows_[i]);
            }
            rows_[i].reset();
        }
    }

    // A row, its ids by their numbers within the report; NULL columns are left out.
    void write(std::string_view table, const Statement& row) {
        ordered_json object = ordered_json::object();
        for (int column = 0; column < row.column_count(); ++column) {
            const std::string name = row.column_name(column);
            if (name == "report_id" || row.is_null(column)) {
                continue;
            }
            const auto reference = references.find(name);
            const auto numbers = numbers_.find(reference == references.end() ? name : reference->second);
            if (numbers != numbers_.end()) {
                const auto number = numbers->second.find(row.integer(column));
                object[name] = number == numbers->second.end() ? 0 : number->second;
            } else if (row.is_number(column)) {
                object[name] = ordered_json::parse(row.text(column), nullptr, false);
            } else {
                object[name] = row.text(column);
            }
        }
        output_ << table << ' ' << object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    }

    std::ostream& output_;
    std::vector<Statement> rows_;
    std::vector<Statement> ids_;
    std::map<std::string, std::map<std::int64_t, std::size_t>, std::less<>> numbers_;
};

}  // namespace

Outcome<void> dump(const Database& database, std::ostream& output) {
    return guarded([&] {
        Statement begin = database.prepare("BEGIN");  // one state of the store, whoever writes meanwhile
        begin.run();
        Dump(database, output).all(database);
        Statement end = database.prepare("COMMIT");
        end.run();
    });
}

}  // namespace svod::store
