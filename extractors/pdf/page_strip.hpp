#pragma once

#include <cstddef>
#include <vector>

#include "extractors/pdf/layout.hpp"

namespace svod::extractors::pdf {

/// The lines of all pages one below the other, as on one long sheet: the first line of a page stands near below the
/// last one before it if a table may go on there. A table between two lines, or a page that isn't full, sets them far
/// apart.
struct PageStrip {
    std::vector<Line> lines;
    std::vector<std::size_t> pages;  ///< the page of each line, as an index
    std::vector<double> shifts;      ///< what was added to each line's `y`
};

/// \param pages  in reading order
PageStrip strip_of(const std::vector<PageLayout>& pages);

}  // namespace svod::extractors::pdf
