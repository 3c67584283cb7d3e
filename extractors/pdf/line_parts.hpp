#pragma once

#include <cstddef>
#include <vector>

#include "extractors/pdf/lines.hpp"

/// Lines → what stands in the columns of a table without ruling lines.
namespace svod::extractors::pdf {

inline constexpr double kGap = 1.0;     // em between two columns at least, where nothing else tells
inline constexpr double kNarrow = 0.4;  // em between two columns that other lines have shown

/// Ascending left edges, in points.
using LeftEdges = std::vector<double>;

/// Whether an edge lies there, or as near as printing puts it.
bool is_edge(const LeftEdges& edges, double at);

/// Cuts parts where a word begins at one of the edges and isn't as near to the one before as words of a text are.
void split_at_edges(std::vector<Line>& parts, const LeftEdges& edges);

/// Cuts lines into parts, at gaps that no text has and at edges where parts of several lines begin, of the line's own
/// page, the one before and the one behind.
class LineParts {
  public:
    /// \param pages  the page of each line, ascending; both stay alive as long as this
    LineParts(const std::vector<Line>& lines, const std::vector<std::size_t>& pages);

    /// The line's parts from left to right, none of them empty; `more` are edges besides those of the pages.
    [[nodiscard]] std::vector<Line> of(std::size_t line, const LeftEdges& more) const;

    /// Whether a part of the line begins where parts of other lines do.
    [[nodiscard]] bool begins_at_edge(std::size_t line, const Line& part) const;

  private:
    const std::vector<Line>& lines_;
    const std::vector<std::size_t>& pages_;
    std::vector<LeftEdges> edges_;  // of each page
};

}  // namespace svod::extractors::pdf
