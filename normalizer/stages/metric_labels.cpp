#include "normalizer/stages/metric_labels.hpp"

#include <algorithm>
#include <cstdlib>

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_line = 120;  // bytes
constexpr int most_lines = 8;              // above and below

// The counts of the lines around that of a count, without it: short ones with a figure each.
std::vector<std::size_t> counts_beside(const Reading& reading, std::size_t count) {
    const std::vector<CountPlace>& places = reading.count_places;
    const CountPlace& own = places[count];
    const auto goes_on = [&](std::size_t last, std::size_t next) {
        const CountPlace& place = places[next];
        const int apart = std::abs(place.unit - places[last].unit);
        return !place.cell_figure && apart <= 1 && std::abs(place.unit - own.unit) <= most_lines &&
               reading.report.counts[next].section == reading.report.counts[count].section &&
               reading.units.at(static_cast<std::size_t>(place.unit)).text.folded().size() <= longest_line;
    };
    std::vector<std::size_t> beside;
    for (std::size_t i = count; i > 0 && goes_on(i, i - 1); --i) {
        beside.push_back(i - 1);
    }
    for (std::size_t i = count; i + 1 < places.size() && goes_on(i, i + 1); ++i) {
        beside.push_back(i + 1);
    }
    return beside;
}

// «Сельские школы. / Программ – 40. / Детей – 300.»: whether the line above the first of them names a part.
bool is_below_part(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                   const std::vector<std::size_t>& beside) {
    int first = reading.count_places[count].unit;
    for (const std::size_t other : beside) {
        first = std::min(first, reading.count_places[other].unit);
    }
    return first > 0 &&
           !readers.figures
                .breakdown_leads(reading.units[static_cast<std::size_t>(first) - 1].text.folded(), "line_of_part")
                .empty();
}

}  // namespace

std::optional<phrases::MetricMeaning> meaning_of_label(const Reading& reading, const phrases::Readers& readers,
                                                       std::size_t count, const CountContext& context) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(reading.count_places.at(count).unit));
    if (reading.report.counts[count].unit != "person" || stands_in_row(unit) ||
        readers.figures.breakdown_leads(context.sentence, "label_of_children").empty()) {
        return std::nullopt;
    }
    const std::vector<std::size_t> beside = counts_beside(reading, count);
    if (is_below_part(reading, readers, count, beside)) {
        return std::nullopt;
    }
    bool among_programs = false;
    for (const std::size_t other : beside) {
        const std::string& unit_of_other = reading.report.counts[other].unit;
        const bool of_programs = unit_of_other == "program" || unit_of_other == "group";
        if (!of_programs && unit_of_other != "person") {
            continue;
        }
        const CountContext told = context_of(reading, readers, other);
        const auto meaning = readers.figures.metric(told.figure);
        const std::string& line =
            reading.units.at(static_cast<std::size_t>(reading.count_places[other].unit)).text.folded();
        if (unit_of_other == "person" && !readers.figures.breakdown_leads(line, "line_of_children").empty()) {
            return std::nullopt;
        }
        among_programs =
            among_programs || (of_programs && meaning && (meaning->code == "programs" || meaning->code == "groups") &&
                               !readers.figures.breakdown_leads(told.sentence, "label_of_programs").empty());
    }
    return among_programs ? std::optional(phrases::MetricMeaning{"children", {}, "breakdown_leads/label_of_children"})
                          : std::nullopt;
}

bool is_told_in_row(const Reading& reading, const Metric& metric) {
    const std::vector<Metric>& metrics = reading.report.metrics;
    return std::any_of(metrics.rbegin(), metrics.rend(), [&](const Metric& other) {
        return other.source.block == metric.source.block && other.source.row_no == metric.source.row_no &&
               other.source.col_no == metric.source.col_no && other.code == metric.code &&
               other.value == metric.value && other.audience == metric.audience &&
               other.direction == metric.direction && other.program_type == metric.program_type &&
               other.org_type == metric.org_type && other.event_kind == metric.event_kind;
    });
}

std::string words_of_work_done(const Reading& reading, const phrases::Readers& readers, int unit) {
    constexpr std::size_t longest_words = 100;  // bytes
    const Unit& own = reading.units[static_cast<std::size_t>(unit)];
    const std::string& figures = own.text.folded();
    if (unit == 0 || figures.empty() || figures.front() < '0' || figures.front() > '9') {
        return "";
    }
    const Unit& before = reading.units[static_cast<std::size_t>(unit) - 1];
    const std::string& words = before.text.folded();
    const bool beside = stands_in_row(before) && before.place.table_no == own.place.table_no &&
                        before.place.row_no == own.place.row_no && before.place.col_no.value_or(1) > 1;
    return beside && words.size() <= longest_words && words.find_first_of("0123456789.:;") == std::string::npos &&
                   !readers.figures.breakdown_leads(words, "work_on_programs").empty()
               ? words + " - "
               : "";
}

}  // namespace svod::normalizer::stages
