#include "normalizer/text/folded.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {
namespace {

struct Character {
    char32_t value;
    std::uint32_t origin;
    bool capital;
};

bool is_dropped(char32_t c) {
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

char32_t folded_character(char32_t c) {
    if (is_space(c)) {
        return U' ';
    }
    if (is_dash(c)) {
        return U'-';
    }
    if (is_quote(c)) {
        return U'"';
    }
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return lower == U'ё' ? U'е' : lower;
}

// The Cyrillic letter that a Latin one looks like, in lower case or as a capital made lower; 0 where none.
char32_t cyrillic_twin(char32_t latin) {
    static constexpr std::u32string_view latin_letters = U"aceopxykmthbu";
    static constexpr std::u32string_view cyrillic_letters = U"асеорхукмтнви";
    const std::size_t place = latin_letters.find(latin);
    return place == std::u32string_view::npos ? 0 : cyrillic_letters[place];
}

// A word of Cyrillic letters with a few Latin ones among them was typed on the wrong layout or came from OCR.
void mend_homoglyphs(std::vector<Character>& characters) {
    for (std::size_t begin = 0; begin < characters.size();) {
        std::size_t end = begin;
        int cyrillic = 0;
        int latin = 0;
        bool all_alike = true;
        for (; end < characters.size() && is_letter(characters[end].value); ++end) {
            if (is_cyrillic(characters[end].value)) {
                ++cyrillic;
            } else {
                ++latin;
                all_alike = all_alike && cyrillic_twin(characters[end].value) != 0;
            }
        }
        if (latin > 0 && all_alike && cyrillic > latin) {
            for (std::size_t i = begin; i < end; ++i) {
                if (!is_cyrillic(characters[i].value)) {
                    characters[i].value = cyrillic_twin(characters[i].value);
                }
            }
        }
        begin = std::max(end, begin + 1);
    }
}

// How far a word printed with its letters spaced out («О Т Ч Е Т», «п р и к а з») goes from `begin`, as characters; 0
// where fewer than four letters of one case stand alone in a row.
std::size_t spaced_word(const std::vector<Character>& characters, std::size_t begin) {
    constexpr std::size_t fewest_letters = 4;
    const auto stands_alone = [&](std::size_t i) {
        return i < characters.size() && is_letter(characters[i].value) &&
               (i + 1 == characters.size() || !is_letter(characters[i + 1].value)) &&
               characters[i].capital == characters[begin].capital;
    };
    if (begin > 0 && is_letter(characters[begin - 1].value)) {
        return 0;
    }
    std::size_t letters = 0;
    std::size_t end = begin;
    for (std::size_t i = begin; stands_alone(i); i += 2) {
        ++letters;
        end = i + 1;
        if (end >= characters.size() || characters[end].value != U' ') {
            break;
        }
    }
    return letters >= fewest_letters ? end - begin : 0;
}

void join_spaced_letters(std::vector<Character>& characters) {
    std::vector<Character> joined;
    joined.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size();) {
        const std::size_t length = spaced_word(characters, i);
        for (std::size_t k = i; k < i + length; k += 2) {
            joined.push_back(characters[k]);
        }
        if (length == 0) {
            joined.push_back(characters[i]);
        }
        i += std::max<std::size_t>(length, 1);
    }
    characters = std::move(joined);
}

}  // namespace

Folded::Folded(std::string_view original) : original_(original) {
    std::vector<Character> characters;
    characters.reserve(original.size());
    for (std::size_t offset = 0; offset < original.size();) {
        const auto origin = static_cast<std::uint32_t>(offset);
        const char32_t c = next_character(original, offset);
        if (is_dropped(c)) {
            continue;
        }
        const char32_t folded = folded_character(c);
        if (folded == U' ' && !characters.empty() && characters.back().value == U' ') {
            continue;
        }
        characters.push_back({folded, origin, is_upper(c)});
    }
    join_spaced_letters(characters);
    mend_homoglyphs(characters);
    folded_.reserve(original.size());
    origins_.reserve(original.size() + 1);
    for (const Character& character : characters) {
        append_character(folded_, character.value);
        origins_.resize(folded_.size(), character.origin);
    }
    origins_.push_back(static_cast<std::uint32_t>(original.size()));
}

Span Folded::to_original(Span folded) const {
    if (folded.end <= folded.begin) {
        return {origins_.at(folded.begin), origins_.at(folded.begin)};
    }
    // The end is where the last character ends, not where the next begins: dropped ones between them are left out.
    std::size_t end = origins_.at(folded.end - 1);
    next_character(original_, end);
    return {origins_.at(folded.begin), end};
}

std::string_view Folded::original_of(Span folded) const {
    const Span span = to_original(folded);
    return trim(std::string_view(original_).substr(span.begin, span.size()));
}

std::size_t Folded::to_folded(std::size_t original) const {
    const auto place = std::lower_bound(origins_.begin(), origins_.end() - 1, original);
    return static_cast<std::size_t>(place - origins_.begin());
}

std::string fold(std::string_view text) {
    return Folded(text).folded();
}

}  // namespace svod::normalizer::text
