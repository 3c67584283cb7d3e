#pragma once

#include <string_view>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// Whether figures name the month in two («05.09», «5.09.»). `span` are bytes of the folded text, as below.
bool has_month_in_full(std::string_view folded, text::Span span);

/// Whether figures that may be a day open a line or a part of it: «12.07 - мастер-класс», «12.07, выезд» at the
/// beginning or behind a semicolon; not «1.2 - Положение», a number.
bool opens_line(std::string_view folded, text::Span span);

/// Whether figures that may be a day close what a line names: «совещание, 12.09.», «семинар, 18.10, 26 участников»,
/// «выезд (12.09, школа № 2)», «семинар - 18.10;»; not a decimal or a clause number behind other figures («2.4, 5.12»)
/// or before a word («5.12 программы»).
bool closes_name(std::string_view folded, text::Span span);

/// Whether a text, an item («1.», «;», «:») or a bracket begins at a place.
bool begins_item(std::string_view folded, std::size_t place);

/// Whether a sentence begins at a place behind another one.
bool begins_sentence(std::string_view folded, std::size_t place);

}  // namespace svod::normalizer::phrases
