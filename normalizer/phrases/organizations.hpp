#pragma once

#include <optional>
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
    bool part = false;          ///< a part of the organisation that stands right behind it, if any
    bool leads_center = false;  ///< the words around say that the centre works here
    std::string rule;           ///< «organizations/full»
};

/// Finds institutions by the beginning of their names; rules: packs organizations.rules,
/// organization_parts.rules, center_leads.rules, centers.rules, noun_heads.rules.
class OrganizationReader {
  public:
    static Outcome<OrganizationReader> create(const rules::RuleSet& rules);

    /// All organisations of the text, in order, without overlaps; a bare form of ownership («МБУ ДО») is none.
    [[nodiscard]] std::vector<OrganizationMention> find(const text::Folded& text) const;

    /// Whether a line begins with a form of ownership, be it all that it holds («Муниципальное учреждение»).
    [[nodiscard]] bool begins_with_form(const text::Folded& line) const;

    /// The organisation that a line begins with by its kind, without a form of ownership, if it names nothing else but
    /// where that stands: «Дом творчества «Росинка», г. Лесной».
    [[nodiscard]] std::optional<OrganizationMention> bare_name(const text::Folded& line) const;

  private:
    struct Matchers {
        engine::Matcher beginnings;
        engine::Matcher parts;
        engine::Matcher leads;
        engine::Matcher centers;
    };
    OrganizationReader(Matchers matchers, NominativeReader nominative);
    [[nodiscard]] bool leads(const text::Folded& text, text::Span span) const;
    [[nodiscard]] std::string name_of(const text::Folded& text, text::Span name, text::Span short_name, bool full,
                                      text::Span house) const;

    Matchers matchers_;
    NominativeReader nominative_;
};

}  // namespace svod::normalizer::phrases
