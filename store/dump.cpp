#include "store/dump.hpp"

#include <array>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "store/statement.hpp"

namespace svod::store {
namespace {

using nlohmann::ordered_json;

struct Table {
    std::string_view name;
    std::string_view id;     ///< "" where its rows have none
    std::string_view order;  ///< columns
};

// The tables of one report's rows, in the order of the dump.
constexpr std::array<Table, 16> tables = {{{"sources", "source_id", "source_id"},
                                           {"field_sources", "", "field, source_id"},
                                           {"sections", "section_id", "section_id"},
                                           {"coverage", "", "code"},
                                           {"events", "event_id", "event_id"},
                                           {"dates", "date_id", "date_id"},
                                           {"counts", "count_id", "count_id"},
                                           {"indicators", "indicator_id", "indicator_id"},
                                           {"indicator_parts", "indicator_part_id", "indicator_part_id"},
                                           {"metrics", "metric_id", "metric_id"},
                                           {"legal_refs", "legal_ref_id", "legal_ref_id"},
                                           {"people", "person_id", "person_id"},
                                           {"links", "link_id", "link_id"},
                                           {"passages", "passage_id", "passage_id"},
                                           {"reader_findings", "reader_finding_id", "reader_finding_id"},
                                           {"findings", "finding_id", "finding_id"}}};

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
                                      : "report_id = ?";
    return "SELECT " + std::string(columns) + " FROM " + name + " WHERE " + condition + " ORDER BY " +
           std::string(table.order);
}

// Columns that hold numbers or texts are texts in PostgreSQL, and here.
template <class Number>
std::string as_text(Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}
std::string as_text(std::nullptr_t /*no_value*/) {
    return "";
}
std::string as_text(const std::string& text) {
    return text;
}

class Dump {
  public:
    Dump(const SqlSession& session, std::ostream& output) : session_(session), output_(output) {
        for (const Table& table : tables) {
            rows_.push_back(rows_of(table, "*"));
            ids_.push_back(rows_of(table, table.id));
        }
    }

    void all() {
        std::vector<std::int64_t> reports;
        session_.each_row("SELECT report_id FROM reports ORDER BY path", {},
                          [&](const SqlRow& row) { reports.push_back(std::get<std::int64_t>(row.value(0))); });
        for (const std::int64_t report_id : reports) {
            numbers_.clear();
            write_rows("reports", "SELECT * FROM reports WHERE report_id = ?", {report_id});
            rows_of_report(report_id);
        }
        numbers_.clear();
        write_rows("findings", "SELECT * FROM findings WHERE report_id IS NULL ORDER BY finding_id", {});
    }

  private:
    void rows_of_report(std::int64_t report_id) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const Table& table = tables.at(i);
            if (table.id.empty()) {
                continue;
            }
            auto& numbers = numbers_[std::string(table.id)];
            session_.each_row(ids_[i], {report_id}, [&](const SqlRow& row) {
                numbers.emplace(std::get<std::int64_t>(row.value(0)), numbers.size() + 1);
            });
        }
        for (std::size_t i = 0; i < tables.size(); ++i) {
            write_rows(tables.at(i).name, rows_[i], {report_id});
        }
    }

    void write_rows(std::string_view table, const std::string& sql, const std::vector<SqlValue>& values) {
        session_.each_row(sql, values, [&](const SqlRow& row) { write(table, row); });
    }

    // A row, its ids by their numbers within the report; NULL columns are left out.
    void write(std::string_view table, const SqlRow& row) {
        ordered_json object = ordered_json::object();
        for (int column = 0; column < row.column_count(); ++column) {
            const std::string name = row.column_name(column);
            const SqlValue value = row.value(column);
            if (name == "report_id" || std::holds_alternative<std::nullptr_t>(value)) {
                continue;
            }
            const auto reference = references.find(name);
            const auto numbers = numbers_.find(reference == references.end() ? name : reference->second);
            if (numbers != numbers_.end()) {
                const auto number = numbers->second.find(std::get<std::int64_t>(value));
                object[name] = number == numbers->second.end() ? 0 : number->second;
            } else if (name == "expected" || name == "actual") {
                object[name] = std::visit([](const auto& held) { return as_text(held); }, value);
            } else {
                std::visit([&](const auto& held) { object[name] = held; }, value);
            }
        }
        output_ << table << ' ' << object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    }

    const SqlSession& session_;
    std::ostream& output_;
    std::vector<std::string> rows_;
    std::vector<std::string> ids_;
    std::map<std::string, std::map<std::int64_t, std::size_t>, std::less<>> numbers_;
};

}  // namespace

Outcome<void> dump(const SqlSession& session, std::ostream& output) {
    return guarded([&] {
        session.begin_reading();  // one state of the store, whoever writes meanwhile
        Dump(session, output).all();
        session.commit();
    });
}

}  // namespace svod::store
