#pragma once

#include <string>

namespace svod::extractors::assembly {

/// Joins the letters of words that a typist set with a blank between each and the next and more of them between the
/// words («П Л А Н   Р А Б О Т Ы»), where a word of four letters at least shows it. A line without a wider gap stays,
/// as where its words end isn't told, and so does one with other words. `text`: UTF-8; line breaks and all else stay.
void join_spaced_letters(std::string& text);

}  // namespace svod::extractors::assembly
