#include "extractors/pdf/text_repair.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "extractors/document/unicode.hpp"
#include "extractors/pdf/letters.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr char32_t kReplacement = U'\uFFFD';

bool is_cyrillic(char32_t code) {
    return code >= 0x400 && code <= 0x45F;
}

char32_t lower(char32_t code) {
    if (code >= 0x410 && code <= 0x42F) {
        return code + 0x20;
    }
    return code == U'Ё' ? U'ё' : code;
}

/// CP1251 bytes that were decoded as CP1252 (or Latin-1); other code points stay.
char32_t from_cp1252(char32_t code) {
    if (code >= 0xC0 && code <= 0xFF) {
        return code - 0xC0 + 0x410;
    }
    switch (code) {
        case 0xA8:
            return U'Ё';
        case 0xB8:
            return U'ё';
        case 0xB9:
            return U'№';
        default:
            return code;
    }
}

/// Glyph numbers of the usual TrueType fonts (Arial, Times New Roman) taken for code points.
char32_t from_glyph_number(char32_t code) {
    constexpr char32_t kCyrillic = 0x23A;  // the glyph number of А
    constexpr char32_t kAscii = 29;        // ASCII less its glyph number
    if (code >= kCyrillic && code < kCyrillic + 64) {
        return code - kCyrillic + 0x410;
    }
    return code >= 3 && code <= 0x5F ? code + kAscii : code;
}

using Mapping = char32_t (*)(char32_t);

/// Share of a font's glyphs that only make sense before `mapping`.
bool suits(Mapping mapping, const std::vector<char32_t>& codes) {
    std::size_t letters = 0;
    std::size_t moved = 0;
    for (const char32_t code : codes) {
        if (is_cyrillic(code)) {
            return false;
        }
        moved += is_cyrillic(mapping(code));
        letters += unicode::is_letter(code);
    }
    return moved >= 3 && moved * 2 > letters;
}

/// Applies the mapping to the fonts that it suits, if their text is Russian then.
void try_mapping(Page& page, Mapping mapping) {
    const auto movable = std::count_if(page.glyphs.begin(), page.glyphs.end(), [&](const Glyph& glyph) {
        return !is_cyrillic(glyph.code) && is_cyrillic(mapping(glyph.code));
    });
    constexpr std::ptrdiff_t kLeast = 3;
    if (movable < kLeast) {
        return;
    }
    std::map<std::uint16_t, std::vector<char32_t>> by_font;
    for (const Glyph& glyph : page.glyphs) {
        by_font[glyph.font].push_back(glyph.code);
    }
    std::u32string mapped;
    std::erase_if(by_font, [&](const auto& font) { return !suits(mapping, font.second); });
    for (const auto& [font, codes] : by_font) {
        std::transform(codes.begin(), codes.end(), std::back_inserter(mapped), mapping);
    }
    if (!reads_as_russian(mapped)) {
        return;
    }
    for (Glyph& glyph : page.glyphs) {
        if (by_font.contains(glyph.font)) {
            glyph.code = mapping(glyph.code);
        }
    }
}

char32_t from_symbol_font(char32_t code) {
    if (code == 0xF02D) {
        return U'-';
    }
    if (code == 0xF020) {
        return U' ';
    }
    constexpr std::u32string_view kBullets = U"\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF06E\uF071\uF0E0\uF0F0\uF0BE";
    return kBullets.find(code) != std::u32string_view::npos ? U'•' : code;
}

bool is_plain(char32_t code) {
    return (code >= 0x20 && code < 0x7F) || is_cyrillic(code) || code == U'«' || code == U'»';
}

void expand_ligatures(Page& page) {
    if (std::none_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyph& glyph) { return glyph.code >= 0xF000; })) {
        return;
    }
    constexpr std::u32string_view kLigatures[] = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
    std::vector<Glyph> glyphs;
    glyphs.reserve(page.glyphs.size());
    for (Glyph glyph : page.glyphs) {
        glyph.code = from_symbol_font(glyph.code);
        if (glyph.code < 0xFB00 || glyph.code > 0xFB06) {
            glyphs.push_back(glyph);
            continue;
        }
        const std::u32string_view letters = kLigatures[glyph.code - 0xFB00];
        glyph.advance /= static_cast<double>(letters.size());
        for (const char32_t letter : letters) {
            glyph.code = letter;
            glyphs.push_back(glyph);
            glyph.x += glyph.turns == 0 ? glyph.advance : 0;
        }
    }
    page.glyphs = std::move(glyphs);
}

/// Foreign letters that Russian reports have no use for: what wrong encodings and glyph numbers turn Cyrillic into.
bool is_foreign(char32_t code) {
    return (code >= 0xA1 && code < 0x400 && code != U'«' && code != U'»' && code != 0xAD) ||
           (code >= 0x530 && code < 0x1C80) || (code >= 0x2E80 && code < 0xA640);
}

TextState judge(const Page& page) {
    std::size_t seen = 0;
    std::size_t bad = 0;
    std::size_t foreign = 0;
    std::size_t sane = 0;
    for (const Glyph& glyph : page.glyphs) {
        if (is_blank(glyph.code)) {
            continue;
        }
        ++seen;
        bad += glyph.code == kReplacement || (!is_plain(glyph.code) && unicode::is_rubbish(glyph.code));
        if (is_word_letter(glyph.code)) {
            (is_foreign(glyph.code) ? foreign : sane) += 1;
        }
    }
    constexpr std::size_t kHandful = 12;  // a page number or a stamp over a scan is no text layer
    if (seen == 0 || (seen <= kHandful && page.images > 0)) {
        return TextState::none;
    }
    return bad * 4 > seen || (foreign > sane && foreign > 20) ? TextState::garbage : TextState::readable;
}

}  // namespace

bool reads_as_russian(std::u32string_view text) {
    constexpr std::u32string_view kVowels = U"аеёиоуыэюя";
    constexpr std::u32string_view kFrequent = U"оеаинтсрвл";
    std::size_t letters = 0;
    std::size_t vowels = 0;
    std::size_t frequent = 0;
    for (const char32_t code : text) {
        const char32_t letter = lower(code);
        letters += is_cyrillic(letter);
        vowels += kVowels.find(letter) != std::u32string_view::npos;
        frequent += kFrequent.find(letter) != std::u32string_view::npos;
    }
    constexpr std::size_t kLeast = 6;
    return letters >= kLeast && vowels * 100 >= letters * 30 && vowels * 100 <= letters * 55 &&
           frequent * 100 >= letters * 45;
}

TextState repair(Page& page) {
    const bool plain =
        std::all_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyph& glyph) { return is_plain(glyph.code); });
    if (!plain) {
        expand_ligatures(page);
        try_mapping(page, from_cp1252);
        try_mapping(page, from_glyph_number);
    }
    const TextState state = judge(page);
    if (!plain) {
        std::erase_if(page.glyphs, [](const Glyph& glyph) { return glyph.code < 0x20 && !is_blank(glyph.code); });
    }
    return state;
}

}  // namespace svod::extractors::pdf
