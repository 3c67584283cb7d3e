#include "extractors/assembly/paragraphs.hpp"

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/assembly/wrapping.hpp"
#include "extractors/document/letter_classes.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Longer paragraphs are no items of a list that only its semicolons show.
constexpr std::size_t longest_item = 400;

// Longer texts are no titles that a line goes on from.
constexpr std::size_t longest_title = 300;

// A bold paragraph of more lines is a list in bold type.
constexpr std::size_t most_title_lines = 8;

// Longer paragraphs are not made by joining, which bounds the work on hostile text.
constexpr std::size_t longest_joined = 20000;

// «Срок сдачи: июнь»: a few words from a capital on, a colon, something after it.
bool is_key_value(std::string_view text) {
    static const RE2 pattern(with_letters_listed(R"(^\p{Lu}[^.:;!?]{2,60}: *\S)"));
    return text.find(':') != std::string_view::npos &&
           RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// The lines of a paragraph: one text where the paragraph is one by its looks, else by the rules for wrapped lines.
std::vector<std::string> split_items(std::string whole, bool is_unit) {
    std::vector<std::string> items;
    if (whole.find('\n') == std::string::npos) {
        if (!whole.empty()) {
            items.push_back(std::move(whole));
        }
        return items;
    }
    std::vector<std::string_view> lines;
    std::string_view text = whole;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (lines.size() > 1 && is_unit && lines.size() <= most_title_lines) {
        std::string joined;
        for (const std::string_view line : lines) {
            joined += joined.empty() ? "" : " ";
            joined += line;
        }
        return {joined};
    }
    return join_wrapped(lines, WordList());
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

bool is_bulleted(const Draft& draft) {
    return draft.block.type == BlockType::list_item && draft.block.number == "-";
}

// «-13 марта – …» among items with a dash: a dash glued to a figure marks an item as well.
void mark_glued_items(std::vector<Draft>& drafts) {
    static const RE2 mark(with_letters_listed(R"(^[-–—](\d.*\pL))"));
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Block& block = drafts[i].block;
        std::string rest;
        const bool led = i > 0 && (is_bulleted(drafts[i - 1]) || drafts[i - 1].block.text.ends_with(":"));
        const bool among_items = led || (i + 1 < drafts.size() && is_bulleted(drafts[i + 1]));
        if (block.type == BlockType::paragraph && among_items && RE2::PartialMatch(block.text, mark, &rest)) {
            block.text.erase(0, block.text.find(rest));
            block.type = BlockType::list_item;
            block.number = "-";
            block.level = std::max(block.level, 1);
        }
    }
}

bool ends_open(std::string_view text) {
    const char32_t last = unicode::last_point(text);
    if (last == ',' && text.size() > 1) {
        // «технической – 29,» is a line of figures.
        return !unicode::is_digit(unicode::last_point(text.substr(0, text.rfind(','))));
    }
    return !is_terminated(text) && !unicode::is_digit(last) && last != '%' && last != '_' && last != '/';
}

bool has_several_sentences(std::string_view text) {
    static const RE2 pattern(with_letters_listed(R"(\p{Ll}\p{Ll}[»")]?[.!?] +[«"(]?\p{Lu})"));
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// What may stand below «РАЗДЕЛ 5»: a short line from a capital on, no sentence.
bool is_part_title(std::string_view text) {
    constexpr std::size_t longest = 160;
    return unicode::is_upper(unicode::first_point(text.substr(0, 64))) && unicode::length(text) <= longest &&
           !is_part_label(text) && !has_finite_verb(text) && unicode::last_point(text) != ':';
}

bool names_year(std::string_view title) {
    static const RE2 year("20[0-9][0-9]");
    return RE2::PartialMatch(re2::StringPiece(title.data(), title.size()), year);
}

// «Отчёт … за 2024 год» over «Муниципальными экспертами рассмотрено …»: a title that names its year is whole, what ends
// in a full stop or has a verb is running text.
bool is_sentence_below(std::string_view title, std::string_view text) {
    return (text.ends_with('.') || has_finite_verb(text)) && names_year(title);
}

// «Отчёт … за 2024 год» over «п. Лесной, ул. Мира, 3».
bool is_address_below(std::string_view title, std::string_view text) {
    return begins_like_address(text) && begins_like_title(title) && names_year(title);
}

// Whether `next` is the rest of `before`, told by how the one ends and the other begins.
bool is_rest(const Block& before, const Draft& next) {
    const Block& block = next.block;
    const bool titles = before.type == BlockType::heading && block.type == BlockType::heading;
    if (!(block.type == BlockType::paragraph || titles) || before.type == BlockType::table || !block.number.empty()) {
        return false;
    }
    if (is_part_label(before.text) && is_part_title(block.text)) {
        return true;
    }
    if (before.text.empty() || before.text.size() > longest_joined || !ends_open(before.text) ||
        is_key_value(block.text) || is_contact_line(block.text) ||
        (is_contact_line(before.text) && is_reference_line(block.text))) {
        return false;
    }
    const char32_t first = unicode::first_point(block.text.substr(0, 64));
    if (unicode::is_lower(first)) {
        const bool asked = before.number != "-" && (before.type == BlockType::heading || !before.number.empty() ||
                                                    !has_finite_verb(before.text));
        if (asked && is_answer(block.text)) {
            return false;
        }
        return before.number == "-" || !(block.text.ends_with(";") || is_address_below(before.text, block.text));
    }
    const auto after_title = [&] {
        return begins_like_title(before.text) && unicode::length(before.text) < longest_title;
    };
    if (first == '(') {
        return next.after_break || after_title();
    }
    // «… учреждение дополнительного образования» on one line of a letterhead, its name in quotes on the next.
    const bool names_it = block.text.starts_with("«") && !before.text.ends_with("»") && before.number.empty() &&
                          before.looks.bold == block.looks.bold && unicode::length(before.text) < longest_title &&
                          unicode::length(block.text) < longest_title && names_organisation(before.text);
    if (names_it) {
        return true;
    }
    return begins_oblique(block.text) && !tells_figure(block.text) &&
           ((after_title() && !is_sentence_below(before.text, block.text)) ||
            (next.after_break && has_several_sentences(before.text)));
}

bool is_plain_paragraph(const Block& block) {
    return block.type == BlockType::paragraph && unicode::length(block.text) < longest_item;
}

// «…, из них:» and lines in lower case, or lines of which all but the last end in semicolons: a list whose marks the
// format has lost or the writer has left out.
std::size_t end_of_items(const std::vector<Draft>& drafts, std::size_t begin) {
    const bool lead = begin > 0 && drafts[begin - 1].block.text.ends_with(":");
    std::size_t end = begin;
    while (end < drafts.size() && is_plain_paragraph(drafts[end].block)) {
        const std::string& text = drafts[end].block.text;
        const bool lower = unicode::is_lower(unicode::first_point(text.substr(0, 64)));
        if (!text.ends_with(";") && !(lead && lower && text.ends_with(","))) {
            return end > begin && is_terminated(text) && !text.ends_with(":") ? end + 1 : begin;
        }
        ++end;
    }
    return end;
}

void mark_items(std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size();) {
        const std::size_t end = end_of_items(drafts, i);
        for (std::size_t item = i; end >= i + 2 && item < end; ++item) {
            drafts[item].block.type = BlockType::list_item;
            drafts[item].block.number = "-";
            drafts[item].block.level = 1;
        }
        i = std::max(end, i + 1);
    }
}

}  // namespace

