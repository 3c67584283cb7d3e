#pragma once

#include <string>

#include "normalizer/stages/date_unit.hpp"

namespace svod::normalizer::stages {

/// The role (contract, list 3.4) of a date that stands at `place` of the unit's original text, by the column, the words
/// around it, its sentence, what it is a date of and when. `date` has its event and section already.
/// \pre the events of the report have been read
std::string role_in_unit(const DateUnit& in, const phrases::DateMatch& match, const text::Span& place,
                         const Date& date);

}  // namespace svod::normalizer::stages
