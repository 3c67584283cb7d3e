#pragma once

#include <cstddef>
#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The heading of the row above that a row is a part of or tells more of («в том числе адаптированных», «прошли
/// курсы»); "" for a row that needs none.
std::string whole_of_row(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                         std::size_t row);

/// The folded heading of the first row that is named after a direction; "" where none is.
std::string row_of_direction(const Reading& reading, const phrases::Readers& readers, const TableView& table);

/// «из них частные» below «Дошкольные организации»: of all the private ones only some.
bool is_part_of_other_type(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                           std::size_t row);

}  // namespace svod::normalizer::stages
