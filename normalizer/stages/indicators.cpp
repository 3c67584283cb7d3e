#include "normalizer/stages/indicators.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/stages/indicator_cells.hpp"

namespace svod::normalizer::stages {
namespace {

// Where the numerals of a unit's counts stand in a copy of its text that has # for each of them.
struct MaskedUnit {
    std::string text;
    std::vector<std::size_t> counts;   // indices of report.counts
    std::vector<std::size_t> offsets;  // of their # in the text
};

MaskedUnit mask(const Reading& reading, int unit) {
    MaskedUnit masked;
    const std::string& folded = reading.units.at(static_cast<std::size_t>(unit)).text.folded();
    std::size_t offset = 0;
    for (std::size_t i = 0; i < reading.count_places.size(); ++i) {
        const CountPlace& place = reading.count_places[i];
        if (place.unit != unit || place.cell_figure || place.numeral.begin < offset) {
            continue;
        }
        masked.text += folded.substr(offset, place.numeral.begin - offset);
        masked.offsets.push_back(masked.text.size());
        masked.counts.push_back(i);
        masked.text += '#';
        offset = place.numeral.end;
    }
    masked.text += folded.substr(offset);
    return masked;
}

// «… установлен показатель участия в конкурсах: план #»: where the counted noun says too little, the words before.
Text name_before(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    std::size_t end = place.numeral.begin;
    std::size_t begin = place.sentence.begin;
    const auto words = [&] { return std::string_view(text.folded()).substr(begin, end - begin); };
    const auto cut = [&] {
        while (end > begin && std::string_view(" :;,.-(").find(text.folded()[end - 1]) != std::string_view::npos) {
            --end;
        }
    };
    cut();
    const std::size_t last = words().rfind(' ');
    if (last != std::string_view::npos && readers.figures.heading_is(words().substr(last + 1), "plan")) {
        end = begin + last;
        cut();
    }
    while (begin < end && !readers.figures.heading_is(words(), "label")) {
        const std::size_t space = words().find(' ');
        begin = space == std::string_view::npos ? end : begin + space + 1;
    }
    return begin < end ? Text(std::string(text.original_of({begin, end}))) : std::nullopt;
}

void add_pair(Reading& reading, const phrases::Readers& readers, const phrases::PlanFactMatch& match, std::size_t first,
              std::size_t second) {
    const std::size_t plan = match.fact_first ? second : first;
    const std::size_t fact = match.fact_first ? first : second;
    const Count& stated = reading.report.counts[first];
    if (reading.report.counts[plan].unit != reading.report.counts[fact].unit || !stated.subject) {
        return;
    }
    Indicator indicator;
    indicator.section = stated.section;
    indicator.event = stated.event;
    const bool bare = readers.figures.heading_is(text::fold(*stated.subject), "plain");
    indicator.name = (bare ? name_before(reading, readers, first) : Text()).value_or(*stated.subject);
    indicator.unit = stated.unit;
    indicator.plan = reading.report.counts[plan].value;
    indicator.fact = reading.report.counts[fact].value;
    indicator.percent_computed = percent_of(indicator.plan, indicator.fact);
    indicator.rule = match.rule;
    if (const auto meaning = readers.figures.indicator(text::fold(indicator.name))) {
        indicator.code = meaning->code;
    }
    indicator.source = stated.source;
    const bool indicator_coded = indicator.code.has_value();
    const std::string stated_unit = stated.unit;
    reading.report.indicators.push_back(std::move(indicator));
    reading.count_places[plan].in_pair = true;
    // A fact whose pair has no agreed meaning may have one by its own words.
    reading.count_places[fact].in_pair = indicator_coded || stated_unit == "percent";
}

void read_pairs(Reading& reading, const phrases::Readers& readers) {
    std::vector<int> units;
    for (const CountPlace& place : reading.count_places) {
        if (!place.cell_figure && (units.empty() || units.back() != place.unit)) {
            units.push_back(place.unit);
        }
    }
    for (const int unit : units) {
        const MaskedUnit masked = mask(reading, unit);
        if (masked.counts.size() < 2) {
            continue;
        }
        for (const phrases::PlanFactMatch& match : readers.figures.plan_fact_pairs(masked.text)) {
            std::vector<std::size_t> inside;
            for (std::size_t i = 0; i < masked.counts.size(); ++i) {
                if (match.span.begin <= masked.offsets[i] && masked.offsets[i] < match.span.end) {
                    inside.push_back(masked.counts[i]);
                }
            }
            if (inside.size() == 2) {
                add_pair(reading, readers, match, inside[0], inside[1]);
            }
        }
    }
}

}  // namespace

void read_indicators(Reading& reading, const phrases::Readers& readers) {
    for (const TableView& table : reading.tables) {
        if (table.kind == TableView::Kind::indicators) {
            std::vector<Indicator> found = indicators_of_table(reading, readers, table);
            std::move(found.begin(), found.end(), std::back_inserter(reading.report.indicators));
        }
    }
    read_pairs(reading, readers);
}

}  // namespace svod::normalizer::stages
