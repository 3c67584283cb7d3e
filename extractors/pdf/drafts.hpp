#pragma once

#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/pdf/layout.hpp"

namespace svod::extractors::pdf {

/// The pages' tables and paragraphs in reading order. A paragraph that runs over a page end by its geometry is one
/// draft; the first draft of a page else has `after_break`. Pages must be in order and without margins.
std::vector<assembly::Draft> drafts_of(std::vector<PageLayout> pages);

}  // namespace svod::extractors::pdf
