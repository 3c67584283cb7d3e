#include "extractors/docx/paragraph.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::docx {
namespace {

constexpr std::size_t most_sizes = 32;
constexpr std::string_view soft_hyphen = "\u00AD";

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

void add_line(std::string& out, std::string_view line) {
    if (!line.empty()) {
        out += out.empty() ? "" : "\n";
        out += line;
    }
}

}  // namespace

// Counts bytes that can be seen, and letters by their case; ASCII and Russian ones without asking for their properties.
std::size_t ParagraphBuilder::look_at(std::string_view text, bool all_capitals) {
    std::size_t visible = 0;
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            visible += lead == ' ' || (lead >= '\t' && lead <= '\r') ? 0 : 1;
            small += lead >= 'a' && lead <= 'z' ? 1 : 0;
            capitals += lead >= 'A' && lead <= 'Z' ? 1 : 0;
            ++i;
            continue;
        }
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
        if ((lead == 0xD0 && next >= 0x80 && next <= 0xBF) || (lead == 0xD1 && next >= 0x80 && next <= 0x9F)) {
            const bool capital = lead == 0xD0 && next < 0xB0;  // U+0400 to U+042F; U+0430 to U+045F are small
            visible += 2;
            small += capital ? 0 : 1;
            capitals += capital ? 1 : 0;
            i += 2;
            continue;
        }
        const std::size_t begin = i;
        const auto c = static_cast<UChar32>(unicode::next_point(text, i));
        visible += c == 0xAD || u_isUWhiteSpace(c) != 0 ? 0 : i - begin;
        const bool letter = u_isalpha(c) != 0;
        const bool lower = letter && u_islower(c) != 0;
        small += lower ? 1 : 0;
        capitals += letter && !lower ? 1 : 0;
    }
    has_small_ = has_small_ || (small > 0 && !all_capitals);
    capitals_ += all_capitals ? capitals + small : capitals;
    return visible;
}

void ParagraphBuilder::append(std::string_view text, const RunLooks& looks) {
    const std::size_t visible = look_at(text, looks.capitals);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t hyphen = std::min(text.find(soft_hyphen, at), text.size());
        text_ += text.substr(at, hyphen - at);
        at = hyphen + soft_hyphen.size();
    }
    if (visible == 0) {
        return;
    }
    visible_ += visible;
    bold_ += looks.bold ? visible : 0;
    const auto same =
        std::find_if(sizes_.begin(), sizes_.end(), [&](const auto& one) { return one.first == looks.size; });
    if (same != sizes_.end()) {
        same->second += visible;
    } else if (sizes_.size() < most_sizes) {
        sizes_.emplace_back(looks.size, visible);
    }
}

Item ParagraphBuilder::take() {
    Item item;
    Block& block = item.draft.block;
    const int outline = properties.outline_level.value_or(9);
    if (outline >= 0 && outline < 9) {
        block.type = BlockType::heading;
        block.level = outline + 1;
    } else if (label) {
        block.type = BlockType::list_item;
        block.level = label->level + 1;
    }
    if (label) {
        block.number = label->bare;
        item.label = label->shown;
    }
    block.looks.bold = visible_ > 0 && bold_ == visible_;
    block.looks.centred = properties.centred.value_or(false);
    block.looks.capitals = capitals_ > 1 && !has_small_;
    const auto usual = std::max_element(sizes_.begin(), sizes_.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    block.looks.size = usual == sizes_.end() ? 0 : usual->first;
    block.text = is_blank() ? std::string() : std::move(text_);
    text_.clear();
    label.reset();
    visible_ = bold_ = capitals_ = 0;
    has_small_ = false;
    sizes_.clear();
    return item;
}

std::string flatten(const std::vector<Item>& items) {
    std::string out;
    for (const Item& item : items) {
        const Block& block = item.draft.block;
        for (const Row& row : block.table.rows) {
            std::string line;
            for (const Cell& cell : row.cells) {
                line += line.empty() || cell.text.empty() ? "" : " ";
                line += one_line(cell.text);
            }
            add_line(out, trim(line));
        }
        if (block.type != BlockType::table) {
            std::string line = item.label;
            line += line.empty() || block.text.empty() ? "" : " ";
            line += trim(block.text);
            add_line(out, line);
        }
    }
    return out;
}

}  // namespace svod::extractors::docx
