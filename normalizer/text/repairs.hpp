#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::text {

/// A character with the original characters that it stands for.
struct Character {
    char32_t value;
    std::uint32_t origin;  ///< the byte at which the first of them begins
    std::uint32_t last;    ///< the byte at which the last of them begins
};

/// The characters of a text, each standing for itself. Input: UTF-8; ill-formed bytes give U+FFFD.
std::vector<Character> characters_of(std::string_view text);

/// What wrong layouts, wrong encodings and typewriter habits made of the words, put right in place:
/// - words of CP1251 read as CP1252 («Îò÷åò») or of UTF-8 read as CP1251 («РћС‚С‡РµС‚»), three letters and more, and
///   the shorter ones beside them;
/// - Latin letters inside Cyrillic words («Oтчёт») and Cyrillic ones inside Latin words, where every such letter has a
///   twin in the other script; a lone Latin letter that stands as a Russian preposition or conjunction («c 10 мая»);
/// - words with their letters spaced out («О Т Ч Е Т», «п р и к а з»), four letters and more, and the shorter ones
///   beside them;
/// - days and counts with a blank inside («с 1 5 января»);
/// - letters for figures («2О22», «З1,5», «7б4»), years spaced out («2 0 2 2 г о д»), noughts and threes
///   for letters («0тчёт», «3адачи»),
///   pairs for a number sign («Nº 5», «Ns 5»);
/// - words cut by a hyphen and a line end («обра-⏎зования»), known ones by a hyphen and a blank («вы- полнено»);
/// - known words with a space inside («образова ния»).
/// Roman numerals and Latin words stay.
void repair(std::vector<Character>& characters);

/// The text with the repairs above made and all else as it was; what a record's field shows where its source keeps the
/// original words. Input: UTF-8. Never fails.
std::string mended(std::string_view text);

}  // namespace svod::normalizer::text
