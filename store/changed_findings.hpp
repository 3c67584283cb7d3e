#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "store/database.hpp"
#include "store/profile.hpp"

namespace svod::store {

/// Notes reports whose rows changed or went, as a part of the batch under way: their findings are to be made anew.
/// After many of them, that all findings are. Throws StoreError.
void note_changed_reports(Database& database, const std::set<std::int64_t>& report_ids);

/// Makes the findings of the reports anew that were noted, and of those that are twins of theirs; nothing to do where
/// none is: `findings` then holds what `refresh_findings` would put there, each report's in the same order. False where
/// that can't be done for some reports alone: the others' findings were made by another profile, roster or other
/// checks, or the store is no file.
Outcome<bool> refresh_changed_findings(SqlSession& session, const Profile& profile,
                                       const std::vector<RosterEntry>& roster = {});

}  // namespace svod::store
