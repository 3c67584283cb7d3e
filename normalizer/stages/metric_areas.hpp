#pragma once

#include <cstddef>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Whether a count of a zonal or regional report tells of one municipality of several: it stands below a heading that
/// is that one's name («2.1. Лужский район»), in a sentence that doesn't speak of the whole area («Всего по зоне – …»).
/// `count` is an index of the report's counts.
bool is_of_part_of_area(const Reading& reading, const phrases::Readers& readers, std::size_t count);

}  // namespace svod::normalizer::stages
