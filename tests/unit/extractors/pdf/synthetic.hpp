#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/unicode.hpp"
#include "extractors/pdf/lines.hpp"
#include "extractors/pdf/page.hpp"

/// Pages made in memory.
namespace svod::extractors::pdf::testing {

/// Prints text from `x` on with the baseline `y`: every glyph is half as wide as its size, a space as well.
inline std::vector<Glyph> print(std::string_view text, double x, double y, double size = 10, bool bold = false) {
    std::vector<Glyph> glyphs;
    for (const char32_t code : unicode::decode(text)) {
        glyphs.push_back(Glyph{x, y, size / 2, size, code, 0, bold, 0});
        x += size / 2;
    }
    return glyphs;
}

inline void add(std::vector<Glyph>& to, const std::vector<Glyph>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// Lines of text, one below the other at 1.2 times their size; a line's leading spaces move it to the right by half its
/// size each, an empty line leaves room.
inline std::vector<Line> lines_of(const std::vector<std::string>& texts, double x = 50, double y = 100,
                                  double size = 10) {
    std::vector<Glyph> glyphs;
    for (const std::string& text : texts) {
        add(glyphs, print(text, x, y, size));
        y += 1.2 * size;
    }
    return build_lines(glyphs);
}

inline std::string utf8(const Line& line) {
    return unicode::encode(text_of(line));
}

/// Rulings from a drawing of «+», «-», «|»: a column of the drawing is 10 points wide, a row 10 points high.
inline std::vector<Ruling> drawn(const std::vector<std::string>& art, double x = 100, double y = 100) {
    std::vector<Ruling> rulings;
    for (std::size_t row = 0; row < art.size(); ++row) {
        for (std::size_t column = 0; column < art[row].size(); ++column) {
            const double left = x + 10 * static_cast<double>(column);
            const double top = y + 10 * static_cast<double>(row);
            if (art[row][column] == '-') {
                rulings.push_back(Ruling{true, top, left - 10, left + 10});
            } else if (art[row][column] == '|') {
                rulings.push_back(Ruling{false, left, top - 10, top + 10});
            }
        }
    }
    return rulings;
}

}  // namespace svod::extractors::pdf::testing
