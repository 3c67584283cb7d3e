#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What stands on a page before anybody makes sense of it. All lengths are points (1/72 inch), the origin is the
/// upper left corner of the crop box after the page's own rotation, y grows downwards.
namespace svod::extractors::pdf {

/// One printed character.
struct Glyph {
    double x = 0;        ///< where it begins on its baseline
    double y = 0;        ///< its baseline
    double advance = 0;  ///< how far it goes in its direction, >= 0
    double size = 0;     ///< font size as printed
    char32_t code = 0;   ///< U+FFFD where the file doesn't tell
    std::uint16_t font = 0;
    bool bold = false;
    /// Quarter turns counterclockwise: 0 reads to the right, 1 upwards, 2 to the left (upside down), 3 downwards.
    std::uint8_t turns = 0;
};

/// Whether `next` was printed right after `glyph`, without a space between them.
bool continues_word(const Glyph& glyph, const Glyph& next);

/// A straight horizontal or vertical line, as long as drawn.
struct Ruling {
    bool horizontal = true;
    double at = 0;    ///< y of a horizontal one, x of a vertical one: the middle of its thickness
    double from = 0;  ///< from < to along the other axis
    double to = 0;
};

/// A small filled disc, as browsers draw the bullets of a list.
struct Dot {
    double x = 0;  ///< its middle
    double y = 0;
    double diameter = 0;
};

/// One page.
struct Page {
    int number = 0;  ///< 1-based
    double width = 0;
    double height = 0;
    std::vector<Glyph> glyphs;  ///< in the order of the content stream, spaces included
    std::vector<Ruling> rulings;
    std::vector<Dot> dots;
    int images = 0;                  ///< images drawn
    int drawings = 0;                ///< painted paths that are no rulings
    std::vector<std::string> links;  ///< targets of its hyperlinks, UTF-8
};

}  // namespace svod::extractors::pdf
