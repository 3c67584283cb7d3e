#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/document.hpp"

namespace svod::extractors::assembly {

/// Joins the two parts of a text that a page break cut: a space between them, a line end where the first part is
/// complete («…:», «….»); either may be empty.
std::string join_parts(std::string_view first, std::string_view second);

/// Whether text ends as a finished sentence or item does: . ! ? : ; … (a closing quote or bracket may follow).
bool is_terminated(std::string_view text);

/// Whether text begins as the rest of a cut sentence does: lower case, a closing or opening bracket, a comma.
bool begins_as_rest(std::string_view text);

/// The text of the cell that begins at the column; "" where none does.
std::string_view text_at(const Row& row, int column);

/// Whether the row holds one cell with text, at its start, and no other text, in a table of three columns or more,
/// or one cell that spans all columns.
bool is_single_cell(const Row& row, int columns);

/// Whether the row looks like a table's head: several short cells with the words that heads use, no row number.
bool looks_like_head(const Row& row);

/// Whether a text is a period or a measure of one as it heads a column of figures: «I кв.», «2023 год», «за год».
bool names_period(std::string_view text);

/// Whether the row begins another table than the rows above it: `looks_like_head`, and surely so.
bool begins_table(const Row& row);

/// Whether the row numbers the columns («1 | 2 | 3 | 4») from 1 on.
bool numbers_columns(const Row& row);

/// Whether the first column holds row numbers: its head says so, or most of the body rows have one.
bool has_number_column(const Table& table);

/// Whether a row after a break is the rest of the row above, cut in two.
bool continues(const Table& table, const Row& above, const Row& below);

/// Appends the cells of `below` to those of `above`, column by column.
void append_row(Row& above, const Row& below);

/// The last steps on a whole table: drawn rules and empty rows dropped, section rows made one cell over all columns,
/// head rows marked. `emphasised` tells for each row whether its text was set in italic or bold marks; may be empty.
void finish_table(Table& table, const std::vector<bool>& emphasised = {});

}  // namespace svod::extractors::assembly
