#include "normalizer/stages/whole_sentences.hpp"

#include <algorithm>
#include <string>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/dated_brackets.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using text::Span;

std::string_view part(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

bool begins_with_dash(std::string_view text) {
    return text::is_dash(text::character_at(text, 0));
}

// «14.02.2023 г.» cut off from its sentence by the dot of its abbreviation.
bool is_lone_date(std::string_view text) {
    constexpr int letters_of_a_date = 14;  // «В сентябре 2023 г.»
    const bool year =
        rules::word_list("year_stop").closing(text) > 0 && text.find_first_of("0123456789") != std::string_view::npos;
    return year && letters_of(text) <= letters_of_a_date;
}

// Whether a quotation that a sentence leaves open goes on in the next one.
bool is_cut_quotation(std::string_view sentence, std::string_view next_folded) {
    const text::Folded folded(sentence);
    const std::vector<phrases::Quoted> quotations = phrases::quotations(folded);
    return !quotations.empty() && !quotations.back().closed &&
           part(folded.folded(), quotations.back().inner).find('"') == std::string_view::npos &&
           next_folded.find('"') != std::string_view::npos;
}

// «Тема: …», «Тема «…»», «Тема – …»
bool opens_with_theme(std::string_view folded) {
    const std::size_t end = folded.find_first_of(" :");
    if (end == std::string_view::npos || !rules::word_list("theme_word").has(folded.substr(0, end))) {
        return false;
    }
    const std::string_view rest = text::trim(folded.substr(end));
    return rest.starts_with(':') || rest.starts_with('"') || rest.starts_with('-');
}

}  // namespace

std::vector<Span> whole_sentences(std::string_view text, const std::vector<Span>& dates) {
    std::vector<Span> joined;
    bool join_next = false;
    bool heads_next = false;
    const auto is_date_line = [&](const Span& line) {
        return std::any_of(dates.begin(), dates.end(), [&](const Span& date) {
            return line.contains(date) && letters_of(part(text, {line.begin, date.begin})) == 0 &&
                   text::trim(part(text, {date.end, line.end})).size() <= 1;
        });
    };
    const auto cuts_date = [&](std::size_t begin) {
        return std::any_of(dates.begin(), dates.end(),
                           [&](const Span& date) { return date.begin < begin && begin < date.end; });
    };
    for (const Span& sentence : phrases::sentences_of(text)) {
        const std::string_view words = part(text, sentence);
        const bool line_feed =
            !joined.empty() && part(text, {joined.back().end, sentence.begin}).find('\n') != std::string_view::npos;
        const std::string folded = text::fold(words);
        const bool theme = opens_with_theme(folded);
        const bool dash = begins_with_dash(words) && !line_feed;
        const bool quoted = !joined.empty() && !line_feed && is_cut_quotation(part(text, joined.back()), folded);
        const bool dated =
            std::any_of(dates.begin(), dates.end(), [&](const Span& date) { return sentence.overlaps(date); });
        const bool headed = heads_next && line_feed && !dated;  // a day in a line of its own over its news
        const bool answers = !joined.empty() && !line_feed && phrases::ends_in_leader(part(text, joined.back()));
        const bool goes_on =
            answers || (join_next && !line_feed) || headed || theme || dash || quoted || cuts_date(sentence.begin);
        if (!joined.empty() && goes_on) {
            joined.back().end = sentence.end;
        } else {
            joined.push_back(sentence);
        }
        heads_next = is_date_line(joined.back());
        join_next = heads_next || is_lone_date(part(text, joined.back()));
    }
    return joined;
}

}  // namespace svod::normalizer::stages
