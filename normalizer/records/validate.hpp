#pragma once

#include <optional>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"

namespace svod::normalizer {

/// The first thing in `report` that breaks the contract: a code on no list (section 3), a date that is no ISO 8601 day,
/// a reference out of range or to the record itself. Gives `bad_record` with the place as `where`, e.g.
/// "events[3].status"; nullopt where all is well.
std::optional<Failure> validate(const Report& report);

}  // namespace svod::normalizer
