#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "normalizer/records/report.hpp"

namespace svod::normalizer::phrases {

/// A stretch of days, both ends inclusive, that gives dates without a year theirs. Either end may be open.
struct Period {
    std::optional<std::chrono::year_month_day> start;
    std::optional<std::chrono::year_month_day> end;
    bool ahead = false;  ///< lies behind the period of its report: the time of a plan

    [[nodiscard]] bool known() const { return start && end; }
    /// Whether both are the same days, whatever their report's period.
    bool operator==(const Period& other) const { return start == other.start && end == other.end; }
};

/// «YYYY-MM-DD»; none for none. Days that the calendar doesn't have give none.
Text iso(const std::optional<std::chrono::year_month_day>& day);

/// Reads «YYYY-MM-DD»; anything else, and days that the calendar doesn't have, give none.
std::optional<std::chrono::year_month_day> day_of_iso(const Text& iso_text);

/// The code of list `precision` that a whole period has: «year», «half_year», «quarter», «month», «school_year», «day»,
/// else «range»; none where an end is open.
Text precision_of(const Period& period);

}  // namespace svod::normalizer::phrases
