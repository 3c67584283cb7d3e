#pragma once

#include <cstdint>

#include "normalizer/records/report.hpp"
#include "store/folding.hpp"
#include "store/rows.hpp"

namespace svod::store {

/// Inserts all rows of a report, which must be valid (normalizer/records/validate.hpp), under `report_id`, which no
/// row has. Throws StoreError.
void insert_report(RowSink& sink, Stemmer& stemmer, const normalizer::Report& report, std::int64_t report_id);

}  // namespace svod::store
