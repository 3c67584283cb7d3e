#include "extractors/docx/symbols.hpp"

#include <unicode/unistr.h>

#include <array>
#include <charconv>
#include <cstdint>

namespace svod::extractors::docx {
namespace {

struct Sign {
    std::uint32_t code;
    char32_t character;
};

constexpr std::array<Sign, 26> symbol_signs = {
    {{0x2D, U'−'}, {0x44, U'Δ'}, {0x53, U'Σ'}, {0x57, U'Ω'}, {0x61, U'α'}, {0x62, U'β'}, {0x67, U'γ'},
     {0x6D, U'μ'}, {0x70, U'π'}, {0x73, U'σ'}, {0xA3, U'≤'}, {0xA5, U'∞'}, {0xAB, U'↔'}, {0xAC, U'←'},
     {0xAE, U'→'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'}, {0xB8, U'÷'},
     {0xB9, U'≠'}, {0xBB, U'≈'}, {0xD6, U'√'}, {0xDE, U'⇒'}, {0xE5, U'∑'}}};

constexpr std::array<Sign, 21> wingdings_signs = {
    {{0x28, U'☎'}, {0x2A, U'✉'}, {0x46, U'☞'}, {0x4A, U'☺'}, {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'□'},
     {0x70, U'□'}, {0x71, U'□'}, {0x72, U'□'}, {0x76, U'❖'}, {0x9F, U'•'}, {0xA7, U'▪'}, {0xA8, U'□'},
     {0xD8, U'➢'}, {0xE0, U'→'}, {0xF0, U'⇒'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}}};

template <std::size_t Size>
char32_t find(const std::array<Sign, Size>& signs, std::uint32_t code) {
    for (const Sign& sign : signs) {
        if (sign.code == code) {
            return sign.character;
        }
    }
    return 0;
}

char32_t character_of(std::string_view font, std::uint32_t code) {
    const bool is_private = code >= 0xF000 && code <= 0xF0FF;
    const std::uint32_t low = is_private ? code - 0xF000 : code;
    const bool pictures = font.substr(0, 9) == "Wingdings" || font.substr(0, 8) == "Webdings";
    if (char32_t found = font == "Symbol"      ? find(symbol_signs, low)
                         : font == "Wingdings" ? find(wingdings_signs, low)
                                               : 0) {
        return found;
    }
    if ((is_private && low >= 0x20 && low < 0x7F && !pictures) || (font == "Symbol" && low >= 0x20 && low < 0x40)) {
        return low;
    }
    const bool valid = code >= 0x20 && code <= 0xFFFD && !(code >= 0xD800 && code <= 0xF8FF) && !pictures;
    return valid ? code : U'\uFFFD';
}

}  // namespace

std::string symbol_text(std::string_view font, std::string_view code) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number, 16);
    if (error != std::errc() || end != code.data() + code.size() || code.empty()) {
        return {};
    }
    std::string out;
    icu::UnicodeString(static_cast<UChar32>(character_of(font, number))).toUTF8String(out);
    return out;
}

}  // namespace svod::extractors::docx
