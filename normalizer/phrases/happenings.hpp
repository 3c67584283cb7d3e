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
    text::Span span;      ///< bytes of the folded text
    std::string raw;      ///< the original's words
    std::string status;   ///< done, planned, postponed, cancelled, not_done
    std::string rule;     ///< «happenings/held»
    bool beside = false;  ///< a passive: the noun right beside it is what happened
    bool generic = false;  ///< tells of a happening only where a form is named («выступили на конференции»)
    std::string object = {};  ///< the pack's column `object`; "" where the noun that the verb governs is what happened
};

/// A happening that a clause tells of.
struct HappeningMatch {
    text::Span title_span;  ///< bytes of the folded text: the phrase that names it
    std::string title;      ///< the original's words, in their case
    std::string kind;       ///< list 3.2
    std::optional<ThemeMatch> theme;
    HappeningVerb verb;     ///< the clause's own or the one carried over; its span is of the clause it stands in
    bool inferred = false;  ///< told of by a noun alone
};

/// What earlier clauses leave to a clause that goes on with them.
struct HappeningLead {
    std::optional<HappeningVerb> verb;
    std::optional<HappeningMatch>
        happening;  ///< of the lead-in of a list («проведены 2 заседания:») or the last one told
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

    /// What a lead-in without a verb says of the activities behind its colon («План на второе полугодие:»): `raw` the
    /// lead-in without the colon. None where the clause is no such lead-in.
    [[nodiscard]] std::optional<HappeningVerb> announced(const text::Folded& clause) const;

    /// The happening of a clause whose dates stand at `dates` (none: of a lead-in). The verb nearest to a date tells of
    /// it; a clause without one takes that of `lead`, one that names no form the form of `lead`, its quotation being
    /// the topic. None without a verb or without a phrase that names the happening.
    [[nodiscard]] std::optional<HappeningMatch> find(const text::Folded& clause, const std::vector<text::Span>& dates,
                                                     const HappeningLead& lead, const EventKindReader& kinds,
                                                     const ThemeReader& themes) const;

    /// The happening that a clause without a verb names right behind the date that it begins with («14.03 – семинар»).
    [[nodiscard]] std::optional<HappeningMatch> named(const text::Folded& clause, const std::vector<text::Span>& dates,
                                                      const EventKindReader& kinds, const ThemeReader& themes) const;

    /// The happening that a clause without a verb names right before its date, from its beginning or a colon on («слёт
    /// туристов 30 мая», «Заметные события: ярмарка (5 мая)»). Papers are none.
    [[nodiscard]] std::optional<HappeningMatch> named_before(const text::Folded& clause,
                                                             const std::vector<text::Span>& dates,
                                                             const EventKindReader& kinds,
                                                             const ThemeReader& themes) const;

    /// The happening whose form opens a clause, behind adjectives at most: «Районный слёт туристов «Тропа»». Papers are
    /// none.
    [[nodiscard]] std::optional<HappeningMatch> named_first(const text::Folded& clause, const EventKindReader& kinds,
                                                            const ThemeReader& themes) const;

    /// Whether a sentence goes on with the happening of that title told right before it: «В нём участвовали 30 детей»,
    /// «На семинаре присутствовали …» behind a «семинар».
    [[nodiscard]] bool goes_on(const text::Folded& sentence, std::string_view title) const;

    /// Whether a clause names a form of activity outside quotations.
    [[nodiscard]] bool names_form(const text::Folded& clause, const EventKindReader& kinds) const;

  private:
    struct Implementation;
    explicit HappeningReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
