#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extractors/txt/lines.hpp"
#include "extractors/txt/text_columns.hpp"

namespace svod::extractors::txt {

/// A line of a table.
struct TableLine {
    std::u32string text;
    bool title = false;         // of a section, across the columns
    bool behind_blank = false;  // a blank line or a rule lies before it
};

/// Collects the lines of one table, as long as they leave columns clear: also behind a blank line or two, and with
/// titles of sections across the columns, once these are known.
class AlignedLines {
  public:
    /// The table may begin at `lines[begin]`; the lines must outlive it.
    AlignedLines(const std::vector<Line>& lines, std::size_t begin);

    [[nodiscard]] const std::vector<TableLine>& lines() const { return group_; }
    [[nodiscard]] std::vector<Span> columns() const { return occupied_.columns(); }

    /// How many lines of the file they are.
    [[nodiscard]] std::size_t count() const;

  private:
    bool take();
    void push(TableLine line);
    [[nodiscard]] bool goes_on_below() const;
    [[nodiscard]] bool fits(std::size_t at) const;
    [[nodiscard]] bool stands_in_first(const std::u32string& text) const;
    [[nodiscard]] bool is_sure() const;
    [[nodiscard]] bool begins_other(std::size_t at) const;
    [[nodiscard]] bool is_head_over_figures(std::size_t at) const;
    [[nodiscard]] bool goes_on_behind_blank(std::size_t at) const;
    [[nodiscard]] bool is_title(std::size_t at) const;

    const std::vector<Line>& lines_;
    std::size_t begin_;
    std::size_t at_;
    bool behind_rule_ = false;
    ClearColumns occupied_;
    std::vector<TableLine> group_;
    std::vector<std::size_t> sources_;  // their indices in the file
};

}  // namespace svod::extractors::txt
