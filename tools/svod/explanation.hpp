#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "normalizer/phrases/period.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::tools {

/// What the rules see in a phrase, in the contract's form of `svod explain`; `status_rule`, `event_kind_rule` and
/// `section_rule` stand beside the codes. Events, metrics and indicators are those of a report with this one paragraph;
/// a lone municipality that several regions have is settled by the region that the phrase names. Never fails.
nlohmann::ordered_json explain(std::string_view text, const normalizer::phrases::Period& period,
                               const normalizer::Normalizer& normalizer);

/// «2023» or «2022-01-01..2022-06-30» as a period; anything else gives `bad_record`.
Outcome<normalizer::phrases::Period> parse_period(std::string_view text);

}  // namespace svod::tools
