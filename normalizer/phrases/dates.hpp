#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/period.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A date or period as written, resolved.
struct DateMatch {
    text::Span span;            ///< bytes of the folded text
    std::string raw;            ///< the original's words
    Text start;                 ///< ISO day, inclusive
    Text end;                   ///< ISO day, inclusive
    Text precision;             ///< contract, `dates.precision`
    Text recurrence;            ///< contract, `dates.recurrence`
    bool year_written = false;  ///< false where the year came from the context
    bool vague = false;  ///< tells of a limit only where its sentence intends something («к концу года»)
    bool bare = false;   ///< figures that are a date only because the text is nothing else («2023», «05.09»)
    std::string rule;    ///< «dates/day_month_year»
    std::string manner;  ///< column `manner` of pack dates.rules; mostly ""
};

class DateRoles;

/// Finds dates, periods and recurrences in a phrase (contract, `dates` and section 4 «Dates»); rules: packs
/// dates*.rules.
class DateReader {
  public:
    static Outcome<DateReader> create(const rules::RuleSet& rules);
    DateReader(DateReader&&) noexcept;
    DateReader& operator=(DateReader&&) noexcept;
    ~DateReader();

    /// All dates of the text in text order, without overlaps. Years that are not written come from the text's other
    /// dates, else from `enclosing`; where neither knows one, a yearless day or month is left out. Impossible days,
    /// ages, clause, phone and document numbers are none.
    [[nodiscard]] std::vector<DateMatch> find(const text::Folded& text, const Period& enclosing) const;

    /// What the words beside a date tell of its role.
    [[nodiscard]] const DateRoles& roles() const;

  private:
    struct Implementation;
    explicit DateReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
