#pragma once

#include <string>
#include <string_view>

namespace svod::extractors::assembly {

/// Text without the marks that other programs leave in it, and what the marks said.
struct Cleaned {
    std::string text;       ///< NFC, spaces folded, lines joined by '\n', no empty lines
    bool bold = false;      ///< the whole text stood in `**` or `<b>`
    bool italic = false;    ///< the whole text stood in `<i>` or `*`
    int heading_level = 0;  ///< 1 to 6 from a leading `#` or `<h1>`; 0 where there is none
};

/// Drops HTML tags of running text (`<p>`, `<i>`, `<br>`, …: block tags become line ends), resolves HTML entities,
/// drops comments, marks of notes («112<sup>1</sup>»), Markdown's `**`, `__`, leading `#`, images, fences and the
/// dollars of TeX around a figure, writes its links as «text (address)», joins spaced letters (letter_spacing.hpp),
/// then folds spaces. A «<» that begins no known tag is kept, and so are lines to sign on («____»). Every word of the
/// text stays. Never fails.
Cleaned clean(std::string text);

/// Whether the text is only a drawn rule: dashes, underscores, «=», «|», «+», at least two of them («---», «| --- |»).
bool is_rule(std::string_view text);

}  // namespace svod::extractors::assembly
