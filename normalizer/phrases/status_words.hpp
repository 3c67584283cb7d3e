#pragma once

#include <set>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/matcher.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A word that may say how far an activity has come.
struct StatusWord {
    enum class Strength {
        own,   ///< always speaks of the activity itself
        act,   ///< speaks of it if its title names the same act
        soft,  ///< never does
    };
    text::Span span;      ///< bytes of the folded text, with the negation
    text::Span sentence;  ///< bytes of the folded text
    std::string status;   ///< list 3.3; `not_done` where negated
    bool stated = false;  ///< what it gives where it speaks of the activity
    bool negated = false;
    Strength strength = Strength::soft;
    std::vector<std::string> acts;  ///< acts that it tells of
    std::string rule;               ///< «statuses/held»
    std::string manner;             ///< the pack's column of that name; "" where negated
};

/// What a title says its activity does.
struct TitleActs {
    std::set<std::string> acts;            ///< of pack status_acts
    std::vector<std::string> title_words;  ///< folded
};

/// Finds the status words of a text and whether they speak of an activity; rules: packs statuses, status_acts.
class StatusWords {
  public:
    static Outcome<StatusWords> create(const rules::RuleSet& rules);

    /// The status words in text order; none inside quotations, relative clauses or (if there are others) brackets.
    [[nodiscard]] std::vector<StatusWord> find(const text::Folded& text) const;

    /// Whether a text only says that there is nothing to tell, or points to a plan.
    [[nodiscard]] bool is_silent(const text::Folded& text) const;

    [[nodiscard]] TitleActs acts_of(const text::Folded& title) const;

    /// Whether a status word of `text` speaks of the activity whose title has these acts: by its kind, by an act in
    /// common, by a root in common, or, where the title names but a thing, by that thing in the word's sentence.
    [[nodiscard]] bool speaks_of(const StatusWord& word, const TitleActs& acts, const text::Folded& text) const;

  private:
    StatusWords(engine::Matcher words, engine::Matcher acts) : words_(std::move(words)), acts_(std::move(acts)) {}
    [[nodiscard]] StatusWord word_of(const engine::Match& match, const text::Folded& text) const;

    engine::Matcher words_;
    engine::Matcher acts_;
};

}  // namespace svod::normalizer::phrases
