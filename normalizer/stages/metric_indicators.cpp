#include "normalizer/stages/metric_indicators.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/stages/figure_metrics.hpp"
#include "normalizer/stages/indicator_names.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/metric_days.hpp"
#include "normalizer/stages/metric_dimensions.hpp"
#include "normalizer/stages/metric_event_kinds.hpp"

namespace svod::normalizer::stages {
namespace {

class IndicatorMetrics {
  public:
    IndicatorMetrics(Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    void read_indicator(std::size_t index) {
        const Indicator& indicator = reading_.report.indicators[index];
        const std::string name = name_with_whole(reading_, readers_, index);
        std::optional<phrases::MetricMeaning> meaning = readers_.figures.indicator(name, indicator.unit.value_or(""));
        const bool in_text = !indicator.source.row_no || indicator.rule.value_or("").rfind("indicator_pairs", 0) == 0;
        if (in_text && meaning && indicator.code && *indicator.code != meaning->code) {
            meaning.reset();  // the pair's sentence says more than its name
        }
        const bool coded = meaning || (in_text && indicator.code);
        if (indicator.fact && !meaning && !in_text && read_by_heads(index)) {
            return;
        }
        if (!indicator.fact || !coded || !indicator.unit) {
            return;
        }
        Metric metric;
        metric.code = meaning ? meaning->code : *indicator.code;
        metric.rule = meaning ? Text(meaning->rule) : indicator.rule;
        if (names_several_directions(readers_, name, metric.code)) {
            return;
        }
        if (in_text && told_by_count(indicator, metric.code)) {
            return;
        }
        metric.value = *indicator.fact;
        metric.unit = *indicator.unit;
        metric.indicator = static_cast<int>(index);
        metric.as_of = in_text ? day_of_fact(reading_, indicator) : day_of_column(reading_, indicator);
        metric.as_of = metric.as_of ? metric.as_of : day_of_section(reading_, indicator.section);
        metric.source = indicator.source;
        for (const phrases::MetricDimension& limit :
             meaning ? meaning->dimensions : std::vector<phrases::MetricDimension>()) {
            if (Text* target = dimension_field(metric, limit.name); target != nullptr) {
                *target = !limit.code.empty()          ? Text(limit.code)
                          : limit.name == "event_kind" ? event_kind_in(readers_, name)
                                                       : code_in(readers_, name, limit.name, metric.code);
            }
        }
        if (!meaning) {
            metric.audience = code_in(readers_, name, "audience", metric.code);  // «обучить 40 педагогов, обучено 36»
        }
        if (!meaning && metric.code == "events_held") {
            metric.event_kind = event_kind_in(readers_, name);  // «запланировано 12 семинаров, проведено 10»
        }
        if (metric.event_kind == Text("parent_meeting") && metric.code == "events_held" &&
            readers_.figures.breakdown_leads(name, "with_parents").empty()) {
            metric.audience = std::nullopt;
        }
        if (name == text::fold(indicator.name) || !repeats_whole(metric)) {
            reading_.report.metrics.push_back(std::move(metric));
        }
    }

    // «Запланировано выдать 1 950 сертификатов, выдано 1 742»: the plan has a code of its own.
    void read_planned_certificates(std::size_t index) {
        const Indicator& indicator = reading_.report.indicators[index];
        if (indicator.code != Text("certificates_issued") || !indicator.plan ||
            indicator.rule.value_or("").rfind("indicator_pairs", 0) != 0) {
            return;
        }
        Metric metric;
        metric.code = "certificates_planned";
        metric.rule = indicator.rule;
        metric.value = *indicator.plan;
        metric.unit = indicator.unit.value_or("certificate");
        metric.indicator = static_cast<int>(index);
        metric.source = indicator.source;
        reading_.report.metrics.push_back(std::move(metric));
    }

  private:
    // «в т.ч. иных направленностей» below «Программы»: a part that no dimension tells apart from its whole.
    [[nodiscard]] bool repeats_whole(const Metric& part) const {
        constexpr Text Metric::*limits[] = {&Metric::direction, &Metric::org_type, &Metric::program_type,
                                            &Metric::audience, &Metric::event_kind};
        const auto as_wide = [&](const Metric& whole) {
            return whole.indicator && whole.source.table_no == part.source.table_no && whole.code == part.code &&
                   std::all_of(std::begin(limits), std::end(limits),
                               [&](Text Metric::*limit) { return !(part.*limit) || part.*limit == whole.*limit; });
        };
        return std::any_of(reading_.report.metrics.begin(), reading_.report.metrics.end(), as_wide);
    }

    // «Техническая | 40 | 41» below «Программы: план | факт»
    bool read_by_heads(std::size_t index) {
        const int cell = index < reading_.fact_cells.size() ? reading_.fact_cells[index] : -1;
        Indicator& indicator = reading_.report.indicators[index];
        auto metric = cell < 0 ? std::nullopt : metric_of_fact(reading_, readers_, cell, *indicator.fact);
        if (!metric) {
            return false;
        }
        indicator.code = metric->code;
        indicator.unit = metric->unit;
        metric->indicator = static_cast<int>(index);
        reading_.report.metrics.push_back(std::move(*metric));
        return true;
    }

    // The fact of a pair in running text is a count as well, with a meaning of its own words.
    bool told_by_count(const Indicator& indicator, const std::string& code) {
        std::vector<Metric>& metrics = reading_.report.metrics;
        const auto told = std::find_if(metrics.begin(), metrics.end(), [&](const Metric& metric) {
            return metric.count && metric.value == *indicator.fact && metric.unit == indicator.unit &&
                   metric.source.block == indicator.source.block && metric.source.row_no == indicator.source.row_no &&
                   metric.source.col_no == indicator.source.col_no;
        });
        if (told != metrics.end() && told->code != code) {
            metrics.erase(told);
            return false;
        }
        return told != metrics.end();
    }

    Reading& reading_;
    const phrases::Readers& readers_;
};

}  // namespace

void read_indicator_metrics(Reading& reading, const phrases::Readers& readers) {
    IndicatorMetrics metrics(reading, readers);
    for (std::size_t i = 0; i < reading.report.indicators.size(); ++i) {
        metrics.read_indicator(i);
        metrics.read_planned_certificates(i);
    }
}

}  // namespace svod::normalizer::stages
