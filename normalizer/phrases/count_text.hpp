#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "normalizer/phrases/dates.hpp"
#include "normalizer/phrases/numbers.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A word, a mark or a placeholder of a CountText.
struct CountToken {
    enum class Kind { word, numeral, date, mark };
    text::Span span;  ///< bytes of CountText::masked()
    Kind kind = Kind::mark;
    std::size_t numeral = 0;  ///< index into the numbers given; numerals only
};

/// A folded text in which «#» stands for each numeral and «@» for each date, cut into tokens, so that patterns can
/// speak of numerals whatever their form. Offsets lead back to the folded text.
class CountText {
  public:
    /// Numerals that overlap a date are left to the date. \pre both lists in text order, without overlaps
    CountText(const text::Folded& text, const std::vector<NumberMatch>& numbers, const std::vector<DateMatch>& dates);

    [[nodiscard]] const std::string& masked() const { return masked_; }
    [[nodiscard]] const std::vector<CountToken>& tokens() const { return tokens_; }
    [[nodiscard]] std::string_view word(const CountToken& token) const;

    /// The span of the folded text that a span of the masked one stands for.
    [[nodiscard]] text::Span to_folded(text::Span masked) const;

    /// Index of the first token that begins at or after a masked offset; the number of tokens where there is none.
    [[nodiscard]] std::size_t token_at(std::size_t masked_offset) const;

  private:
    void put(std::string_view piece, std::size_t folded_offset);
    void put_placeholder(char placeholder, text::Span folded);
    void cut();

    std::string masked_;
    std::vector<std::uint32_t> begins_;  // masked byte -> folded offset where it begins
    std::vector<std::uint32_t> ends_;    // masked byte -> folded offset where it ends
    std::vector<CountToken> tokens_;
    std::vector<std::size_t> kept_numerals_;
};

}  // namespace svod::normalizer::phrases
