#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/phrases/places.hpp"
#include "normalizer/text/folded.hpp"

/// What stands around a place's name and says that it isn't the place whose report it is.
namespace svod::normalizer::stages {

/// «Конкурс «Мой город Луга»»: whether the name stands in a deed's. \pre the mention is of the text
bool is_in_title_of_deed(const text::Folded& text, const phrases::PlaceMention& mention);

/// «Ямальский автономный округ – Ямал»: whether the mention is of a region's second name. A town that is a region is
/// its own municipality.
bool names_region(const phrases::PlaceMention& mention, const std::vector<phrases::RegionMention>& regions);

/// «Северная зона», «Вологодской области»: whether an adjective that ends at `end` of a folded text is that of a zone
/// or a region, no district's name.
bool is_of_wider_place(std::string_view folded, std::size_t end);

/// «ул. Октябрьская»: whether the name that begins at `begin` of a folded text is a street's.
bool is_street(std::string_view folded, std::size_t begin);

}  // namespace svod::normalizer::stages
