#pragma once

#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// Whether recognition takes the figures 0, 1, 3 or 6 for this letter: О, о, O, o; l, I, І; З, з; б.
constexpr bool looks_like_figure(char32_t c) {
    return c == U'О' || c == U'о' || c == U'O' || c == U'o' || c == U'З' || c == U'з' || c == U'l' || c == U'I' ||
           c == U'І' || c == U'б';
}

/// The figure that a character is or looks like; any other character as it is.
char32_t figure_of(char32_t c);

/// Makes letters that stand among figures the figures that they look like, where nothing else can be meant: between
/// figures («2l5», «7б4»), at the ends of a number («З1», «О4», «98О», «24З»), behind a decimal point («24,О%»), or
/// alone before a known word («проведены З семинара»). What may be a mark («3б», «1З класса», «№ 12О», «корпус З»)
/// stays.
void repair_figures(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
