#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/event_kinds.hpp"
#include "normalizer/phrases/themes.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The verb that tells of a happening.
struct HappeningVerb {
    text::Span span;     ///< bytes of the folded text
    std::string raw;     ///< the original's words
    std::string status;  ///< done, planned, postponed, cancelled, not_done
    std::string rule;    ///< «happenings/held»
};

/// A happening that a clause tells of.
struct HappeningMatch {
    text::Span title_span;  ///< bytes of the folded text: the phrase that names it
    std::string title;      ///< the original's words, in their case
    std::string kind;       ///< list 3.2
    std::optional<ThemeMatch> theme;
    HappeningVerb verb;  ///< the clause's own or the one carried over; its span is of the clause it stands in
};

/// Reads happenings told in a clause (contract, section 4 «Events», `narrative`); rules: pack happenings.rules.
class HappeningReader {
  public:
    static Outcome<HappeningReader> create(const rules::RuleSet& rules);
    HappeningReader(HappeningReader&&) noexcept;
    HappeningReader& operator=(HappeningReader&&) noexcept;
    ~HappeningReader();

    /// The verbs of a clause, in order; none in quotations, brackets and relative clauses.
    [[nodiscard]] std::vector<HappeningVerb> verbs(const text::Folded& clause) const;

    /// The happening of a clause whose dates (at least one) stand at `dates`. The verb nearest to a date tells of it;
    /// a clause without one takes `carried`. None without a verb or without a phrase that names the happening.
    [[nodiscard]] std::optional<HappeningMatch> find(const text::Folded& clause, const std::vector<text::Span>& dates,
                                                     const std::optional<HappeningVerb>& carried,
                                                     const EventKindReader& kinds, const ThemeReader& themes) const;

    /// Whether a clause names a form of activity outside quotations.
    [[nodiscard]] bool names_form(const text::Folded& clause, const EventKindReader& kinds) const;

  private:
    struct Implementation;
    explicit HappeningReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
