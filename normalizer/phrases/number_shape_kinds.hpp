#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalizer/phrases/number_shapes.hpp"

// What the files of the numeral shapes share; no one else needs it.
namespace svod::normalizer::phrases::number_shape_kinds {

using Numbers = std::vector<NumberMatch>;

/// Figures as written: their value and how many decimals they have.
struct Figures {
    double value = 0;
    int decimals = 0;
};

/// «1 599 059,38», «20.000», «1'234.5», «1,234,567»: spaces and apostrophes set thousands apart, and so does a point
/// before exactly three last digits; a comma does so before «,000» of a sum or where it stands twice.
std::optional<Figures> read_figures(std::string_view text, bool is_money);

/// A numeral of the match's span and the row's kind and rule.
NumberMatch number_of(const NumberInput& input, double value, int decimals);

/// The value without the error of binary fractions: no report writes more than six decimals.
double without_drift(double value);

/// What the match's scale word multiplies by; 1 without one.
double scale_of(const NumberInput& input);

/// What «с половиной», «с четвертью» of the match adds to the number before the scale.
double half_of(const NumberInput& input);

/// The hundredths that the match's kopecks make, in figures or words.
double kopecks_of(const NumberInput& input);

std::optional<Numbers> figures(const NumberInput& input);
std::optional<Numbers> rest_alone(const NumberInput& input);
std::optional<Numbers> spaced(const NumberInput& input);
std::optional<Numbers> kopecks(const NumberInput& input);
std::optional<Numbers> recognised(const NumberInput& input);
std::optional<Numbers> sum_of_scales(const NumberInput& input);
std::optional<Numbers> scaled_range(const NumberInput& input);
std::optional<Numbers> figures_alone(const NumberInput& input);
std::optional<Numbers> simple_fraction(const NumberInput& input);

std::optional<Numbers> words(const NumberInput& input);
std::optional<Numbers> words_before_noun(const NumberInput& input);
std::optional<Numbers> one_of_scale(const NumberInput& input);
std::optional<Numbers> one_and_half(const NumberInput& input);
std::optional<Numbers> half(const NumberInput& input);
std::optional<Numbers> fraction(const NumberInput& input);
std::optional<Numbers> fraction_alone(const NumberInput& input);
std::optional<Numbers> decimal_words(const NumberInput& input);
std::optional<Numbers> point_words(const NumberInput& input);

}  // namespace svod::normalizer::phrases::number_shape_kinds
