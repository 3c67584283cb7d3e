#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/pack.hpp"
#include "normalizer/engine/vocabulary.hpp"
#include "normalizer/text/folded.hpp"

namespace re2 {
class RE2;
}

namespace svod::normalizer::engine {

/// One place where a rule matches. Spans are bytes of the folded text.
struct Match {
    std::size_t row = 0;  ///< index into the matcher's pack().rows
    text::Span span;
    std::vector<text::Span> groups;  ///< one a capturing group of the pattern; empty spans where unmatched
};

/// A pack whose column `pattern` has been compiled; looks for all of its rules in a folded text at once (RE2::Set finds
/// which rules can match, then only those run). Linear in the text. Immutable, may be used from many threads.
///
/// A match counts only if it begins and ends at word edges: neither two letters nor two digits meet there.
class Matcher {
  public:
    /// Compiles a pack. A pattern that RE2 refuses, or an unknown `{list}`, gives `bad_rules` with «file:line».
    static Outcome<Matcher> compile(Pack pack, const Vocabulary& vocabulary);

    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    /// All matches of all rules, by begin, then longest first, then the pack's order. They may overlap.
    [[nodiscard]] std::vector<Match> find_all(const text::Folded& text) const;
    [[nodiscard]] std::vector<Match> find_all(std::string_view folded) const;

    /// The matches that remain if at each place the longest wins, ties going to the row that stands first; no overlaps.
    [[nodiscard]] std::vector<Match> find(const text::Folded& text) const;
    [[nodiscard]] std::vector<Match> find(std::string_view folded) const;

    /// The first of `find`, if any.
    [[nodiscard]] std::optional<Match> first(std::string_view folded) const;

    [[nodiscard]] const Pack& pack() const;

    /// A cell of the row that matched, e.g. `cell(match, "status")`.
    [[nodiscard]] std::string_view cell(const Match& match, std::string_view column) const;

    /// The macro names of the capturing groups of a row, "" for groups of the pattern's own.
    [[nodiscard]] const std::vector<std::string>& groups_of(std::size_t row) const;

    /// The span of the n-th (0-based) group of the named macro in a match; none if it took no part.
    [[nodiscard]] std::optional<text::Span> group(const Match& match, std::string_view macro, int n = 0) const;

  private:
    struct Compiled;
    explicit Matcher(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> compiled_;
};

/// Keeps of overlapping matches the one that begins first, then the longest, then the first in order.
/// \pre ordered as `Matcher::find_all` gives them
std::vector<Match> without_overlaps(const std::vector<Match>& matches);

/// What is wrong with a pack by its own examples: a row without an example, an example that its row doesn't match, a
/// negative that it does. One failure each, `where` «file:line».
std::vector<Failure> check_examples(const Matcher& matcher);

}  // namespace svod::normalizer::engine
