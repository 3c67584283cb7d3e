#pragma once

#include <string>
#include <vector>

#include "extractors/assembly/hyphenation.hpp"
#include "extractors/txt/lines.hpp"

namespace svod::extractors::txt {

/// Makes paragraphs of lines that no blank line separates: a line is joined to the one before where that was broken
/// for want of room, where it goes on in lower case, or where both stand in one pair of bold marks.
/// A label or a «Key: value» form begins a paragraph of its own.
/// `lines`: at least one; `words`: those of the document, for hyphens at line ends. Gives at least one paragraph, in
/// order, with tabs and the first line's indentation still inside.
std::vector<std::string> join_wrapped(const std::vector<Line>& lines, const assembly::WordList& words);

}  // namespace svod::extractors::txt
