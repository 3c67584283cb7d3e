#include "normalizer/stages/narrative_sequels.hpp"

#include <string_view>

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {

std::size_t end_of_telling(const std::string& original, text::Span place, const std::string& title,
                           const phrases::Readers& readers) {
    const std::string_view rest = std::string_view(original).substr(place.end);
    const char end = place.end > 0 ? original[place.end - 1] : ' ';
    const std::size_t begin = rest.find_first_not_of(end == '.' || end == ';' ? " " : " .");
    if (begin == 0 || begin == std::string_view::npos ||
        (end != ';' && !text::is_upper(text::character_at(rest, begin)))) {
        return place.end;  // it stands inside a sentence, or at the end of its line
    }
    const text::Span next = phrases::sentences_of(rest.substr(begin)).front();
    const std::string_view sentence = rest.substr(begin + next.begin, next.size());
    return readers.events.happenings.goes_on(text::Folded(sentence), title) ? place.end + begin + next.end : place.end;
}

}  // namespace svod::normalizer::stages
