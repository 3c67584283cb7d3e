#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The kind of report that a title names.
struct TitleMatch {
    std::string kind;  ///< contract, `reports.kind`
    std::string rule;
};

/// Tells report titles and lines that only look like headings; rules: packs report_titles.rules, heading_vetoes.rules.
class HeadingReader {
  public:
    static Outcome<HeadingReader> create(const rules::RuleSet& rules);
    HeadingReader(HeadingReader&&) noexcept;
    HeadingReader& operator=(HeadingReader&&) noexcept;
    ~HeadingReader();

    /// Whether a line that looks like a heading is a label of the form, a letterhead, a signature or a statement.
    [[nodiscard]] bool is_no_heading(const text::Folded& line) const;

    /// Whether a line begins as a report's title does, and the kind that it names.
    [[nodiscard]] std::optional<TitleMatch> title(const text::Folded& line) const;

  private:
    struct Implementation;
    explicit HeadingReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
