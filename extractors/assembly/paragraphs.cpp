#include "extractors/assembly/paragraphs.hpp"

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Longer paragraphs are not made by joining, which bounds the work on hostile text.
constexpr std::size_t longest_joined = 20000;

// «Срок сдачи: июнь»: a few words from a capital on, a colon, something after it.
bool is_key_value(std::string_view text) {
    static const RE2 pattern(R"(^\p{Lu}[^.:;!?]{2,60}: *\S)");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_own_item(std::string_view previous, std::string_view line) {
    if (read_label(line).kind != LabelKind::none) {
        return true;
    }
    return is_key_value(line) || previous.ends_with(";") || (is_terminated(previous) && !begins_as_rest(line));
}

std::vector<std::string> split_items(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (items.empty() || is_own_item(items.back(), line)) {
            items.emplace_back(line);
        } else {
            items.back() += ' ';
            items.back() += line;
        }
    }
    return items;
}

void take_label(Block& block) {
    if (!block.number.empty() || block.type == BlockType::table) {
        return;
    }
    const Label label = read_label(block.text);
    if (label.kind == LabelKind::none) {
        return;
    }
    block.number = label.number;
    block.text.erase(0, label.bytes);
    if (block.type == BlockType::paragraph) {
        block.type = BlockType::list_item;
        block.level = std::max(block.level, 1);
    }
}

bool ends_open(std::string_view text) {
    const char32_t last = unicode::last_point(text);
    return !is_terminated(text) && !unicode::is_digit(last) && last != '%' && last != '_' && last != '/';
}

bool has_several_sentences(std::string_view text) {
    static const RE2 pattern(R"(\p{Ll}\p{Ll}[»")]?[.!?] +[«"(]?\p{Lu})");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// Whether `next` is the rest of `before`, told by how the one ends and the other begins.
bool is_rest(const Block& before, const Draft& next) {
    const Block& block = next.block;
    if (block.type != BlockType::paragraph || before.type == BlockType::table || !block.number.empty()) {
        return false;
    }
    if (before.text.empty() || before.text.size() > longest_joined || !ends_open(before.text) ||
        is_key_value(block.text)) {
        return false;
    }
    const char32_t first = unicode::first_point(block.text);
    if (unicode::is_lower(first)) {
        return true;
    }
    if (first == '(' && next.after_break) {
        return true;
    }
    const bool open_text = has_several_sentences(before.text) || begins_like_title(before.text);
    return next.after_break && open_text && begins_oblique(block.text);
}

}  // namespace

std::vector<Draft> prepare_paragraphs(std::vector<Draft> drafts) {
    std::vector<Draft> out;
    for (Draft& draft : drafts) {
        if (draft.block.type == BlockType::table) {
            out.push_back(std::move(draft));
            continue;
        }
        Cleaned cleaned = clean(draft.block.text);
        if (cleaned.heading_level > 0 && draft.block.type == BlockType::paragraph) {
            draft.block.type = BlockType::heading;
            draft.block.level = cleaned.heading_level;
        }
        draft.block.looks.bold = draft.block.looks.bold || cleaned.bold;
        for (std::string& item : split_items(cleaned.text)) {
            if (is_rule(item) && unicode::first_point(item) != '_') {
                continue;
            }
            Draft part = draft;
            part.block.text = std::move(item);
            part.block.looks.capitals = part.block.looks.capitals || unicode::is_capitals(part.block.text);
            take_label(part.block);
            out.push_back(std::move(part));
            draft.after_break = false;
            draft.block.number.clear();
        }
    }
    for (Draft& draft : out) {
        // A depth means nothing for what turned out to be a plain paragraph.
        draft.block.level = draft.block.type == BlockType::paragraph ? 0 : draft.block.level;
    }
    return out;
}

std::vector<Draft> join_cut_paragraphs(std::vector<Draft> drafts) {
    std::vector<Draft> out;
    for (Draft& draft : drafts) {
        if (!out.empty() && is_rest(out.back().block, draft)) {
            Block& before = out.back().block;
            before.text += ' ';
            before.text += draft.block.text;
            before.looks.capitals = before.looks.capitals && draft.block.looks.capitals;
            before.looks.bold = before.looks.bold && draft.block.looks.bold;
        } else {
            out.push_back(std::move(draft));
        }
    }
    return out;
}

}  // namespace svod::extractors::assembly
