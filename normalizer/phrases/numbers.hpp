#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A numeral as written.
struct NumberMatch {
    text::Span span;  ///< bytes of the folded text; the numeral alone («2 780», «трёх», «74,15 %», «3 тыс. руб.»)
    std::string raw;
    double value = 0;
    enum class Kind { cardinal, ordinal, percent, money, fraction } kind = Kind::cardinal;  ///< fraction: a part of one
    bool in_words = false;
    int decimals = 0;  ///< digits written after the point
    Text approx;       ///< at_least, at_most, about, where the words before or after it say so
    std::string rule;  ///< «numbers/digits»
};

/// Finds numerals in figures and in words; rules: pack numbers*.rules. Says nothing about what they count.
class NumberReader {
  public:
    static Outcome<NumberReader> create(const rules::RuleSet& rules);
    NumberReader(NumberReader&&) noexcept;
    NumberReader& operator=(NumberReader&&) noexcept;
    ~NumberReader();

    /// All numerals in text order, without overlaps: those of dates, phones and document numbers too (callers that
    /// don't want them leave out the spans that a DateReader or another reader has taken).
    [[nodiscard]] std::vector<NumberMatch> find(const text::Folded& text) const;

  private:
    struct Implementation;
    explicit NumberReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
