#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A section code that words point to.
struct SectionMatch {
    text::Span span;          ///< bytes of the folded text
    std::string code;         ///< list 3.1
    std::string rule;         ///< «section_titles/navigator»
    bool only_later = false;  ///< holds where the time that a title names lies behind the report's period
};

/// Reads the subjects of headings and of running text (contract, list 3.1 and section 4 «Coverage»); rules: packs
/// section_titles.rules, section_contents.rules, section_mentions.rules and section_metrics.rules.
class SectionCodeReader {
  public:
    static Outcome<SectionCodeReader> create(const rules::RuleSet& rules);
    SectionCodeReader(SectionCodeReader&&) noexcept;
    SectionCodeReader& operator=(SectionCodeReader&&) noexcept;
    ~SectionCodeReader();

    /// The code of a heading; none where none fits.
    [[nodiscard]] std::optional<SectionMatch> of_title(const text::Folded& title) const;

    /// The codes on whose subject a sentence, list item or table row reports work done or figures, each once. Whether
    /// it reports at all is told by its words (pack report_evidence.rules), or by the caller who knows (a row's
    /// status).
    [[nodiscard]] std::vector<SectionMatch> of_content(const text::Folded& text, std::optional<bool> reports) const;

    /// The code on whose subject a metric gives a figure; none where it tells nothing of one. Rules: pack
    /// section_metrics.rules.
    [[nodiscard]] std::optional<SectionMatch> of_metric(const Metric& metric) const;

    /// Whether a text says no more than that there is nothing to report: «Не проводилось.»; rules: pack
    /// section_nothing.rules.
    [[nodiscard]] bool says_nothing(const text::Folded& text) const;

    /// Whether a sentence tells of work done or gives figures, rather than names a subject or an intention.
    [[nodiscard]] bool reports(const text::Folded& text) const;

  private:
    struct Implementation;
    explicit SectionCodeReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
