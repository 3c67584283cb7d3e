#pragma once

#include <string_view>

/// The elements and attributes of OOXML that are read, as numbers: comparing them costs nothing.
namespace svod::extractors::docx {

/// An element. `other` is any that has no meaning for the text; `math` any of the formula namespace but its text.
// clang-format off
enum class Tag {
    other, math, denominator,
    // Packages (ECMA-376 part 2)
    relationships, relationship, types, default_type, override_type,
    // Markup compatibility (ECMA-376 part 3)
    alternate_content, choice, fallback,
    // WordprocessingML (ECMA-376 part 1): stories
    document, body, header, footer, footnotes, endnotes, footnote, endnote, alt_chunk, text_box, text_path,
    // Paragraphs
    paragraph, paragraph_properties, paragraph_style, numbering_properties, level_index, numbering_id, justification,
    outline_level, page_break_before, section, section_type, title_page, header_reference, footer_reference,
    // Runs
    run, run_properties, run_style, bold, capitals, hidden_text, size, text, tab, aligned_tab, line_break, carriage_return,
    no_break_hyphen, symbol, field_character, instruction, simple_field, hyperlink, inserted, deleted, moved_from,
    moved_to, smart_tag, content_control, control_content, custom_xml, drawing, picture, object, footnote_reference,
    endnote_reference, ruby, ruby_text, ruby_base, direction, override_direction,
    // Tables
    table, table_grid, grid_column, row, row_properties, cells_before, cells_after, header_row, hidden_row, cell, cell_properties, grid_span,
    vertical_merge, horizontal_merge,
    // Styles
    styles, document_defaults, run_defaults, paragraph_defaults, style, name, based_on,
    // Numbering
    numbering, abstract_numbering, numbering_instance, abstract_id, level, level_override, start_override, start, format,
    level_text, restart, legal, number_style_link,
};

enum class Attribute {
    other, value, id, relationship_id, type, style_id, is_default, level_index, numbering_id, abstract_id, character,
    font, width, field_type, instruction, string, target, target_mode, part_name, content_type, extension,
};
// clang-format on

/// The element of a namespace (strict or transitional) and a local name; both may be empty.
Tag tag_of(std::string_view space, std::string_view name);

/// The attribute of a namespace and a local name; only `r:id` is told apart by its namespace.
Attribute attribute_of(std::string_view space, std::string_view name);

}  // namespace svod::extractors::docx
