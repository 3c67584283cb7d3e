#pragma once

#include <optional>
#include <vector>

#include "normalizer/phrases/places.hpp"

namespace svod::normalizer::phrases {

/// The one municipality that the mentions speak of; see `PlaceReader::settle`.
std::optional<Place> settle_places(const Gazetteer& gazetteer, const std::vector<PlaceTold>& mentions,
                                   const std::vector<RegionWeight>& regions);

}  // namespace svod::normalizer::phrases
