#include "normalizer/stages/metric_plausibility.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/stages/metric_clauses.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

// What stands still through a period, so that a report gives it once, or several times much alike.
constexpr auto standing =
    std::to_array<std::string_view>({"organizations", "programs", "children", "coverage", "groups"});
// What a sentence gives once; of programmes under review two outcomes may be near to each other.
constexpr auto told_once =
    std::to_array<std::string_view>({"organizations", "programs", "children", "groups", "experts"});
constexpr auto reviewed =
    std::to_array<std::string_view>({"programs_review_submitted", "programs_reviewed", "programs_review_passed"});

// Careful readings of a hundred reports have no two figures of one meaning that lie farther apart.
constexpr double least_share = 0.5;

bool is_one_of(std::span<const std::string_view> codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// A dimension may be carried wrongly, and then tells two figures apart no more.
bool is_of_all(const Metric& metric) {
    return !metric.direction && !metric.org_type && !metric.program_type && !metric.audience && !metric.event_kind;
}

bool mean_the_same(const Metric& one, const Metric& other) {
    return one.code == other.code && one.unit == other.unit && is_of_all(one) && is_of_all(other);
}

class Repeats {
    // A sentence that tells more is a list of the same again and again.
    static constexpr std::size_t most_neighbours = 16;

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
            for (std::size_t before = std::max(first, i - std::min(i, most_neighbours)); before < i; ++before) {
                if (!repeats[before] && !repeats[i] && mean_the_same(metrics[before], metrics[i]) &&
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
        const bool review = is_one_of(reviewed, first.code);
        const auto noun = [&](const Metric& metric) {
            const Count& count = reading_.report.counts.at(static_cast<std::size_t>(*metric.count));
            return count.subject ? text::stems(*count.subject) : std::vector<std::string>();
        };
        const bool of_like_things = noun(first) == noun(second);
        if ((!review && !is_one_of(told_once, first.code)) || !of_like_things || parted(first, second, "other_time")) {
            return;
        }
        if (second.value < (review ? least_share : 1) * first.value) {
            repeats[after] = true;
        } else if (!review && first.value < second.value && parted(first, second, "total_after")) {
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

// «Всего детей | Охвачено | %»: the counts that a table's percentages of learners are taken of, all children who live
// there.
std::set<int> populations(const Reading& reading, const phrases::Readers& readers) {
    const std::vector<Count>& counts = reading.report.counts;
    std::set<int> found;
    for (const Count& share : counts) {
        if (share.unit != "percent" || !share.numerator || !share.denominator) {
            continue;
        }
        const auto part = static_cast<std::size_t>(*share.numerator);
        if (reading.count_places.at(part).cell_figure && counts.at(part).subject &&
            readers.figures.heading_is(text::fold(*counts.at(part).subject), "enrolled")) {
            found.insert(*share.denominator);
        }
    }
    return found;
}

bool are_of_one_day(const Metric& metric, const Metric& other) {
    return !metric.as_of || !other.as_of || metric.as_of == other.as_of;
}

// «В навигаторе 340 программ, реализуется 120»: what is entered, or visited, may be more than there is.
bool is_of_a_register(const Metric& metric, const phrases::Readers& readers) {
    return !readers.figures.breakdown_leads(text::fold(metric.source.quote), "of_a_register").empty();
}

// What may be the whole of which others tell a part.
std::vector<Metric> possible_wholes(const std::vector<Metric>& metrics, const phrases::Readers& readers) {
    std::vector<Metric> wholes;
    std::copy_if(metrics.begin(), metrics.end(), std::back_inserter(wholes), [&](const Metric& metric) {
        return is_one_of(standing, metric.code) && is_of_all(metric) && !is_of_a_register(metric, readers);
    });
    return wholes;
}

bool is_of_something_narrower(const Metric& metric, const std::vector<Metric>& wholes, const Reading& reading,
                              const phrases::Readers& readers) {
    const auto told_of_other_times = [&](const Metric& other) {
        return metric.count && other.count &&
               are_parted_by(reading, readers, static_cast<std::size_t>(std::min(*metric.count, *other.count)),
                             static_cast<std::size_t>(std::max(*metric.count, *other.count)), "other_time");
    };
    return std::any_of(wholes.begin(), wholes.end(), [&](const Metric& other) {
        return metric.value < least_share * other.value && mean_the_same(metric, other) &&
               are_of_one_day(metric, other) && !told_of_other_times(other);
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
    const std::set<int> all_children = populations(reading, readers);
    std::size_t index = 0;
    leave_out(metrics, [&](const Metric& metric) {
        const bool lives_there = metric.code == "children" && metric.count && all_children.count(*metric.count) > 0;
        return repeats[index++] || is_impossible(metric) || lives_there;
    });
    const std::vector<Metric> wholes = possible_wholes(metrics, readers);
    leave_out(metrics,
              [&](const Metric& metric) { return is_of_something_narrower(metric, wholes, reading, readers); });
}

}  // namespace svod::normalizer::stages
