#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/docx/numbering.hpp"
#include "extractors/docx/styles.hpp"

namespace svod::extractors::docx {

/// A block with its automatic label as shown ("1.", "а)", "-"; "" without one). Its text may be empty.
struct Item {
    assembly::Draft draft;
    std::string label;
};

/// The text of a paragraph in the making, and how its letters look.
class ParagraphBuilder {
  public:
    ParagraphProperties properties;  ///< resolved against the styles
    std::optional<Label> label;      ///< its automatic label, once counted
    bool counted = false;            ///< whether the list was asked
    std::vector<Item> anchored;      ///< text boxes, notes and tables that follow the paragraph

    const std::string& text() const { return text_; }

    /// Whether nothing of it can be seen.
    bool is_blank() const { return visible_ == 0; }

    /// Appends visible text in the looks given; soft hyphens are dropped.
    void append(std::string_view text, const RunLooks& looks);

    /// The paragraph so far as a block: a heading by its outline level, a list item by its label, else a paragraph.
    /// The builder's text is empty afterwards, so that what follows a page break makes a block of its own.
    /// The label goes with the first block only.
    Item take();

  private:
    std::size_t look_at(std::string_view text, bool all_capitals);

    std::string text_;
    std::size_t visible_ = 0;  // bytes that aren't spaces
    std::size_t bold_ = 0;
    bool has_small_ = false;  // a lower-case letter, not shown in capitals
    std::size_t capitals_ = 0;
    std::vector<std::pair<double, std::size_t>> sizes_;
};

/// The text of blocks inside a cell or a note: paragraphs joined by '\n', each with its label before it; tables row by
/// row, cells joined by a space.
std::string flatten(const std::vector<Item>& items);

}  // namespace svod::extractors::docx
