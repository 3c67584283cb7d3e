#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The figure of a cell: «40%», «81,61», «1 234».
struct CellFigure {
    double value = 0;
    int decimals = 0;  ///< digits written after the point
};

/// The figure that a cell holds; none for «-», an empty cell or a text without a numeral.
std::optional<CellFigure> figure_of(const phrases::Readers& readers, const text::Folded& cell);

/// What the figures under headings are multiples of: 1000 where one of the headings, as written, names thousands («тыс.
/// руб.»), 1000000 for millions, else 1.
double scale_of(const phrases::Readers& readers, const std::vector<std::string>& headings);

/// The figure in units, without the noise of binary fractions: 4,004 thousands are 4 004.
double scaled(double value, double scale);

/// fact / plan × 100, rounded to two digits; none where either is missing or the plan is zero.
Number percent_of(const Number& plan, const Number& fact);

/// The unit of an indicator by its name, and by the words of its cell «ед. изм.» where there is one.
Text unit_of_indicator(const phrases::Readers& readers, const text::Folded& name, const text::Folded* unit_cell);

/// An indicator of a table, with the cell of its fact.
struct TableIndicator {
    Indicator indicator;
    int fact_cell = -1;  ///< index into Reading::units; -1 where there is none, or several
};

/// The rows of one table of indicators. \pre the table's kind is indicators
std::vector<TableIndicator> indicators_of_table(const Reading& reading, const phrases::Readers& readers,
                                                const TableView& table);

}  // namespace svod::normalizer::stages
