#pragma once

#include <string_view>

namespace svod::normalizer::stages {

/// Whether a line says within its first words that somebody agreed to the report or took note of it: «Согласовано: …».
bool tells_agreement(std::string_view line);

/// Whether the last sentence of what stands beside a name has a verb about who is named there. Names in quotation marks
/// and with capitals are none, whatever they end in («Перемена»).
bool tells_of_a_person(std::string_view words);

}  // namespace svod::normalizer::stages
