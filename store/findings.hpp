#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/embedded_file.hpp"
#include "extractors/document/outcome.hpp"
#include "store/database.hpp"
#include "store/profile.hpp"

namespace svod::store {

/// A check: one SQL file that selects what is wrong (store/checks/, README there).
struct Check {
    std::string code;             ///< list 3.7
    std::string severity;         ///< error, warning, info
    std::string title;            ///< in English
    std::string select;           ///< gives report_id, message, section_code, event_id, expected, actual, source_id
    bool tells_severity = false;  ///< `select` gives a column severity, too, that stands before the check's own
};

/// Reads a check's header comments and SELECT. Fails with `bad_rules`, naming the file and what is missing.
Outcome<Check> parse_check(const EmbeddedFile& file);

/// Makes `findings` anew: runs every check over the whole store against `profile` and, where it isn't empty, `roster`,
/// in one transaction. The order of the rows depends only on the reports. Gives the number of findings.
Outcome<std::int64_t> refresh_findings(SqlSession& session, const Profile& profile,
                                       const std::vector<RosterEntry>& roster = {});

/// Whether `findings` holds what `refresh_findings` would put there: nothing was written since it last ran with this
/// profile, this roster and these checks.
Outcome<bool> findings_are_current(const SqlSession& session, const Profile& profile,
                                   const std::vector<RosterEntry>& roster = {});

/// The same of the reports that didn't change since (changed_findings.hpp).
Outcome<bool> findings_were_made_by(const SqlSession& session, const Profile& profile,
                                    const std::vector<RosterEntry>& roster = {});

/// How many findings of that severity the store has.
Outcome<std::int64_t> count_findings(const SqlSession& session, std::string_view severity);

}  // namespace svod::store
