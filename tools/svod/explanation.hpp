#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "normalizer/phrases/period.hpp"
#include "normalizer/phrases/readers.hpp"

namespace svod::tools {

/// What the rules see in a phrase, in the contract's form of `svod explain`; `status_rule`, `event_kind_rule` and
/// `section_rule` stand beside the codes. Never fails.
nlohmann::ordered_json explain(std::string_view text, const normalizer::phrases::Period& period,
                               const normalizer::phrases::Readers& readers);

/// «2023» or «2022-01-01..2022-06-30» as a period; anything else gives `bad_record`.
Outcome<normalizer::phrases::Period> parse_period(std::string_view text);

}  // namespace svod::tools
