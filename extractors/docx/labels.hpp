#pragma once

#include <string>
#include <string_view>

namespace svod::extractors::docx {

/// A number in one of the formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59): decimal, decimalZero, upperRoman,
/// lowerRoman, upperLetter, lowerLetter, russianUpper, russianLower, none. A format that isn't known, and a number that
/// a format can't show (Roman over 4,999, letters over 30 times round, below 1), is written in decimal figures.
/// Examples: (4, "lowerRoman") → "iv"; (27, "upperLetter") → "AA"; (4, "russianLower") → "г".
std::string format_number(int number, std::string_view format);

/// A shown label without brackets around it and dots, brackets and colons behind it; any bullet is "-".
/// Examples: "1.1." → "1.1"; "а)" → "а"; "(2)" → "2"; "•" → "-"; "Раздел 1." → "Раздел 1".
std::string bare_label(std::string_view shown);

}  // namespace svod::extractors::docx
