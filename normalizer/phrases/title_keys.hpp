#pragma once

#include <memory>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// Makes the key by which two titles are known as one activity; rules: pack abbreviations.rules.
class TitleKeyReader {
  public:
    static Outcome<TitleKeyReader> create(const rules::RuleSet& rules);
    TitleKeyReader(TitleKeyReader&&) noexcept;
    TitleKeyReader& operator=(TitleKeyReader&&) noexcept;
    ~TitleKeyReader();

    /// The stems of the title's words in order, abbreviations written out; "" for a title without words.
    [[nodiscard]] std::string key_of(const text::Folded& title) const;

  private:
    struct Implementation;
    explicit TitleKeyReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
