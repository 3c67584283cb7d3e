#pragma once

#include "extractors/document/document.hpp"

namespace svod::extractors::assembly {

/// Marks the head rows of a table: the first that looks like one, a second line of titles below it, and the row that
/// numbers the columns. Where a format without merged cells wrote a head in two lines («Факт» over «I кв.», «II кв.»),
/// the cells get the spans that they stand for. Tables without a head stay as they are.
void mark_head(Table& table);

}  // namespace svod::extractors::assembly
