#pragma once

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/counts.hpp"
#include "normalizer/phrases/dates.hpp"
#include "normalizer/phrases/event_kinds.hpp"
#include "normalizer/phrases/event_readers.hpp"
#include "normalizer/phrases/figures.hpp"
#include "normalizer/phrases/headings.hpp"
#include "normalizer/phrases/names.hpp"
#include "normalizer/phrases/numbers.hpp"
#include "normalizer/phrases/section_codes.hpp"
#include "normalizer/phrases/statuses.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// All readers of phrases, made once from the rules; immutable, shared by all documents.
struct Readers {
    DateReader dates;
    NumberReader numbers;
    CountReader counts;
    StatusReader statuses;
    EventKindReader event_kinds;
    EventReaders events;
    SectionCodeReader section_codes;
    HeadingReader headings;
    FigureReader figures;
    NameReaders names;

    /// Compiles the packs. The first bad rule gives `bad_rules` with «file:line».
    static Outcome<Readers> create(const rules::RuleSet& rules);
};

}  // namespace svod::normalizer::phrases
