#include "normalizer/phrases/act_numbers.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/engine/lazy_pattern.hpp"

namespace svod::normalizer::phrases {

std::size_t size_without_glued_word(std::string_view number) {
    static const engine::LazyPattern glued(R"(\d(от)$)", engine::LazyPattern::Prefer::first);
    re2::StringPiece groups[2];
    const bool found =
        glued.get().Match(re2::StringPiece(number.data(), number.size()), 0, number.size(), RE2::UNANCHORED, groups, 2);
    return number.size() - (found ? groups[1].size() : 0);
}

std::size_t size_of_set_off_part(std::string_view number, std::string_view rest) {
    static const engine::LazyPattern letters(
        R"(^((?: -|- ?)\pL{1,3}| - (?:фз|кз|оз|зс|рз)| о/д)(?:$|[.,;:)]| ?"| от )|^( - \pL{1,2}) от "?\d)",
        engine::LazyPattern::Prefer::first);
    static const engine::LazyPattern figures(R"(^( - \d{3,})(?:$|[.,;:)]| ?"))", engine::LazyPattern::Prefer::first);
    const engine::LazyPattern& part = number.starts_with('0') ? figures : letters;
    const int count = part.get().NumberOfCapturingGroups() + 1;
    re2::StringPiece groups[3];
    const bool found =
        part.get().Match(re2::StringPiece(rest.data(), rest.size()), 0, rest.size(), RE2::ANCHOR_START, groups, count);
    return found ? std::max(groups[1].size(), groups[2].size()) : 0;
}

}  // namespace svod::normalizer::phrases
