#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/document.hpp"

/// Lines whose cells are set apart by blanks.
namespace svod::extractors::txt {

constexpr std::size_t narrowest_gap = 2;
/// Longer lines are paragraphs with stray spaces.
constexpr std::size_t widest_line = 400;

/// Characters from `begin` to before `end`.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The columns that lines leave clear of each other, grown line by line.
class ClearColumns {
  public:
    void add(const std::u32string& line);

    [[nodiscard]] std::vector<Span> columns() const;

  private:
    std::vector<bool> used_;  // positions at which some line has text
};

/// The characters of a line without the white space at its end.
std::u32string trimmed_end(std::string_view text);

/// Whether two blanks stand somewhere behind a line's first word. False for lines over `widest_line`.
bool has_gap(const std::u32string& line);

/// What of a line stands in each column, spaces folded.
std::vector<std::string> cut(const std::u32string& line, const std::vector<Span>& columns);

/// The cells of a line by the wide gaps in it.
std::vector<std::string> cells_by_gaps(const std::u32string& line);

/// How many cells have text.
std::size_t filled(const std::vector<std::string>& cells);

/// The cells as a row of a table.
Row to_row(const std::vector<std::string>& cells);

}  // namespace svod::extractors::txt
