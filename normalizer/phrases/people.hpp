#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/nominative.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/records/report.hpp"

namespace svod::normalizer::phrases {

/// A person named in a text.
struct PersonMention {
    text::Span span;       ///< bytes of the original text
    std::string name;      ///< nominative, order and initials as written
    std::string surname;   ///< nominative
    std::string initials;  ///< as written; made from the full name where that is given: «И. П.»
    Text role;             ///< nominative, in the text's words
    std::string rule;  ///< «people/surname_initials», «people/initials_surname», «people/full_name», «people/honoured»

    /// Equal for one person: the surname and the letters of the initials, folded.
    [[nodiscard]] std::string key() const;
};

/// Finds people by surname and initials in any order, by full names with a patronymic, or behind «победители:» and
/// before «стал победителем» by a surname and a first name; rules: packs
/// people_vetoes.rules, people_parts.rules, noun_heads.rules, word_lists.rules.
class PersonReader {
  public:
    static Outcome<PersonReader> create(const rules::RuleSet& rules);

    /// All people of the text, in order, with the role that stands before the name in the same sentence.
    [[nodiscard]] std::vector<PersonMention> find(const text::Folded& text) const;

    /// The role that a line states («Руководитель МОЦ ____»), if it begins with one.
    [[nodiscard]] Text role_of_line(const text::Folded& line) const;

  private:
    PersonReader(engine::Matcher vetoes, engine::Matcher parts, NominativeReader nouns);
    [[nodiscard]] std::string_view veto_before(const text::Folded& text, std::size_t original_begin) const;
    struct NameMatch;
    [[nodiscard]] std::vector<PersonMention> find_in(const text::Folded& text) const;
    [[nodiscard]] bool settle_bracket(const std::string& original, NameMatch& name) const;
    [[nodiscard]] std::optional<std::size_t> behind_other(const text::Folded& text, const NameMatch& name) const;
    [[nodiscard]] std::optional<PersonMention> child_named(const std::string& original, text::Span first_span,
                                                           text::Span second_span) const;
    [[nodiscard]] std::vector<PersonMention> honoured(const text::Folded& text) const;
    [[nodiscard]] std::vector<PersonMention> honoured_behind(const std::string& original, std::size_t at) const;
    [[nodiscard]] std::vector<PersonMention> honoured_before(const std::string& original, std::size_t verb) const;
    [[nodiscard]] NameCase governed_case(const text::Folded& text, std::size_t original_begin) const;

    engine::Matcher vetoes_;
    engine::Matcher parts_;
    NominativeReader nouns_;
};

}  // namespace svod::normalizer::phrases
