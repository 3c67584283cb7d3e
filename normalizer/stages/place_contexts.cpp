#include "normalizer/stages/place_contexts.hpp"

#include <algorithm>

#include "normalizer/phrases/place_types.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {

bool is_in_title_of_deed(const text::Folded& text, const phrases::PlaceMention& mention) {
    if (!phrases::is_quoted(text, mention.name)) {
        return false;
    }
    for (const phrases::Quoted& quoted : phrases::quotations(text)) {
        if (quoted.inner.begin <= mention.span.begin && mention.span.end <= quoted.inner.end) {
            const std::string_view before = text::trim(std::string_view(text.folded()).substr(0, quoted.outer.begin));
            return rules::word_list("word_of_a_deed").closing(before) > 0;
        }
    }
    return false;
}

bool names_region(const phrases::PlaceMention& mention, const std::vector<phrases::RegionMention>& regions) {
    return std::any_of(regions.begin(), regions.end(), [&](const phrases::RegionMention& region) {
        return region.span.overlaps(mention.name) && !phrases::place_types::is_town(region.region);
    });
}

bool is_street(std::string_view folded, std::size_t begin) {
    return rules::word_list("before_name_of_street").closing(text::trim(folded.substr(0, begin))) > 0;
}

bool is_of_wider_place(std::string_view folded, std::size_t end) {
    return rules::word_list("word_of_a_wider_place")
        .has(text::trim(folded.substr(end, folded.find_first_of(" \",.", end + 1) - end)));
}

bool is_statement(const text::Folded& text) {
    constexpr std::size_t longest_abbreviation = 3;
    const std::string_view folded = text::trim(text.folded());
    const std::size_t space = folded.rfind(' ');
    return folded.ends_with('.') && space != std::string_view::npos &&
           text::length(folded.substr(space + 1)) > longest_abbreviation + 1;
}

bool is_address(std::string_view folded) {
    constexpr std::size_t index_digits = 6;
    return rules::word_list("words_of_an_address").within(folded) ||
           (folded.size() > index_digits && folded.find_first_not_of("0123456789") == index_digits);
}

std::optional<std::size_t> unit_of_town_at_foot(const Reading& reading, std::size_t title_end) {
    constexpr std::size_t last_line = 12;     // of the first page, behind the title
    constexpr std::size_t longest_name = 40;  // characters
    constexpr std::size_t year_digits = 4;
    const std::size_t end = std::min(title_end + last_line, reading.units.size());
    for (std::size_t i = title_end + 1; i + 1 < end; ++i) {
        const Unit& line = reading.units[i];
        const std::string_view below = text::trim(reading.units[i + 1].text.folded());
        const std::string_view word = text::trim(below.substr(std::min(year_digits, below.size())));
        const bool year = below.starts_with("20") && below.find_first_not_of("0123456789") >= year_digits &&
                          (word.empty() || rules::word_list("year_word").has(word));
        if (year && below.size() >= year_digits && line.kind != Unit::Kind::cell &&
            text::is_upper(text::character_at(line.text.original(), 0)) &&
            text::length(line.text.original()) <= longest_name &&
            !rules::word_list("noun_like_adjective").has(line.text.folded()) &&  // «Введение»
            line.text.folded().find_first_of(".,:;\"()0123456789") == std::string::npos) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::stages
