#pragma once

#include <string>

#include "extractors/document/outcome.hpp"
#include "store/sql_session.hpp"

namespace svod::store {

/// The text of `svod stats`, in Russian: the consolidated figures over all reports (of twins only the first counts),
/// each table from a view of the store.
Outcome<std::string> statistics(const SqlSession& session);

}  // namespace svod::store
