#include "normalizer/text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstring>

namespace svod::normalizer::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

}  // namespace

char32_t next_character(std::string_view text, std::size_t& offset) {
    const auto first = static_cast<unsigned char>(text[offset]);
    if (first < 0x80) {
        ++offset;
        return first;
    }
    // Two bytes: Cyrillic, mostly.
    if (first >= 0xC2 && first <= 0xDF && offset + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[offset + 1]);
        if ((second & 0xC0U) == 0x80U) {
            offset += 2;
            return (first & 0x1FU) << 6U | (second & 0x3FU);
        }
    }
    UChar32 character = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(bytes, offset, text.size(), character);
    return character < 0 ? replacement : static_cast<char32_t>(character);
}

std::size_t skip_words(std::string_view text, std::size_t offset) {
    const auto is_plain = [](unsigned char byte) {
        const unsigned char small = byte | 0x20U;
        return (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte == ' ';
    };
    while (offset < text.size()) {
        const auto first = static_cast<unsigned char>(text[offset]);
        if (is_plain(first)) {
            ++offset;
        } else if ((first == 0xD0 || first == 0xD1) && offset + 1 < text.size() &&
                   (static_cast<unsigned char>(text[offset + 1]) & 0xC0U) == 0x80U) {
            offset += 2;
        } else {
            break;
        }
    }
    return offset;
}

char32_t character_before(std::string_view text, std::size_t offset) {
    if (offset == 0) {
        return 0;
    }
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return next_character(text, begin);
}

char32_t character_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? next_character(text, offset) : 0;
}

void append_character(std::string& text, char32_t character) {
    if (character < 0x80) {
        text += static_cast<char>(character);
        return;
    }
    if (character < 0x800) {
        text += static_cast<char>(0xC0U | character >> 6U);
        text += static_cast<char>(0x80U | (character & 0x3FU));
        return;
    }
    const auto point = static_cast<UChar32>(character);
    char bytes[U8_MAX_LENGTH];
    std::size_t size = 0;
    UBool failed = 0;
    U8_APPEND(reinterpret_cast<std::uint8_t*>(bytes), size, U8_MAX_LENGTH, point, failed);
    if (failed == 0) {
        text.append(bytes, size);
    }
}

bool is_letter(char32_t character) {
    if (character >= U'А' && character <= U'я') {
        return true;
    }
    if (character < 0x80) {
        return (character | 0x20U) >= U'a' && (character | 0x20U) <= U'z';
    }
    return u_isalpha(static_cast<UChar32>(character)) != 0;
}
bool is_digit(char32_t character) {
    return character >= U'0' && character <= U'9';
}
bool is_upper(char32_t character) {
    return u_isupper(static_cast<UChar32>(character)) != 0;
}
bool is_space(char32_t character) {
    if (character < 0x80) {
        return character == U' ' || (character >= U'\t' && character <= U'\r');
    }
    if (character >= 0x100 && character < 0x1680) {
        return false;
    }
    return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}
bool is_cyrillic(char32_t character) {
    return character >= 0x0400 && character <= 0x04FF;
}

bool is_dash(char32_t character) {
    if (character < 0x2010) {
        return character == U'-';
    }
    return character == U'-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212 ||
           character == 0x2500 || character == 0xFE58 || character == 0xFE63 || character == 0xFF0D ||
           character == 0x2043;
}

bool is_quote(char32_t character) {
    if (character > 0xBB && character < 0x201C) {
        return false;
    }
    switch (character) {
        case U'"':
        case 0x00AB:
        case 0x00BB:
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x2033:
        case 0x2039:
        case 0x203A:
            return true;
        default:
            return false;
    }
}

bool contains(std::string_view text, std::string_view part) {
    return part.empty() || memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

std::uint64_t bits_of_bytes(std::string_view text) {
    std::uint64_t bits = 0;
    for (const char c : text) {
        bits |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
    }
    return bits;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!is_space(next_character(text, next))) {
            break;
        }
        begin = next;
    }
    std::size_t end = text.size();
    while (end > begin) {
        const char32_t last = character_before(text, end);
        if (!is_space(last)) {
            break;
        }
        end -= static_cast<std::size_t>(U8_LENGTH(static_cast<UChar32>(last)));
    }
    return text.substr(begin, end - begin);
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        next_character(text, offset);
    }
    return count;
}

bool is_word_edge(std::string_view text, std::size_t offset) {
    const char32_t before = character_before(text, offset);
    const char32_t after = character_at(text, offset);
    return !(is_letter(before) && is_letter(after)) && !(is_digit(before) && is_digit(after));
}

}  // namespace svod::normalizer::text
