#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

/// What lines of a letterhead and of a signature tell.
namespace svod::normalizer::stages {

/// The first full day of a text with its year.
std::optional<phrases::DateMatch> day_in(const phrases::Readers& readers, const text::Folded& text);

/// The day that is all of a line: «16.01.2025 г.».
std::optional<phrases::DateMatch> lone_day(const phrases::Readers& readers, const text::Folded& line);

/// Which unit right above «№ 31» or above the place between is such a day. \pre index < reading.units.size()
std::optional<std::size_t> unit_of_day_above(const Reading& reading, const phrases::Readers& readers,
                                             std::size_t index);

/// «Утверждено приказом» right above «МБУ ДО «…» от 15.01.2024 № 7»: whether one of the lines above a unit has one of
/// the words of that list. \pre index < reading.units.size()
bool is_below(const Reading& reading, std::size_t index, std::string_view words);

/// «Приложение к письму Министерства …» over «от 12.01.2024 № 31»: what the report was asked for by.
/// \pre index < reading.units.size()
bool is_below_request(const Reading& reading, const phrases::Readers& readers, std::size_t index);

/// Whether a cell stands right behind «Дата заполнения» in its row. \pre index < reading.units.size()
bool is_beside_label_of_day(const Reading& reading, const phrases::Readers& readers, std::size_t index);

/// A line with more characters is no line of a letterhead or a signature.
constexpr std::size_t longest_line = 240;

/// Whether a line is all that is told of who signed: «Директор … А. Б. Сомова»; `initials`: not with the whole name.
/// \pre index < reading.units.size()
bool is_signed(const Reading& reading, const phrases::Readers& readers, std::size_t index, bool initials);

/// Whether a line closes a letter: «Приложение: на 3 л.», «Исп. …». \pre index < reading.units.size()
bool ends_letter(const Reading& reading, const phrases::Readers& readers, std::size_t index);

/// Where the lines begin that close a letter as far as `last`: enclosures, who drew it up and their telephone; the
/// signature stands above. Not before `first`. \pre ends_letter(last)
std::size_t begin_of_letters_end(const Reading& reading, const phrases::Readers& readers, std::size_t first,
                                 std::size_t last);

/// Whether a line says within its first words that somebody agreed to the report or took note of it: «Согласовано: …».
bool tells_agreement(std::string_view line);

/// Whether the last sentence of what stands beside a name has a verb about who is named there. Names in quotation marks
/// and with capitals are none, whatever they end in («Перемена»).
bool tells_of_a_person(std::string_view words);

}  // namespace svod::normalizer::stages
