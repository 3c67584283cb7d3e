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

bool opens_bracket(std::string_view behind) {
    constexpr std::size_t longest_words = 100;  // bytes
    const std::size_t opening = behind.find('(');
    return opening <= longest_words &&
           behind.substr(0, opening).find_first_of(",;:.)0123456789") == std::string_view::npos;
}

std::optional<text::Span> bracket_around(const Reading& reading, const CountItem& item) {
    const std::string& folded = reading.units.at(static_cast<std::size_t>(item.unit)).text.folded();
    for (const text::Span& bracket : phrases::bracketed(folded)) {
        if (bracket.contains(item.match.number_span)) {
            return bracket;
        }
    }
    return std::nullopt;
}

bool is_put_in_bracket(const Reading& reading, const CountItem& item) {
    const text::Span numeral = item.match.number_span;
    const std::string& folded = reading.units.at(static_cast<std::size_t>(item.unit)).text.folded();
    return item.match.span.begin + 1 < numeral.begin && folded[numeral.begin - 1] == '(' &&
           numeral.end < folded.size() && folded[numeral.end] == ')';
}

std::size_t end_of_parts(const Reading& reading, const std::vector<CountItem>& items, std::size_t whole,
                         std::size_t first) {
    const CountItem& counted = items[whole];
    if (counted.unit != items[first].unit) {
        return std::string::npos;
    }
    if (const auto bracket = bracket_around(reading, items[first])) {
        return bracket->end;
    }
    const std::string& folded = reading.units.at(static_cast<std::size_t>(counted.unit)).text.folded();
    for (std::size_t other = whole; other-- > 0 && items[other].unit == counted.unit;) {
        const bool listed = items[other].sentence == counted.sentence && is_same_kind(counted, items[other]);
        if (listed && folded.find(':', items[other].match.number_span.end) < counted.match.number_span.begin) {
            return folded.find(';', items[first].match.number_span.end);
        }
    }
    return std::string::npos;
}

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
