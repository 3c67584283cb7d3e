#include "normalizer/text/letter_text.hpp"

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {

LetterText letter_text(const std::vector<Character>& characters) {
    LetterText text;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = small_russian(characters[i].value);
        append_character(text.folded, is_small_russian(c) ? c : is_space(c) ? U' ' : U'.');
        text.places.resize(text.folded.size(), i);
    }
    return text;
}

std::string small_word_before(const std::vector<Character>& characters, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_cyrillic(characters[begin - 1].value)) {
        --begin;
    }
    std::string word;
    for (std::size_t i = begin; i < end; ++i) {
        append_character(word, small_russian(characters[i].value));
    }
    return word;
}

}  // namespace svod::normalizer::text
