#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/date_points.hpp"
#include "normalizer/phrases/macro_values.hpp"

namespace svod::normalizer::phrases {

/// A written date before it is joined with its neighbours and resolved.
struct DateAtom {
    enum class Bound { exact, until, since };
    text::Span span;  ///< bytes of the folded text
    DatePoint from;
    std::optional<DatePoint> to;  ///< of a range
    Bound bound = Bound::exact;
    std::string recurrence;  ///< a code of the contract's list, "" for none
    bool vague = false;      ///< as DateMatch::vague
    bool weak = false;       ///< could be a decimal, a clause or a mere number: needs a neighbour that proves it
    bool listed = false;     ///< stands in one list with the atom before it
    bool year_written = false;
    std::string rule;
    std::string manner;  ///< as DateMatch::manner
};

/// What a row of the pack `dates` matched, for the shape that the row names.
struct ShapeInput {
    const engine::Matcher& matcher;
    const engine::Match& match;
    std::string_view folded;
    const MacroValues& values;

    /// The text of the n-th group of a macro; "" where it took no part.
    [[nodiscard]] std::string_view group(std::string_view macro, int n = 0) const;
    /// The row's cell `option`.
    [[nodiscard]] std::string_view option() const;
};

/// The atoms that a match makes, by the shape that its row names. No atoms: the words are no date and nothing inside
/// them may become one. nullopt: this row doesn't fit here, another may.
std::optional<std::vector<DateAtom>> make_atoms(const ShapeInput& input);

/// Whether a shape of that name exists.
bool is_shape(std::string_view name);

/// The macros whose values shapes look up.
std::vector<std::string> shape_macros();

}  // namespace svod::normalizer::phrases
