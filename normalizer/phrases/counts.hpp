#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/dates.hpp"
#include "normalizer/phrases/numbers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The row that a count rests on.
struct CountRule {
    std::string name = {};  ///< «units/program»; «count_shapes/…» where the noun stands elsewhere or is left out
    std::string manner =
        {};  ///< how its row counts: column `manner` of packs units.rules and count_shapes.rules; mostly ""
};

/// A number and what it counts, inside one text.
struct CountMatch {
    text::Span span;         ///< bytes of the folded text that `raw` was taken from
    text::Span number_span;  ///< the numeral's own bytes
    std::string raw;  ///< number and noun as written («36 образовательных организаций», «совещания (2)»)
    double value = 0;
    int decimals = 0;
    std::string unit;  ///< list 3.4; "" where the noun is left out and the caller has to carry it over
    Text subject;      ///< the counted noun phrase as written; none where it is left out
    Text approx;
    CountRule rule;
    /// How the noun stands: behind the numeral; before it («школы - 24», «совещания (2)», «количество … составило 5»);
    /// left out («5 возвращены», «из них 4»); a percentage; money.
    enum class Form { noun, noun_before, left_out, percent, money } form = Form::noun;
    bool part = false;        ///< words before it make it a part of an earlier count («из них 4 …»)
    bool carried = false;     ///< unit and subject are those of an earlier count of the same text
    bool difference = false;  ///< by how much a figure is more or less («на 12 программ больше»)
    bool place = false;  ///< the words before it name a place («в школах - 431») that an open lead-in may count in
    bool bracketed = false;  ///< «29 (416)»: a bare numeral in brackets, which only a line like it can explain
    bool alone = false;      ///< the text begins with a numeral alone, which answers what stands beside it
    text::Span phrase_span;  ///< bytes of the folded text: the words before the numeral in the form noun_before
};

/// The subject that a breakdown of a count shares («техническая - 30»): without the participle clause behind the noun;
/// none where the count has none.
Text shared_subject(const CountMatch& match);

/// A noun that can be counted, without a numeral.
struct CountedNoun {
    text::Span span;          ///< bytes of the folded text, with the adjectives before it
    std::string phrase;       ///< as written
    std::string unit;         ///< list 3.4
    bool nominative = false;  ///< may stand in the nominative plural, so that a numeral without a noun may mean it
};

/// Finds counts in a phrase (contract, `counts` and section 4 «Counts»); rules: pack units.rules.
class CountReader {
  public:
    static Outcome<CountReader> create(const rules::RuleSet& rules);
    CountReader(CountReader&&) noexcept;
    CountReader& operator=(CountReader&&) noexcept;
    ~CountReader();

    /// The counts among the numerals of a text, in text order. Numerals inside the spans of `dates` are no counts; nor
    /// are ages, ranks, list, clause, phone and document numbers.
    [[nodiscard]] std::vector<CountMatch> find(const text::Folded& text, const std::vector<NumberMatch>& numbers,
                                               const std::vector<DateMatch>& dates) const;

    /// The nouns of pack units.rules in a text, in text order: what a numeral further on may count.
    [[nodiscard]] std::vector<CountedNoun> nouns(const text::Folded& text) const;

  private:
    struct Implementation;
    explicit CountReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
