#pragma once

#include <string>
#include <vector>

#include "extractors/pdf/page.hpp"

/// Glyphs → words → lines.
namespace svod::extractors::pdf {

/// Glyphs without a space between them.
struct Word {
    double x0 = 0;
    double x1 = 0;
    double size = 0;  ///< of its largest glyph
    bool bold = false;
    std::u32string text;
};

/// Words on one baseline, from left to right.
struct Line {
    std::vector<Word> words;  ///< never empty
    double x0 = 0;
    double x1 = 0;
    double y = 0;       ///< baseline
    double size = 0;    ///< font size of most of it
    bool bold = false;  ///< all of its letters are bold

    double top() const { return y - 0.8 * size; }
    double bottom() const { return y + 0.2 * size; }
};

/// Lines of glyphs that all read to the right (turns 0), from top to bottom. Raised and lowered small glyphs belong to
/// the line that they touch, except marks of notes («28 школ²»), which are left out; a glyph printed twice in (nearly)
/// the same place counts once and is bold. Words end at printed spaces and at gaps; blank lines don't exist.
std::vector<Line> build_lines(std::vector<Glyph> glyphs);

/// The line's text, words separated by one space.
std::u32string text_of(const Line& line);

/// Cuts the line at gaps wider than `gap` points.
std::vector<Line> split_at_gaps(const Line& line, double gap);

/// Turns glyphs of any one direction so that they read to the right, as if the paper of `width` × `height` points
/// were turned; `turns` as in Glyph.
void make_upright(std::vector<Glyph>& glyphs, std::uint8_t turns, double width, double height);

/// Turns the whole page if most of its text doesn't read to the right: glyphs, rulings and sizes.
void make_upright(Page& page);

}  // namespace svod::extractors::pdf
