#pragma once

#include <string_view>

namespace svod::extractors {

/// The value of a heading's or an item's number in Arabic figures or in Roman ones up to XX; 0 of anything else.
int ordinal_of(std::string_view number);

}  // namespace svod::extractors
