#pragma once

#include <string_view>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/table_heads.hpp"

namespace svod::normalizer::stages {

/// «1998», «2021»
bool is_year(std::string_view words);

/// Whether a table has titles («Форма», «2023», «I кв.») in all cells of its first row and figures behind words in its
/// second: a head, if one of unknown words.
bool begins_with_titles(const Reading& reading, const phrases::Readers& readers, const Grid& grid);

/// Makes a table of rows × columns of numbers behind a first column of words one of figures, and sets its head and the
/// roles of its columns. A small table of words becomes a letterhead, any other stays unknown.
void find_figures(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table);

/// Whether most filled cells of a column below the header are figures. \pre column < the grid's width
bool holds_figures(const Reading& reading, const Grid& grid, const TableView& table, std::size_t column);

/// Whether a table of events only counts them («Форма мероприятия | Количество | Охват»): names of kinds and figures,
/// neither terms nor results.
bool counts_activities(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                       const TableView& table);

/// Tells what a column of fulfilment over figures is in a table of indicators: the percentage reached beside a fact
/// («План | Факт | Выполнение»), else what has been reached («План | Выполнение»).
void settle_measures(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table);

}  // namespace svod::normalizer::stages
