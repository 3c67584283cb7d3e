#pragma once

#include "extractors/document/outcome.hpp"
#include "store/sql_session.hpp"

namespace svod::tools {

/// Computes the findings anew with the built-in profile and no roster, as `ingest` and `load` leave a store.
Outcome<void> renew_findings(store::SqlSession& session);

}  // namespace svod::tools