std::vector<Draft> prepare_paragraphs(std::vector<Draft> drafts) {
    std::vector<Draft> out;
    out.reserve(drafts.size());
    for (Draft& draft : drafts) {
        if (draft.block.type == BlockType::table) {
            out.push_back(std::move(draft));
            continue;
        }
        Cleaned cleaned = clean(std::move(draft.block.text));
        draft.block.text.clear();
        if (cleaned.heading_level > 0 && draft.block.type == BlockType::paragraph) {
            draft.block.type = BlockType::heading;
            draft.block.level = cleaned.heading_level;
        }
        draft.block.looks.bold = draft.block.looks.bold || cleaned.bold;
        const bool is_unit = draft.block.looks.bold || draft.block.type == BlockType::heading;
        for (std::string& item : split_items(std::move(cleaned.text), is_unit)) {
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
    mark_glued_items(out);
    for (Draft& draft : out) {
        // A depth means nothing for what turned out to be a plain paragraph.
        draft.block.level = draft.block.type == BlockType::paragraph ? 0 : draft.block.level;
    }
    return out;
}

std::vector<Draft> join_cut_paragraphs(std::vector<Draft> drafts) {
    const WordList words;
    std::vector<Draft> out;
    out.reserve(drafts.size());
    for (Draft& draft : drafts) {
        if (!out.empty() && is_rest(out.back().block, draft)) {
            Block& before = out.back().block;
            before.text = words.join(before.text, draft.block.text);
            before.looks.capitals = before.looks.capitals && draft.block.looks.capitals;
            before.looks.bold = before.looks.bold && draft.block.looks.bold;
        } else {
            out.push_back(std::move(draft));
        }
    }
    mark_items(out);
    return out;
}

}  // namespace svod::extractors::assembly
