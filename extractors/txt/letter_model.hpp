#pragma once

#include <string_view>

namespace svod::extractors::txt {

/// How well decoded text fits written Russian: the mean logarithm of a character's likelihood over the characters
/// outside ASCII (letters by frequency and by upper or lower case in their word; signs by how usual they are). About -3
/// for Russian text, below -5 for Russian text decoded wrongly. 0 where all is ASCII. Never fails.
double russian_likelihood(std::u32string_view points);

/// The share (0 to 1) of the characters outside ASCII that Russian texts never hold: controls, foreign letters, signs
/// of no use. 0 where all is ASCII.
double foreign_share(std::u32string_view points);

}  // namespace svod::extractors::txt
