#pragma once

#include <cstdint>
#include <optional>

#include "normalizer/records/report.hpp"
#include "store/database.hpp"
#include "store/row_inserter.hpp"

namespace svod::store {

/// Inserts all rows of a report, which must be valid (normalizer/records/validate.hpp) and not be there yet, under
/// `report_id` where it is given. Gives the report's id. Throws StoreError.
std::int64_t insert_report(Database& database, RowInserter& inserter, const normalizer::Report& report,
                           std::optional<std::int64_t> report_id);

}  // namespace svod::store
