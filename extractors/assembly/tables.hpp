#pragma once

#include <vector>

#include "extractors/assembly/assembly.hpp"

namespace svod::extractors::assembly {

/// Cleans the cells of tables, joins the parts of a table that a break cut (repeated head dropped, rows cut in two
/// made one) and finishes each table; a table without text vanishes. Other drafts pass untouched.
std::vector<Draft> assemble_tables(std::vector<Draft> drafts);

}  // namespace svod::extractors::assembly
