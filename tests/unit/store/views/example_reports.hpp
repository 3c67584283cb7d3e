#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "store/query.hpp"
#include "store/writer.hpp"
#include "tests/support/temporary_store.hpp"

/// Small reports, and what the views say of them.
namespace svod::tests {

struct Dimensions {
    const char* direction = nullptr;
    const char* org_type = nullptr;
    const char* audience = nullptr;
    const char* as_of = nullptr;
    const char* event_kind = nullptr;
};

inline normalizer::Text text_of(const char* value) {
    return value == nullptr ? normalizer::Text() : value;
}

inline void add_metric(normalizer::Report& report, const char* code, double value, const char* unit,
                       const Dimensions& dimensions = {}) {
    normalizer::Metric metric;
    metric.code = code;
    metric.value = value;
    metric.unit = unit;
    metric.direction = text_of(dimensions.direction);
    metric.org_type = text_of(dimensions.org_type);
    metric.audience = text_of(dimensions.audience);
    metric.as_of = text_of(dimensions.as_of);
    metric.event_kind = text_of(dimensions.event_kind);
    metric.source = {2, 5, 1, 3, std::nullopt, "слова " + std::string(code)};
    report.metrics.push_back(metric);
}

inline void add_event(normalizer::Report& report, const char* origin, const char* kind, const char* status,
                      int parent = -1) {
    normalizer::Event event;
    event.origin = origin;
    event.kind = kind;
    event.status = status;
    event.title = kind;
    if (parent >= 0) {
        event.parent = parent;
    }
    report.events.push_back(event);
}

inline normalizer::Report report_of(const char* path, const char* municipality) {
    normalizer::Report report;
    report.path = path;
    report.kind = "activity_report";
    report.municipality = municipality;
    report.region = "Ленинградская область";
    report.period_start = "2023-01-01";
    report.period_end = "2023-12-31";
    return report;
}

/// The answer without its header.
inline std::string csv_of(const store::Database& database, const std::string& sql) {
    std::ostringstream out;
    const auto done = store::run_query(database, sql, store::QueryFormat::csv, out);
    EXPECT_TRUE(done) << sql << ": " << in_english(done.error());
    const std::string text = out.str();
    return text.substr(text.find('\n') + 1);
}

}  // namespace svod::tests
