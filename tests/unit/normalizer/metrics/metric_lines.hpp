#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/support/short_report.hpp"

namespace svod::normalizer::short_report {

/// «children technical 611», in the report's order.
inline Lines metrics_of(const Report& report) {
    Lines found;
    for (const Metric& metric : report.metrics) {
        std::string line = metric.code;
        for (const Text& part :
             {metric.direction, metric.org_type, metric.program_type, metric.audience, metric.event_kind}) {
            line += part ? " " + *part : "";
        }
        found.push_back(line + " " + written(metric.value));
    }
    return found;
}

/// A sentence, and the metrics that a report of it alone has.
struct SentenceCase {
    const char* sentence;
    Lines metrics;
};

/// The files beside metrics_test.cpp, where its test stands, add cases.
class MetricsOfSentences : public testing::TestWithParam<SentenceCase> {};

}  // namespace svod::normalizer::short_report
