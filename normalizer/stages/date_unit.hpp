#pragma once

#include <cstddef>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A unit whose dates are read, with what holds for all of them. Refers to what it was made of.
struct DateUnit {
    DateUnit(const Reading& reading, const phrases::Readers& readers, const Unit& unit);

    const Reading& reading;
    const phrases::Readers& readers;
    const Unit& unit;
    std::vector<text::Span> sentences;  ///< of the unit's original text
    std::size_t leading_end = 0;        ///< bytes of the unit's text that hold the row's own days

    /// Whether the unit is a cell of a table's head.
    [[nodiscard]] bool is_header() const;

    /// Whether a date is one of those that open the result of a row.
    [[nodiscard]] bool is_leading(const phrases::DateMatch& match) const;

    /// The sentence that a place in the original text stands in; the whole text where none does.
    [[nodiscard]] text::Span sentence_at(const text::Span& place) const;

    /// «2022» under «Год», before the figures of that year.
    [[nodiscard]] bool heads_figures(const phrases::DateMatch& match) const;

    /// «Сентябрь», «II квартал» above what was done or is planned in it.
    [[nodiscard]] bool is_time_of_events(const phrases::DateMatch& match) const;

    /// Whether a date is the period of the report.
    [[nodiscard]] bool is_own_period(const phrases::DateMatch& match) const;

    /// «Отчётный период | 1 полугодие 2024 года»: whether the unit is a cell behind the label of the report's period.
    [[nodiscard]] bool stands_beside_label_of_period() const;

    /// «Дата заполнения | 12.01.2024»: whether the unit is a cell behind the label of the report's own day.
    [[nodiscard]] bool dates_report() const;

    /// Whether a date is all that the unit says.
    [[nodiscard]] bool is_whole(const phrases::DateMatch& match) const;
};

}  // namespace svod::normalizer::stages
