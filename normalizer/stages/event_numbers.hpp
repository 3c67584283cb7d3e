#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace svod::normalizer::stages {

/// A row's number as written, without the dot or bracket that closes it.
std::string without_dot(std::string_view number);

/// Bytes of the number that a title begins with where the table has no column for it, with the space behind it: 5 of
/// «1.2. Разработка»; 0 if there is none.
std::size_t number_length(std::string_view title);

}  // namespace svod::normalizer::stages
