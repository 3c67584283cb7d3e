#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod::extractors::txt {

/// One line of a text file that is not blank.
struct Line {
    std::string text;          ///< UTF-8 without the line end; tabs and leading spaces kept
    int blanks_before = 0;     ///< blank lines between it and the line before
    bool page_before = false;  ///< a form feed stands between it and the line before
    bool barred = false;  ///< its tabs were bars: nothing of its cells but a sentence's rest stands on the next line
};

/// Splits at LF, CR, CRLF, VT, NEL, U+2028 and U+2029; form feeds end a line too. Blank lines (nothing but white space
/// without a tab between words) are counted, not kept.
std::vector<Line> split_lines(std::string_view text);

/// The fields between the tabs, white space around each dropped.
std::vector<std::string> split_fields(std::string_view line);

/// Width of the white space that the line begins with; a tab counts as four.
std::size_t indentation(std::string_view line);

/// Whether a tab stands after the line's first character: a row of a table rather than an indented paragraph.
bool is_tabbed(std::string_view line);

}  // namespace svod::extractors::txt
