#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The form of an activity that its title names.
struct KindMatch {
    text::Span span;   ///< bytes of the folded text: the word that names the form
    std::string kind;  ///< list 3.2
    std::string rule;  ///< «event_kinds/webinar»
};

/// Reads kinds of events (contract, list 3.2 and section 4 «Events»: the first form that the title names); rules: pack
/// event_kinds.rules.
class EventKindReader {
  public:
    static Outcome<EventKindReader> create(const rules::RuleSet& rules);
    EventKindReader(EventKindReader&&) noexcept;
    EventKindReader& operator=(EventKindReader&&) noexcept;
    ~EventKindReader();

    /// The first form named; none where the title names no form (its kind is `other`).
    [[nodiscard]] std::optional<KindMatch> find(const text::Folded& title) const;

  private:
    struct Implementation;
    explicit EventKindReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
