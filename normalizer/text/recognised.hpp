#pragma once

#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Joins the figures of a year of this century or the last printed spaced out before the word «год»
/// («2 0 2 2 г о д»). Elsewhere figures in a row are cells.
void join_spaced_years(std::vector<Character>& characters);

/// Makes the nought that begins a word of three letters at least the letter that it stands for («0тчёт»).
void repair_noughts(std::vector<Character>& characters);

/// Makes the three that begins a known word the letter that it stands for («3адачи», «3а 2024 год»).
void repair_threes(std::vector<Character>& characters);

/// Makes the pairs that stand for a number sign one («Nº 5», «N° 5», «Ns 5», «No 5»).
void repair_number_signs(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
