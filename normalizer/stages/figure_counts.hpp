#pragma once

#include <optional>
#include <string>

#include "normalizer/stages/figure_tables.hpp"
#include "normalizer/stages/indicator_cells.hpp"

namespace svod::normalizer::stages {

/// What a cell's figure counts, by the headings around it; `quote`: the words of its row.
Count count_of(const Reading& reading, const phrases::Readers& readers, const Unit& unit, const CellFigure& figure,
               const FigureCell& cell, const std::string& quote);

/// What a label counts itself, things and their number: «Школы (14)»; none for any other.
std::optional<Count> count_of_label(const phrases::Readers& readers, const Unit& unit);

}  // namespace svod::normalizer::stages
