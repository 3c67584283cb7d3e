#pragma once

#include <cstddef>
#include <string>
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

}  // namespace svod::extractors::txt
