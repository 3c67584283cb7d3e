#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod::extractors::assembly {

/// The bytes of a word's end by which VerbTails tells it.
constexpr std::size_t tail_size = 6;

/// Where the last six bytes of words that a verb can end in stand in a table: few other words share a slot.
class VerbTails {
  public:
    /// \pre the word has `tail_size` bytes at least
    void add(std::string_view word) { slots_[slot_of(word)] = true; }

    /// False where the word is no verb; true where it may be one.
    /// \pre the word has `tail_size` bytes at least
    [[nodiscard]] bool has(std::string_view word) const { return slots_[slot_of(word)]; }

  private:
    static std::size_t slot_of(std::string_view word) {
        std::uint64_t tail = 0;
        for (const char c : word.substr(word.size() - tail_size)) {
            tail = tail << 8U | static_cast<unsigned char>(c);
        }
        return tail * 0x9E3779B97F4A7C15U >> 52U;
    }

    std::array<bool, 4096> slots_{};
};

/// The word lists of heading.words, which is compiled into the program. Lower case, ё as е.
struct HeadingLists {
    using List = std::vector<std::string>;

    List verb_endings;
    List not_verbs;
    List verbs;
    List title_words;
    List title_nouns;
    List ahead_verbs;
    List part_words;
    List answers;
    List clause_words;
    List asking_words;
    List contact_words;
    List reference_words;
    List place_endings;
    List place_words;
    List address_words;
    List open_words;
    List act_words;
    List words_before_figures;
    List endings_before_figures;
    List organisation_words;
    List oblique_endings;
    List head_words;
    List form_words;
    List year_words;
    List period_words;
    List ordinal_endings;
    List month_words;
    List month_cases;
    List time_head_words;
    List time_cell_words;
    List name_head_words;
    List part_of_year_words;
    List part_of_year_numbers;
    List joining_words;
    List lead_endings;
    List share_words;
    List page_words;
    List out_of_words;
    VerbTails verb_tails;  ///< of the verbs and their endings
};

/// The words of a list as alternatives of a regular expression: `тел|м\.п`.
std::string alternatives(const HeadingLists::List& list);

/// Read once, at the first use. A list that the file lacks is empty.
const HeadingLists& heading_lists();

}  // namespace svod::extractors::assembly
