#pragma once

namespace svod::normalizer::phrases {

/// The digit that recognition took for a letter of a folded text: о (Cyrillic or Latin) is 0, з is 3, б is 6, l and i
/// are 1; any other character as it is.
constexpr char32_t misread_digit(char32_t character) {
    switch (character) {
        case U'о':
        case U'o':
            return U'0';
        case U'з':
            return U'3';
        case U'б':
            return U'6';
        case U'l':
        case U'i':
            return U'1';
        default:
            return character;
    }
}

}  // namespace svod::normalizer::phrases
