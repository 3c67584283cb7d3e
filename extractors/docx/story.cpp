#include "extractors/docx/story.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace svod::extractors::docx {
namespace {

// A report of a hundred pages has some 5,000; the bound holds memory under 200 MB.
constexpr std::size_t most_pieces = 200'000;
constexpr std::size_t most_margins = 200;

}  // namespace

Story::Story(XmlReader& reader, const Relationships& relationships, Shared& shared)
    : reader_(reader), relationships_(relationships), shared_(shared) {}

std::vector<Item> Story::blocks() {
    std::vector<Item> out;
    reader_.children([&](Tag tag) { read_block(tag, out); });
    flush_joined(out);
    return out;
}

void Story::read_block(Tag tag, std::vector<Item>& out) {
    const auto visit = [&](Tag child) { read_block(child, out); };
    switch (tag) {
        case Tag::paragraph:
            read_paragraph(out);
            break;
        case Tag::table:
            flush_joined(out);
            // Word shows tables with no paragraph between them as one.
            after_break_ = after_break_ || after_table_;
            read_table(out);
            after_table_ = true;
            break;
        case Tag::section:
            read_section();
            end_section(out);
            break;
        case Tag::alternate_content:
            read_alternates(visit);
            break;
        case Tag::alt_chunk:
            shared_.embedded_part = true;
            break;
        case Tag::content_control:
        case Tag::control_content:
        case Tag::custom_xml:
        case Tag::inserted:
        case Tag::moved_to:
            reader_.children(visit);
            break;
        default:
            break;
    }
}

void Story::read_alternates(const Visit& visit) {
    const std::size_t before = shared_.characters;
    reader_.children([&](Tag branch) {
        if ((branch == Tag::choice || branch == Tag::fallback) && shared_.characters == before) {
            reader_.children(visit);
        }
    });
}

void Story::read_paragraph(std::vector<Item>& out) {
    after_table_ = false;
    if (!count_piece()) {
        return;
    }
    ParagraphBuilder paragraph;
    if (joined_) {
        paragraph = *std::exchange(joined_, std::nullopt);
    }
    bool resolved = false;
    const auto take_defaults = [&] {
        if (!std::exchange(resolved, true)) {
            paragraph.properties = shared_.styles.resolve(ParagraphProperties());
        }
    };
    std::vector<Item>* const outer = std::exchange(out_, &out);
    reader_.children([&](Tag tag) {
        if (tag == Tag::paragraph_properties) {
            read_properties(paragraph);
            resolved = true;
        } else {
            take_defaults();
            read_inline(tag, paragraph, RunLooks());
        }
    });
    take_defaults();
    out_ = outer;
    // An instruction that never ends would swallow the rest of the document.
    for (Field& field : fields_) {
        field.in_instruction = false;
        field.begin = 0;
    }
    if (paragraph.properties.mark.deleted) {
        joined_ = std::move(paragraph);
    } else {
        flush(paragraph, out);
    }
    if (section_breaks_) {
        flush_joined(out);
        end_section(out);
    }
}

void Story::read_properties(ParagraphBuilder& paragraph) {
    ParagraphProperties own;
    reader_.children([&](Tag tag) {
        if (tag == Tag::section) {
            read_section();
        } else {
            read_paragraph_property(reader_, tag, own);
        }
    });
    paragraph.properties = shared_.styles.resolve(std::move(own));
    after_break_ = after_break_ || paragraph.properties.page_break_before.value_or(false);
}

void Story::read_section() {
    bool page = true;
    bool title_page = false;
    std::vector<std::pair<std::string, std::string>> margins;  // type, id
    reader_.children([&](Tag tag) {
        if (tag == Tag::section_type) {
            page = reader_.value() != "continuous";
        } else if (tag == Tag::title_page) {
            title_page = reader_.is_on();
        } else if (tag == Tag::header_reference || tag == Tag::footer_reference) {
            margins.emplace_back(reader_.attribute(Attribute::type).value_or("default"),
                                 reader_.attribute(Attribute::relationship_id).value_or(""));
        }
    });
    auto& ids = shared_.margin_ids;
    for (const auto& [type, id] : margins) {
        if (ids.size() < most_margins && (type != "first" || title_page) &&
            std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    }
    section_breaks_ = page;
}

// A w:sectPr says how its own section began, and stands at that section's end (ECMA-376 part 1, 17.6.22).
void Story::end_section(std::vector<Item>& out) {
    const bool breaks = std::exchange(section_breaks_, std::nullopt).value_or(false);
    if (breaks && section_begin_ > 0 && section_begin_ < out.size()) {
        out[section_begin_].draft.after_break = true;
    }
    section_begin_ = out.size();
}

void Story::flush(ParagraphBuilder& paragraph, std::vector<Item>& out) {
    const bool blank = paragraph.is_blank();
    const bool gone = blank && paragraph.properties.mark.hidden.value_or(false);
    if (!paragraph.counted && !gone) {
        paragraph.counted = true;
        paragraph.label = shared_.numbering.next(paragraph.properties, shared_.styles);
        shared_.characters += paragraph.label ? paragraph.label->shown.size() : 0;
    }
    if (!blank || paragraph.label) {
        out.push_back(paragraph.take());
        out.back().draft.after_break = !blank && std::exchange(after_break_, false);
    }
    std::move(paragraph.anchored.begin(), paragraph.anchored.end(), std::back_inserter(out));
    paragraph.anchored.clear();
}

void Story::flush_joined(std::vector<Item>& out) {
    if (joined_) {
        flush(*joined_, out);
        joined_.reset();
    }
}

bool Story::count_piece() {
    shared_.too_many = shared_.too_many || ++shared_.pieces > most_pieces;
    if (shared_.too_many) {
        reader_.stop();
    }
    return !shared_.too_many;
}

}  // namespace svod::extractors::docx
