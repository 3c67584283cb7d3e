#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/engine/literal_table.hpp"
#include "normalizer/engine/literals.hpp"

namespace svod::normalizer::engine {

/// Tells by one pass over a text, put into the code page, which of many rules can match in it: those of whose required
/// literals at least one stands there, and those without literals; and where their matches may begin, by the codes that
/// must stand there. Filled by `add`, then sealed;
/// immutable from then on and used from many threads, each of which remembers what it found in the texts it asked about
/// last.
class Prefilter {
  public:
    Prefilter();

    /// A run of letters and hyphens, as long as it can be.
    struct Word {
        text::Span span;  // of codes
        std::uint64_t hash = 0;
    };

    /// What a pass over a text found.
    struct Found {
        std::vector<std::uint64_t> rules;  ///< that can match: bit `number % 64` of word `number / 64`
        std::vector<std::uint32_t>
            starts;               ///< codes with which a match may begin, ascending: at no other is a word's edge
        std::vector<Word> words;  ///< ascending
        code_page::Coded text;
    };

    /// Where matches of rules with successive numbers may begin. Made to be filled again and again.
    class Places {
      public:
        [[nodiscard]] bool has(std::size_t rule) const { return counts_[rule - first_rule_] != 0; }

        /// Whether they are more than are kept here: `places_of` has to look for them anew.
        [[nodiscard]] bool are_many(std::size_t rule) const { return counts_[rule - first_rule_] > capacity; }

      private:
        friend class Prefilter;
        static constexpr std::size_t capacity = 16;

        std::size_t first_rule_ = 0;
        std::vector<std::uint32_t> counts_;
        std::vector<std::uint32_t> places_;  // `capacity` a rule
    };

    /// Adds a rule, gives its number: 0, 1, 2 …  \pre not sealed
    std::size_t add(const Literals& literals);

    /// Builds the tables. No rule can be added behind it.
    void seal();

    /// Looks through a text. What is given stays as it is until the thread asks again. \pre sealed
    [[nodiscard]] const Found& look(std::string_view folded) const;

    /// As `look`, of a text in the code page, which isn't remembered: the rules that can match in it.
    [[nodiscard]] const std::vector<std::uint64_t>& rules_of(std::string_view codes) const;

    /// Tells for `count` rules from `first_rule` on, those that can match in the text, where their matches may begin;
    /// gives whether any may. `places` is made only then.
    bool find_places(std::size_t first_rule, std::size_t count, const Found& found, Places& places) const;

    /// The codes with which a match of one of those rules may begin, ascending. Stay as they are until the thread asks
    /// again. \pre `places` were found in `found`
    [[nodiscard]] std::span<const std::uint32_t> places_of(std::size_t rule, const Found& found,
                                                           const Places& places) const;

  private:
    // A literal is found by its longest run of letters, or by itself if it has none.
    struct Literal {
        std::string codes;
        std::size_t run = 0;  // where the run of letters begins
        std::size_t size_of_run = 0;
        std::uint32_t rule = 0;
    };
    // Rules as words of bits, without those that are 0.
    struct RuleBits {
        std::vector<std::pair<std::uint32_t, std::uint64_t>> words;

        void set(std::size_t rule);
        void add_to(std::vector<std::uint64_t>& rules) const {
            for (const auto& [word, bits] : words) {
                rules[word] |= bits;
            }
        }
    };
    // The rules of a text that is a literal as it stands, and the literals that it is only the run of.
    struct Meaning {
        RuleBits rules;
        std::vector<std::uint32_t> literals;
    };
    struct KnownWord;
    struct Leads {
        Lead at_beginning;
        Lead elsewhere;
    };
    // By 64 rules, place and code: a bit a rule whose matches may have the code there.
    using Fits = std::vector<std::uint64_t>;

    void tabulate_leads();
    [[nodiscard]] Fits fits_of(Lead Leads::*lead) const;
    [[nodiscard]] std::uint64_t fitting_at(std::string_view codes, std::size_t start, std::size_t word,
                                           std::uint64_t asked) const;
    void find_all_places(std::size_t rule, const Found& found, std::vector<std::uint32_t>& all) const;
    void scan(Found& found) const;
    std::size_t meet_word(std::string_view codes, std::size_t begin, Found& found) const;  // gives where it ends
    void learn(std::string_view word, KnownWord& known) const;

    std::uint64_t identity_;
    std::vector<std::uint64_t> always_;
    std::vector<Literal> literals_;
    std::vector<Leads> leads_;  // one a rule, until sealed
    Fits fits_at_beginning_;
    Fits fits_elsewhere_;
    LiteralTable runs_;                    // of letters
    std::vector<RuleBits> signs_;          // by code: of the literals that are a single one, no letter
    LiteralTable symbols_;                 // literals of several codes, none of them a letter
    std::vector<CodeSet> symbol_seconds_;  // by the code that such a literal begins with: the ones that may follow
    std::vector<Meaning> run_meanings_;
    std::vector<Meaning> symbol_meanings_;
};

}  // namespace svod::normalizer::engine
