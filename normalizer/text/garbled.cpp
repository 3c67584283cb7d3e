#include "normalizer/text/garbled.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {
namespace {

constexpr std::size_t fewest_letters = 3;

// The letter whose CP1251 byte CP1252 shows as `c`; 0 where that is no letter.
char32_t from_western(char32_t c) {
    if (c >= 0xC0 && c <= 0xFF) {
        return c - 0xC0 + U'А';
    }
    return c == 0xA8 ? U'Ё' : c == 0xB8 ? U'ё' : 0;
}

void repair_western(std::vector<Character>& characters) {
    const auto word_end = [&](std::size_t begin) {
        std::size_t end = begin;
        while (end < characters.size() && from_western(characters[end].value) != 0) {
            ++end;
        }
        return end;
    };
    // A word with other letters around is French or German, not garbled.
    const auto stands_alone = [&](std::size_t begin, std::size_t end) {
        return (begin == 0 || !is_letter(characters[begin - 1].value)) &&
               (end == characters.size() || !is_letter(characters[end].value));
    };
    const auto for_each_word = [&](auto&& use) {
        for (std::size_t begin = 0; begin < characters.size();) {
            const std::size_t end = word_end(begin);
            if (end > begin && stands_alone(begin, end)) {
                use(begin, end);
            }
            begin = std::max(end, begin + 1);
        }
    };
    bool garbled = false;
    for_each_word([&](std::size_t begin, std::size_t end) { garbled = garbled || end - begin >= fewest_letters; });
    if (!garbled) {
        return;
    }
    for_each_word([&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            characters[i].value = from_western(characters[i].value);
        }
    });
    for (Character& character : characters) {
        character.value = character.value == 0xB9 ? U'№' : character.value;
    }
}

// The byte that CP1251 shows as `c` (RFC 1345's CP1251); 0 where it has none.
unsigned byte_in_1251(char32_t c) {
    constexpr std::u32string_view upper_half =
        U"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";
    if (c >= U'А' && c <= U'я') {
        return static_cast<unsigned>(c - U'А') + 0xC0U;
    }
    const std::size_t place = upper_half.find(c);
    return place == std::u32string_view::npos ? 0 : static_cast<unsigned>(place) + 0x80U;
}

// The character whose UTF-8 bytes CP1251 shows from `begin` on, and how many characters show it; {0, 0} where none.
struct Hidden {
    char32_t value = 0;
    std::size_t length = 0;
};

Hidden hidden_at(const std::vector<Character>& characters, std::size_t begin) {
    const unsigned lead = byte_in_1251(characters[begin].value);
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE2 && lead <= 0xEF ? 3 : 0;
    if (length == 0 || begin + length > characters.size()) {
        return {};
    }
    char32_t value = lead & (length == 2 ? 0x1FU : 0x0FU);
    for (std::size_t i = begin + 1; i < begin + length; ++i) {
        // A no-break space is a space by now: it hides «Р» and nothing else that reports use.
        const unsigned byte = characters[i].value == U' ' && length == 2 ? 0xA0U : byte_in_1251(characters[i].value);
        if (byte < 0x80 || byte > 0xBF) {
            return {};
        }
        value = (value << 6U) | (byte & 0x3FU);
    }
    const bool of_reports = is_cyrillic(value) || (length == 2 && value >= 0xA0 && value <= 0xBF) ||
                            (length == 3 && value >= 0x2010 && value <= 0x2212);
    return of_reports ? Hidden{value, length} : Hidden{};
}

bool hides_letters(const std::vector<Character>& characters) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < characters.size() && letters < fewest_letters;) {
        const Hidden hidden = hidden_at(characters, i);
        letters = is_cyrillic(hidden.value) ? letters + 1 : 0;
        i += std::max<std::size_t>(hidden.length, 1);
    }
    return letters >= fewest_letters;
}

void repair_doubled(std::vector<Character>& characters) {
    if (!hides_letters(characters)) {
        return;
    }
    std::vector<Character> decoded;
    decoded.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size();) {
        const Hidden hidden = hidden_at(characters, i);
        decoded.push_back(hidden.length == 0
                              ? characters[i]
                              : Character{hidden.value, characters[i].origin, characters[i + hidden.length - 1].last});
        i += std::max<std::size_t>(hidden.length, 1);
    }
    characters = std::move(decoded);
}

}  // namespace

void repair_garbled(std::vector<Character>& characters) {
    bool western = false;
    bool doubled = false;
    char32_t before = 0;
    for (const Character& character : characters) {
        const char32_t c = character.value;
        western = western || (c >= 0xC0 && c <= 0xFF);
        // A Cyrillic word goes on with a letter or a sign of the other half of the table only where it is garbled.
        doubled = doubled || ((before == U'Р' || before == U'С') && c > 0x7F && (c < U'А' || c > U'я'));
        before = c;
    }
    if (western) {
        repair_western(characters);
    }
    if (doubled) {
        repair_doubled(characters);
    }
}

}  // namespace svod::normalizer::text
