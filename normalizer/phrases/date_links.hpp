#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/phrases/date_shapes.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// The words between and before dates that join them into ranges and lists or make them limits; pack `dates_links`.
class DateLinks {
  public:
    static Outcome<DateLinks> create(const rules::RuleSet& rules);
    DateLinks(DateLinks&&) noexcept;
    DateLinks& operator=(DateLinks&&) noexcept;
    ~DateLinks();

    /// Joins the atoms of a text (in order, without overlaps): ranges become one atom, limits get their bound, years
    /// spread over lists, and weak atoms without a neighbour that proves them are left out.
    [[nodiscard]] std::vector<DateAtom> join(std::string_view folded, std::vector<DateAtom> atoms) const;

    /// Whether words that take a date for a name stand before an atom: «сквер 1 Мая», «ДК «1 Мая»».
    [[nodiscard]] bool follows_place(std::string_view folded, const DateAtom& atom) const;

    /// Whether the text is nothing but the atoms and words that join them.
    [[nodiscard]] bool is_only(std::string_view folded, const std::vector<DateAtom>& atoms) const;

  private:
    DateLinks();
    [[nodiscard]] bool between(std::string_view kind, std::string_view gap) const;
    [[nodiscard]] bool meets(std::string_view kind, std::string_view folded, const DateAtom& atom) const;
    [[nodiscard]] std::size_t size_before(std::string_view kind, std::string_view folded, std::size_t end) const;
    [[nodiscard]] std::vector<DateAtom> with_ranges(std::string_view folded, std::vector<DateAtom> atoms) const;
    [[nodiscard]] bool names_month(std::string_view folded, const DateAtom& atom) const;
    [[nodiscard]] bool is_clock(std::string_view folded, const DateAtom& atom) const;
    void set_bounds(std::string_view folded, std::vector<DateAtom>& atoms) const;
    [[nodiscard]] std::vector<DateAtom> with_closed_ends(std::string_view folded, std::vector<DateAtom> atoms) const;
    [[nodiscard]] bool tells_state(std::string_view folded, const DateAtom& atom) const;
    [[nodiscard]] std::size_t begins_open(std::string_view folded, const DateAtom& atom) const;
    [[nodiscard]] std::vector<DateAtom> proven(std::string_view folded, std::vector<DateAtom> atoms) const;

    std::map<std::string, std::vector<std::unique_ptr<const engine::LazyPattern>>, std::less<>> kinds_;
};

}  // namespace svod::normalizer::phrases
