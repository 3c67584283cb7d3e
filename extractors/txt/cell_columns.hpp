#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svod::extractors::txt {

/// Gives the lines of rows that have more of them than columns to their cells, by the length that the columns' texts
/// have in other rows.
class CellColumns {
  public:
    /// `lengths`: for each column the letters of its texts in rows of as many lines as columns; none is allowed.
    explicit CellColumns(std::vector<std::vector<std::size_t>> lengths);

    /// The texts of a row's cells, as many as columns, from its lines; those of one cell joined by '\n'. Items of a
    /// list stay with the line before them where they can. \pre at least as many lines as columns; costs columns ×
    /// lines²
    [[nodiscard]] std::vector<std::string> divide(const std::vector<std::string_view>& lines) const;

  private:
    std::vector<double> usual_;  // letters, by column: the middle of the lengths
};

}  // namespace svod::extractors::txt
