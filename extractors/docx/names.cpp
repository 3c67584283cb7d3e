#include "extractors/docx/names.hpp"

#include <unordered_map>

namespace svod::extractors::docx {
namespace {

using Tags = std::unordered_map<std::string_view, Tag>;

const Tags& word_tags() {
    static const Tags tags = {
        {"document", Tag::document},
        {"body", Tag::body},
        {"hdr", Tag::header},
        {"ftr", Tag::footer},
        {"footnotes", Tag::footnotes},
        {"endnotes", Tag::endnotes},
        {"footnote", Tag::footnote},
        {"endnote", Tag::endnote},
        {"altChunk", Tag::alt_chunk},
        {"txbxContent", Tag::text_box},
        {"p", Tag::paragraph},
        {"pPr", Tag::paragraph_properties},
        {"pStyle", Tag::paragraph_style},
        {"numPr", Tag::numbering_properties},
        {"ilvl", Tag::level_index},
        {"numId", Tag::numbering_id},
        {"jc", Tag::justification},
        {"outlineLvl", Tag::outline_level},
        {"pageBreakBefore", Tag::page_break_before},
        {"sectPr", Tag::section},
        {"type", Tag::section_type},
        {"titlePg", Tag::title_page},
        {"headerReference", Tag::header_reference},
        {"footerReference", Tag::footer_reference},
        {"r", Tag::run},
        {"rPr", Tag::run_properties},
        {"rStyle", Tag::run_style},
        {"b", Tag::bold},
        {"caps", Tag::capitals},
        {"vanish", Tag::hidden_text},
        {"strike", Tag::hidden_text},  // ECMA-376 part 1, 17.3.2.37: a reader takes it for deleted
        {"dstrike", Tag::hidden_text},
        {"sz", Tag::size},
        {"t", Tag::text},
        {"tab", Tag::tab},
        {"ptab", Tag::aligned_tab},
        {"br", Tag::line_break},
        {"cr", Tag::carriage_return},
        {"noBreakHyphen", Tag::no_break_hyphen},
        {"sym", Tag::symbol},
        {"fldChar", Tag::field_character},
        {"instrText", Tag::instruction},
        {"fldSimple", Tag::simple_field},
        {"hyperlink", Tag::hyperlink},
        {"ins", Tag::inserted},
        {"del", Tag::deleted},
        {"moveFrom", Tag::moved_from},
        {"moveTo", Tag::moved_to},
        {"smartTag", Tag::smart_tag},
        {"sdt", Tag::content_control},
        {"sdtContent", Tag::control_content},
        {"customXml", Tag::custom_xml},
        {"drawing", Tag::drawing},
        {"pict", Tag::picture},
        {"object", Tag::object},
        {"footnoteReference", Tag::footnote_reference},
        {"endnoteReference", Tag::endnote_reference},
        {"ruby", Tag::ruby},
        {"rt", Tag::ruby_text},
        {"rubyBase", Tag::ruby_base},
        {"dir", Tag::direction},
        {"bdo", Tag::override_direction},
        {"tbl", Tag::table},
        {"tblGrid", Tag::table_grid},
        {"gridCol", Tag::grid_column},
        {"tr", Tag::row},
        {"trPr", Tag::row_properties},
        {"gridBefore", Tag::cells_before},
        {"gridAfter", Tag::cells_after},
        {"tblHeader", Tag::header_row},
        {"hidden", Tag::hidden_row},
        {"tc", Tag::cell},
        {"tcPr", Tag::cell_properties},
        {"gridSpan", Tag::grid_span},
        {"vMerge", Tag::vertical_merge},
        {"hMerge", Tag::horizontal_merge},
        {"styles", Tag::styles},
        {"docDefaults", Tag::document_defaults},
        {"rPrDefault", Tag::run_defaults},
        {"pPrDefault", Tag::paragraph_defaults},
        {"style", Tag::style},
        {"name", Tag::name},
        {"basedOn", Tag::based_on},
        {"numbering", Tag::numbering},
        {"abstractNum", Tag::abstract_numbering},
        {"num", Tag::numbering_instance},
        {"abstractNumId", Tag::abstract_id},
        {"lvl", Tag::level},
        {"lvlOverride", Tag::level_override},
        {"startOverride", Tag::start_override},
        {"start", Tag::start},
        {"numFmt", Tag::format},
        {"lvlText", Tag::level_text},
        {"lvlRestart", Tag::restart},
        {"isLgl", Tag::legal},
        {"numStyleLink", Tag::number_style_link},
    };
    return tags;
}

const Tags& other_tags() {
    static const Tags tags = {
        {"Relationships", Tag::relationships},
        {"Relationship", Tag::relationship},
        {"Types", Tag::types},
        {"Default", Tag::default_type},
        {"Override", Tag::override_type},
        {"AlternateContent", Tag::alternate_content},
        {"Choice", Tag::choice},
        {"Fallback", Tag::fallback},
    };
    return tags;
}

Tag find(const Tags& tags, std::string_view name) {
    const auto found = tags.find(name);
    return found == tags.end() ? Tag::other : found->second;
}

}  // namespace

Tag tag_of(std::string_view space, std::string_view name) {
    if (space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
        space == "http://purl.oclc.org/ooxml/wordprocessingml/main") {
        return find(word_tags(), name);
    }
    if (space == "http://schemas.openxmlformats.org/package/2006/relationships" ||
        space == "http://schemas.openxmlformats.org/package/2006/content-types" ||
        space == "http://schemas.openxmlformats.org/markup-compatibility/2006") {
        return find(other_tags(), name);
    }
    if (space == "http://schemas.openxmlformats.org/officeDocument/2006/math" ||
        space == "http://purl.oclc.org/ooxml/officeDocument/math") {
        return name == "t" ? Tag::text : name == "den" ? Tag::denominator : Tag::math;
    }
    if (space == "urn:schemas-microsoft-com:vml" && name == "textpath") {
        return Tag::text_path;
    }
    return Tag::other;
}

Attribute attribute_of(std::string_view space, std::string_view name) {
    static const std::unordered_map<std::string_view, Attribute> attributes = {
        {"val", Attribute::value},
        {"id", Attribute::id},
        {"Id", Attribute::id},
        {"type", Attribute::type},
        {"Type", Attribute::type},
        {"styleId", Attribute::style_id},
        {"default", Attribute::is_default},
        {"ilvl", Attribute::level_index},
        {"numId", Attribute::numbering_id},
        {"abstractNumId", Attribute::abstract_id},
        {"char", Attribute::character},
        {"font", Attribute::font},
        {"w", Attribute::width},
        {"fldCharType", Attribute::field_type},
        {"instr", Attribute::instruction},
        {"string", Attribute::string},
        {"Target", Attribute::target},
        {"TargetMode", Attribute::target_mode},
        {"PartName", Attribute::part_name},
        {"ContentType", Attribute::content_type},
        {"Extension", Attribute::extension},
    };
    if (name == "id" && (space == "http://schemas.openxmlformats.org/officeDocument/2006/relationships" ||
                         space == "http://purl.oclc.org/ooxml/officeDocument/relationships")) {
        return Attribute::relationship_id;
    }
    const auto found = attributes.find(name);
    return found == attributes.end() ? Attribute::other : found->second;
}

}  // namespace svod::extractors::docx
