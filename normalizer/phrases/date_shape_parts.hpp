#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "normalizer/phrases/date_shapes.hpp"

namespace svod::normalizer::phrases::shape_parts {

using Atoms = std::vector<DateAtom>;

/// The digits that begin a text, at most eight, as a number; they are taken away. None where it begins otherwise.
std::optional<int> consume_digits(std::string_view& text);

/// Takes a word away from the beginning of a text; false where it begins otherwise.
bool consume(std::string_view& text, std::string_view word);

/// The year of two digits in full: «49» is 2049, «50» is 1950; others as they are.
std::optional<int> full_year(std::optional<int> year);

/// The text of the first of the macros that took part in the match; empty if none did.
std::string_view first_group(const ShapeInput& input, std::initializer_list<std::string_view> macros);

/// The year of a match.
struct YearReading {
    bool fits = true;         ///< false: the two digits count something and are no year
    std::optional<int> year;  ///< as a number of four digits
    int shift = 0;            ///< of a relative year («прошлого года» is -1)
};
YearReading read_year(const ShapeInput& input);

/// Whether a word, a figure, a dash or a per cent sign follows the match: a bare year before it is something else.
bool stands_before_word_or_figure(const ShapeInput& input);

/// Whether what figures at the match's end could count follows: a word, a figure, a per cent sign, or a dash or slash
/// with more figures behind it.
bool stands_before_counted(const ShapeInput& input);

/// Whether a year follows the match.
bool stands_before_year(const ShapeInput& input);

/// The month of a match, in figures or by name; figures may be out of range.
std::optional<int> month_of(const ShapeInput& input);

/// The day that a text begins with, in figures with their ending («24-го») or as a word; it is taken away.
std::optional<int> day_of(const ShapeInput& input, std::string_view& text);

/// An atom over the whole match that begins at a point, with the bound that the rule's option gives.
DateAtom atom_of(const ShapeInput& input, DatePoint point);

/// One atom at a point with the match's year; none where its digits are no year.
std::optional<Atoms> one(const ShapeInput& input, DatePoint point);

/// Reads the next number of a list into a point; false where it is out of range. What it has read is taken away.
using NextNumber = std::function<bool(std::string_view&, DatePoint&)>;

/// «27-28», «19 и 20», «1-й, 2-й»: an atom for each number of `text` (a part of the folded text), for a dash or «по»
/// one that is a range. No atoms where a number is out of range; none where the match's digits are no year.
std::optional<Atoms> listed(const ShapeInput& input, std::string_view text, DatePoint point, const NextNumber& next);

}  // namespace svod::normalizer::phrases::shape_parts
