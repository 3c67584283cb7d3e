#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {

/// The integer values of words that vocabulary macros list («мая» is 5 in `month`), compiled when they are needed.
/// Immutable.
class MacroValues {
  public:
    /// Takes the rows of the named macros from all vocabulary packs. A value that is no integer, a name without rows or
    /// a bad pattern gives `bad_rules` with «file:line».
    static Outcome<MacroValues> create(const rules::RuleSet& rules, const std::vector<std::string>& macros);

    MacroValues(MacroValues&&) noexcept;
    MacroValues& operator=(MacroValues&&) noexcept;
    ~MacroValues();

    /// The value of the first row of the macro that matches the whole folded text; none if no row does.
    [[nodiscard]] std::optional<long long> value(std::string_view macro, std::string_view folded) const;

    /// As `value`, of the longest beginning of `folded` that a row matches; that beginning is taken away.
    [[nodiscard]] std::optional<long long> consume(std::string_view macro, std::string_view& folded) const;

  private:
    struct Entry {
        long long value = 0;
        std::unique_ptr<const engine::LazyPattern> pattern;
    };
    MacroValues();
    std::map<std::string, std::vector<Entry>, std::less<>> macros_;
};

}  // namespace svod::normalizer::phrases
