#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalizer/stages/figure_tables.hpp"
#include "normalizer/stages/indicator_cells.hpp"

namespace svod::normalizer::stages {

/// What a cell's figure counts, by the headings around it; `quote`: the words of its row.
Count count_of(const Reading& reading, const phrases::Readers& readers, const Unit& unit, const CellFigure& figure,
               const FigureCell& cell, const std::string& quote);

/// Whether a count of whole things has a fraction, as one for each of something else has.
bool is_mean(const Count& count);

/// The part that a cell tells of in brackets behind its figure («21 (из них 9 онлайн)»); none where it tells of none.
/// `whole`: the count of the figure, `whole_index` its index in the report.
std::optional<Count> count_of_remark(const phrases::Readers& readers, const Unit& unit, const Count& whole,
                                     int whole_index);

/// What a label counts itself, things and their number: «Школы (14)»; none for any other.
std::optional<Count> count_of_label(const phrases::Readers& readers, const Unit& unit);

/// The figures of a cell that holds nothing but figures, each with its short unit, under a heading that names what it
/// counts: «12 гр. 140 чел.» under «Групп, детей». Empty for any other cell.
std::vector<phrases::CountMatch> measured_figures(const Reading& reading, const phrases::Readers& readers,
                                                  const Unit& unit);

/// One of them as a count.
Count count_of_measured(const Unit& unit, const phrases::CountMatch& match, const FigureCell& cell,
                        const std::string& quote);

}  // namespace svod::normalizer::stages
