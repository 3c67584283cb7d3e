#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalizer/phrases/period.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A column with a plan and the one with its fact, of the whole period or of a part of it.
struct ColumnPair {
    std::optional<std::size_t> plan;  ///< 0-based grid column
    std::optional<std::size_t> fact;
    phrases::Period period;   ///< that the heads name, if any
    bool cumulative = false;  ///< a head says that the column is for the year, or counted from its beginning
};

/// The plan and fact columns of a table of indicators, and which of them are for the whole period.
struct IndicatorColumns {
    std::vector<ColumnPair> pairs;
    std::size_t main = 0;  ///< index into pairs; the others are parts
};

/// Reads the heads of a table's columns: one item for each of the things that plans and facts are headed with
/// («Программы: план, факт», «Дети: план, факт»), one for all where they aren't. Columns headed only by a quarter, a
/// half-year or «год» beside a plan hold facts. Empty without plan and fact columns.
std::vector<IndicatorColumns> indicator_columns(const Reading& reading, const phrases::Readers& readers,
                                                const TableView& table);

}  // namespace svod::normalizer::stages
