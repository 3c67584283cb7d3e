#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/macro_values.hpp"
#include "normalizer/phrases/numbers.hpp"

namespace svod::normalizer::phrases {

/// What a row of the pack `numbers` matched, for the shape that the row names.
struct NumberInput {
    const engine::Matcher& matcher;
    const engine::Match& match;
    std::string_view folded;
    std::string_view original;
    const MacroValues& values;

    [[nodiscard]] std::string_view group(std::string_view macro, int n = 0) const;
};

/// The numerals that a match makes, by the shape that its row names, without `raw` and `approx`. None in the list: the
/// words are no numeral. nullopt: this row doesn't fit here, another may.
std::optional<std::vector<NumberMatch>> make_numbers(const NumberInput& input);

bool is_number_shape(std::string_view name);

/// The macros whose values shapes look up.
std::vector<std::string> number_macros();

}  // namespace svod::normalizer::phrases
