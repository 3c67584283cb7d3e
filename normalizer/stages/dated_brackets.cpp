#include "normalizer/stages/dated_brackets.hpp"

#include <algorithm>
#include <string_view>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using text::Span;

// The end of the bracket that stands right behind a day; 0 where none does.
std::size_t end_of_remark(std::string_view folded, const std::vector<Span>& brackets, Span day) {
    const std::size_t begin = folded.find_first_not_of(' ', day.end);
    const auto found = std::find_if(brackets.begin(), brackets.end(), [&](Span each) { return each.begin == begin; });
    return found == brackets.end() ? 0 : found->end;
}

// The last byte of a comma, a conjunction or both that fill a stretch; 0 where something else stands there.
std::size_t last_of_mark(std::string_view folded, Span gap) {
    std::string_view words = text::trim(folded.substr(gap.begin, gap.size()));
    const auto end = static_cast<std::size_t>(words.data() + words.size() - folded.data());
    const bool comma = words.starts_with(',');
    words = comma ? text::trim(words.substr(1)) : words;
    const bool divides = words.empty() ? comma : rules::word_list("conjunction").has(words);
    return divides ? end - 1 : 0;
}

}  // namespace

std::vector<std::size_t> marks_between_dated_brackets(const text::Folded& words, const std::vector<Span>& days) {
    const std::string_view folded = words.folded();
    const std::vector<Span> brackets = phrases::bracketed(folded);
    std::vector<std::size_t> marks;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const std::size_t end = end_of_remark(folded, brackets, days[i]);
        const bool last = i + 1 == days.size();
        const std::size_t next = last ? std::min(end + 1, folded.size()) : days[i + 1].begin;
        const std::size_t mark = end > 0 && end < next ? last_of_mark(folded, {end, next}) : 0;
        if (mark == 0 && (end == 0 || !last)) {
            return {};
        }
        if (mark > 0) {
            marks.push_back(mark);
        }
    }
    return days.size() > 1 ? marks : std::vector<std::size_t>();
}

}  // namespace svod::normalizer::stages
