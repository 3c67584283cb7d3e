#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::text {

/// A text with its words repaired as in repairs.hpp and without stray blanks (stray_blanks.hpp), its capitals and all
/// other characters as they were, for searches that a folded text has too little for; spans lead back to the original.
/// Input: UTF-8. Never fails.
class Mended {
  public:
    explicit Mended(std::string_view original);

    [[nodiscard]] const std::string& text() const { return text_; }

    /// The span of the original that a span of the text came from. \pre span.end <= text().size()
    [[nodiscard]] Span to_original(Span span) const;

  private:
    std::string text_;
    std::vector<Span> origins_;  // of each byte's character
};

}  // namespace svod::normalizer::text
