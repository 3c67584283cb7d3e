#pragma once

#include "normalizer/records/report.hpp"

/// One list of the scalar fields of each record type, in the order of the contract's columns. JSON form, store and
/// dumps are all made from it: `visit(name, member)` is called for each. `Self` may be const.
namespace svod::normalizer {

template <class Self, class Visit>
void describe_report(Self& r, Visit&& visit) {
    visit("path", r.path);
    visit("sha256", r.sha256);
    visit("format", r.format);
    visit("title", r.title);
    visit("kind", r.kind);
    visit("level", r.level);
    visit("center_name", r.center_name);
    visit("municipality", r.municipality);
    visit("region", r.region);
    visit("zone", r.zone);
    visit("period_start", r.period_start);
    visit("period_end", r.period_end);
    visit("period_kind", r.period_kind);
    visit("doc_number", r.doc_number);
    visit("doc_date", r.doc_date);
    visit("signatory", r.signatory);
    visit("file_date", r.file_date);
    visit("file_time", r.file_time);
    visit("outcome", r.outcome);
    visit("error", r.error);
}

template <class Self, class Visit>
void describe_source(Self& r, Visit&& visit) {
    visit("page", r.page);
    visit("block", r.block);
    visit("table_no", r.table_no);
    visit("row_no", r.row_no);
    visit("col_no", r.col_no);
    visit("quote", r.quote);
}

template <class Self, class Visit>
void describe_section(Self& r, Visit&& visit) {
    visit("parent", r.parent);
    visit("ordinal", r.ordinal);
    visit("level", r.level);
    visit("number", r.number);
    visit("title", r.title);
    visit("code", r.code);
    visit("period_start", r.period_start);
    visit("period_end", r.period_end);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_coverage(Self& r, Visit&& visit) {
    visit("code", r.code);
    visit("basis", r.basis);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_event(Self& r, Visit&& visit) {
    visit("section", r.section);
    visit("parent", r.parent);
    visit("origin", r.origin);
    visit("number", r.number);
    visit("title", r.title);
    visit("kind", r.kind);
    visit("theme", r.theme);
    visit("responsible", r.responsible);
    visit("schedule", r.schedule);
    visit("result", r.result);
    visit("note", r.note);
    visit("status", r.status);
    visit("status_raw", r.status_raw);
    visit("status_basis", r.status_basis);
    visit("schedule_cell", r.schedule_cell);
    visit("status_cell", r.status_cell);
    visit("result_cell", r.result_cell);
    visit("plan_start", r.plan_start);
    visit("plan_end", r.plan_end);
    visit("title_key", r.title_key);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_date(Self& r, Visit&& visit) {
    visit("event", r.event);
    visit("section", r.section);
    visit("raw", r.raw);
    visit("start", r.start);
    visit("end", r.end);
    visit("precision", r.precision);
    visit("recurrence", r.recurrence);
    visit("role", r.role);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_count(Self& r, Visit&& visit) {
    visit("section", r.section);
    visit("event", r.event);
    visit("raw", r.raw);
    visit("value", r.value);
    visit("unit", r.unit);
    visit("subject", r.subject);
    visit("approx", r.approx);
    visit("part_of", r.part_of);
    visit("breakdown", r.breakdown);
    visit("numerator", r.numerator);
    visit("denominator", r.denominator);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_metric(Self& r, Visit&& visit) {
    visit("code", r.code);
    visit("direction", r.direction);
    visit("org_type", r.org_type);
    visit("program_type", r.program_type);
    visit("audience", r.audience);
    visit("event_kind", r.event_kind);
    visit("value", r.value);
    visit("unit", r.unit);
    visit("as_of", r.as_of);
    visit("count", r.count);
    visit("indicator", r.indicator);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_indicator_part(Self& r, Visit&& visit) {
    visit("period_start", r.period_start);
    visit("period_end", r.period_end);
    visit("plan", r.plan);
    visit("fact", r.fact);
}

template <class Self, class Visit>
void describe_indicator(Self& r, Visit&& visit) {
    visit("section", r.section);
    visit("event", r.event);
    visit("number", r.number);
    visit("name", r.name);
    visit("code", r.code);
    visit("unit", r.unit);
    visit("plan", r.plan);
    visit("fact", r.fact);
    visit("percent_reported", r.percent_reported);
    visit("percent_decimals", r.percent_decimals);
    visit("percent_computed", r.percent_computed);
    visit("reason", r.reason);
    visit("better", r.better);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_legal_ref(Self& r, Visit&& visit) {
    visit("kind", r.kind);
    visit("issuer", r.issuer);
    visit("date", r.date);
    visit("number", r.number);
    visit("title", r.title);
    visit("raw", r.raw);
    visit("rule", r.rule);
}

template <class Self, class Visit>
void describe_person(Self& r, Visit&& visit) {
    visit("name", r.name);
    visit("role", r.role);
}

template <class Self, class Visit>
void describe_link(Self& r, Visit&& visit) {
    visit("kind", r.kind);
    visit("value", r.value);
}

template <class Self, class Visit>
void describe_finding(Self& r, Visit&& visit) {
    visit("code", r.code);
    visit("message", r.message);
    visit("expected", r.expected);
    visit("actual", r.actual);
}

}  // namespace svod::normalizer
