#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/pack.hpp"

namespace svod::normalizer::engine {

/// Named lists of words that patterns refer to as `{name}`, e.g. `{month}`. Made from packs with the columns
/// `macro value pattern`: the rows of one macro are its alternatives. A pattern may use macros defined above it.
class Vocabulary {
  public:
    /// Adds the rows of a pack. An unknown macro inside a pattern or a bad pattern gives `bad_rules`.
    Outcome<void> add(const Pack& pack);

    /// A pattern of the packs' little language as an RE2 pattern on folded text, and the macro of each capturing group:
    ///  - `{name}` becomes a capturing group that matches any row of the macro;
    ///  - `~` stands for any ending (`\pL*`), `_` for an optional space; `\pL` for a letter of Latin, Greek or
    ///  Cyrillic;
    ///  - a `(…)` of the pattern's own captures too, with "" as its macro; `(?:…)` doesn't.
    struct Expanded {
        std::string pattern;
        std::vector<std::string> groups;
    };
    [[nodiscard]] Outcome<Expanded> expand(std::string_view pattern, std::string_view where) const;

    /// The value of the first row of the macro that matches the whole folded text; none if no row does.
    [[nodiscard]] std::optional<std::string> value_of(std::string_view macro, std::string_view folded) const;

  private:
    struct Entry {
        std::string value;
        std::string pattern;  // RE2, without capturing groups
    };
    std::map<std::string, std::vector<Entry>, std::less<>> macros_;
};

}  // namespace svod::normalizer::engine
