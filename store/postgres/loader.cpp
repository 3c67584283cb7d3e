#include "store/postgres/loader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "normalizer/records/validate.hpp"
#include "store/report_rows.hpp"

namespace svod::store::postgres {
namespace {

constexpr std::size_t largest_batch = 64U << 20U;  // bytes of rows
constexpr std::size_t many_reports = 50;

// Each behind those that it refers to.
constexpr auto tables_in_order = std::to_array<std::string_view>(
    {"reports", "sources", "field_sources", "sections", "coverage", "events", "dates", "counts", "indicators",
     "indicator_parts", "metrics", "legal_refs", "people", "links", "reader_findings", "passages"});

void append(std::string& out, std::nullptr_t /*no_value*/) {
    out += "\\N";
}

template <class Number>
void append(std::string& out, Number number) {
    std::array<char, 32> digits{};
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append(std::string& out, std::string_view text) {
    static constexpr std::string_view special("\\\t\n\r\0", 5);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(special, begin), text.size());
        out += text.substr(begin, end - begin);
        if (end == text.size()) {
            return;
        }
        switch (text[end]) {
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                throw RefusedRecord("a text holds the character NUL, which PostgreSQL can't keep");
        }
        begin = end + 1;
    }
}

}  // namespace

CopyRows::CopyRows(const SqlSession& session) : ids_(session) {
    for (const std::string_view name : tables_in_order) {
        tables_.push_back({std::string(name), "", ""});
    }
}

void CopyRows::insert(const Row& row) {
    auto table = std::find_if(tables_.begin(), tables_.end(), [&](const Table& t) { return t.name == row.table(); });
    if (table == tables_.end()) {
        throw StoreError("no such table: " + std::string(row.table()));
    }
    if (table->columns.empty()) {
        for (const auto& [name, value] : row.columns()) {
            table->columns += (table->columns.empty() ? "\"" : ", \"") + std::string(name) + "\"";
        }
    }
    const std::size_t size_before = table->rows.size();
    bool is_first = true;
    for (const auto& [name, value] : row.columns()) {
        table->rows += std::exchange(is_first, false) ? "" : "\t";
        std::visit([&](const auto& held) { append(table->rows, held); }, value);
    }
    table->rows += '\n';
    size_ += table->rows.size() - size_before;
}

void CopyRows::send(const Connection& connection) {
    for (const Table& table : tables_) {
        if (!table.rows.empty()) {
            connection.copy(table.name, table.columns, table.rows);
        }
    }
    drop();
}

void CopyRows::drop() {
    for (Table& table : tables_) {
        table.rows.clear();
    }
    size_ = 0;
}

Loader::~Loader() {
    if (open_since_) {
        connection_.roll_back();
    }
}

// The findings no longer fit the rows: `refresh_findings` notes it when they do again.
void Loader::begin() {
    if (!open_since_) {
        connection_.begin_writing();
        open_since_ = Clock::now();
        rows_.forget_ids();
        connection_.command("DELETE FROM settings WHERE name = 'findings'");
    }
}

void Loader::make_rows(Pending& pending) {
    if (pending.report.path.find('\0') != std::string::npos) {
        throw RefusedRecord("the path holds the character NUL");
    }
    if (pending.report_id == 0) {
        connection_.each_row("SELECT report_id FROM reports WHERE path = ?", {pending.report.path},
                             [&](const SqlRow& row) {
                                 pending.report_id = std::get<std::int64_t>(row.value(0));
                                 pending.is_new = false;
                             });
    }
    if (pending.report_id == 0) {
        pending.report_id = rows_.take_ids("reports", "report_id", 1);
    }
    insert_report(rows_, stemmer_, pending.report, pending.report_id);
}

Outcome<void> Loader::add(normalizer::Report report, std::string origin) {
    if (const std::optional<Failure> failure = normalizer::validate(report)) {
        refused_.push_back({std::move(origin), *failure});
        return {};
    }
    return guarded([&] {
        begin();
        const bool comes_again = std::any_of(pending_.begin(), pending_.end(), [&](const Pending& pending) {
            return pending.report.path == report.path;
        });
        if (comes_again || rows_.size() > largest_batch) {
            send_pending();
        }
        pending_.push_back({std::move(report), std::move(origin)});
        try {
            make_rows(pending_.back());
        } catch (const RefusedRecord& error) {
            refused_.push_back({pending_.back().origin, {FailureKind::bad_record, "", error.what()}});
            pending_.pop_back();
            rows_.drop();  // with half a report; the others' are made again
            std::for_each(pending_.begin(), pending_.end(), [this](Pending& pending) { make_rows(pending); });
        }
    });
}

// To be called with the rows of just these reports made.
void Loader::send(const std::vector<Pending*>& reports) {
    std::string old_ids;
    for (const Pending* pending : reports) {
        if (!pending->is_new) {
            old_ids += (old_ids.empty() ? "" : ", ") + std::to_string(pending->report_id);
        }
    }
    if (!old_ids.empty()) {
        connection_.command("DELETE FROM reports WHERE report_id IN (" + old_ids + ")");
    }
    rows_.send(connection_);
}

void Loader::send_one_by_one() {
    for (Pending& pending : pending_) {
        connection_.command("SAVEPOINT report");
        try {
            rows_.drop();
            make_rows(pending);
            send({&pending});
        } catch (const RefusedRecord& error) {
            connection_.command("ROLLBACK TO report");
            refused_.push_back({pending.origin, {FailureKind::bad_record, "", error.what()}});
        }
        connection_.command("RELEASE report");
    }
    rows_.drop();
}

void Loader::send_pending() {
    std::vector<Pending*> reports;
    for (Pending& pending : pending_) {
        reports.push_back(&pending);
    }
    connection_.command("SAVEPOINT batch");
    try {
        send(reports);
    } catch (const RefusedRecord&) {
        connection_.command("ROLLBACK TO batch");
        send_one_by_one();
    }
    connection_.command("RELEASE batch");
    sent_ += pending_.size();
    pending_.clear();
}

Outcome<std::vector<Refusal>> Loader::commit() {
    return guarded([&] {
        if (open_since_) {
            send_pending();
            connection_.commit();
            open_since_.reset();
        }
        return std::exchange(refused_, {});
    });
}

Outcome<void> Loader::finish() {
    if (sent_ < many_reports) {
        return {};
    }
    std::string tables;
    for (const std::string_view table : tables_in_order) {
        tables += (tables.empty() ? "" : ", ") + std::string(table);
    }
    return guarded([&] { connection_.command("ANALYZE " + tables); });
}

}  // namespace svod::store::postgres
