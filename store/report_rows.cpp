#include "store/report_rows.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "normalizer/records/describe.hpp"
#include "store/folding.hpp"

namespace svod::store {
namespace {

using normalizer::Report;
using normalizer::Source;

/// Writes the rows of one report. Everything throws StoreError.
class ReportWriter {
  public:
    ReportWriter(RowSink& sink, Stemmer& stemmer, const Report& report, std::int64_t report_id)
        : sink_(sink), stemmer_(stemmer), report_(report), report_id_(report_id) {}

    void write() {
        const std::string key = report_.municipality ? municipality_key(*report_.municipality) : "";
        row_.begin("reports", ids_).set("report_id", report_id_);
        normalizer::describe_report(report_, row_);
        row_.set("municipality_key", report_.municipality ? Row::Value(std::string_view(key)) : Row::Value(nullptr));
        const std::string_view kind =
            report_.municipality ? municipality_kind(*report_.municipality, report_.region.value_or("")) : "";
        row_.set("municipality_kind", kind.empty() ? Row::Value(nullptr) : Row::Value(kind));
        sink_.insert(row_);
        if (report_.outcome != "failed") {
            take_ids();
            write_records();
        }
        sink_.write();
    }

  private:
    using SourceKey =
        std::tuple<normalizer::Index, int, normalizer::Index, normalizer::Index, normalizer::Index, std::string_view>;

    void take_ids() {
        const auto take = [&](const char* table, const char* column, const auto& records) {
            return sink_.take_ids(table, column, static_cast<std::int64_t>(records.size()));
        };
        ids_.sections = take("sections", "section_id", report_.sections);
        ids_.events = take("events", "event_id", report_.events);
        ids_.counts = take("counts", "count_id", report_.counts);
        ids_.indicators = take("indicators", "indicator_id", report_.indicators);
    }

    std::int64_t source_id(const Source& source) {
        const SourceKey key(source.page, source.block, source.table_no, source.row_no, source.col_no, source.quote);
        const auto [found, is_new] = sources_.emplace(key, 0);
        if (is_new) {
            found->second = sink_.take_ids("sources", "source_id", 1);
            source_row_.begin("sources", ids_).set("source_id", found->second).set("report_id", report_id_);
            normalizer::describe_source(source, source_row_);
            sink_.insert(source_row_);
        }
        return found->second;
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
            row_.begin(table, ids_);
            if (id_column != nullptr) {
                row_.set(id_column, first_id++);
            }
            row_.set("report_id", report_id_);
            describe(record, row_);
            if constexpr (requires { record.source; }) {
                row_.set("source_id", source_value(record.source));
            }
            sink_.insert(row_);
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
                row_.begin("indicator_parts", ids_).set("indicator_id", indicator_id);
                normalizer::describe_indicator_part(part, row_);
                sink_.insert(row_);
            }
            ++indicator_id;
        }
    }

    void write_passages() {
        stems_.reserve(report_.passages.size());
        for (const normalizer::Passage& passage : report_.passages) {
            const Source& source = passage.source;
            const std::string& stems = stems_.emplace_back(stemmer_.stemmed_words(source.quote));
            row_.begin("passages", ids_).set("report_id", report_id_);
            row_("page", source.page);
            row_("block", source.block);
            row_("table_no", source.table_no);
            row_("row_no", source.row_no);
            row_("col_no", source.col_no);
            row_.set("text", std::string_view(source.quote)).set("stems", std::string_view(stems));
            sink_.insert(row_);
        }
    }

    RowSink& sink_;
    Stemmer& stemmer_;
    const Report& report_;
    std::int64_t report_id_;
    FirstIds ids_;
    Row row_;
    Row source_row_;
    std::map<SourceKey, std::int64_t> sources_;
    std::vector<std::string> stems_;  // of the passages; reserved, as rows point into it
};

}  // namespace

void insert_report(RowSink& sink, Stemmer& stemmer, const Report& report, std::int64_t report_id) {
    ReportWriter(sink, stemmer, report, report_id).write();
}

}  // namespace svod::store
