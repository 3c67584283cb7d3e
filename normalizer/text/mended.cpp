#include "normalizer/text/mended.hpp"

#include "normalizer/text/characters.hpp"
#include "normalizer/text/repairs.hpp"
#include "normalizer/text/stray_blanks.hpp"

namespace svod::normalizer::text {

Mended::Mended(std::string_view original) {
    std::vector<Character> characters = characters_of(original);
    repair(characters);
    drop_stray_blanks(characters);
    text_.reserve(original.size());
    for (const Character& character : characters) {
        std::size_t end = character.last;
        next_character(original, end);
        append_character(text_, character.value);
        origins_.resize(text_.size(), {character.origin, end});
    }
}

Span Mended::to_original(Span span) const {
    if (span.end <= span.begin) {
        const std::size_t begin = span.begin < origins_.size() ? origins_[span.begin].begin
                                  : origins_.empty()           ? 0
                                                               : origins_.back().end;
        return {begin, begin};
    }
    return {origins_[span.begin].begin, origins_[span.end - 1].end};
}

}  // namespace svod::normalizer::text
