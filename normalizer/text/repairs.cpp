#include "normalizer/text/repairs.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"
#include "normalizer/text/garbled.hpp"
#include "normalizer/text/known_words.hpp"
#include "normalizer/text/misread_figures.hpp"
#include "normalizer/text/recognised.hpp"
#include "normalizer/text/split_figures.hpp"
#include "normalizer/text/split_words.hpp"

namespace svod::normalizer::text {
namespace {

// Letters of both scripts that look alike. A lower-case one may be a capital's twin too: wrong layouts and OCR give
// «h» for «н».
constexpr std::u32string_view latin_twins = U"aceopxykmthbuABCEHKMOPTXY";
constexpr std::u32string_view cyrillic_twins = U"асеорхукмтнвиАВСЕНКМОРТХУ";
// The way back takes only what looks the same: «к» and «т» are other shapes than «k» and «t».
constexpr std::u32string_view cyrillic_doubles = U"асеорхуАВСЕНКМОРТХУ";
constexpr std::u32string_view latin_doubles = U"aceopxyABCEHKMOPTXY";

char32_t twin(std::u32string_view from, std::u32string_view to, char32_t c) {
    const std::size_t place = from.find(c);
    return place == std::u32string_view::npos ? 0 : to[place];
}

bool is_plain_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// What the letters of one word show about its script.
struct Evidence {
    std::size_t cyrillic = 0;
    std::size_t latin = 0;
    bool only_cyrillic = false;  // a Cyrillic letter that has no Latin double
    bool only_latin = false;     // a Latin letter that has no Cyrillic twin

