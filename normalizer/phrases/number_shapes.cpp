#include "normalizer/phrases/number_shapes.hpp"

#include <algorithm>
#include <array>

#include "normalizer/phrases/number_shape_kinds.hpp"

namespace svod::normalizer::phrases {
namespace {

namespace kinds = number_shape_kinds;
using kinds::Numbers;

std::optional<Numbers> none(const NumberInput& /*input*/) {
    return Numbers{};
}

struct Shape {
    std::string_view name;
    std::optional<Numbers> (*make)(const NumberInput&);
};

constexpr std::array shapes{
    Shape{"none", none},
    Shape{"figures", kinds::figures},
    Shape{"figures_alone", kinds::figures_alone},
    Shape{"rest_alone", kinds::rest_alone},
    Shape{"spaced", kinds::spaced},
    Shape{"kopecks", kinds::kopecks},
    Shape{"recognised", kinds::recognised},
    Shape{"sum_of_scales", kinds::sum_of_scales},
    Shape{"scaled_range", kinds::scaled_range},
    Shape{"simple_fraction", kinds::simple_fraction},
    Shape{"words", kinds::words},
    Shape{"words_before_noun", kinds::words_before_noun},
    Shape{"one_and_half", kinds::one_and_half},
    Shape{"one_of_scale", kinds::one_of_scale},
    Shape{"half", kinds::half},
    Shape{"fraction", kinds::fraction},
    Shape{"fraction_alone", kinds::fraction_alone},
    Shape{"decimal_words", kinds::decimal_words},
    Shape{"point_words", kinds::point_words},
};

const Shape* shape_named(std::string_view name) {
    const auto* found = std::find_if(shapes.begin(), shapes.end(), [&](const Shape& s) { return s.name == name; });
    return found == shapes.end() ? nullptr : found;
}

}  // namespace

std::string_view NumberInput::group(std::string_view macro, int n) const {
    const auto span = matcher.group(match, macro, n);
    return span ? folded.substr(span->begin, span->size()) : std::string_view();
}

std::optional<std::vector<NumberMatch>> make_numbers(const NumberInput& input) {
    const Shape* shape = shape_named(input.matcher.cell(input.match, "shape"));
    return shape != nullptr ? shape->make(input) : std::nullopt;
}

bool is_number_shape(std::string_view name) {
    return shape_named(name) != nullptr;
}

std::vector<std::string> number_macros() {
    return {"number_word", "ordinal_word", "scale_word",      "scale_short",     "group_word",    "denominator_word",
            "glued_part",  "glued_scale",  "simple_fraction", "vulgar_fraction", "limited_scale", "share_word"};
}

}  // namespace svod::normalizer::phrases
