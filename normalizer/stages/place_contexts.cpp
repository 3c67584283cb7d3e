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

}  // namespace svod::normalizer::stages
