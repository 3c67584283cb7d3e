#pragma once

#include "normalizer/records/describe.hpp"

/// What writing and reading of the JSON record share.
namespace svod::normalizer {

/// One line a record type: its key, its list of the Report and its fields. `Self` may be const.
template <class Self, class Visit>
void each_list(Self& report, Visit&& visit) {
    visit("sections", report.sections, [](auto& r, auto&& field) { describe_section(r, field); });
    visit("coverage", report.coverage, [](auto& r, auto&& field) { describe_coverage(r, field); });
    visit("events", report.events, [](auto& r, auto&& field) { describe_event(r, field); });
    visit("dates", report.dates, [](auto& r, auto&& field) { describe_date(r, field); });
    visit("counts", report.counts, [](auto& r, auto&& field) { describe_count(r, field); });
    visit("metrics", report.metrics, [](auto& r, auto&& field) { describe_metric(r, field); });
    visit("indicators", report.indicators, [](auto& r, auto&& field) { describe_indicator(r, field); });
    visit("legal_refs", report.legal_refs, [](auto& r, auto&& field) { describe_legal_ref(r, field); });
    visit("people", report.people, [](auto& r, auto&& field) { describe_person(r, field); });
    visit("links", report.links, [](auto& r, auto&& field) { describe_link(r, field); });
    visit("findings", report.findings, [](auto& r, auto&& field) { describe_finding(r, field); });
    visit("fields", report.fields, [](auto& r, auto&& field) { field("field", r.field); });
    visit("passages", report.passages, [](auto&, auto&&) {});
}

template <class Record>
constexpr bool has_source = requires(Record& record) {
    record.source;
};

template <class Record>
constexpr bool has_parts = requires(Record& record) {
    record.parts;
};

}  // namespace svod::normalizer
