#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::engine {

/// Adds the spans of a pattern's matches in a text, ascending, without overlaps: at each place the longest that begins
/// and ends at word edges. The text is UTF-8, or in the code page where the pattern's encoding is Latin-1.
void find_matches(const RE2& pattern, std::string_view text, std::vector<text::Span>& spans);

/// As `find_matches`, of matches that begin with given codes of a text in the code page. \pre `places` are ascending,
/// and word edges
void find_matches_at(const RE2& pattern, std::string_view codes, std::span<const std::uint32_t> places,
                     std::vector<text::Span>& spans);

/// The groups of a pattern in a span that it matches; empty spans where they took no part.
std::vector<text::Span> groups_of_match(const RE2& pattern, std::string_view text, text::Span match);

}  // namespace svod::normalizer::engine
