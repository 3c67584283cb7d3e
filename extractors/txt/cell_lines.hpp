#pragma once

#include <cstddef>
#include <vector>

#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::txt {

/// Reads a table each cell of which stands on a line of its own, as LibreOffice's export to text, docx2txt and copies
/// of web pages write it, beginning with its head at `lines[begin]`; an empty cell is a blank line. Told from text are
///  - rows that begin with a number each («№», «Мероприятие», «Срок», «1», «Слёт», «май», «2», …),
///  - rows one column of which says when, below a head that says so («Мероприятие», «Сроки», «Слёт», «май», …), both
///    also between titles of sections and with several paragraphs in a cell, if most have a line for each column;
///  - rows of a name and figures, below as many heads («Школа», «Программ», «Детей», «СОШ № 2», «12», «288», …).
/// Of a table that doesn't end where its last row is complete, the rest is text.
TableRegion read_cell_lines(const std::vector<Line>& lines, std::size_t begin);

}  // namespace svod::extractors::txt
