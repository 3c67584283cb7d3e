#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/contacts.hpp"
#include "normalizer/phrases/legal_acts.hpp"
#include "normalizer/phrases/organizations.hpp"
#include "normalizer/phrases/people.hpp"
#include "normalizer/phrases/places.hpp"

namespace svod::normalizer::phrases {

/// A label of a report's form and the rest of its line.
struct LabelMatch {
    std::string field;  ///< column of `reports` that the label asks for
    std::string rule;   ///< «identity_labels/zone»
    text::Span value;   ///< bytes of the folded text behind the label; empty where the line ends with it
};

/// Finds what tells whose report it is: labels of forms and names of centres; rules: packs identity_labels.rules,
/// levels.rules, centers.rules, zones.rules, letter_lines.rules.
class IdentityReader {
  public:
    static Outcome<IdentityReader> create(const rules::RuleSet& rules);

    /// The label that a line begins with, if any.
    [[nodiscard]] std::optional<LabelMatch> label(const text::Folded& line) const;

    /// The level (contract, `reports.level`) of the centre that the text names first, if any.
    [[nodiscard]] std::optional<std::string> level(const text::Folded& text) const;

    /// A centre's own name in the text («муниципального опорного центра»), as written.
    [[nodiscard]] std::optional<std::string> center(const text::Folded& text) const;

    /// The territorial zone that the text names, in the nominative («Северная»).
    [[nodiscard]] std::optional<std::string> zone(const text::Folded& text) const;

    /// What a folded line of the letter carries (pack letter_lines.rules): number_and_date, date, executor, answer; ""
    /// where none.
    [[nodiscard]] std::string line_field(std::string_view folded) const;

    /// The part of a line before «на № …» or «Исп. …», folded.
    [[nodiscard]] std::string_view own_part(const text::Folded& line) const;

  private:
    struct Matchers {
        engine::Matcher labels;
        engine::Matcher levels;
        engine::Matcher centers;
        engine::Matcher zones;
        engine::Matcher lines;
    };
    explicit IdentityReader(Matchers matchers) : matchers_(std::move(matchers)) {}
    Matchers matchers_;
};

/// The readers of names: places, organisations, people, acts, links.
struct NameReaders {
    PlaceReader places;
    IdentityReader identity;
    NominativeReader nouns;
    OrganizationReader organizations;
    PersonReader people;
    LegalActReader legal_acts;
    ContactReader contacts;

    static Outcome<NameReaders> create(const rules::RuleSet& rules);
};

}  // namespace svod::normalizer::phrases
