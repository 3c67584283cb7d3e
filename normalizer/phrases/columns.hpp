#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// What the head of a table's column says.
struct ColumnMatch {
    std::string role;   ///< number title schedule held responsible result status note plan fact percent reason unit
                        ///< expected (a result hoped for), proof (a paper that is to show it), outcome (status, or
                        ///< result if the cells are long), person (somebody), none (a quantity)
    std::string table;  ///< the kind of table that such a column speaks for: events, indicators, figures; dated
                        ///< (events, where another column has their time); ""; labels: no head of a column, but a label
                        ///< in a block of lines
    std::string manner;  ///< the pack's column of that name; mostly ""
};

/// Reads heads of columns; rules: pack columns.rules.
class ColumnReader {
  public:
    static Outcome<ColumnReader> create(const rules::RuleSet& rules);
    ColumnReader(ColumnReader&&) noexcept;
    ColumnReader& operator=(ColumnReader&&) noexcept;
    ~ColumnReader();

    /// The rule that matches at the beginning of the head, the longest one; none where none does.
    [[nodiscard]] std::optional<ColumnMatch> find(const text::Folded& head) const;

    /// The same for a label outside tables («Место: …»), with the rows that are for labels alone. None where more than
    /// one word, numbers aside, stands behind what the rule matches («Результаты экспертизы программ»).
    [[nodiscard]] std::optional<ColumnMatch> find_label(const text::Folded& label) const;

  private:
    struct Implementation;
    explicit ColumnReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
