#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/pack.hpp"

namespace svod::normalizer::rules {

/// One list of endings or small words of the language: the rows of the pack word_lists.rules that name it, in order.
/// A pattern of that pack is a word, or `~` and an ending, or several of either: `его|ее`, `~(?:ого|его)`.
class WordList {
  public:
    struct Entry {
        std::string text;         ///< folded: the word, or the ending without `~`
        bool ending = false;      ///< other words end so; else the word is the entry
        std::string becomes;      ///< what stands in its place where the list changes words
        std::uint64_t bytes = 0;  ///< text::bits_of_bytes of `text`
    };

    /// Whether a folded word is in the list; before an ending at least `stem` bytes must stand.
    [[nodiscard]] bool has(std::string_view folded, std::size_t stem = 0) const;

    /// Whether one of the list's endings is exactly that.
    [[nodiscard]] bool has_ending(std::string_view ending) const;

    /// Bytes of the longest word of the list that a folded text ends with, at a word edge; 0 where it is none.
    [[nodiscard]] std::size_t closing(std::string_view folded) const;

    /// Whether a folded text holds one of the list's words, be it inside a longer one.
    [[nodiscard]] bool within(std::string_view folded) const;

    /// Bytes up to the end of the first of the list's words that a folded text holds, be it inside a longer one; npos
    /// where it holds none.
    [[nodiscard]] std::size_t end_within(std::string_view folded) const;

    /// The word with the first ending that fits changed, letters that stay as written («Ковалёвой» – «Ковалёва»);
    /// unchanged where none fits or less than `stem` bytes stand before it. Takes capitals and «ё».
    [[nodiscard]] std::string changed(std::string_view word, std::size_t stem = 0) const;

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

    /// Adds the entries of a row. A pattern that is more than words and endings gives `bad_rules` with «file:line».
    Outcome<void> add(const engine::PackRow& row, std::string_view pattern, std::string_view becomes);

  private:
    [[nodiscard]] const Entry* find(std::string_view folded, std::size_t stem) const;

    std::vector<Entry> entries_;
};

/// The name of the pack. It is grammar that the program is built with: a user's folder can't add to it.
constexpr std::string_view word_lists_pack = "word_lists";

/// A list by its name; an empty one where the pack has none of that name. Made once, immutable.
const WordList& word_list(std::string_view name);

}  // namespace svod::normalizer::rules
