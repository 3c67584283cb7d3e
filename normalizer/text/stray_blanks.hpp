#pragma once

#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Whether a blank before this mark is a typist's slip: comma, point, semicolon.
constexpr bool is_mark_of_words(char32_t c) {
    return c == U',' || c == U'.' || c == U';';
}

/// Drops the blanks that typists put before a comma, a point or a semicolon («2024 г .», «И .В.», «дети ,школы»), those
/// inside a day in figures («31 .12. 2024»), and the one inside a decimal of per cent («82 ,4 %», «доля – 82, 4 %»).
/// Those before other points between figures («3 .12») and before rows of them («...») stay.
void drop_stray_blanks(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
