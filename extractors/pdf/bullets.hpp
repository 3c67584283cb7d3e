#pragma once

#include "extractors/pdf/page.hpp"

namespace svod::extractors::pdf {

/// Prints a bullet for each dot that stands where a list's bullet does: left of a line's first letter, at the middle of
/// its height, and of its measure. A page of more than 300 dots is a drawing and stays as it is.
void print_bullets(Page& page);

}  // namespace svod::extractors::pdf
