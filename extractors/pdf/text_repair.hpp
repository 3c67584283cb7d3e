#pragma once

#include "extractors/pdf/page.hpp"

/// What the text layer gets wrong about single characters.
namespace svod::extractors::pdf {

/// How much of a page's text can be trusted.
enum class TextState {
    none,      ///< no text, or a handful of glyphs on a scan
    readable,  ///< as it is, or after a repair
    garbage,   ///< code points that are no text, and no known mapping makes Russian of them
};

/// Repairs the glyphs in place, then judges them. Ligatures (U+FB00 … U+FB06) become their letters, bullets of symbol
/// fonts (U+F0xx) «•». Fonts without a Unicode map show Russian either as CP1251 taken for CP1252 («Îò÷åò») or as the
/// glyph numbers of TrueType fonts («Ɉɬɱɟɬ»): both are mapped back if the letters are then spread as in Russian.
TextState repair(Page& page);

/// Whether letters are spread as in Russian: `text` has at least 6 Cyrillic letters, vowels make 30 to 55 % of them
/// and the ten most frequent letters of Russian at least 45 %.
bool reads_as_russian(std::u32string_view text);

}  // namespace svod::extractors::pdf
