#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/stages/count_items.hpp"

/// Brackets that tell how what stands before them is spread over organisations.
namespace svod::normalizer::stages {
namespace {

using phrases::CountMatch;

// The items whose numerals a bracket right behind an item's words holds.
std::vector<std::size_t> items_in_bracket_behind(const Reading& reading, const std::vector<CountItem>& items,
                                                 std::size_t whole) {
    const std::string& folded = reading.units.at(static_cast<std::size_t>(items[whole].unit)).text.folded();
    const std::size_t begin = folded.find_first_not_of(' ', items[whole].match.span.end);
    std::vector<std::size_t> inside;
    if (begin == std::string::npos || folded[begin] != '(') {
        return inside;
    }
    for (const text::Span& bracket : phrases::bracketed(folded)) {
        for (std::size_t i = whole + 1; bracket.begin == begin && i < items.size(); ++i) {
            if (items[i].unit == items[whole].unit && bracket.contains(items[i].match.number_span)) {
                inside.push_back(i);
            }
        }
    }
    return inside;
}

}  // namespace

void spread_over_organizations(const Reading& reading, std::vector<CountItem>& items) {
    for (std::size_t whole = 0; whole < items.size(); ++whole) {
        const CountMatch& counted = items[whole].match;
        if (counted.form != CountMatch::Form::noun || counted.unit == "organization") {
            continue;
        }
        const std::vector<std::size_t> parts = items_in_bracket_behind(reading, items, whole);
        double sum = 0;
        const bool labelled = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
            sum += items[part].match.value;
            return items[part].match.unit == "organization" && items[part].match.form != CountMatch::Form::noun;
        });
        if (parts.size() < 2 || !labelled || sum != counted.value) {
            continue;
        }
        for (const std::size_t part : parts) {
            items[part].match.unit = counted.unit;
            items[part].match.subject = counted.subject;
            items[part].match.carried = true;
        }
    }
}

}  // namespace svod::normalizer::stages
