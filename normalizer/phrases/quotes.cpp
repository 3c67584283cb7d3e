#include "normalizer/phrases/quotes.hpp"

#include <algorithm>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/quote_marks.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::phrases {
namespace {

enum class Mark { none, opening, closing };

bool ends_word(char32_t c) {
    return c == 0 || text::is_space(c) || c == U'.' || c == U',' || c == U';' || c == U':' || c == U')' || c == U'!' ||
           c == U'?';
}

// Straight marks and those that one language opens and another closes with tell by their neighbours.
// \pre a mark begins at `begin` and ends at `end`
Mark kind_of(std::string_view original, std::size_t begin, std::size_t end) {
    const char32_t c = text::character_at(original, begin);
    if (c == U'«' || c == U'„' || c == U'<' || c == U',') {
        return Mark::opening;
    }
    if (c == U'»' || c == U'>') {
        return Mark::closing;
    }
    const char32_t before = text::character_before(original, begin);
    const char32_t after = text::character_at(original, end);
    const bool begins = before == 0 || text::is_space(before) || before == U'(' || text::is_dash(before) ||
                        text::is_quote(before) || before == U':';
    return begins && !ends_word(after) ? Mark::opening : Mark::closing;
}

// The mark, if any, at an offset, which moves behind it or behind the character that stands there.
Mark take_mark(std::string_view original, std::size_t& offset) {
    const std::size_t begin = offset;
    const std::size_t size = text::quote_mark_at(original, begin);
    if (size == 0) {
        text::next_character(original, offset);
        return Mark::none;
    }
    offset += size;
    return kind_of(original, begin, offset);
}

// The next mark at or after an offset; none at the end.
Mark next_mark(std::string_view original, std::size_t offset) {
    while ((offset = text::skip_words(original, offset)) < original.size()) {
        if (const Mark mark = take_mark(original, offset); mark != Mark::none) {
            return mark;
        }
    }
    return Mark::none;
}

// Whether a new sentence or clause follows at an offset behind a closing mark.
bool new_sentence_at(std::string_view original, std::size_t offset) {
    bool dot = false;
    bool space = false;
    while (offset < original.size()) {
        const char32_t c = text::next_character(original, offset);
        if (c == U'\n' || c == U';') {
            return true;
        }
        if (text::is_space(c)) {
            space = true;
        } else if (c == U'.' && !dot) {
            dot = true;
        } else {
            return space && (text::is_upper(c) || text::is_digit(c));
        }
    }
    return true;
}

// Whether marks behind an offset still close `depth` open quotations of the line.
bool closes_later(std::string_view original, std::size_t offset, int depth) {
    while ((offset = text::skip_words(original, offset)) < original.size()) {
        if (original[offset] == '\n') {
            return false;
        }
        const Mark mark = take_mark(original, offset);
        depth += mark == Mark::opening ? 1 : mark == Mark::closing ? -1 : 0;
        if (depth == 0) {
            return true;
        }
    }
    return false;
}

struct Scan {
    std::size_t inner_begin = 0;
    std::size_t inner_end = 0;
    std::size_t outer_end = 0;
    bool closed = false;
};

// Reads a quotation whose opening mark ends at `inner_begin`.
Scan scan_quotation(std::string_view original, std::size_t inner_begin) {
    int depth = 1;
    for (std::size_t offset = inner_begin; offset < original.size();) {
        const std::size_t begin = offset;
        const bool line_ends = original[begin] == '\n';
        const Mark mark = take_mark(original, offset);
        if (mark == Mark::opening) {
            ++depth;
        } else if (mark == Mark::closing) {
            if (--depth == 0) {
                return {inner_begin, begin, offset, true};
            }
            const Mark next = next_mark(original, offset);
            if (next != Mark::closing && (new_sentence_at(original, offset) ||
                                          (next == Mark::opening && !closes_later(original, offset, depth)))) {
                return {inner_begin, offset, offset, false};
            }
        } else if (line_ends && next_mark(original, offset) != Mark::closing) {
            return {inner_begin, begin, begin, false};
        }
    }
    return {inner_begin, original.size(), original.size(), false};
}

Quoted quoted_of(const text::Folded& text, std::size_t mark_begin, const Scan& scan) {
    std::string_view inner =
        text::trim(std::string_view(text.original()).substr(scan.inner_begin, scan.inner_end - scan.inner_begin));
    while (!scan.closed && !inner.empty() && (inner.back() == '.' || inner.back() == ',' || inner.back() == ';')) {
        inner.remove_suffix(1);
    }
    const auto begin = static_cast<std::size_t>(inner.data() - text.original().data());
    Quoted found;
    found.outer = {text.to_folded(mark_begin), text.to_folded(scan.outer_end)};
    found.inner = {text.to_folded(begin), text.to_folded(begin + inner.size())};
    found.closed = scan.closed;
    return found;
}

void find_quotations(const text::Folded& text, std::vector<Quoted>& found) {
    found.clear();
    const std::string& original = text.original();
    for (std::size_t offset = text::skip_words(original, 0); offset < original.size();
         offset = text::skip_words(original, offset)) {
        const std::size_t begin = offset;
        if (take_mark(original, offset) != Mark::opening) {
            continue;
        }
        const Scan scan = scan_quotation(original, offset);
        found.push_back(quoted_of(text, begin, scan));
        offset = std::max(offset, scan.outer_end);
    }
}

}  // namespace

std::vector<Quoted> quotations(const text::Folded& text) {
    static const std::uint64_t owner = text::next_owner();
    thread_local text::TextMemory<std::vector<Quoted>> memory(64, 4096);
    return memory.get(owner, text.original(), [&](std::vector<Quoted>& found) { find_quotations(text, found); });
}

bool is_quoted(const text::Folded& text, text::Span span) {
    const std::vector<Quoted> found = quotations(text);
    return std::any_of(found.begin(), found.end(),
                       [&](const Quoted& quoted) { return quoted.closed && quoted.inner.contains(span); });
}

std::optional<Quoted> quotation_at(const text::Folded& text, std::size_t folded_offset) {
    if (folded_offset >= text.folded().size()) {
        return std::nullopt;
    }
    const std::size_t begin = text.to_original({folded_offset, folded_offset + 1}).begin;
    const std::size_t size = begin < text.original().size() ? text::quote_mark_at(text.original(), begin) : 0;
    if (size == 0) {
        return std::nullopt;
    }
    return quoted_of(text, begin, scan_quotation(text.original(), begin + size));
}

std::vector<text::Span> bracketed(std::string_view folded) {
    std::vector<text::Span> found;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i] == '(' && depth++ == 0) {
            begin = i;
        } else if (folded[i] == ')' && depth > 0 && --depth == 0) {
            found.push_back({begin, i + 1});
        }
    }
    return found;
}

std::string blanked(std::string_view folded, const std::vector<text::Span>& spans) {
    std::string out(folded);
    for (const text::Span& span : spans) {
        for (std::size_t i = span.begin; i < span.end && i < out.size(); ++i) {
            out[i] = ' ';
        }
    }
    return out;
}

}  // namespace svod::normalizer::phrases
