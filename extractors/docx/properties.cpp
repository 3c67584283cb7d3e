#include "extractors/docx/properties.hpp"

namespace svod::extractors::docx {
namespace {

template <class Value>
void fill(std::optional<Value>& derived, const std::optional<Value>& base) {
    if (!derived) {
        derived = base;
    }
}

}  // namespace

RunProperties read_run_properties(XmlReader& reader) {
    RunProperties out;
    reader.children([&](Tag tag) {
        switch (tag) {
            case Tag::run_style:
                out.style = reader.value();
                break;
            case Tag::bold:
                out.bold = reader.is_on();
                break;
            case Tag::capitals:
                out.capitals = reader.is_on();
                break;
            case Tag::hidden_text:
                out.hidden = reader.is_on();
                break;
            case Tag::size:
                if (const auto half_points = reader.number()) {
                    out.size = *half_points / 2.0;
                }
                break;
            case Tag::deleted:
            case Tag::moved_from:
                out.deleted = true;
                break;
            default:
                break;
        }
    });
    return out;
}

void read_paragraph_property(XmlReader& reader, Tag tag, ParagraphProperties& out) {
    switch (tag) {
        case Tag::paragraph_style:
            out.style = reader.value();
            break;
        case Tag::outline_level:
            out.outline_level = reader.number();
            break;
        case Tag::justification:
            out.centred = reader.value() == "center";
            break;
        case Tag::page_break_before:
            out.page_break_before = reader.is_on();
            break;
        case Tag::numbering_properties:
            reader.children([&](Tag child) {
                if (child == Tag::level_index) {
                    out.level = reader.number();
                } else if (child == Tag::numbering_id) {
                    out.numbering_id = reader.number();
                }
            });
            break;
        case Tag::run_properties:
            out.mark = read_run_properties(reader);
            break;
        default:
            break;
    }
}

void inherit(RunProperties& derived, const RunProperties& base) {
    fill(derived.bold, base.bold);
    fill(derived.capitals, base.capitals);
    fill(derived.hidden, base.hidden);
    fill(derived.size, base.size);
}

void inherit(ParagraphProperties& derived, const ParagraphProperties& base) {
    fill(derived.outline_level, base.outline_level);
    fill(derived.centred, base.centred);
    fill(derived.numbering_id, base.numbering_id);
    fill(derived.level, base.level);
    fill(derived.page_break_before, base.page_break_before);
}

}  // namespace svod::extractors::docx
