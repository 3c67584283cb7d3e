#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace svod::extractors::txt {

/// Text of a file, decoded.
struct Decoded {
    std::string text;               ///< UTF-8, without byte order mark
    std::string encoding;           ///< ICU's name of the encoding, e.g. "UTF-8", "windows-1251"
    std::size_t replaced = 0;       ///< sequences that are no text in that encoding, replaced by U+FFFD
    std::size_t foreign_lines = 0;  ///< lines in another encoding than the file's, where two were mixed; decoded too
};

/// Finds the encoding (UTF-8, UTF-16 and UTF-32 of both byte orders with or without mark, windows-1251, KOI8-R, IBM866,
/// ISO-8859-5, x-mac-cyrillic) and decodes. What no encoding explains well is read as the likeliest; a file of UTF-8
/// lines and lines of a single-byte encoding is decoded line by line. Never fails.
Decoded decode_text(std::string_view bytes);

/// Whether the bytes are text at all in one of these encodings: few controls and no runs of NUL; cheap, it looks at a
/// sample from the start, the middle and the end.
bool looks_like_text(std::string_view bytes);

}  // namespace svod::extractors::txt
