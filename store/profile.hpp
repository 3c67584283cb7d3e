#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"

namespace svod::store {

/// What a report has to have.
struct Profile {
    std::string name;
    std::vector<std::string> sections;  ///< codes (contract 3.1) that must be covered, in the profile's order
    std::vector<std::string> elements;  ///< out of municipality, period, center, signature
    std::map<std::string, std::vector<std::string>> covered_by;  ///< section code → codes that cover it as well
};

/// One municipality that has to submit a report.
struct RosterEntry {
    std::string municipality;
    std::string region;      ///< "" where the roster doesn't tell; else it has to be the official name that reports get
    std::string known_as{};  ///< the name that a report of it gets; "" where that is the one written

    bool operator==(const RosterEntry&) const = default;
};

/// Reads a profile in TOML: `name`, `sections`, `elements` and, if it likes, the table `covered_by`. Fails with
/// `bad_record`; `where` is `file:line`, `detail` says what is wrong and what would be right.
Outcome<Profile> parse_profile(std::string_view toml, const std::string& file);

/// The built-in profile of that name, else the profile in the file of that name. Fails with `cannot_read` where there
/// is neither; `detail` names the built-in ones.
Outcome<Profile> load_profile(const std::string& name_or_file);

/// Reads a roster in CSV (RFC 4180, UTF-8 with or without BOM, separated by commas, semicolons or tabs), with a header
/// line that has the column `municipality` and perhaps `region`, in any order and among others, or by what offices call
/// them («Муниципальное образование», «Субъект РФ»). Empty lines are skipped. Fails with
/// `bad_record`, `where` being `file:line`. Names stay as written.
Outcome<std::vector<RosterEntry>> parse_roster(std::string_view csv, const std::string& file);

}  // namespace svod::store
