#include "normalizer/stages/dated_brackets.hpp"

#include <algorithm>
#include <string_view>

#include "normalizer/phrases/happening_text.hpp"
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

// The space before the last «и» of a stretch; npos where there is none.
std::size_t space_before_last_joint(std::string_view folded, Span stretch) {
    std::size_t end = stretch.end;
    while (end > stretch.begin) {
        const std::size_t space = folded.rfind(' ', end - 1);
        if (space == std::string_view::npos || space < stretch.begin) {
            break;
        }
        if (rules::word_list("conjunction").has(text::trim(folded.substr(space + 1, end - space - 1)))) {
            return space;
        }
        end = space;
    }
    return std::string_view::npos;
}

// The spaces before each «и» with a day right behind it, and before the last one behind a day and before a bracket with
// the next day: «слёт (5 мая) и ярмарка (7 мая)».
std::vector<std::size_t> spaces_before_joined_days(std::string_view folded, const std::vector<Span>& days) {
    const auto last_word = [](std::string_view words) { return words.substr(words.rfind(' ') + 1); };
    const std::vector<Span> brackets = phrases::bracketed(folded);
    std::vector<std::size_t> spaces;
    std::size_t behind = 0;
    for (const Span& day : days) {
        const auto around =
            std::find_if(brackets.begin(), brackets.end(), [&](Span each) { return each.contains(day); });
        if (around != brackets.end()) {
            const std::size_t joint = behind > 0 && behind < around->begin
                                          ? space_before_last_joint(folded, {behind, around->begin})
                                          : std::string_view::npos;
            if (joint != std::string_view::npos) {
                spaces.push_back(joint);
            }
            behind = around->end;
            continue;
        }
        const std::size_t last = behind > 0 && behind < day.begin ? space_before_last_joint(folded, {behind, day.begin})
                                                                  : std::string_view::npos;
        behind = day.end;
        std::string_view before = text::trim(folded.substr(0, day.begin));
        if (!rules::word_list("conjunction").has(last_word(before)) && phrases::is_preposition(last_word(before))) {
            before = text::trim(before.substr(0, before.rfind(' ') + 1));
        }
        if (rules::word_list("conjunction").has(last_word(before)) && before.rfind(' ') != std::string_view::npos) {
            spaces.push_back(static_cast<std::size_t>(before.data() - folded.data()) + before.rfind(' '));
        } else if (last != std::string_view::npos) {
            spaces.push_back(last);  // «слёт 5 мая и ярмарка 7 мая»
        }
    }
    return spaces;
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

std::vector<std::size_t> open_marks(const text::Folded& text, char mark) {
    std::vector<Span> hidden;
    for (const phrases::Quoted& quotation : phrases::quotations(text)) {
        hidden.push_back(quotation.outer);
    }
    const std::string open = phrases::blanked(text.folded(), hidden);
    const std::string bare = phrases::blanked(open, phrases::bracketed(open));
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < bare.size(); ++i) {
        if (bare[i] == mark) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::size_t> marks_of_clauses(const text::Folded& words, const std::vector<Span>& days) {
    std::vector<std::size_t> marks = spaces_before_joined_days(words.folded(), days);
    const std::vector<std::size_t> commas = open_marks(words, ',');
    marks.insert(marks.end(), commas.begin(), commas.end());
    std::sort(marks.begin(), marks.end());
    return marks;
}

int letters_of(std::string_view text) {
    int count = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        count += text::is_letter(text::next_character(text, offset)) ? 1 : 0;
    }
    return count;
}

int letters_beside_day(std::string_view bracket, text::Span day) {
    int letters = 0;
    for (std::size_t begin = 1; begin < bracket.size();) {
        std::size_t end = std::min(bracket.find(',', begin), bracket.size());
        const bool dated = begin <= day.begin && day.begin < end;
        end = dated ? std::min(bracket.find(',', day.end), bracket.size()) : end;
        const std::string_view words = text::trim(bracket.substr(begin, end - begin));
        if (dated) {
            letters += letters_of(words) - letters_of(bracket.substr(day.begin, day.size()));
        } else if (words.empty() ||
                   (!text::is_digit(text::character_at(words, 0)) && words.find("://") == std::string_view::npos)) {
            letters += letters_of(words);
        }
        begin = end + 1;
    }
    return letters;
}

}  // namespace svod::normalizer::stages
