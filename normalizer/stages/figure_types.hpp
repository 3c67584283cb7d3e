#pragma once

#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/figure_tables.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// «Школы» over «программ» and «детей»: the lower head, which says what is counted, where the upper one says where; ""
/// for any other column. Needs the cell's column.
std::string counted_below(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                          const FigureCell& cell);

/// «Количество программ» in a column «Школы»: the row says what is counted, or the table's caption, the column where.
bool counts_by_type(const phrases::Readers& readers, const TableView& table, const FigureCell& cell);

/// «Школы | 14» below «Педагоги, прошедшие курсы», or the total of such rows: the caption says what is counted, the
/// rows where.
bool counts_by_caption(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                       const FigureCell& cell);

}  // namespace svod::normalizer::stages
