#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/nominative.hpp"

namespace svod::normalizer::phrases {

/// An organisation named in a text. Spans are bytes of the folded text.
struct OrganizationMention {
    text::Span span;
    std::string name;           ///< nominative; with the short name in brackets if that follows
    bool full = false;          ///< not an abbreviation alone
    bool leads_center = false;  ///< the words around say that the centre works here
};

/// Finds institutions by the beginning of their names; rules: packs organizations.rules, center_leads.rules,
/// noun_heads.rules.
class OrganizationReader {
  public:
    static Outcome<OrganizationReader> create(const rules::RuleSet& rules);

    /// All organisations of the text, in order, without overlaps; a bare form of ownership («МБУ ДО») is none.
    [[nodiscard]] std::vector<OrganizationMention> find(const text::Folded& text) const;

  private:
    OrganizationReader(engine::Matcher beginnings, engine::Matcher leads, NominativeReader nominative);
    [[nodiscard]] bool leads(const text::Folded& text, text::Span span) const;

    engine::Matcher beginnings_;
    engine::Matcher leads_;
    NominativeReader nominative_;
};

}  // namespace svod::normalizer::phrases
