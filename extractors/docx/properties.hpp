#pragma once

#include <optional>
#include <string>

#include "extractors/docx/xml.hpp"

namespace svod::extractors::docx {

/// What one `w:rPr` says; what it doesn't say is empty and comes from styles (ECMA-376 part 1, 17.3.2).
struct RunProperties {
    std::string style;
    std::optional<bool> bold;
    std::optional<bool> capitals;
    std::optional<bool> hidden;
    std::optional<double> size;  ///< points
    bool deleted = false;        ///< a paragraph mark that was deleted or moved away under tracked changes
};

/// What one `w:pPr` says (ECMA-376 part 1, 17.3.1).
struct ParagraphProperties {
    std::string style;
    std::optional<int> outline_level;  ///< 0 to 8; 9 is body text
    std::optional<bool> centred;
    std::optional<int> numbering_id;  ///< 0 takes an inherited number away
    std::optional<int> level;         ///< of the list, 0-based
    std::optional<bool> page_break_before;
    RunProperties mark;  ///< of the paragraph mark
};

/// Reads the `w:rPr` that the reader stands at the start of.
RunProperties read_run_properties(XmlReader& reader);

/// Reads one child of a `w:pPr`; what is no property of ours is left to the caller.
void read_paragraph_property(XmlReader& reader, Tag tag, ParagraphProperties& out);

/// Fills what `derived` leaves open with what `base` says.
void inherit(RunProperties& derived, const RunProperties& base);
void inherit(ParagraphProperties& derived, const ParagraphProperties& base);

}  // namespace svod::extractors::docx
