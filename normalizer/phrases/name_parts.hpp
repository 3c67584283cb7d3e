#pragma once

#include <re2/re2.h>

#include <string>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// «А.» of «Анна». \pre word isn't empty
inline std::string initial_of(const std::string& word) {
    std::size_t end = 0;
    text::next_character(word, end);
    return word.substr(0, end) + ".";
}

/// Where a group of a match in a text stands. \pre the group took part in the match
inline text::Span span_in(const std::string& text, re2::StringPiece group) {
    const auto begin = static_cast<std::size_t>(group.data() - text.data());
    return {begin, begin + group.size()};
}

}  // namespace svod::normalizer::phrases
