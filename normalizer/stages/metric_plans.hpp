#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Whether a count stands in a section of what is ahead. One of «Проблемы и планы» tells how things are as well.
bool tells_of_plans(const Reading& reading, const phrases::Readers& readers, const Count& count);

/// «План работы на 2025 год» in a report of 2024: whether a count in a row or item of it is still ahead, as all are
/// unless the plan's events tell of more; «В 2025 году запланированы: – обучение 9 педагогов» likewise.
bool is_of_plan_ahead(const Reading& reading, const Count& count, const Unit& unit);

}  // namespace svod::normalizer::stages
