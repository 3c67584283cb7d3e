#pragma once

#include "extractors/document/unicode.hpp"

/// The questions of `unicode` that are asked for every glyph, with a short way for ASCII and Russian.
namespace svod::extractors::pdf {

inline bool is_blank(char32_t code) {
    if (code < 0x80) {
        return code == U' ' || (code >= 0x09 && code <= 0x0D);
    }
    return (code < 0x400 || code > 0x45F) && unicode::is_space(code);
}

inline bool is_word_letter(char32_t code) {
    if (code < 0x80) {
        return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
    }
    return (code >= 0x400 && code <= 0x45F) || unicode::is_letter(code);
}

inline bool is_plain_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

}  // namespace svod::extractors::pdf
