#include "extractors/assembly/hyphenation.hpp"

#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

constexpr std::size_t shortest_word = 3;
constexpr std::size_t longest_ending = 4;  // letters

bool is_word_point(char32_t point) {
    return unicode::is_letter(point) || point == '-';
}

std::string last_word(std::string_view text) {
    const std::u32string points = unicode::decode(text.substr(text.size() - std::min<std::size_t>(text.size(), 120)));
    std::size_t begin = points.size();
    while (begin > 0 && is_word_point(points[begin - 1])) {
        --begin;
    }
    return unicode::to_lower(unicode::encode(std::u32string_view(points).substr(begin)));
}

std::string first_word(std::string_view text) {
    const std::u32string points = unicode::decode(text.substr(0, 120));
    std::size_t end = 0;
    while (end < points.size() && is_word_point(points[end])) {
        ++end;
    }
    return unicode::to_lower(unicode::encode(std::u32string_view(points).substr(0, end)));
}

}  // namespace

void WordList::add(std::string_view text) {
    std::u32string word;
    const std::u32string points = unicode::decode(unicode::to_lower(text));
    for (const char32_t point : points) {
        if (is_word_point(point)) {
            word += point;
            continue;
        }
        // A word that ends in a hyphen is itself cut.
        if (word.size() > 3 && word.back() != '-') {
            words_.insert(unicode::encode(word));
        }
        word.clear();
    }
    if (word.size() > 3 && word.back() != '-') {
        words_.insert(unicode::encode(word));
    }
}

std::string WordList::join(std::string_view line, std::string_view next) const {
    constexpr std::string_view soft_hyphen = "\u00AD";
    if (line.ends_with(soft_hyphen)) {
        return std::string(line.substr(0, line.size() - soft_hyphen.size())).append(next);
    }
    std::string joined(line);
    const bool hyphen = line.size() > 2 && line.back() == '-' &&
                        unicode::is_letter(unicode::last_point(line.substr(0, line.size() - 1)));
    const bool capitals = hyphen && unicode::is_capitals(line) && unicode::is_capitals(next, shortest_word);
    if (!hyphen || !(capitals || unicode::is_lower(unicode::first_point(next)))) {
        return joined.append(" ").append(next);
    }
    const std::string first = last_word(line);
    const std::string second = first_word(next);
    const std::string whole = first.substr(0, first.size() - 1) + second;
    const bool with = words_.contains(first + second);
    const bool without = words_.contains(whole);
    // «социально-», «научно-»: the linking vowel of a compound, long halves on both sides.
    const bool compound = first.ends_with("о-") && unicode::length(first) > 6 && unicode::length(second) > 6;
    if (without ? !with : !with && !compound) {
        // Names have capitals behind a hyphen: in a title an ending shows the cut, else the word elsewhere.
        if (capitals && !without && unicode::length(second) > longest_ending) {
            return joined.append(" ").append(next);
        }
        joined.pop_back();
    }
    return joined.append(next);
}

}  // namespace svod::extractors::assembly
