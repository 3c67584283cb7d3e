#pragma once

#include <string>

#include "tests/fuzz/tape.hpp"

/// Well-formed WordprocessingML as the bytes choose: bytes alone rarely get past the parser.
namespace svod::fuzz {

/// What stands inside w:body, or inside a header, note or cell: paragraphs with fields, notes and lists, tables with
/// spans, content controls, text boxes.
std::string make_blocks(Tape& tape, int depth = 0);

/// What stands inside w:styles.
std::string make_styles(Tape& tape);

/// What stands inside w:numbering.
std::string make_numbering(Tape& tape);

}  // namespace svod::fuzz
