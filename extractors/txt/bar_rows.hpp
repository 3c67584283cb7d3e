#pragma once

#include <vector>

#include "extractors/txt/lines.hpp"

namespace svod::extractors::txt {

/// Writes the rows of tables whose cells bars separate («| 1 | Семинар | май |», or without the outer ones) with tabs
/// instead, and drops the rules between them («|---|---|», CommonMark's table extension), so that they are read like
/// rows with tabs (read_tab_table). Frames, whose bars stand under each other, and tables of fewer than three columns
/// stay as they are (read_drawn_table).
std::vector<Line> bars_to_tabs(std::vector<Line> lines);

}  // namespace svod::extractors::txt
