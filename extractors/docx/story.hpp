#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/docx/grid.hpp"
#include "extractors/docx/numbering.hpp"
#include "extractors/docx/package.hpp"
#include "extractors/docx/paragraph.hpp"
#include "extractors/docx/styles.hpp"
#include "extractors/docx/xml.hpp"

namespace svod::extractors::docx {

/// The text of each foot- or endnote by its id; a note leaves when it is taken to its reference.
using Notes = std::map<std::string, std::string, std::less<>>;

/// What all stories of a document share, and what they find.
struct Shared {
    Styles styles;
    Numbering numbering;
    Notes footnotes;
    Notes endnotes;
    std::vector<std::string> link_targets;  ///< those that the text doesn't show, each once
    std::set<std::string, std::less<>> known_targets;
    std::vector<std::string> margin_ids;  ///< relationship ids of the headers and footers that are shown, in order
    bool ragged_table = false;
    bool picture = false;        ///< a drawing of any kind
    bool embedded_part = false;  ///< a w:altChunk, which isn't read
    std::size_t pieces = 0;      ///< paragraphs and cells so far
    std::size_t characters = 0;  ///< bytes of text so far
    bool too_many = false;       ///< a bound (200,000 pieces, 16 MiB of text) was passed and reading broken off
};

/// Reads the block content of one part (body, note, header; ECMA-376 part 1, 17.2) in reading order.
///  - Inserted text is kept; deleted, moved-away and hidden text is dropped. Of mc:AlternateContent the first choice
///  that
///    holds text is read, else the fallback.
///  - Text boxes, foot- and endnotes follow the paragraph that they are anchored to, as blocks of their own.
///  - A table inside a cell becomes lines of that cell's text, its cells joined by a space. A table of a single cell,
///    or of one column with a table or a text of four paragraphs in some cell, is mere layout: what it holds become
///    blocks.
class Story {
  public:
    /// All three must outlive the story.
    Story(XmlReader& reader, const Relationships& relationships, Shared& shared);

    /// The blocks inside the element that the reader stands at the start of.
    std::vector<Item> blocks();

  private:
    using Visit = std::function<void(Tag)>;
    struct Field {
        bool in_instruction = true;
        std::string instruction;
        std::size_t begin = 0;  // of its result in the paragraph's text
    };
    struct Rows {
        std::vector<RawRow> rows;
        std::vector<int> widths;
        std::vector<Item> layout;  // the cells' blocks, as long as each row has a single cell
        std::size_t cells = 0;
        bool is_one_column = true;
        bool holds_a_text = false;  // some cell does
    };

    // story.cpp: blocks
    void read_block(Tag tag, std::vector<Item>& out);
    void read_alternates(const Visit& visit);
    void read_paragraph(std::vector<Item>& out);
    void read_properties(ParagraphBuilder& paragraph);
    void read_section();
    void end_section(std::vector<Item>& out);
    void flush(ParagraphBuilder& paragraph, std::vector<Item>& out);
    void flush_joined(std::vector<Item>& out);
    bool count_piece();

    // story_text.cpp: what a paragraph holds
    void read_inline(Tag tag, ParagraphBuilder& paragraph, const RunLooks& looks);
    void read_character(Tag tag, ParagraphBuilder& paragraph, const RunLooks& looks);
    void read_run(ParagraphBuilder& paragraph);
    void read_break(ParagraphBuilder& paragraph, const RunLooks& looks);
    void read_field_character(ParagraphBuilder& paragraph);
    void read_hyperlink(ParagraphBuilder& paragraph, const RunLooks& looks);
    void read_anchored(ParagraphBuilder& paragraph);
    void read_note(Notes& notes, ParagraphBuilder& paragraph);
    void append(std::string_view text, ParagraphBuilder& paragraph, const RunLooks& looks);
    void add_link(std::string_view target, std::string_view shown);

    // story_table.cpp
    void read_table(std::vector<Item>& out);
    void read_row(Tag tag, Rows& table);
    void read_row_properties(RawRow& row, bool& dropped);
    void read_cell(Tag tag, RawRow& row, Rows& table);
    static void keep_for_layout(std::vector<Item> items, const RawRow& row, Rows& table);

    XmlReader& reader_;
    const Relationships& relationships_;
    Shared& shared_;
    std::vector<Item>* out_ = nullptr;        // where the paragraph being read goes
    bool after_table_ = false;                // no paragraph since the last table
    bool after_break_ = false;                // of the next block
    std::optional<bool> section_breaks_;      // a section that ends with this paragraph, and whether it began a page
    std::size_t section_begin_ = 0;           // its first block
    std::optional<ParagraphBuilder> joined_;  // its mark was deleted: it goes on with the next paragraph
    std::vector<Field> fields_;               // open ones, outermost first
    std::string run_text_;                    // of the w:t being read
};

}  // namespace svod::extractors::docx
