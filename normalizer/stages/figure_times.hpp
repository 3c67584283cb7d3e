#pragma once

#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/figure_tables.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// What the headings of a figure say of its time.
struct FigureTimes {
    bool column = false;  ///< the column's heading names one
    bool row = false;     ///< the row's is one: «2023», «2024 год (отчётный)»
    bool other = false;   ///< it isn't the report's, or only a part of it beside a column of the whole
    Text day;             ///< the day that the column's heading gives
};

/// The times of a cell's figure. `unit`: the cell's.
FigureTimes times_of(const Reading& reading, const phrases::Readers& readers, const Unit& unit, const FigureCell& cell);

}  // namespace svod::normalizer::stages
