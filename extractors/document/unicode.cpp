#include "extractors/document/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <utility>

namespace svod::extractors::unicode {
namespace {

constexpr char32_t replacement = 0xFFFD;

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Most characters of reports are ASCII or the Cyrillic letters U+0400 to U+045F, capitals up to U+042F; asking ICU for
// their properties one by one would take most of the time that reading takes.
bool is_ascii(char32_t point) {
    return point < 0x80;
}
bool is_cyrillic(char32_t point) {
    return point >= 0x400 && point <= 0x45F;
}
bool is_ascii_upper(char32_t point) {
    return point >= 'A' && point <= 'Z';
}
bool is_ascii_lower(char32_t point) {
    return point >= 'a' && point <= 'z';
}
bool is_ascii_space(char32_t point) {
    return point == ' ' || (point >= '\t' && point <= '\r');
}

// Soft hyphen, zero-width marks, direction marks, byte order mark: nothing that a reader sees.
bool is_invisible(char32_t point) {
    if ((point > ' ' && point < 0x7F) || is_cyrillic(point) || is_space(point)) {
        return false;
    }
    const auto category = u_charType(static_cast<UChar32>(point));
    return category == U_FORMAT_CHAR || category == U_CONTROL_CHAR;
}

void append(std::string& out, char32_t point) {
    if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
        point = replacement;
    }
    char buffer[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, static_cast<UChar32>(point));
    out.append(buffer, static_cast<std::size_t>(size));
}

// Bytes at `text`, which ends in a zero, that are one character of running Russian text other than a space: visible
// ASCII, a Cyrillic letter, «», –, —, curly quotes, …, №; 0 where there is none.
std::size_t plain_bytes(const char* text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead == 0xD0 || lead == 0xD1) {
        const std::uint8_t end = lead == 0xD0 ? 0xBF : 0x9F;
        return byte(1) >= 0x80 && byte(1) <= end ? 2 : 0;
    }
    if (lead < 0x80) {
        return lead > 0x20 && lead < 0x7F ? 1 : 0;
    }
    if (lead == 0xC2) {
        return byte(1) == 0xAB || byte(1) == 0xBB ? 2 : 0;
    }
    if (lead != 0xE2) {
        return 0;
    }
    const bool mark = byte(1) == 0x80 && ((byte(2) >= 0x93 && byte(2) <= 0x9E) || byte(2) == 0xA6);
    return mark || (byte(1) == 0x84 && byte(2) == 0x96) ? 3 : 0;
}

// Whether the text is folded already, told without its properties: most text of reports is.
bool is_plain(const std::string& text, bool keep_lines) {
    bool after_space = true;
    for (std::size_t at = 0; at < text.size();) {
        const bool space = text[at] == ' ' || (keep_lines && text[at] == '\n');
        const std::size_t bytes = space ? 1 : plain_bytes(text.c_str() + at);
        if (bytes == 0 || (space && after_space)) {
            return false;
        }
        after_space = space;
        at += bytes;
    }
    return !after_space;
}

// Puts the text into lower case; false, with a part of it done, where it holds what only ICU knows to lower.
bool lower_plain(std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        char* const here = text.data() + at;
        const auto lead = static_cast<std::uint8_t>(*here);
        const std::size_t bytes = is_ascii_space(lead) ? 1 : plain_bytes(here);
        if (bytes == 0) {
            return false;
        }
        if (is_ascii_upper(lead)) {
            *here = static_cast<char>(lead + 0x20);
        } else if (lead == 0xD0 && static_cast<std::uint8_t>(here[1]) < 0xB0) {
            const int code = static_cast<std::uint8_t>(here[1]) & 0x3F;  // from U+0400 on
            const int lower = code < 0x10 ? code + 0x50 : code + 0x20;
            here[0] = static_cast<char>(0xD0 | lower >> 6);
            here[1] = static_cast<char>(0x80 | (lower & 0x3F));
        }
        at += bytes;
    }
    return true;
}

