#include "normalizer/stages/narrative_sequels.hpp"

#include <algorithm>
#include <string_view>

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// The sentence, or the part behind a semicolon, right behind a place; empty where the place stands inside a sentence or
// ends its line.
text::Span sentence_behind(const std::string& original, text::Span place) {
    const std::string_view rest = std::string_view(original).substr(place.end);
    const char end = place.end > 0 ? original[place.end - 1] : ' ';
    const std::size_t begin = rest.find_first_not_of(end == '.' || end == ';' ? " " : " .");
    if (begin == 0 || begin == std::string_view::npos ||
        (end != ';' && !text::is_upper(text::character_at(rest, begin)))) {
        return {place.end, place.end};
    }
    const text::Span next = phrases::sentences_of(rest.substr(begin)).front();
    return {place.end + begin + next.begin, place.end + begin + next.end};
}

bool opens_with_theme(std::string_view folded) {
    const auto& openings = rules::word_list("opening_of_theme").entries();
    return std::any_of(openings.begin(), openings.end(), [&](const rules::WordList::Entry& opening) {
        const std::string_view behind = folded.substr(std::min(opening.text.size(), folded.size()));
        return folded.starts_with(opening.text) && (behind.starts_with(' ') || behind.starts_with(':'));
    });
}

}  // namespace

std::size_t end_of_telling(const std::string& original, text::Span place, const std::string& title,
                           const phrases::Readers& readers) {
    const text::Span next = sentence_behind(original, place);
    return next.size() > 0 &&
                   readers.events.happenings.goes_on(text::Folded(original.substr(next.begin, next.size())), title)
               ? next.end
               : place.end;
}

std::optional<phrases::ThemeMatch> theme_behind(const std::string& original, text::Span place,
                                                const phrases::Readers& readers) {
    const text::Span next = sentence_behind(original, place);
    const text::Folded sentence(std::string_view(original).substr(next.begin, next.size()));
    const std::string_view folded = sentence.folded();
    if (!opens_with_theme(folded) || rules::word_list("theme_of_another").within(folded.substr(0, folded.find('"')))) {
        return std::nullopt;
    }
    return readers.events.themes.find(sentence);
}

}  // namespace svod::normalizer::stages
