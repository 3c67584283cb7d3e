#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/places.hpp"

namespace svod::normalizer::phrases {

/// A label of a report's form and the rest of its line.
struct LabelMatch {
    std::string field;  ///< column of `reports` that the label asks for
    std::string rule;   ///< «identity_labels/zone»
    text::Span value;   ///< bytes of the folded text behind the label; empty where the line ends with it
};

/// Finds what tells whose report it is: labels of forms and names of centres; rules: packs identity_labels.rules,
/// levels.rules.
class IdentityReader {
  public:
    static Outcome<IdentityReader> create(const rules::RuleSet& rules);

    /// The label that a line begins with, if any.
    [[nodiscard]] std::optional<LabelMatch> label(const text::Folded& line) const;

    /// The level (contract, `reports.level`) of the centre that the text names first, if any.
    [[nodiscard]] std::optional<std::string> level(const text::Folded& text) const;

  private:
    IdentityReader(engine::Matcher labels, engine::Matcher levels);
    engine::Matcher labels_;
    engine::Matcher levels_;
};

/// The readers of names: places, organisations, people, acts, links.
struct NameReaders {
    PlaceReader places;
    IdentityReader identity;

    static Outcome<NameReaders> create(const rules::RuleSet& rules);
};

}  // namespace svod::normalizer::phrases
