#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::text {

/// A misspelt word: the known beginning (known.words) that it should have, and how many of its letters stand for that.
struct Slip {
    std::string_view stem;
    std::size_t letters = 0;
};

/// The slip in a folded word of Russian letters, if it has one: no known word begins it, and it would be a form of one
/// - if vowels that sound alike were exchanged («педогог», «семенар»), a double letter were single or a single one
///   double («програма», «естественонаучный»), a soft or hard sign stood or were left out («обьединение»);
/// - or, in a long word or one that no other is near to («прогоамм», «челвек»), if one letter inside were another, one
/// too many or too few, or two were the other way round
///   («муницпальный», «муницзипальный»).
std::optional<Slip> slip_in(std::string_view word);

/// Whether a folded text holds such a word.
bool has_misspelt_word(std::string_view folded);

/// Gives misspelt words their known beginnings; endings stay.
void correct_misspelt_words(std::vector<Character>& characters);

}  // namespace svod::normalizer::text