    void add(char32_t c) {
        if (is_cyrillic(c)) {
            ++cyrillic;
            only_cyrillic = only_cyrillic || twin(cyrillic_doubles, latin_doubles, c) == 0;
        } else {
            ++latin;
            only_latin = only_latin || twin(latin_twins, cyrillic_twins, c) == 0;
        }
    }
};

// A word of mixed scripts was typed on the wrong layout or came from OCR; its letters are alike in both.
void repair_mixed_words(std::vector<Character>& characters) {
    for (std::size_t begin = 0; begin < characters.size();) {
        std::size_t end = begin;
        Evidence evidence;
        for (; end < characters.size() && is_letter(characters[end].value); ++end) {
            evidence.add(characters[end].value);
        }
        const bool mixed = evidence.cyrillic > 0 && evidence.latin > 0;
        if (mixed && !evidence.only_latin) {
            for (std::size_t i = begin; i < end; ++i) {
                const char32_t mended = twin(latin_twins, cyrillic_twins, characters[i].value);
                characters[i].value = mended == 0 ? characters[i].value : mended;
            }
        } else if (mixed && !evidence.only_cyrillic) {
            for (std::size_t i = begin; i < end; ++i) {
                const char32_t mended = twin(cyrillic_doubles, latin_doubles, characters[i].value);
                characters[i].value = mended == 0 ? characters[i].value : mended;
            }
        }
        begin = std::max(end, begin + 1);
    }
}

// «c 10 мая», «o работе»: one Latin letter where Russian has a preposition or a conjunction. A capital one may be a
// mark («класс A»), but not where the text begins and goes on in Cyrillic.
void repair_lone_letters(std::vector<Character>& characters) {
    constexpr std::u32string_view lone = U"coykaCOBKAY";
    for (std::size_t i = 0; i + 2 < characters.size(); ++i) {
        const char32_t c = characters[i].value;
        const bool begins = i == 0;
        if (lone.find(c) == std::u32string_view::npos ||
            (!begins && !is_space(characters[i - 1].value) && characters[i - 1].value != U'(') ||
            (!begins && is_upper(c)) || !is_space(characters[i + 1].value)) {
            continue;
        }
        const char32_t next = characters[i + 2].value;
        const bool after_cyrillic =
            begins || (i >= 2 && (is_cyrillic(characters[i - 2].value) || !is_letter(characters[i - 2].value)));
        if (after_cyrillic && (is_cyrillic(next) || (is_digit(next) && (c == U'c' || c == U'C')))) {
            characters[i].value = twin(latin_twins, cyrillic_twins, c);
        }
    }
}

bool joins_letters(char32_t c) {
    return c == U' ' || c == 0xA0;
}

// How far a word printed with its letters spaced out («О Т Ч Е Т», «П р и к а з») goes from `begin`, as characters; 0
// where fewer than `fewest_letters` stand alone in a row, all of one case after the first.
std::size_t spaced_word(const std::vector<Character>& characters, std::size_t begin, std::size_t fewest_letters) {
    const auto stands_alone = [&](std::size_t i) {
        return i < characters.size() && is_letter(characters[i].value) &&
               (i + 1 == characters.size() || !is_letter(characters[i + 1].value));
    };
    if (!stands_alone(begin) || (begin > 0 && is_letter(characters[begin - 1].value)) || !stands_alone(begin + 2)) {
        return 0;
    }
    const bool capitals = is_upper(characters[begin + 2].value);
    if (capitals && !is_upper(characters[begin].value)) {
        return 0;
    }
    std::size_t letters = 0;
    std::size_t end = begin;
    for (std::size_t i = begin; stands_alone(i) && (i == begin || is_upper(characters[i].value) == capitals); i += 2) {
        ++letters;
        end = i + 1;
        if (end >= characters.size() || !joins_letters(characters[end].value)) {
            break;
        }
    }
    return letters >= fewest_letters ? end - begin : 0;
}

void join_spaced_letters(std::vector<Character>& characters) {
    // Two letters in a row may be initials and three a list, but not once a word has shown how the text is printed.
    constexpr std::size_t proof = 4;
    constexpr std::size_t shortest = 2;
    bool proven = false;
    for (std::size_t i = 0; i < characters.size() && !proven; ++i) {
        proven = spaced_word(characters, i, proof) > 0;
    }
    if (!proven) {
        return;
    }
    std::vector<Character> joined;
    joined.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size();) {
        const std::size_t length = spaced_word(characters, i, shortest);
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

bool has_spaced_letters(const std::vector<Character>& characters) {
    for (std::size_t i = 0; i + 4 < characters.size(); ++i) {
        if (joins_letters(characters[i + 1].value) && joins_letters(characters[i + 3].value) &&
            is_letter(characters[i].value) && is_letter(characters[i + 2].value) &&
            is_letter(characters[i + 4].value)) {
            return true;
        }
    }
    return false;
}

std::size_t letters_before(const std::vector<Character>& characters, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_cyrillic(characters[begin - 1].value)) {
        --begin;
    }
    return end - begin;
}

std::size_t letters_from(const std::vector<Character>& characters, std::size_t begin) {
    std::size_t end = begin;
    while (end < characters.size() && is_cyrillic(characters[end].value)) {
        ++end;
    }
    return end - begin;
}

// «обра-⏎зования»: a word cut by a line end inside a cell. «социально-⏎педагогическая», with the linking vowel of a
// compound and two long halves, keeps its hyphen.
void join_cut_words(std::vector<Character>& characters) {
    constexpr std::size_t shortest_half = 2;
    constexpr std::size_t long_half = 6;
    std::vector<Character> joined;
    joined.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool cut = characters[i].value == U'-' && i + 2 < characters.size() && characters[i + 1].value == U'\n' &&
                         !is_upper(characters[i + 2].value);
        const std::size_t before = cut ? letters_before(characters, i) : 0;
        const std::size_t after = cut ? letters_from(characters, i + 2) : 0;
        if (before < shortest_half || after < shortest_half) {
            joined.push_back(characters[i]);
            continue;
        }
        const char32_t last = characters[i - 1].value;
        if ((last == U'о' || last == U'О') && before >= long_half && after > long_half) {
            joined.push_back(characters[i]);
        }
        ++i;
    }
    characters = std::move(joined);
}

std::string small_letters(const std::vector<Character>& characters, std::size_t begin, std::size_t end) {
    std::string letters;
    for (std::size_t i = begin; i < end; ++i) {
        append_character(letters, small_russian(characters[i].value));
    }
    return letters;
}

// «вы- полнено»: the line end became a blank; the whole is a known word.
void join_cut_known_words(std::vector<Character>& characters) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool blank = characters[i].value == U'-' && i + 2 < characters.size() && characters[i + 1].value == U' ';
        const bool cut = blank && (is_small_russian(characters[i + 2].value) ||
                                   (i > 0 && is_upper(characters[i - 1].value) && is_upper(characters[i + 2].value)));
        const std::size_t before = cut ? letters_before(characters, i) : 0;
        if (before > 0 &&
            KnownWords::get().has_form(small_letters(characters, i - before, i) +
                                       small_letters(characters, i + 2, i + 2 + letters_from(characters, i + 2)))) {
            ++i;
            continue;
        }
        characters[kept++] = characters[i];
    }
    characters.resize(kept);
}

}  // namespace

void repair(std::vector<Character>& characters) {
    repair_garbled(characters);
    if (std::any_of(characters.begin(), characters.end(), [](const Character& c) { return c.value == U'\n'; })) {
        join_cut_words(characters);
    }
    join_cut_known_words(characters);
    join_split_figures(characters);
    repair_figures(characters);
    join_spaced_years(characters);
    repair_noughts(characters);
    repair_threes(characters);
    repair_number_signs(characters);
    if (has_spaced_letters(characters)) {
        join_spaced_letters(characters);
    }
    const auto latin = [](const Character& c) { return is_plain_latin(c.value); };
    if (std::any_of(characters.begin(), characters.end(), latin)) {
        repair_mixed_words(characters);
        repair_lone_letters(characters);
    }
    join_split_words(characters);
}

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const auto origin = static_cast<std::uint32_t>(offset);
        characters.push_back({next_character(text, offset), origin, origin});
    }
    return characters;
}

std::string mended(std::string_view text) {
    if (!Folded(text).is_mended()) {
        return std::string(text);
    }
    std::vector<Character> characters = characters_of(text);
    repair(characters);
    std::string out;
    out.reserve(text.size());
    for (const Character& character : characters) {
        append_character(out, character.value);
    }
    return out;
}

}  // namespace svod::normalizer::text
