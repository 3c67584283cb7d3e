#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The topic of an activity.
struct ThemeMatch {
    text::Span span;   ///< bytes of the folded text: the topic without its quotation marks
    text::Span outer;  ///< with the marks and the words that announce it («на тему «…»»)
    std::string text;  ///< the original's words
    std::string rule;  ///< «themes/on_theme»
};

/// Reads topics (contract, section 4 «Events»: the quotation after «тема», «на тему» or right after the form; names of
/// contests, projects and directions are none). Rules: pack themes.rules.
class ThemeReader {
  public:
    static Outcome<ThemeReader> create(const rules::RuleSet& rules);
    ThemeReader(ThemeReader&&) noexcept;
    ThemeReader& operator=(ThemeReader&&) noexcept;
    ~ThemeReader();

    /// The first topic; none where there is none. A closing mark may be missing: the topic ends with its sentence then.
    [[nodiscard]] std::optional<ThemeMatch> find(const text::Folded& text) const;

  private:
    struct Implementation;
    explicit ThemeReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
