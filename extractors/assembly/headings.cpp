#include <re2/re2.h>

#include <algorithm>
#include <string_view>

#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/paragraphs.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Longer lines are paragraphs; titles of parts that repeat a law's wording reach four hundred.
constexpr std::size_t longest_plain = 160;
constexpr std::size_t longest_numbered = 500;

bool matches(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool is_number(const Block& block) {
    return !block.number.empty() && block.number != "-";
}

int depth_of(const Block& block) {
    return 1 + static_cast<int>(std::count(block.number.begin(), block.number.end(), '.'));
}

// Contacts, lines to sign on, letterheads: short and without a verb, but no headings.
bool is_form_line(std::string_view text) {
    static const RE2 pattern(
        R"(_{2,}|@|(?i)https?:|\bwww\.|(?:^|[^\pL])(?:тел|факс|инн|огрн|кпп|бик|м\.п)[^\pL]|/[^/]{3,40}/)");
    return matches(text, pattern);
}

bool may_be_heading(const Block& block) {
    const std::string_view text = block.text;
    const std::size_t length = unicode::length(text);
    if (length < 3 || length > (is_number(block) ? longest_numbered : longest_plain) || is_form_line(text)) {
        return false;
    }
    const char32_t first = unicode::first_point(text);
    if (!unicode::is_upper(first) && first != U'«' && first != '"') {
        return false;
    }
    const char32_t last = unicode::last_point(text);
    if (last == ';' || last == ',' || last == '!' || last == '_' || last == '/') {
        return false;
    }
    return !has_finite_verb(text);
}

bool leads_in(const Block* next) {
    return next != nullptr && (next->type == BlockType::list_item || next->type == BlockType::table);
}

bool is_long_text(const Block* next) {
    return next != nullptr && next->type == BlockType::paragraph &&
           (unicode::length(next->text) >= 120 || unicode::last_point(next->text) == '.');
}

bool is_same_list(const Block& one, const Block* other) {
    return other != nullptr && other->type == BlockType::list_item && is_number(*other) &&
           depth_of(one) == depth_of(*other);
}

bool is_plain_heading(const Block& block, const Block* before, const Block* next) {
    static const RE2 run_in(R"(\pL[^:]*: +\S)");
    const char32_t last = unicode::last_point(block.text);
    if (last == ':') {
        return leads_in(next) || is_long_text(next);
    }
    if (begins_like_title(block.text) && next != nullptr && last != '.') {
        return true;
    }
    if (last == '.' || last == '?' || matches(block.text, run_in)) {
        return false;
    }
    if (block.looks.capitals || block.looks.bold || (block.looks.centred && next != nullptr)) {
        return next != nullptr;
    }
    const bool after_lead = before != nullptr && unicode::last_point(before->text) == ':';
    const bool words = std::count(block.text.begin(), block.text.end(), ' ') >= 1;
    return words && !after_lead && (leads_in(next) || is_long_text(next) || (next != nullptr && is_number(*next)));
}

bool is_numbered_heading(const Block& block, const Block* before, const Block* next) {
    const int depth = depth_of(block);
    if (depth > 1) {
        // «1.1. …» in a row are items of a list unless each has its own text below.
        return !(is_same_list(block, before) && is_same_list(block, next)) && next != nullptr &&
               (next->type != BlockType::list_item || depth_of(*next) > depth || next->number == "-");
    }
    if (is_same_list(block, next) || next == nullptr) {
        return false;
    }
    const bool begins_deeper = is_number(*next) && depth_of(*next) > 1 && next->number.starts_with(block.number + ".");
    if (begins_deeper) {
        return true;
    }
    return !is_same_list(block, before) && unicode::length(block.text) <= longest_plain &&
           unicode::last_point(block.text) != '.' && (next->type != BlockType::list_item || next->number == "-");
}

}  // namespace

void decide_headings(std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block& block = blocks[i];
        const Block* before = i > 0 ? &blocks[i - 1] : nullptr;
        const Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
        bool heading = block.type == BlockType::heading;
        if (block.type == BlockType::paragraph && may_be_heading(block)) {
            heading = is_plain_heading(block, before, next);
        } else if (block.type == BlockType::list_item && is_number(block) && may_be_heading(block)) {
            heading = is_numbered_heading(block, before, next);
        }
        if (heading) {
            if (block.type != BlockType::heading) {
                block.level = 0;
            }
            block.type = BlockType::heading;
            if (block.level == 0 && is_number(block)) {
                block.level = depth_of(block);
            }
        }
    }
}

}  // namespace svod::extractors::assembly
