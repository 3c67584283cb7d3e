#include "extractors/docx/styles.hpp"

#include <utility>

namespace svod::extractors::docx {
namespace {

// Word allows eleven; a cycle ends here too.
constexpr int longest_chain = 32;
// Word itself offers 4,079.
constexpr std::size_t most_styles = 20'000;

// "heading 3" → 2, "Title" → 0.
std::optional<int> outline_by_name(std::string_view name) {
    constexpr std::string_view prefix = "eading ";
    if (name == "Title" || name == "title") {
        return 0;
    }
    if (name.size() == prefix.size() + 2 && (name[0] == 'h' || name[0] == 'H') &&
        name.substr(1, prefix.size()) == prefix && name.back() >= '1' && name.back() <= '9') {
        return name.back() - '1';
    }
    return std::nullopt;
}

}  // namespace

void Styles::read(XmlReader& reader) {
    reader.root();
    reader.children([&](Tag tag) {
        if (tag == Tag::style) {
            read_style(reader);
        } else if (tag == Tag::document_defaults) {
            reader.children([&](Tag defaults) {
                reader.children([&](Tag properties) {
                    if (defaults == Tag::run_defaults && properties == Tag::run_properties) {
                        run_defaults_ = read_run_properties(reader);
                    } else if (defaults == Tag::paragraph_defaults && properties == Tag::paragraph_properties) {
                        reader.children([&](Tag one) { read_paragraph_property(reader, one, paragraph_defaults_); });
                    }
                });
            });
        }
    });
    flatten();
}

void Styles::read_style(XmlReader& reader) {
    const std::string id(reader.attribute(Attribute::style_id).value_or(""));
    const bool is_paragraph = reader.attribute(Attribute::type).value_or("paragraph") == "paragraph";
    const std::string_view is_default = reader.attribute(Attribute::is_default).value_or("0");
    if (is_paragraph && is_default != "0" && is_default != "false" && is_default != "off") {
        default_paragraph_ = id;
    }
    Style style;
    reader.children([&](Tag tag) {
        if (tag == Tag::name) {
            style.name = reader.value();
        } else if (tag == Tag::based_on) {
            style.based_on = reader.value();
        } else if (tag == Tag::run_properties) {
            style.run = read_run_properties(reader);
        } else if (tag == Tag::paragraph_properties) {
            reader.children([&](Tag one) { read_paragraph_property(reader, one, style.paragraph); });
        }
    });
    if (!style.paragraph.outline_level) {
        style.paragraph.outline_level = outline_by_name(style.name);
    }
    if (styles_.size() >= most_styles) {
        reader.stop();
        return;
    }
    styles_.insert_or_assign(id, std::move(style));
}

void Styles::flatten() {
    std::map<std::string, Style, std::less<>> flat;
    for (const auto& [id, style] : styles_) {
        Style whole = style;
        const Style* base = find(style.based_on);
        for (int i = 0; base != nullptr && i < longest_chain; ++i) {
            inherit(whole.run, base->run);
            inherit(whole.paragraph, base->paragraph);
            base = find(base->based_on);
        }
        flat.emplace_hint(flat.end(), id, std::move(whole));
    }
    styles_ = std::move(flat);
}

const Styles::Style* Styles::find(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() || id.empty() ? nullptr : &found->second;
}

const Styles::Style* Styles::paragraph_style(std::string_view id) const {
    const Style* style = find(id);
    return style != nullptr ? style : find(default_paragraph_);
}

ParagraphProperties Styles::resolve(ParagraphProperties own) const {
    if (const Style* style = paragraph_style(own.style)) {
        // A list of its own starts at its own level; the style's level belongs to the style's list.
        const bool own_list = own.numbering_id.has_value();
        const std::optional<int> own_level = own.level;
        inherit(own, style->paragraph);
        if (own_list) {
            own.level = own_level;
        }
    }
    inherit(own, paragraph_defaults_);
    return own;
}

RunLooks Styles::resolve(const RunProperties& own, std::string_view paragraph_style_id) const {
    static const RunProperties nothing;
    const Style* of_paragraph = paragraph_style(paragraph_style_id);
    const Style* of_run = find(own.style);
    const RunProperties& outer = of_paragraph != nullptr ? of_paragraph->run : nothing;
    const RunProperties& inner = of_run != nullptr ? of_run->run : nothing;
    const auto toggle = [&](std::optional<bool> RunProperties::*property) {
        if (own.*property) {
            return (own.*property).value();
        }
        const bool styled = (outer.*property).value_or(false) != (inner.*property).value_or(false);
        return styled || (run_defaults_.*property).value_or(false);
    };
    RunLooks looks;
    looks.bold = toggle(&RunProperties::bold);
    looks.capitals = toggle(&RunProperties::capitals);
    looks.hidden = toggle(&RunProperties::hidden);
    for (const RunProperties* properties : {&own, &inner, &outer, &run_defaults_}) {
        if (properties->size) {
            looks.size = *properties->size;
            break;
        }
    }
    return looks;
}

std::optional<int> Styles::numbering_of(std::string_view style) const {
    const Style* found = find(style);
    return found == nullptr ? std::nullopt : found->paragraph.numbering_id;
}

}  // namespace svod::extractors::docx
