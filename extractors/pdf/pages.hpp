#pragma once

#include <functional>
#include <string_view>

#include "extractors/document/outcome.hpp"
#include "extractors/pdf/page.hpp"

/// Pages of a PDF file. Poppler's private headers stay behind this and the files poppler_*.
namespace svod::extractors::pdf {

/// Takes one page; nullptr is a page that the file promises but doesn't have.
using TakePage = std::function<void(int number, Page* page)>;

/// Reads all pages in order and hands each to `take`; gives their number.
/// Invisible text (render mode 3), text outside the clip and slanted text (watermarks) are left out.
/// An encrypted file is opened with the empty password; if that fails: `password_protected`. A damaged
/// cross-reference table is rebuilt; where no page can be found: `damaged_file`. More than 5,000 pages, 3,000,000
/// glyphs or 10,000 nested graphics states: `too_large`. `bytes` must stay alive during the call. Prints nothing.
/// Content that `print` finds unusual is read by Poppler's interpreter, which is slower; `Reader::poppler` has it read
/// everything: the same must come out.
enum class Reader { quick, poppler };
Outcome<int> read_pages(std::string_view bytes, std::string_view name, const TakePage& take,
                        Reader reader = Reader::quick);

}  // namespace svod::extractors::pdf
