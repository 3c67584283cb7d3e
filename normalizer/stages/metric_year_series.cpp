#include "normalizer/stages/metric_year_series.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "normalizer/stages/metric_clauses.hpp"
#include "normalizer/stages/metric_count_days.hpp"
#include "normalizer/stages/metric_statements.hpp"

namespace svod::normalizer::stages {
namespace {

// Whether a count says only when: what is counted stands with the one before.
bool goes_on_in_other_year(const Reading& reading, const phrases::Readers& readers, std::size_t before,
                           std::size_t count) {
    return reading.report.counts[before].unit == reading.report.counts[count].unit &&
           are_parted_by(reading, readers, before, count, "next_year");
}

// «Количество программ: 2023 г. – #, 2024 г. – #»: what the years are of; "" where a count doesn't begin such a series.
std::string head_of_series(const Reading& reading, const phrases::Readers& readers, std::size_t first) {
    const CountPlace& place = reading.count_places[first];
    const std::string& folded = reading.units.at(static_cast<std::size_t>(place.unit)).text.folded();
    const std::size_t begin = std::min(place.sentence.begin, place.numeral.begin);
    const std::string before = folded.substr(begin, place.numeral.begin - begin);
    return readers.figures.breakdown_leads(before + "#", "series_head").empty()
               ? ""
               : before.substr(0, before.find_last_of(":("));
}

}  // namespace

bool is_labelled_with_other_year(const Reading& reading, std::size_t count) {
    constexpr std::size_t digits = 4;
    constexpr std::size_t longest_label = 40;  // bytes
    const CountPlace& place = reading.count_places[count];
    const std::string& folded = reading.units.at(static_cast<std::size_t>(place.unit)).text.folded();
    const auto is_digit = [&](std::size_t at) { return at < folded.size() && folded[at] >= '0' && folded[at] <= '9'; };
    const auto is_year = [&](std::size_t at) {  // «120», «1 208» hold «20» as well
        return (at == 0 || !is_digit(at - 1)) && is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + digits);
    };
    std::size_t year = std::string_view(folded).substr(0, place.numeral.begin).rfind("20");
    while (year != std::string::npos && year > 0 && !is_year(year)) {
        year = folded.rfind("20", year - 1);
    }
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    if (!begin || !end || year == std::string::npos || place.numeral.begin - year > longest_label) {
        return false;
    }
    const std::string_view written = std::string_view(folded).substr(year, digits);
    return written < std::string_view(*begin).substr(0, digits) || written > std::string_view(*end).substr(0, digits);
}

std::vector<std::size_t> counts_of_other_years(const Reading& reading, const phrases::Readers& readers,
                                               std::size_t count) {
    std::vector<std::size_t> others;
    while (count > 0 && goes_on_in_other_year(reading, readers, count - 1, count)) {
        others.push_back(--count);
    }
    return others;
}

std::optional<phrases::MetricMeaning> meaning_of_years(const Reading& reading, const phrases::Readers& readers,
                                                       std::size_t count, const CountContext& context) {
    const std::vector<std::size_t> others = counts_of_other_years(reading, readers, count);
    for (const std::size_t other : others) {
        if (!tells_of_another_time(reading, readers, other)) {
            return std::nullopt;  // «в 2024 году – 30, в 2025 – 40»
        }
        if (auto meaning = meaning_of_words(readers, context_of(reading, readers, other), true)) {
            return readers.figures.is_limited(context.figure, meaning->code) ? std::nullopt : meaning;
        }
    }
    const std::string head = head_of_series(reading, readers, others.empty() ? count : others.back());
    if (head.empty() || is_labelled_with_other_year(reading, count)) {
        return std::nullopt;
    }
    phrases::FigureContext figure = context.figure;
    figure.clause = figure.wide = figure.sentence = figure.so_far = head + " - #";
    return readers.figures.metric(figure);
}

}  // namespace svod::normalizer::stages
