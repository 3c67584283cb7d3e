#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svod::extractors::txt {

/// One line of a table before its cells have their columns.
struct RawRow {
    std::vector<std::string> fields;  ///< at least one; cleaned
    bool after_break = false;         ///< a blank line or a form feed lies before it
    bool title = false;               ///< a line without separators that stands for the whole row
};

/// Pads every row to `columns` fields. Rows with fewer fields than columns lost a column at their start or end; those
/// of one run go where they resemble the full rows most (length of text, digits, row numbers). Surplus fields are
/// joined to the last. Gives true where a row had to be changed by more than empty fields at its end.
bool align_columns(std::vector<RawRow>& rows, std::size_t columns);

/// How many cells each row lost at its start: a head without the column of numbers that the rows below have
/// («Показатель | 2023 год» over «1 | Кружки | 14»), and rows whose empty cells came to stand at their end instead
/// («2023 | 2024 | | |» over «1 | Кружки | 14 | 15»).
std::vector<std::size_t> lost_leading_cells(const std::vector<RawRow>& rows);

/// Puts that many empty cells before the others, taking those at the end away.
template <class Field>
void restore_leading_cells(std::vector<Field>& fields, std::size_t lost, std::size_t empty_at_end) {
    fields.resize(fields.size() - std::min(lost, empty_at_end));
    fields.insert(fields.begin(), lost, Field());
}

/// Whether a cell holds nothing but a figure, a range or a percentage: «2 756», «76,5 %», «+12».
bool is_figure(std::string_view text);

/// Empty fields at the end of a row.
std::size_t empty_at_end(const std::vector<std::string>& fields);

}  // namespace svod::extractors::txt
