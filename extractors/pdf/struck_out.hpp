#pragma once

#include <vector>

#include "extractors/pdf/page.hpp"

/// Text that its writer has crossed out.
namespace svod::extractors::pdf {

/// For each glyph of the page whether a horizontal line is drawn through its middle that begins and ends with the words
/// it crosses, as a deletion in the margin mode of a word processor is printed. Empty where no glyph is struck out.
std::vector<bool> struck_out(const Page& page);

}  // namespace svod::extractors::pdf
