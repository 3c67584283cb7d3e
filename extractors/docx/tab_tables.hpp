#pragma once

#include <vector>

#include "extractors/docx/paragraph.hpp"

namespace svod::extractors::docx {

/// Makes tables of paragraphs whose cells are set apart by tabs, as in a text file opened in Word and saved: two rows
/// at least with three filled cells, blank paragraphs and further lines of a cell between them allowed. Headings,
/// labelled paragraphs, lists, contents and signatures with tabs stay as they are. Never fails.
void read_tab_tables(std::vector<Item>& items);

}  // namespace svod::extractors::docx
