#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/places.hpp"
#include "store/profile.hpp"

namespace svod::tools {

/// Who has to submit.
struct Roster {
    std::vector<store::RosterEntry> entries;  ///< regions by their official names, as far as they are known
    std::vector<std::string>
        unknown_regions;  ///< as written; entries keep them where their names don't tell the region
    std::vector<std::string> unknown_municipalities;  ///< as written; the gazetteer has no such name
};

/// Finds out by which names reports of the entries are known: places are read as those of reports are, so that
/// «Можгинский район,Удмуртия» is the «Можгинский муниципальный район» of the «Удмуртская Республика».
Roster recognised(std::vector<store::RosterEntry> entries, const normalizer::phrases::PlaceReader& places);

/// Reads a roster (`store::parse_roster`) in any encoding that a report may have. `cannot_read` where there is no such
/// file.
Outcome<Roster> read_roster(const std::filesystem::path& file);

}  // namespace svod::tools
