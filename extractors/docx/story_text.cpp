#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/docx/story.hpp"
#include "extractors/docx/symbols.hpp"

namespace svod::extractors::docx {
namespace {

constexpr std::size_t most_characters = 16 * 1024 * 1024;

// The address in a field's instruction, `HYPERLINK "https://…" \o "…"`; "" for other fields and places inside the file.
std::string_view hyperlink_target(std::string_view instruction) {
    const std::size_t name = instruction.find_first_not_of(' ');
    constexpr std::string_view keyword = "HYPERLINK";
    if (name == std::string_view::npos || instruction.substr(name, keyword.size()) != keyword) {
        return {};
    }
    instruction.remove_prefix(name + keyword.size());
    const std::size_t begin = instruction.find_first_not_of(' ');
    if (begin == std::string_view::npos || instruction[begin] == '\\') {
        return {};
    }
    const bool quoted = instruction[begin] == '"';
    instruction.remove_prefix(begin + (quoted ? 1 : 0));
    return instruction.substr(0, instruction.find(quoted ? '"' : ' '));
}

// An address without what people leave out when they write it: scheme, "www.", closing slash.
std::string_view spoken(std::string_view target) {
    for (const std::string_view prefix : {"https://", "http://", "mailto:", "tel:", "www."}) {
        if (target.substr(0, prefix.size()) == prefix) {
            target.remove_prefix(prefix.size());
        }
    }
    while (!target.empty() && target.back() == '/') {
        target.remove_suffix(1);
    }
    return target;
}

}  // namespace

void Story::read_inline(Tag tag, ParagraphBuilder& paragraph, const RunLooks& looks) {
    const auto visit = [&](Tag child) { read_inline(child, paragraph, looks); };
    switch (tag) {
        case Tag::run:
            read_run(paragraph);
            break;
        case Tag::hyperlink:
            read_hyperlink(paragraph, looks);
            break;
        case Tag::alternate_content:
            read_alternates(visit);
            break;
        case Tag::denominator:
            append("/", paragraph, looks);
            reader_.children(visit);
            break;
        case Tag::inserted:
        case Tag::moved_to:
        case Tag::smart_tag:
        case Tag::content_control:
        case Tag::control_content:
        case Tag::custom_xml:
        case Tag::direction:
        case Tag::override_direction:
        case Tag::math:
        case Tag::ruby:
        case Tag::ruby_base:
            reader_.children(visit);
            break;
        case Tag::simple_field: {
            const std::string target(hyperlink_target(reader_.attribute(Attribute::instruction).value_or("")));
            const std::size_t begin = paragraph.text().size();
            reader_.children(visit);
            add_link(target, std::string_view(paragraph.text()).substr(std::min(begin, paragraph.text().size())));
            break;
        }
        default:
            read_character(tag, paragraph, looks);
            break;
    }
}

void Story::read_run(ParagraphBuilder& paragraph) {
    std::optional<RunLooks> looks;
    reader_.children([&](Tag tag) {
        if (tag == Tag::run_properties) {
            looks = shared_.styles.resolve(read_run_properties(reader_), paragraph.properties.style);
            return;
        }
        if (!looks) {
            looks = shared_.styles.resolve(RunProperties(), paragraph.properties.style);
        }
        if (tag == Tag::field_character || tag == Tag::instruction) {
            read_character(tag, paragraph, *looks);  // a hidden field still ends
        } else if (!looks->hidden) {
            read_inline(tag, paragraph, *looks);
        }
    });
}

void Story::read_character(Tag tag, ParagraphBuilder& paragraph, const RunLooks& looks) {
    switch (tag) {
        case Tag::text: {
            run_text_.clear();
            reader_.append_text(run_text_);
            append(run_text_, paragraph, looks);
            break;
        }
        case Tag::tab:
        case Tag::aligned_tab:
            append("\t", paragraph, looks);
            break;
        case Tag::line_break:
            read_break(paragraph, looks);
            break;
        case Tag::carriage_return:
            append("\n", paragraph, looks);
            break;
        case Tag::no_break_hyphen:
            append("-", paragraph, looks);
            break;
        case Tag::symbol:
            append(symbol_text(reader_.attribute(Attribute::font).value_or(""),
                               reader_.attribute(Attribute::character).value_or("")),
                   paragraph, looks);
            break;
        case Tag::field_character:
            read_field_character(paragraph);
            break;
        case Tag::instruction:
            if (!fields_.empty() && fields_.back().in_instruction) {
                reader_.append_text(fields_.back().instruction);
            }
            break;
        case Tag::footnote_reference:
            read_note(shared_.footnotes, paragraph);
            break;
        case Tag::endnote_reference:
            read_note(shared_.endnotes, paragraph);
            break;
        case Tag::drawing:
        case Tag::picture:
        case Tag::object:
            shared_.picture = true;
            reader_.children([&](Tag) { read_anchored(paragraph); });
            break;
        case Tag::table:
            Story(reader_, relationships_, shared_).read_table(paragraph.anchored);
            break;
        default:
            break;
    }
}

void Story::read_break(ParagraphBuilder& paragraph, const RunLooks& looks) {
    if (reader_.attribute(Attribute::type) != "page") {
        append("\n", paragraph, looks);
        return;
    }
    if (!paragraph.is_blank() && out_ != nullptr) {
        flush(paragraph, *out_);
    }
    after_break_ = true;
}

void Story::read_field_character(ParagraphBuilder& paragraph) {
    const std::string_view type = reader_.attribute(Attribute::field_type).value_or("");
    if (type == "begin") {
        if (fields_.size() < 100) {
            fields_.emplace_back();
        }
    } else if (fields_.empty()) {
        return;
    } else if (type == "separate") {
        fields_.back().in_instruction = false;
        fields_.back().begin = paragraph.text().size();
    } else if (type == "end") {
        const Field field = std::move(fields_.back());
        fields_.pop_back();
        const std::string& text = paragraph.text();
        add_link(hyperlink_target(field.instruction),
                 std::string_view(text).substr(std::min(field.begin, text.size())));
    }
}

void Story::read_hyperlink(ParagraphBuilder& paragraph, const RunLooks& looks) {
    std::string target;
    const auto link = relationships_.find(reader_.attribute(Attribute::relationship_id).value_or(""));
    if (link != relationships_.end() && link->second.external) {
        target = link->second.target;
    }
    const std::size_t begin = paragraph.text().size();
    reader_.children([&](Tag tag) { read_inline(tag, paragraph, looks); });
    add_link(target, std::string_view(paragraph.text()).substr(std::min(begin, paragraph.text().size())));
}

// Somewhere inside a drawing: text boxes (w:txbxContent in VML and DrawingML alike) and WordArt.
void Story::read_anchored(ParagraphBuilder& paragraph) {
    switch (reader_.tag()) {
        case Tag::text_box:
            for (Item& item : Story(reader_, relationships_, shared_).blocks()) {
                paragraph.anchored.push_back(std::move(item));
            }
            break;
        case Tag::text_path: {
            Item item;
            item.draft.block.text = reader_.attribute(Attribute::string).value_or("");
            shared_.characters += item.draft.block.text.size();
            paragraph.anchored.push_back(std::move(item));
            break;
        }
        case Tag::alternate_content:
            read_alternates([&](Tag) { read_anchored(paragraph); });
            break;
        default:
            reader_.children([&](Tag) { read_anchored(paragraph); });
            break;
    }
}

void Story::read_note(Notes& notes, ParagraphBuilder& paragraph) {
    const auto note = notes.find(reader_.attribute(Attribute::id).value_or(""));
    if (note == notes.end()) {
        return;
    }
    Item item;
    item.draft.block.text = std::move(note->second);
    notes.erase(note);  // shown once, however often it is referred to
    paragraph.anchored.push_back(std::move(item));
}

void Story::append(std::string_view text, ParagraphBuilder& paragraph, const RunLooks& looks) {
    const bool in_instruction =
        std::any_of(fields_.begin(), fields_.end(), [](const Field& field) { return field.in_instruction; });
    if (!in_instruction && !shared_.too_many) {
        paragraph.append(text, looks);
        shared_.characters += text.size();
        shared_.too_many = shared_.characters > most_characters;
    }
}

void Story::add_link(std::string_view target, std::string_view shown) {
    constexpr std::size_t most = 10'000;
    const bool is_shown = shown.find(spoken(target)) != std::string_view::npos;
    if (!target.empty() && !is_shown && shared_.link_targets.size() < most &&
        shared_.known_targets.emplace(target).second) {
        shared_.link_targets.emplace_back(target);
    }
}

}  // namespace svod::extractors::docx
