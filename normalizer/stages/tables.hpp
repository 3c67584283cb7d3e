#pragma once

#include <string_view>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The role of a column whose head has a role of pack columns.rules; none for those that no cell has («expected»).
CellRole column_role(std::string_view name);

/// What each table is, its header rows and the roles of its columns. Rules: pack columns.rules.
/// Never fails.
void read_tables(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
