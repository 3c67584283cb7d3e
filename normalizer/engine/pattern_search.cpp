#include "normalizer/engine/pattern_search.hpp"

#include <array>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine {
namespace {

using text::Span;

Span span_of(const re2::StringPiece& piece, std::string_view text) {
    if (piece.data() == nullptr) {
        return {};
    }
    const auto begin = static_cast<std::size_t>(piece.data() - text.data());
    return {begin, begin + piece.size()};
}

bool is_inside_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// A pattern and a text in its encoding.
class Search {
  public:
    Search(const RE2& pattern, std::string_view text)
        : pattern_(pattern), text_(text), is_coded_(pattern.options().encoding() == RE2::Options::EncodingLatin1) {}

    bool match(std::size_t begin, std::size_t end, RE2::Anchor anchor, Span& found) const {
        re2::StringPiece piece;
        if (!pattern_.Match(re2::StringPiece(text_.data(), text_.size()), begin, end, anchor, &piece, 1)) {
            return false;
        }
        found = span_of(piece, text_);
        return true;
    }

    [[nodiscard]] bool is_edge(std::size_t place) const {
        return is_coded_ ? code_page::is_word_edge(text_, place) : text::is_word_edge(text_, place);
    }

    [[nodiscard]] bool is_inside(std::size_t place) const {
        return !is_coded_ && place < text_.size() && is_inside_character(text_[place]);
    }

    // The longest match may end inside a word («2022 г» of «2022 города») where a shorter one is whole («2022»).
    [[nodiscard]] Span shortened_to_edge(Span longest) const {
        constexpr int most_tries = 8;
        if (!is_edge(longest.begin)) {
            return longest;
        }
        Span match = longest;
        for (int i = 0; i < most_tries && match.size() > 0; ++i) {
            if (is_edge(match.end)) {
                return match;
            }
            const std::size_t end = edge_before(match);
            if (end == match.begin || !this->match(longest.begin, end, RE2::ANCHOR_START, match)) {
                return longest;
            }
        }
        return longest;
    }

    // The last edge inside a match that ends at none; its beginning if there is none.
    [[nodiscard]] std::size_t edge_before(Span match) const {
        std::size_t end = match.end - 1;
        while (end > match.begin && (is_inside(end) || !is_edge(end))) {
            --end;
        }
        return end;
    }

  private:
    const RE2& pattern_;
    std::string_view text_;
    bool is_coded_;
};

}  // namespace

void find_matches(const RE2& pattern, std::string_view text, std::vector<Span>& spans) {
    const Search search(pattern, text);
    Span longest;
    for (std::size_t start = 0; start <= text.size();) {
        if (!search.match(start, text.size(), RE2::UNANCHORED, longest)) {
            return;
        }
        const Span span = search.shortened_to_edge(longest);
        if (span.size() > 0 && search.is_edge(span.begin) && search.is_edge(span.end)) {
            start = span.end;
            spans.push_back(span);
            continue;
        }
        start = span.begin + 1;
        while (search.is_inside(start)) {
            ++start;
        }
        if (start >= text.size()) {
            return;
        }
    }
}

void find_matches_at(const RE2& pattern, std::string_view codes, std::span<const std::uint32_t> places,
                     std::vector<Span>& spans) {
    const Search search(pattern, codes);
    Span longest;
    std::size_t start = 0;
    for (const std::uint32_t place : places) {
        if (place < start || !search.match(place, codes.size(), RE2::ANCHOR_START, longest)) {
            continue;
        }
        const Span span = search.shortened_to_edge(longest);
        if (span.size() > 0 && search.is_edge(span.end)) {
            start = span.end;
            spans.push_back(span);
        }
    }
}

std::vector<Span> groups_of_match(const RE2& pattern, std::string_view text, Span match) {
    constexpr std::size_t most_on_stack = 24;
    const auto count = static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1;
    std::array<re2::StringPiece, most_on_stack> few;
    std::vector<re2::StringPiece> many(count > most_on_stack ? count : 0);
    re2::StringPiece* pieces = many.empty() ? few.data() : many.data();
    pattern.Match(re2::StringPiece(text.data(), text.size()), match.begin, match.end, RE2::ANCHOR_BOTH, pieces,
                  static_cast<int>(count));
    std::vector<Span> groups;
    groups.reserve(count - 1);
    for (std::size_t i = 1; i < count; ++i) {
        groups.push_back(span_of(pieces[i], text));
    }
    return groups;
}

}  // namespace svod::normalizer::engine
