#include "normalizer/stages/metric_plausibility.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "normalizer/stages/metric_clauses.hpp"

namespace svod::normalizer::stages {
namespace {

// What stands still through a period, so that a report gives it once, or several times much alike.
constexpr auto standing = std::to_array<std::string_view>(
    {"organizations", "programs", "children", "children_certificate", "coverage", "coverage_certificate",
     "coverage_tech_science", "mentoring_share", "groups", "experts"});
// What a sentence gives once; shares and certificates may be told by two sources or of two kinds.
constexpr auto told_once =
    std::to_array<std::string_view>({"organizations", "programs", "children", "groups", "experts",
                                     "programs_review_submitted", "programs_reviewed", "programs_review_passed"});

bool is_one_of(std::span<const std::string_view> codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

auto dimensions_of(const Metric& metric) {
    return std::tie(metric.code, metric.direction, metric.org_type, metric.program_type, metric.audience,
                    metric.event_kind, metric.unit);
}

class Repeats {
  public:
    Repeats(const Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    [[nodiscard]] std::vector<bool> find() const {
        const std::vector<Metric>& metrics = reading_.report.metrics;
        std::vector<bool> repeats(metrics.size(), false);
        std::size_t first = 0;
        for (std::size_t i = 0; i < metrics.size(); ++i) {
            while (!are_in_one_sentence(metrics[first], metrics[i]) && first < i) {
                ++first;
            }
            for (std::size_t before = first; before < i; ++before) {
                if (!repeats[before] && !repeats[i] && dimensions_of(metrics[before]) == dimensions_of(metrics[i]) &&
                    metrics[before].as_of == metrics[i].as_of) {
                    settle(before, i, repeats);
                }
            }
        }
        return repeats;
    }

  private:
    [[nodiscard]] bool are_in_one_sentence(const Metric& first, const Metric& second) const {
        if (!first.count || !second.count) {
            return false;
        }
        const CountPlace& one = reading_.count_places.at(static_cast<std::size_t>(*first.count));
        const CountPlace& other = reading_.count_places.at(static_cast<std::size_t>(*second.count));
        return !one.cell_figure && !other.cell_figure && same_sentence(one, other);
    }

    void settle(std::size_t before, std::size_t after, std::vector<bool>& repeats) const {
        const Metric& first = reading_.report.metrics[before];
        const Metric& second = reading_.report.metrics[after];
        if (!is_one_of(told_once, first.code) || parted(first, second, "other_time")) {
            return;
        }
        if (first.value > second.value) {
            repeats[after] = true;
        } else if (first.value < second.value && parted(first, second, "total_after")) {
            repeats[before] = true;
        }
    }

    [[nodiscard]] bool parted(const Metric& first, const Metric& second, std::string_view kind) const {
        return are_parted_by(reading_, readers_, static_cast<std::size_t>(*first.count),
                             static_cast<std::size_t>(*second.count), kind);
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
};

bool is_impossible(const Metric& metric) {
    constexpr double all = 100;
    constexpr double million = 1e6;
    const bool share = metric.code.starts_with("coverage") || metric.code == "mentoring_share";
    return (share && metric.unit == "percent" && metric.value > all) ||
           (metric.code == "certificate_value" && metric.value >= million);
}

// Careful readings of a hundred reports have no two figures of one meaning that lie farther apart.
constexpr double least_share = 0.5;

bool are_of_one_day(const Metric& metric, const Metric& other) {
    return !metric.as_of || !other.as_of || metric.as_of == other.as_of;
}

bool is_of_something_narrower(const Metric& metric, const std::vector<Metric>& metrics) {
    return is_one_of(standing, metric.code) && std::any_of(metrics.begin(), metrics.end(), [&](const Metric& other) {
               return metric.value < least_share * other.value && dimensions_of(metric) == dimensions_of(other) &&
                      are_of_one_day(metric, other);
           });
}

template <typename Test>
void leave_out(std::vector<Metric>& metrics, const Test& test) {
    std::vector<bool> left_out(metrics.size());
    std::transform(metrics.begin(), metrics.end(), left_out.begin(), test);
    std::size_t index = 0;
    std::erase_if(metrics, [&](const Metric&) { return left_out[index++]; });
}

}  // namespace

void leave_out_implausible(Reading& reading, const phrases::Readers& readers) {
    std::vector<Metric>& metrics = reading.report.metrics;
    const std::vector<bool> repeats = Repeats(reading, readers).find();
    std::size_t index = 0;
    leave_out(metrics, [&](const Metric& metric) { return repeats[index++] || is_impossible(metric); });
    leave_out(metrics, [&](const Metric& metric) { return is_of_something_narrower(metric, metrics); });
}

}  // namespace svod::normalizer::stages