std::string fold(std::string text, bool keep_lines) {
    if (is_plain(text, keep_lines)) {
        return text;
    }
    text = nfc(text);
    std::string out;
    out.reserve(text.size());
    bool space = false;
    bool line = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = next_point(text, at);
        if (keep_lines && (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029 || point == '\v')) {
            line = true;
        } else if (point == 0x200B || point == 0xFEFF || is_invisible(point)) {
            continue;
        } else if (is_space(point)) {
            space = true;
        } else {
            if ((space || line) && !out.empty()) {
                out += line ? '\n' : ' ';
            }
            space = line = false;
            if (point == replacement) {
                append(out, point);
            } else {
                out.append(text, begin, at - begin);
            }
        }
    }
    return out;
}

}  // namespace

char32_t next_point(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    auto i = static_cast<std::int64_t>(at);
    UChar32 point = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, point);
    at = static_cast<std::size_t>(i);
    return static_cast<char32_t>(point);
}

std::u32string decode(std::string_view text) {
    std::u32string points;
    points.reserve(length(text));
    for (std::size_t at = 0; at < text.size();) {
        points.push_back(next_point(text, at));
    }
    return points;
}

std::string encode(std::u32string_view points) {
    std::string out;
    out.reserve(points.size() * 2);
    for (const char32_t point : points) {
        append(out, point);
    }
    return out;
}

std::string nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || normalizer->isNormalizedUTF8(piece(text), status)) {
        return std::string(text);
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    normalizer->normalizeUTF8(0, piece(text), sink, nullptr, status);
    return U_SUCCESS(status) ? out : std::string(text);
}

std::string fold_space(std::string text) {
    return fold(std::move(text), false);
}

std::string fold_lines(std::string text) {
    return fold(std::move(text), true);
}

std::string to_lower(std::string_view text) {
    std::string out(text);
    if (lower_plain(out)) {
        return out;
    }
    out.clear();
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, status);
    return U_SUCCESS(status) ? out : std::string(text);
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    return count;
}

bool is_letter(char32_t point) {
    if (is_ascii(point)) {
        return is_ascii_upper(point) || is_ascii_lower(point);
    }
    return is_cyrillic(point) || u_isalpha(static_cast<UChar32>(point)) != 0;
}
bool is_upper(char32_t point) {
    if (is_ascii(point)) {
        return is_ascii_upper(point);
    }
    return is_cyrillic(point) ? point <= 0x42F : u_isupper(static_cast<UChar32>(point)) != 0;
}
bool is_lower(char32_t point) {
    if (is_ascii(point)) {
        return is_ascii_lower(point);
    }
    return is_cyrillic(point) ? point >= 0x430 : u_islower(static_cast<UChar32>(point)) != 0;
}
bool is_digit(char32_t point) {
    if (is_ascii(point)) {
        return point >= '0' && point <= '9';
    }
    return !is_cyrillic(point) && u_isdigit(static_cast<UChar32>(point)) != 0;
}

bool is_space(char32_t point) {
    if (is_ascii(point) || is_cyrillic(point)) {
        return is_ascii_space(point);
    }
    return u_isUWhiteSpace(static_cast<UChar32>(point)) != 0 || point == 0x200B || point == 0xFEFF;
}

bool is_rubbish(char32_t point) {
    if (point == replacement) {
        return true;
    }
    const auto category = u_charType(static_cast<UChar32>(point));
    return category == U_UNASSIGNED || category == U_PRIVATE_USE_CHAR || category == U_SURROGATE ||
           (category == U_CONTROL_CHAR && !is_space(point));
}

char32_t first_point(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_point(text, at);
        if (!is_space(point)) {
            return point;
        }
    }
    return 0;
}

char32_t last_point(std::string_view text) {
    // A code point has at most four bytes; walking back over trailing bytes finds where it begins.
    std::size_t end = text.size();
    while (end > 0) {
        std::size_t start = end - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
            --start;
        }
        char32_t last = 0;
        for (std::size_t at = 0; at < end - start;) {
            last = next_point(text.substr(start, end - start), at);
        }
        if (!is_space(last)) {
            return last;
        }
        end = start;
    }
    return 0;
}

bool is_capitals(std::string_view text, std::size_t least) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_point(text, at);
        if (is_lower(point)) {
            return false;
        }
        letters += is_letter(point) ? 1U : 0U;
    }
    return letters >= least;
}

}  // namespace svod::extractors::unicode
