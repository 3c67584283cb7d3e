#include "normalizer/stages/metric_days.hpp"

#include <algorithm>
#include <set>

#include "normalizer/phrases/period.hpp"

namespace svod::normalizer::stages {

Text day_of_fact(const Reading& reading, const Indicator& indicator) {
    std::set<std::string> days;
    for (const Date& date : reading.report.dates) {
        const bool here = date.source.block == indicator.source.block &&
                          date.source.row_no == indicator.source.row_no &&
                          date.source.col_no == indicator.source.col_no;
        const bool day = date.role == "as_of" && date.precision == Text("day") && date.start;
        if (here && day && indicator.source.quote.find(date.raw) != std::string::npos) {
            days.insert(*date.start);
        }
    }
    return days.size() == 1 ? Text(*days.begin()) : Text();
}

Text day_of_column(const Reading& reading, const Indicator& indicator) {
    Text day;
    for (const TableView& table : reading.tables) {
        if (table.block != indicator.source.block) {
            continue;
        }
        for (const Date& date : reading.report.dates) {
            const bool head = date.source.block == table.block && date.source.row_no.value_or(0) >= 1 &&
                              *date.source.row_no <= table.header_rows;
            const bool later = head && date.precision == Text("day") && date.role == "as_of" &&
                               (!day || (date.start && *date.start > *day));
            day = later ? date.start : day;
        }
    }
    return day;
}

bool is_compared_with(const Reading& reading, const Metric& metric) {
    const Text begin = phrases::iso(reading.period.start);
    const std::vector<Metric>& metrics = reading.report.metrics;
    return begin && metric.as_of && *metric.as_of < *begin &&
           std::any_of(metrics.begin(), metrics.end(), [&](const Metric& other) {
               return other.code == metric.code && other.source.block == metric.source.block && other.as_of >= begin;
           });
}

}  // namespace svod::normalizer::stages
