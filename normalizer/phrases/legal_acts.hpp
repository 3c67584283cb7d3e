#pragma once

#include <string>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/dates.hpp"
#include "normalizer/phrases/nominative.hpp"
#include "normalizer/records/report.hpp"

namespace svod::normalizer::phrases {

/// An act or paper cited with its number or date.
struct LegalAct {
    text::Span span;   ///< bytes of the folded text: from the act's noun to its number, date or title
    std::string kind;  ///< contract, `legal_refs.kind`
    Text issuer;       ///< nominative
    Text date;         ///< ISO day
    Text number;       ///< without «№»
    Text title;        ///< without the quotation marks
    std::string rule;  ///< «legal_refs/order»
};

/// Finds cited acts; rules: packs legal_refs.rules, legal_ref_parts.rules, noun_heads.rules.
class LegalActReader {
  public:
    static Outcome<LegalActReader> create(const rules::RuleSet& rules);

    /// All acts of the text that have a number or a full date, in order. `dates` are those of the same text.
    [[nodiscard]] std::vector<LegalAct> find(const text::Folded& text, const std::vector<DateMatch>& dates) const;

    /// Whether the text names an act at all: whoever has no need of dates then need not look for them.
    [[nodiscard]] bool names_act(const text::Folded& text) const;

  private:
    LegalActReader(engine::Matcher acts, engine::Matcher parts, NominativeReader nouns);
    void add_by_number(const text::Folded& text, const std::vector<DateMatch>& dates, const engine::Match& match,
                       std::vector<LegalAct>& found) const;

    engine::Matcher acts_;
    engine::Matcher parts_;
    NominativeReader nouns_;
};

}  // namespace svod::normalizer::phrases
