#include "store/report_rows.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "normalizer/records/describe.hpp"
#include "store/folding.hpp"

namespace svod::store {
namespace {

using normalizer::Report;
using normalizer::Source;

/// Writes the rows of one report. Everything throws StoreError.
class ReportWriter {
  public:
    ReportWriter(Database& database, RowInserter& inserter, const Report& report)
        : database_(database), report_(report), inserter_(inserter) {
        ids_.sections = next_id("sections", "section_id");
        ids_.events = next_id("events", "event_id");
        ids_.counts = next_id("counts", "count_id");
        ids_.indicators = next_id("indicators", "indicator_id");
    }

    std::int64_t write(std::optional<std::int64_t> report_id) {
        Row row("reports", ids_);
        row.set("report_id", report_id ? Row::Value(*report_id) : Row::Value(nullptr));
        normalizer::describe_report(report_, row);
        row.set("municipality_key",
                report_.municipality ? Row::Value(municipality_key(*report_.municipality)) : Row::Value(nullptr));
        report_id_ = inserter_.insert(row);
        if (report_.outcome != "failed") {
            write_records();
        }
        return report_id_;
    }

  private:
    using SourceKey =
        std::tuple<normalizer::Index, int, normalizer::Index, normalizer::Index, normalizer::Index, std::string_view>;

    std::int64_t next_id(const std::string& table, const std::string& column) const {
        return database_.single_number("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table);
    }

    std::int64_t source_id(const Source& source) {
        const SourceKey key(source.page, source.block, source.table_no, source.row_no, source.col_no, source.quote);
        const auto found = sources_.find(key);
        if (found != sources_.end()) {
            return found->second;
        }
        Row row("sources", ids_);
        row.set("report_id", report_id_);
        normalizer::describe_source(source, row);
        return sources_.emplace(key, inserter_.insert(row)).first->second;
    }

    Row::Value source_value(const Source& source) { return source_id(source); }
    Row::Value source_value(const std::optional<Source>& source) {
        return source ? Row::Value(source_id(*source)) : Row::Value(nullptr);
    }

    /// One row a record of `records`; with `id_column` the ids follow from `first_id` on, as references expect them.
    template <class Records, class Describe>
    void write_list(const char* table, const Records& records, const Describe& describe,
                    const char* id_column = nullptr, std::int64_t first_id = 0) {
        for (const auto& record : records) {
            Row row(table, ids_);
            if (id_column != nullptr) {
                row.set(id_column, first_id++);
            }
            row.set("report_id", report_id_);
            describe(record, row);
            if constexpr (requires { record.source; }) {
                row.set("source_id", source_value(record.source));
            }
            inserter_.insert(row);
        }
    }

    void write_records() {
        using namespace normalizer;
        write_list("field_sources", report_.fields, [](const auto& r, Row& row) { row.set("field", r.field); });
        write_list(
            "sections", report_.sections, [](const auto& r, Row& row) { describe_section(r, row); }, "section_id",
            ids_.sections);
        write_list("coverage", report_.coverage, [](const auto& r, Row& row) { describe_coverage(r, row); });
        write_list(
            "events", report_.events, [](const auto& r, Row& row) { describe_event(r, row); }, "event_id", ids_.events);
        write_list("dates", report_.dates, [](const auto& r, Row& row) { describe_date(r, row); });
        write_list(
            "counts", report_.counts, [](const auto& r, Row& row) { describe_count(r, row); }, "count_id", ids_.counts);
        write_list(
            "indicators", report_.indicators, [](const auto& r, Row& row) { describe_indicator(r, row); },
            "indicator_id", ids_.indicators);
        write_indicator_parts();
        write_list("metrics", report_.metrics, [](const auto& r, Row& row) { describe_metric(r, row); });
        write_list("legal_refs", report_.legal_refs, [](const auto& r, Row& row) { describe_legal_ref(r, row); });
        write_list("people", report_.people, [](const auto& r, Row& row) { describe_person(r, row); });
        write_list("links", report_.links, [](const auto& r, Row& row) { describe_link(r, row); });
        write_list("reader_findings", report_.findings, [](const auto& r, Row& row) { describe_finding(r, row); });
        write_passages();
    }

    void write_indicator_parts() {
        std::int64_t indicator_id = ids_.indicators;
        for (const normalizer::Indicator& indicator : report_.indicators) {
            for (const normalizer::IndicatorPart& part : indicator.parts) {
                Row row("indicator_parts", ids_);
                row.set("indicator_id", indicator_id);
                normalizer::describe_indicator_part(part, row);
                inserter_.insert(row);
            }
            ++indicator_id;
        }
    }

    void write_passages() {
        for (const normalizer::Passage& passage : report_.passages) {
            const Source& source = passage.source;
            Row row("passages", ids_);
            row.set("report_id", report_id_);
            row("page", source.page);
            row("block", source.block);
            row("table_no", source.table_no);
            row("row_no", source.row_no);
            row("col_no", source.col_no);
            row.set("text", source.quote).set("stems", stemmed_words(source.quote));
            inserter_.insert(row);
        }
    }

    Database& database_;
    const Report& report_;
    RowInserter& inserter_;
    FirstIds ids_;
    std::int64_t report_id_ = 0;
    std::map<SourceKey, std::int64_t> sources_;
};

}  // namespace

std::int64_t insert_report(Database& database, RowInserter& inserter, const Report& report,
                           std::optional<std::int64_t> report_id) {
    return ReportWriter(database, inserter, report).write(report_id);
}

}  // namespace svod::store
