#include "normalizer/stages/indicator_lines.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/indicator_cells.hpp"
#include "normalizer/stages/labelled_parts.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t most_lines = 8;      // from the name to the last of its figures
constexpr std::size_t longest_label = 80;  // bytes

bool is_line(const Unit& unit) {
    return unit.kind != Unit::Kind::cell && !unit.is_section_title;
}

// «Показатель: …», «Индикатор 2: …»
bool names_indicator(const Unit& unit) {
    const std::string_view folded = unit.text.folded();
    const std::size_t colon = is_line(unit) ? folded.substr(0, longest_label).find(':') : std::string_view::npos;
    if (colon == std::string_view::npos) {
        return false;
    }
    std::string_view label = folded.substr(0, colon);
    label = label.substr(0, label.find_last_not_of("0123456789 №") + 1);
    return rules::word_list("label_of_measure").has(label);
}

// One indicator, filled in part by part.
class LabelledIndicator {
  public:
    LabelledIndicator(const phrases::Readers& readers, const Unit& unit, const LabelledPart& name) : readers_(readers) {
        indicator_.section = unit.section;
        indicator_.event = unit.event;
        indicator_.name = std::string(without_mark(name.value));
        indicator_.source = Reading::source_of(unit, unit.text.original());
    }

    // False where a part is none of an indicator, or of the next one.
    bool take(const LabelledPart& part) {
        const std::string& role = part.heads.role;
        const auto figure = figure_of(readers_, text::Folded(part.value));
        percent_ = percent_ || part.value.find('%') != std::string::npos;
        if (role == "plan" && !indicator_.plan && figure) {
            indicator_.plan = figure->value;
        } else if (role == "fact" && !indicator_.fact && figure) {
            indicator_.fact = figure->value;
        } else if (tells_fulfilment(part) && !indicator_.percent_reported && figure) {
            indicator_.percent_reported = figure->value;
            indicator_.percent_decimals = figure->decimals;
        } else if (role == "reason" && !indicator_.reason && !part.value.empty()) {
            indicator_.reason = std::string(without_mark(part.value));
        } else if (role == "unit" && !measure_) {
            measure_ = part.value;
        } else {
            return false;
        }
        return true;
    }

    // None without both figures.
    std::optional<Indicator> read() && {
        if (!indicator_.plan || !indicator_.fact || indicator_.name.empty()) {
            return std::nullopt;
        }
        const text::Folded name(indicator_.name);
        const text::Folded measure(measure_.value_or(""));
        indicator_.unit = unit_of_indicator(readers_, name, measure_ ? &measure : nullptr);
        if (!indicator_.unit && percent_) {
            indicator_.unit = "percent";
        }
        if (const auto meaning = readers_.figures.indicator(name.folded(), indicator_.unit.value_or(""))) {
            indicator_.code = meaning->code;
            indicator_.rule = meaning->rule;
        }
        indicator_.percent_computed = percent_of(indicator_.plan, indicator_.fact);
        return std::move(indicator_);
    }

  private:
    // «% выполнения: 117», «Выполнение: 117 %»
    [[nodiscard]] bool tells_fulfilment(const LabelledPart& part) const {
        return part.heads.role == "percent" ||
               (part.value.ends_with('%') && readers_.figures.heading_is(text::fold(part.label), "fulfilled"));
    }

    const phrases::Readers& readers_;
    Indicator indicator_;
    Text measure_;
    bool percent_ = false;
};

// The indicator whose name a line gives. \pre names_indicator() is true of it
std::optional<Indicator> indicator_at(const Reading& reading, const phrases::Readers& readers, std::size_t first) {
    std::optional<LabelledIndicator> found;
    for (std::size_t at = first; at < reading.units.size() && at - first <= most_lines; ++at) {
        const Unit& unit = reading.units[at];
        const auto parts = is_line(unit) ? labelled_line(readers, unit.text.original()) : std::vector<LabelledPart>();
        bool taken = !parts.empty();
        for (const LabelledPart& part : parts) {
            const bool names = &part == &parts.front() && at == first && part.heads.role == "title";
            if (names) {
                found.emplace(readers, unit, part);
            } else {
                taken = taken && found && found->take(part);
            }
        }
        if (!taken || !found) {
            break;
        }
    }
    return found ? std::move(*found).read() : std::nullopt;
}

}  // namespace

std::vector<Indicator> indicators_of_lines(const Reading& reading, const phrases::Readers& readers) {
    std::vector<Indicator> found;
    for (std::size_t i = 0; i < reading.units.size(); ++i) {
        if (!names_indicator(reading.units[i])) {
            continue;
        }
        const auto known = [&](const Indicator& one) { return one.source.block == reading.units[i].place.block; };
        if (std::any_of(reading.report.indicators.begin(), reading.report.indicators.end(), known)) {
            continue;
        }
        if (auto indicator = indicator_at(reading, readers, i)) {
            found.push_back(std::move(*indicator));
        }
    }
    return found;
}

}  // namespace svod::normalizer::stages
