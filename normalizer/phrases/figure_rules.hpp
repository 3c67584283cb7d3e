#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/figures.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// A pack that says what figures mean: one with the columns `rule`, `code`, `dimensions` and `unless`, perhaps `unit`,
/// `scope` and `events`. Its cells are taken apart once, and a row's patterns are looked for only when it is asked.
class FigureRules {
  public:
    struct Row {
        std::string_view scope;
        std::vector<std::string> units;
        bool takes_events = false;
        MetricMeaning meaning;
    };

    /// An unknown pack, or a pattern that can't be read, gives `bad_rules`.
    static Outcome<FigureRules> create(const rules::RuleSet& rules, std::string_view pack);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

    /// Whether a row's pattern stands in a folded text, and what it mustn't meet doesn't.
    /// \pre row < rows().size()
    [[nodiscard]] bool fits(std::size_t row, std::string_view folded) const;

    /// Whether a row speaks of figures of a unit (list 3.4).
    [[nodiscard]] bool has_unit(std::size_t row, std::string_view unit) const;

  private:
    FigureRules(engine::Matcher matcher, engine::Matcher vetoes, std::vector<std::size_t> vetoed_rows);

    engine::Matcher matcher_;
    engine::Matcher vetoes_;
    std::vector<std::size_t> vetoed_rows_;  // the row of the pack that each row of `vetoes_` came from, ascending
    std::vector<Row> rows_;
};

/// The words of a cell that lists them.
std::vector<std::string> listed_words(std::string_view cell);

}  // namespace svod::normalizer::phrases
