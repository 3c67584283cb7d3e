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

namespace svod::normalizer::engine {

/// One place where a rule matches. Spans are bytes of the folded text.
struct Match {
    std::size_t row = 0;  ///< index into the matcher's pack().rows
    text::Span span;
    std::vector<text::Span> groups;  ///< one a capturing group of the pattern; empty spans where unmatched
};

class LiteralReader;
class Prefilter;

/// A pack's patterns, expanded, and the number of its first row in a prefilter.
struct Expansion {
    std::vector<Vocabulary::Expanded> patterns;  ///< one a row
    std::size_t first_rule = 0;
};

/// Expands a pack's column `pattern` and adds its rows to a prefilter. An unknown `{list}`, or a pattern that RE2
/// refuses in a row that isn't built in, gives `bad_rules` with «file:line».
Outcome<Expansion> expand(const Pack& pack, const Vocabulary& vocabulary, LiteralReader& literals,
                          Prefilter& prefilter);

/// Looks for all rules of a pack in a folded text. The prefilter tells by one pass over the text, common to all packs,
/// which rules can match in it; only those run, and a pattern is compiled when it first does. Linear in the text.
/// Immutable, may be used from many threads.
///
/// A match counts only if it begins and ends at word edges: neither two letters nor two digits meet there.
class Matcher {
  public:
    /// \pre `expansion` is the pack's, in the prefilter, which is sealed
    Matcher(Pack pack, const Expansion& expansion, std::shared_ptr<const Prefilter> prefilter);

    /// A pack by itself, with a prefilter of its own. A pattern that RE2 refuses, or an unknown `{list}`, gives
    /// `bad_rules` with «file:line».
    static Outcome<Matcher> compile(Pack pack, const Vocabulary& vocabulary);

    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    /// All matches of all rules, by begin, then longest first, then the pack's order. They may overlap. They have no
    /// groups yet, which cost as much again as the matches: `with_groups` gives those of one of them.
    [[nodiscard]] std::vector<Match> find_all(const text::Folded& text) const;
    [[nodiscard]] std::vector<Match> find_all(std::string_view folded) const;
    [[nodiscard]] Match with_groups(Match match, std::string_view folded) const;

    /// The matches that remain if at each place the longest wins, ties going to the row that stands first; no overlaps.
    /// They have their groups.
    [[nodiscard]] std::vector<Match> find(const text::Folded& text) const;
    [[nodiscard]] std::vector<Match> find(std::string_view folded) const;

    /// The first of `find`, if any.
    [[nodiscard]] std::optional<Match> first(std::string_view folded) const;

    /// Whether a row matches somewhere; the others aren't looked for. \pre row < pack().rows.size()
    [[nodiscard]] bool matches(std::size_t row, std::string_view folded) const;

    [[nodiscard]] const Pack& pack() const;

    /// A cell of the row that matched, e.g. `cell(match, "status")`.
    [[nodiscard]] std::string_view cell(const Match& match, std::string_view column) const;

    /// The macro names of the capturing groups of a row, "" for groups of the pattern's own.
    [[nodiscard]] const std::vector<std::string>& groups_of(std::size_t row) const;

    /// The span of the n-th (0-based) group of the named macro in a match; none if it took no part.
    [[nodiscard]] std::optional<text::Span> group(const Match& match, std::string_view macro, int n = 0) const;

  private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

/// Keeps of overlapping matches the one that begins first, then the longest, then the first in order.
/// \pre ordered as `Matcher::find_all` gives them
std::vector<Match> without_overlaps(const std::vector<Match>& matches);

/// What is wrong with a pack by its own examples: a row without an example, an example that its row doesn't match, a
/// negative that it does. One failure each, `where` «file:line».
std::vector<Failure> check_examples(const Matcher& matcher);

}  // namespace svod::normalizer::engine
