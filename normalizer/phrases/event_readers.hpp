#pragma once

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/columns.hpp"
#include "normalizer/phrases/happenings.hpp"
#include "normalizer/phrases/list_leads.hpp"
#include "normalizer/phrases/themes.hpp"
#include "normalizer/phrases/title_keys.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// The readers that only tables and events need.
struct EventReaders {
    ColumnReader columns;
    ThemeReader themes;
    TitleKeyReader title_keys;
    ListLeadReader list_leads;
    HappeningReader happenings;

    /// Compiles the packs. The first bad rule gives `bad_rules` with «file:line».
    static Outcome<EventReaders> create(const rules::RuleSet& rules);
};

}  // namespace svod::normalizer::phrases
