#pragma once

#include <string>
#include <vector>

#include "extractors/txt/lines.hpp"

namespace svod::extractors::txt {

/// Takes the lines that hold nothing but a page's number out of a text with pages: «- 3 -», «стр. 3», «Страница 3 из
/// 12», and bare «3» that stands apart. Only numbers that count up one by one from 1 or 2 are pages'; bare ones must
/// also lie a good part of a page from each other, or stand between two rows of one table. So do lines that stand apart
/// and have the same words and a number that counts up, «Отчёт МОЦ района 2»; their words are given, each once. The
/// line after a number has `page_before`. A number, or a head with one at the page's edge, inside a word that is cut
/// by a hyphen or inside a sentence is a page's whatever it counts, and the sentence goes on.
std::vector<std::string> drop_page_numbers(std::vector<Line>& lines);

}  // namespace svod::extractors::txt
