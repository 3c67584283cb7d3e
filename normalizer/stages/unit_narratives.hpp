#pragma once

#include <cstddef>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A happening that a unit tells of.
struct Told {
    text::Span place;  ///< bytes of the unit's text
    phrases::HappeningMatch happening;
    std::vector<phrases::DateMatch> dates;
    bool counts = false;  ///< it only says how many were held («В мае проведены 2 семинара.»)
};

/// The happenings that a unit tells of, in order. `index`: into reading.units.
std::vector<Told> told_in_unit(const Reading& reading, const phrases::Readers& readers, std::size_t index);

}  // namespace svod::normalizer::stages
