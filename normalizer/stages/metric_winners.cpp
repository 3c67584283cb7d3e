#include <algorithm>
#include <numeric>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/metric_dimensions.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {
namespace {

// «международный уровень – 4 победителя», «муниципальный уровень – 12», «Всего: 16»: no dimension tells levels
// apart.
void drop_summed_winners(std::vector<Metric>& metrics) {
    const auto undivided = [](const Metric& metric) {
        return metric.code == "contest_winners" && !metric.direction && !metric.org_type;
    };
    std::vector<double> values;
    for (const Metric& metric : metrics) {
        if (undivided(metric)) {
            values.push_back(metric.value);
        }
    }
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (values.size() < 3 || 2 * values.back() != sum) {
        return;
    }
    const double total = values.back();
    metrics.erase(std::remove_if(metrics.begin(), metrics.end(),
                                 [&](const Metric& metric) { return undivided(metric) && metric.value != total; }),
                  metrics.end());
}

// «11 педагогов победили в областных конкурсах»: those of the territory's own contests are none of them.
bool won_elsewhere(const Metric& metric) {
    const std::string told = text::fold(metric.source.quote);
    const auto names = [&](std::string_view list) { return rules::word_list(list).within(told); };
    return names("outer_level") && !names("own_level");
}

}  // namespace

// Where a total of winners is told, those of an activity are a part of it.
void drop_single_contests(Reading& reading) {
    std::vector<Metric>& metrics = reading.report.metrics;
    const auto of_event = [&](const Metric& metric) {
        return metric.code == "contest_winners" && metric.count &&
               reading.report.counts.at(static_cast<std::size_t>(*metric.count)).event;
    };
    const bool total = std::any_of(metrics.begin(), metrics.end(), [&](const Metric& metric) {
        return metric.code == "contest_winners" && !of_event(metric) && !won_elsewhere(metric);
    });
    if (total) {
        metrics.erase(std::remove_if(metrics.begin(), metrics.end(), of_event), metrics.end());
    }
    drop_summed_winners(metrics);
}

}  // namespace svod::normalizer::stages
