#pragma once

#include <vector>

#include "normalizer/phrases/date_shapes.hpp"

/// Years that are written once for several dates: «с 5 ноября по 3 марта 2023», «19 и 20 ноября 2022».
namespace svod::normalizer::phrases {

/// Whether the first point stands later in a year than the second, so that together, in this order, they cross the end
/// of a year. For points of one unit, or of days and months; others give no meaning.
bool falls_back(const DatePoint& a, const DatePoint& b);

/// The range from one date to another. The end that has no year takes the other's, or the one beside it where the range
/// crosses the end of a year.
DateAtom range_of(DateAtom a, const DateAtom& b);

/// Gives the dates of lists their years: a list's last year holds for the whole list, else each for what follows it.
/// `atoms` in text order.
void spread_years(std::vector<DateAtom>& atoms);

}  // namespace svod::normalizer::phrases
