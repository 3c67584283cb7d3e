#include "normalizer/stages/metric_year_series.hpp"

#include "normalizer/stages/metric_clauses.hpp"

namespace svod::normalizer::stages {
namespace {

// Whether a count says only when: what is counted stands with the one before.
bool goes_on_in_other_year(const Reading& reading, const phrases::Readers& readers, std::size_t before,
                           std::size_t count) {
    const CountPlace& first = reading.count_places[before];
    const CountPlace& second = reading.count_places[count];
    const bool beside = same_sentence(first, second) && first.numeral.end <= second.numeral.begin;
    if (!beside || reading.report.counts[before].unit != reading.report.counts[count].unit) {
        return false;
    }
    const std::string& folded = reading.units.at(static_cast<std::size_t>(second.unit)).text.folded();
    const std::string between = folded.substr(first.numeral.end, second.numeral.begin - first.numeral.end);
    return !readers.figures.breakdown_leads("#" + between + "#", "next_year").empty();
}

}  // namespace

std::vector<std::size_t> counts_of_other_years(const Reading& reading, const phrases::Readers& readers,
                                               std::size_t count) {
    std::vector<std::size_t> others;
    while (count > 0 && goes_on_in_other_year(reading, readers, count - 1, count)) {
        others.push_back(--count);
    }
    return others;
}

}  // namespace svod::normalizer::stages
