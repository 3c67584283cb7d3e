#include "normalizer/text/quote_marks.hpp"

#include <array>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {
namespace {

bool is_of_word(char32_t c) {
    return is_letter(c) || is_digit(c);
}

// How many of the characters from the second one on are a mark; the first stands before them, 0 for none.
std::size_t mark_length(const std::array<char32_t, 4>& around) {
    const auto [before, c, next, behind] = around;
    if (is_quote(c)) {
        return 1;
    }
    if (!may_be_quote_mark(c)) {
        return 0;
    }
    if (c == U',') {
        return next == c && is_of_word(behind) && !is_of_word(before) ? 2 : 0;
    }
    if (next == c) {
        return 2;
    }
    const bool short_year = is_digit(next);  // «май ’23»
    return c != U'<' && c != U'>' && !short_year && is_of_word(before) != is_of_word(next) ? 1 : 0;
}

}  // namespace

std::size_t quote_mark_at(std::string_view text, std::size_t offset) {
    std::size_t behind_first = offset;
    const char32_t c = next_character(text, behind_first);
    if (is_quote(c)) {
        return behind_first - offset;
    }
    if (!may_be_quote_mark(c)) {
        return 0;
    }
    std::size_t behind_second = behind_first;
    const char32_t next = behind_first < text.size() ? next_character(text, behind_second) : U'\0';
    const std::size_t length =
        mark_length({character_before(text, offset), c, next, character_at(text, behind_second)});
    return length == 2 ? behind_second - offset : length == 1 ? behind_first - offset : 0;
}

void straighten_quote_marks(std::vector<Character>& characters) {
    const auto at = [&](std::size_t i) { return i < characters.size() ? characters[i].value : U'\0'; };
    std::size_t kept = 0;
    char32_t before = 0;
    for (std::size_t i = 0; i < characters.size();) {
        const std::size_t length = mark_length({before, at(i), at(i + 1), at(i + 2)});
        Character character = characters[i];
        if (length > 0 && !is_quote(character.value)) {
            character = {U'"', characters[i].origin, characters[i + length - 1].last};
        }
        i += length > 0 ? length : 1;
        before = characters[i - 1].value;
        characters[kept++] = character;
    }
    characters.resize(kept);
}

}  // namespace svod::normalizer::text
