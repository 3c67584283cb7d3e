#pragma once

#include <cstddef>
#include <vector>

#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::txt {

/// Makes each HTML table (`<table>` … `</table>`, those inside its cells with it) one line of its own, as programs that
/// read scans write tables into text files; what stands before and after it on its lines becomes lines of their own. A
/// table that isn't closed ends with the last line that holds a tag of a row or a cell. Lines without such tags stay as
/// they are.
std::vector<Line> join_html_tables(std::vector<Line> lines);

/// Reads the HTML table that `lines[begin]` holds whole (join_html_tables), by libxml2's HTML parser, which mends what
/// isn't well-formed. Cells span rows and columns as HTML 4.01, 11.2.6 says; a cell's paragraphs, breaks and items are
/// its lines; a caption becomes a paragraph before the table. A table of one column or one row is one too; none without
/// any text.
TableRegion read_html_table(const std::vector<Line>& lines, std::size_t begin);

}  // namespace svod::extractors::txt
