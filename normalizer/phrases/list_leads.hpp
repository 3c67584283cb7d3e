#pragma once

#include <memory>
#include <optional>

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/statuses.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// What a sentence says of the list that it leads into (contract, section 4 «Events»); rules: packs list_leads.rules
/// and list_states.rules.
class ListLeadReader {
  public:
    enum class Verdict {
        open,     ///< the items decide
        events,   ///< activities, held or planned
        forms,    ///< activities of the form that the sentence names, though items may be mere topics
        works,    ///< work done: activities if most of the items name one, in sentences too
        tasks,    ///< goals, directions: no activities, unless all the items are such with a time ahead
        undated,  ///< topics, ways of working: no activities, unless most items have a day
        never,    ///< winners, figures: no activities whatever the items name
    };

    static Outcome<ListLeadReader> create(const rules::RuleSet& rules);
    ListLeadReader(ListLeadReader&&) noexcept;
    ListLeadReader& operator=(ListLeadReader&&) noexcept;
    ~ListLeadReader();

    /// The verdict of the rule that stands first in the pack among those that match.
    [[nodiscard]] Verdict verdict_of(const text::Folded& sentence) const;

    /// The status that a verb which is no status word gives the items («станут»: planned); its `raw` is the sentence.
    [[nodiscard]] std::optional<StatusMatch> state_of(const text::Folded& sentence) const;

  private:
    struct Implementation;
    explicit ListLeadReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
