#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/assembly/hyphenation.hpp"

namespace svod::extractors::assembly {

/// What the lines of a file are, as far as it shows.
enum class LineHabit {
    unknown,
    whole,    ///< paragraphs of any length stand on one line
    wrapped,  ///< an editor or a converter broke them for want of room
};

/// Tells the habit of the lines of running text, rows of tables left out, by those that are longer than any that was
/// wrapped, and by sentences that go on in the next line.
LineHabit habit_of(const std::vector<std::string_view>& lines);

/// Makes paragraphs of lines that no blank line separates: a line is joined to the one before where that was broken
/// for want of room, where it goes on in lower case, in an oblique case or with a quoted name, or where both stand in
/// one pair of `**`. A label, a «Key: value» form or a contact line begins a paragraph of its own.
/// `lines`: at least one, marks and indentation still inside; `words`: those of the document, for hyphens at line
/// ends; `habit`: of the file's lines: whole ones are taken for broken only among several of their length. Gives at
/// least one paragraph, in order; marks, tabs and the first line's indentation stay.
std::vector<std::string> join_wrapped(const std::vector<std::string_view>& lines, const WordList& words,
                                      LineHabit habit = LineHabit::unknown);

}  // namespace svod::extractors::assembly
