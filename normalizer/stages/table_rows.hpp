#pragma once

#include <optional>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The unit of each grid position of a table, by row and column: a spanned position has the unit that covers it, a
/// missing one none.
std::vector<std::vector<std::optional<int>>> grid_of(const Reading& reading, const TableView& table);

/// Whether a row heads a part of the table: one cell over all columns, or one cell alone filled at the row's beginning,
/// with words, or such a cell behind a lone number («1.» «Организационная работа») that the next row's number goes on
/// («1.1»). `row` is 0-based. False for the header rows.
bool is_section_row(const Reading& reading, const TableView& table, int row);

/// Whether the parts of a table whose first column has the activities are headed by rows with a title alone
/// («Методическая работа | | | »): the first row is one, fuller rows follow each, and most of them name no form of
/// activities («Конкурс чтецов | | | »). \pre table.roles is set
bool is_divided_by_titles(const Reading& reading, const phrases::Readers& readers, const TableView& table);

/// Whether a row only numbers the columns («1 | 2 | 3»).
bool is_numbering_row(const Reading& reading, const TableView& table, int row);

/// Whether a row repeats the table's header, as at the top of a page.
bool is_repeated_header(const Reading& reading, const TableView& table, int row);

/// Whether a text is a number as rows and sections have («1», «2.3.», «IV»).
bool is_row_number(std::string_view text);

}  // namespace svod::normalizer::stages
