#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/count_text.hpp"
#include "normalizer/phrases/counts.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// A noun of pack units.rules where it stands in a CountText.
struct UnitNoun {
    text::Span span;  ///< bytes of the masked text
    std::string unit;
    CountRule rule;
};

/// What the words of one text are: the tokens of a CountText with the nouns and the forms that stand at them.
struct CountWords {
    /// Longest noun that begins at each token; none where there is none.
    std::vector<std::optional<UnitNoun>> nouns;
    /// Names of word forms (pack word_forms.rules) as bits; see CountVocabulary::bit.
    std::vector<unsigned> forms;
    /// Numerals that count nothing (pack not_counts.rules), by token.
    std::vector<bool> excluded;
    std::vector<engine::Match> approximations;
    std::vector<engine::Match> complements;
    std::vector<engine::Match> shapes;
};

/// The packs that counting rests on, compiled.
class CountVocabulary {
  public:
    static Outcome<CountVocabulary> create(const rules::RuleSet& rules);

    [[nodiscard]] CountWords read(const text::Folded& text, const CountText& masked) const;

    /// The bit of a form of pack word_forms.rules; 0 for an unknown name.
    [[nodiscard]] static unsigned bit(std::string_view form);

    [[nodiscard]] const engine::Matcher& approximations() const { return approximations_; }
    [[nodiscard]] const engine::Matcher& complements() const { return complements_; }
    [[nodiscard]] const engine::Matcher& shapes() const { return shapes_; }

  private:
    CountVocabulary(engine::Matcher units, engine::Matcher forms, engine::Matcher exclusions,
                    engine::Matcher approximations, engine::Matcher complements, engine::Matcher shapes);

    void mark_nouns(const text::Folded& text, const CountText& masked, CountWords& words) const;
    void mark_forms(const CountText& masked, CountWords& words) const;
    void mark_exclusions(const CountText& masked, CountWords& words) const;

    engine::Matcher units_;
    engine::Matcher forms_;
    std::vector<unsigned> form_bits_;  // by row of `forms_`
    engine::Matcher exclusions_;
    engine::Matcher approximations_;
    engine::Matcher complements_;
    engine::Matcher shapes_;
};

}  // namespace svod::normalizer::phrases
