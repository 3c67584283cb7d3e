#pragma once

#include <optional>
#include <vector>

#include "normalizer/phrases/date_shapes.hpp"
#include "normalizer/phrases/period.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// Gives the days and months of one text the years that they are written without (contract, section 2, `dates`).
/// Dates of the same sentence and the period that it is about («в I полугодии 2025 года планируем …») go before the
/// enclosing period; dates of other sentences give a year only where the enclosing period doesn't suit. A date long
/// past («работает с 1 сентября 2020 года») lends its year to nothing that lies inside the enclosing period.
class YearContext {
  public:
    YearContext(const text::Folded& text, const Period& enclosing);

    /// Completes an atom. Atoms come in text order, each remembered before the next one is completed. Where nothing is
    /// known but the enclosing period, the atom stays without a year.
    void complete(DateAtom& atom);

    /// What gives a recurrence or «годом ранее» its bounds: the period that its sentence names, else the enclosing one.
    [[nodiscard]] const Period& enclosing_at(const DateAtom& atom);

    /// Takes in what a completed atom was resolved to.
    void remember(const DateAtom& atom, const Period& resolved);

  private:
    [[nodiscard]] std::optional<int> year_of(const DatePoint& point, std::size_t place);
    [[nodiscard]] std::optional<int> year_of_term(const DatePoint& point, std::size_t place);
    [[nodiscard]] bool is_before_the_one_told(std::size_t place);
    [[nodiscard]] std::string_view sentence_at(std::size_t place);
    [[nodiscard]] const std::vector<std::size_t>& sentence_ends();
    [[nodiscard]] bool goes_on(const DatePoint& point) const;
    [[nodiscard]] bool in_sentence_of(std::size_t giver, std::size_t place);
    [[nodiscard]] bool in_clause_of(std::size_t giver, std::size_t place) const;
    [[nodiscard]] bool opens_clause(const text::Span& span) const;
    [[nodiscard]] bool lies_ahead(const std::chrono::year_month_day& day) const;
    [[nodiscard]] std::string_view first_word(std::size_t place) const;
    [[nodiscard]] bool follows_locative(std::size_t place) const;

    struct Giver {
        std::size_t place = 0;  // bytes of the folded text
        Period period;
    };

    const text::Folded& text_;
    const Period& enclosing_;
    std::optional<std::vector<std::size_t>> sentence_ends_;  // of the folded text, found when first asked for
    std::optional<Giver> day_;
    std::optional<int> year_;  // of the last day or month
    std::optional<Giver> stretch_;
    std::optional<Giver> other_year_;  // «в прошлом году», with the place behind it
    std::optional<Giver> term_;        // «до 1 сентября 2025 года» behind the enclosing period
};

}  // namespace svod::normalizer::phrases
