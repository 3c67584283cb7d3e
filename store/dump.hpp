#pragma once

#include <ostream>

#include "extractors/document/outcome.hpp"
#include "store/sql_session.hpp"

namespace svod::store {

/// Writes all rows of reports as text that depends only on the reports, not on the order they came in: one line a row,
/// its table and a JSON object of its columns; reports by path, below each its rows table by table in reading order, in
/// the end the findings about reports that never came. Ids are counted within each report from 1, and references follow
/// them. What only tells of runs (`files`, `archives`, settings) is left out.
Outcome<void> dump(const SqlSession& session, std::ostream& output);

}  // namespace svod::store
