#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A head noun found in a phrase; span in the folded text.
struct HeadNoun {
    text::Span span;
    std::string nominative;
    std::string gender;    ///< m, f, n
    std::string use;       ///< body, organization, role
    bool oblique = false;  ///< written in another form than the nominative
};

/// Puts noun phrases into the nominative: the head noun and the adjectives before it; what follows stays. Rules: pack
/// noun_heads.rules.
class NominativeReader {
  public:
    static Outcome<NominativeReader> create(const rules::RuleSet& rules);

    /// The head nouns of a text, in order, but those of territories.
    [[nodiscard]] std::vector<HeadNoun> heads(const text::Folded& text) const;

    /// The phrase in the nominative, other words as written; unchanged where its head isn't known or other words than
    /// adjectives stand before it.
    [[nodiscard]] std::string nominative(std::string_view phrase) const;

  private:
    explicit NominativeReader(engine::Matcher heads) : heads_(std::move(heads)) {}
    [[nodiscard]] std::vector<HeadNoun> all_heads(const text::Folded& text) const;  // with those of territories
    engine::Matcher heads_;
};

}  // namespace svod::normalizer::phrases
