#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod::store {

/// Columns that a terminal needs for `text`: two for wide letters, none for combining marks and control characters.
int display_width(std::string_view text);

/// `text` in one line (white space folded), cut to `width` terminal columns; a cut one ends in «…».
std::string shortened(std::string_view text, int width);

/// A table of text, aligned by display width.
class TextTable {
  public:
    /// `header` may be empty: then there is none. Cells longer than `cell_limit` terminal columns are shortened.
    explicit TextTable(std::vector<std::string> header, int cell_limit = 60)
        : header_(std::move(header)), cell_limit_(cell_limit) {}

    /// Adds a row; `numeric[i]` aligns cell i to the right. Missing cells are empty.
    void add(std::vector<std::string> cells, std::vector<bool> numeric = {});

    /// The lines, each after `indent` and ending in a line feed, without trailing spaces.
    std::string text(std::string_view indent = "") const;

  private:
    struct TableRow {
        std::vector<std::string> cells;
        std::vector<bool> numeric;
    };

    std::vector<std::string> header_;
    int cell_limit_;
    std::vector<TableRow> rows_;
};

}  // namespace svod::store
