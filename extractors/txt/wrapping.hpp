#pragma once

#include <string>
#include <vector>

#include "extractors/txt/lines.hpp"

namespace svod::extractors::txt {

/// Makes paragraphs of lines that no blank line separates: a line is joined to the one before where that was broken
/// for want of room, where it goes on in lower case, or where both stand in one pair of bold marks.
/// A label or a «Key: value» form begins a paragraph of its own.
/// `lines`: at least one; gives at least one paragraph, in order, with tabs still inside.
std::vector<std::string> join_wrapped(const std::vector<Line>& lines);

}  // namespace svod::extractors::txt
