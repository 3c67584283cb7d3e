#pragma once

#include <vector>

#include "extractors/document/document.hpp"

/// What the three formats have in common, done once: drafts as a format gives them → the blocks of a Document.
namespace svod::extractors::assembly {

/// A block as the format's reader saw it. `block.type` is `heading` or `list_item` only where the format itself says so
/// (outline level, automatic number); `block.text` may still hold tabs, line feeds (line breaks inside the paragraph),
/// labels («- », «1.1. »), markup remnants and odd spaces.
struct Draft {
    Block block;
    bool after_break =
        false;  ///< a page break, a form feed or an unexplained blank line may have cut what is before it
};

/// Gives the blocks in their final form, so that the same report gives the same blocks whatever its format:
///  - NFC, spaces and soft hyphens folded, OCR and HTML/Markdown remnants (`<p>`, `<i>`, `**`, `#`) dropped;
///  - labels taken from the text into `number`; list items and headings found by their looks and wording;
///  - a paragraph or heading cut by a page break joined again;
///  - a table that goes on after a break made one, its repeated header dropped, a row cut in two made one row.
/// Empty blocks vanish. Never fails.
std::vector<Block> assemble(std::vector<Draft> drafts);

}  // namespace svod::extractors::assembly
