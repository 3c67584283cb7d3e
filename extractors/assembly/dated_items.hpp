#pragma once

#include <string>
#include <string_view>

namespace svod::extractors::assembly {

/// Sets items of a cell that begin with a day («12.03.2023 г. – семинар …; 18.04.2023 – вебинар …») on lines of their
/// own. A wrapped line and a new one look alike in a PDF, and plain text often lacks the line ends: this makes one form
/// of both. `text`: as `clean` gives it. Only white space after «:», «;» or a full stop changes, and only where at
/// least two such items stand.
void separate_dated_items(std::string& text);

/// Whether a text opens with a full day and words on what happened on it: «12.03.2023 – семинар».
bool begins_dated_item(std::string_view text);

}  // namespace svod::extractors::assembly
