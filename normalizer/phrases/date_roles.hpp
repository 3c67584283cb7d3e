#pragma once

#include <memory>
#include <string>
#include <vector>

#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/phrases/dates.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// Reads from the words beside a date what it is the date of; pack `date_roles`. Immutable.
class DateRoles {
  public:
    static Outcome<DateRoles> create(const rules::RuleSet& rules);
    DateRoles(DateRoles&&) noexcept;
    DateRoles& operator=(DateRoles&&) noexcept;
    ~DateRoles();

    struct Hint {
        std::string
            role;  ///< of the contract's list, or `report` for a period that the text reports on («за 2023 год»)
        std::string rule;    ///< «date_roles/dated»
        std::string manner;  ///< the pack's column of that name; mostly ""
    };

    /// What the words that touch the date say; none where they say nothing.
    [[nodiscard]] std::optional<Hint> by_neighbours(const text::Folded& text, const DateMatch& date) const;

    /// What the date's sentence says. `sentence`: a span of the folded text.
    [[nodiscard]] std::optional<Hint> by_sentence(const text::Folded& text, text::Span sentence,
                                                  const DateMatch& date) const;

    /// The role of the dates of a column whose rows tell of held events, by the column's title. `title`: folded.
    [[nodiscard]] std::optional<Hint> by_column(std::string_view title) const;

    /// The role of dates under a heading that names a plan. `title`: folded.
    [[nodiscard]] std::optional<Hint> by_heading(std::string_view title) const;

  private:
    enum class Place { before, after, sentence, column, heading };
    struct Row {
        Hint hint;
        Place place = Place::before;
        std::vector<std::string> precisions;
        std::unique_ptr<const engine::LazyPattern> pattern;
    };
    struct Filter;
    DateRoles();
    [[nodiscard]] std::vector<bool> rows_that_may_fit(std::string_view words) const;
    [[nodiscard]] std::optional<Hint> first_of(Place place, std::string_view title) const;
    std::vector<Row> rows_;
    std::unique_ptr<Filter> filter_;  // of the rows, by their numbers
};

}  // namespace svod::normalizer::phrases
