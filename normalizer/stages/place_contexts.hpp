#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "normalizer/phrases/places.hpp"
#include "normalizer/stages/reading.hpp"
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

/// A statement, not a line of a letterhead: two words or more and a full stop behind no abbreviation.
bool is_statement(const text::Folded& text);

/// «187000, Лесная область, г. Луга, пр. Мира, 3»: where the house stands.
bool is_address(std::string_view folded);

/// The first line behind a title, as far as a first page reaches, that may name a town and stands over nothing but a
/// year; none where no line does. `title_end`: the unit behind the title.
std::optional<std::size_t> unit_of_town_at_foot(const Reading& reading, std::size_t title_end);

}  // namespace svod::normalizer::stages
