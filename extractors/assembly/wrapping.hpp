#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/assembly/hyphenation.hpp"

namespace svod::extractors::assembly {

/// Makes paragraphs of lines that no blank line separates: a line is joined to the one before where that was broken
/// for want of room, where it goes on in lower case, in an oblique case or with a quoted name, or where both stand in
/// one pair of `**`. A label, a «Key: value» form or a contact line begins a paragraph of its own.
/// `lines`: at least one, marks and indentation still inside; `words`: those of the document, for hyphens at line
/// ends; `lines_are_whole`: other lines of the file are longer than any that was wrapped, so that a line is taken for
/// broken for want of room only among several of its length. Gives at least one paragraph, in order; marks, tabs and
/// the first line's indentation stay.
std::vector<std::string> join_wrapped(const std::vector<std::string_view>& lines, const WordList& words,
                                      bool lines_are_whole = false);

/// Whether a line is longer than those that editors and converters wrap; its length is that of its characters.
bool is_longer_than_wrapped(std::string_view line);

}  // namespace svod::extractors::assembly
