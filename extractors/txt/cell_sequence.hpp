#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractors/txt/lines.hpp"

namespace svod::extractors::txt {

/// The lines of a file as cells of a table that has each on a line of its own, blank lines as empty ones; made as far
/// as they are asked for. The lines must outlive it.
class CellSequence {
  public:
    /// The first cell is `lines[begin]`.
    CellSequence(const std::vector<Line>& lines, std::size_t begin);

    /// The text of a cell; "" for an empty one and behind the last line.
    std::string_view at(std::size_t cell);

    /// Whether there are so many lines.
    bool has(std::size_t cell);

    /// The index of the first line that none of the first `count` cells stands on. \pre they were asked for
    [[nodiscard]] std::size_t line_behind(std::size_t count) const;

  private:
    struct Place {
        std::string_view text;
        std::size_t line_behind;
    };

    const std::vector<Line>& lines_;
    std::vector<Place> cells_;
    std::size_t next_;
    bool spaced_ = false;
};

}  // namespace svod::extractors::txt
