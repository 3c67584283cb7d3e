#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace svod::normalizer::text {

/// The lists of known.words: beginnings of the words that reports are full of, their endings, small words, and those
/// that are named by a figure and a letter. Folded words (lower case, ё as е) in UTF-8 everywhere. Immutable, may be
/// used from many threads.
class KnownWords {
  public:
    struct Stem {
        std::string_view text;
        bool is_word = false;  ///< without an ending, too
        bool is_form = false;  ///< and only so
        std::size_t slot = 0;
    };

    /// Lists of whole words.
    enum class List : std::size_t { months, before_days, before_counts, before_shares, counted, count };

    /// The lists, read at the first call.
    static const KnownWords& get();

    /// Whether two words, three letters together and more, may be pieces of a form: quick, and more often true.
    [[nodiscard]] bool may_join(std::string_view word, std::string_view next) const;

    /// Whether a word is a stem with an ending.
    [[nodiscard]] bool has_form(std::string_view word) const;

    [[nodiscard]] bool is_ending(std::string_view text) const { return endings_.contains(text); }
    [[nodiscard]] bool is_small(std::string_view word) const { return small_.contains(word); }

    /// Whether a figure with a letter may name one («3б класс»).
    [[nodiscard]] bool is_marked(std::string_view word) const { return marked_.contains(word); }
    /// Whether a stem is far from all other words, so that one wrong letter shows it.
    [[nodiscard]] bool is_far(std::string_view stem) const { return far_.contains(stem); }

    /// Words that look like misspelt ones.
    [[nodiscard]] std::span<const std::string_view> right() const { return right_; }

    [[nodiscard]] bool is_in(List list, std::string_view word) const {
        return listed_.at(static_cast<std::size_t>(list)).contains(word);
    }

    /// Whether a word of four letters and more ends as finite verbs and short participles do.
    [[nodiscard]] bool ends_verb(std::string_view word) const;

    /// Whether a long word ends as the name of a direction does («технической», «направленности»).
    [[nodiscard]] bool ends_direction(std::string_view word) const;

    [[nodiscard]] std::span<const Stem> stems() const { return stems_; }

  private:
    static constexpr std::size_t slot_count = 4096;

    KnownWords();
    static std::size_t slot_of(std::string_view word, std::string_view next);
    [[nodiscard]] std::size_t begin_of(std::size_t slot) const { return slot == 0 ? 0 : ends_[slot - 1]; }
    void read(std::string_view text);
    void add(std::string_view list, std::string_view word);

    std::vector<Stem> stems_;                       // by slot
    std::array<std::uint16_t, slot_count> ends_{};  // of each slot's stems
    std::unordered_set<std::string_view> endings_;
    std::unordered_set<std::string_view> small_;
    std::unordered_set<std::string_view> marked_;
    std::array<std::unordered_set<std::string_view>, static_cast<std::size_t>(List::count)> listed_;
    std::unordered_set<std::string_view> far_;
    std::vector<std::string_view> right_;
    std::vector<std::string_view> verb_ends_;
    std::vector<std::string_view> direction_ends_;
    std::size_t longest_ending_ = 0;
};

}  // namespace svod::normalizer::text
