#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalizer/engine/literals.hpp"

namespace svod::normalizer::engine {

/// Tells by one pass over a text which of many rules can match in it, and where: those of whose required literals at
/// least one stands there, and those without literals. Filled by `add`, then sealed; immutable from then on and used
/// from many threads, each of which remembers what it found in the texts it asked about last.
class Prefilter {
  public:
    Prefilter();

    /// What a pass over a text found.
    struct Found {
        std::vector<std::uint64_t> rules;        ///< that can match: bit `number % 64` of word `number / 64`
        std::vector<std::uint32_t> word_starts;  ///< where words and numbers begin, ascending
    };

    /// Adds a rule, gives its number: 0, 1, 2 …  \pre not sealed
    std::size_t add(Literals literals);

    /// Builds the tables. No rule can be added behind it.
    void seal();

    /// Looks through a text. What is given stays as it is until the thread asks again. \pre sealed
    [[nodiscard]] const Found& look(std::string_view folded) const;

    /// The places where a match of a rule may begin, if they can be told without its pattern: all its matches begin
    /// with words that are known, and few places have one. \pre `found` is of this text
    [[nodiscard]] bool places_of(std::size_t rule, std::string_view folded, const Found& found,
                                 std::vector<std::uint32_t>& places) const;

  private:
    // Literals are looked up by their first bytes: 8 of them, or as many of 6, 4, 2, 1 as the literal has.
    struct Literal {
        std::string text;
        std::vector<std::uint32_t> rules;  // ascending
        // The same rules as words of bits: a frequent literal belongs to hundreds of rules.
        std::vector<std::pair<std::uint32_t, std::uint64_t>> bits;
    };
    // The bytes of a literal that stand behind its key, compared before the whole is.
    struct Behind {
        std::uint64_t bytes = 0;
        std::uint64_t mask = 0;
    };
    struct Prefixes {
        std::uint64_t first_characters = 0;  // a bit for the last six bits of each
        std::vector<std::string> texts;
    };
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t first = 0;  // into literals_
        std::uint32_t count = 0;  // 0: a free slot
    };
    struct Table {
        unsigned size = 0;  // bytes of a key
        unsigned shift = 0;
        std::vector<Slot> slots;
        std::vector<std::uint64_t> seen;  // a bit a hash: most places of a text are done with here
    };

    void add_table(unsigned size, std::size_t first, const std::vector<std::uint64_t>& keys);
    void scan(std::string_view folded, Found& found) const;
    void mark(const Table& table, std::uint64_t key, std::string_view rest, Found& found,
              std::vector<std::uint64_t>& marked) const;

    std::uint64_t identity_;
    std::vector<std::uint64_t> always_;
    std::vector<Literal> literals_;
    std::vector<Behind> behind_;      // one a literal
    std::vector<Prefixes> prefixes_;  // one a rule
    std::vector<Table> tables_;
};

}  // namespace svod::normalizer::engine
