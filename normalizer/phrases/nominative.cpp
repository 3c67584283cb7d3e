#include "normalizer/phrases/nominative.hpp"

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

char32_t upper(char32_t letter) {
    return letter >= U'а' && letter <= U'я' ? letter - 32 : letter == U'ё' ? U'Ё' : letter;
}

// A word of small letters in the capitals of another: all of them, the first one, or none.
std::string with_case_of(std::string_view word, std::string_view original) {
    std::size_t i = 0;
    const bool first = text::is_upper(text::next_character(original, i));
    const bool all = first && i < original.size() && text::is_upper(text::character_before(original, original.size()));
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const bool capital = all || (first && at == 0);
        const char32_t letter = text::next_character(word, at);
        text::append_character(result, capital ? upper(letter) : letter);
    }
    return result;
}

// The adjective's nominative in a gender; the letters of its stem stay as written.
std::string in_gender(std::string_view original, std::string_view folded, std::string_view gender) {
    const std::string_view stem = adjective_stem(folded);
    if (stem.size() == folded.size() || original.size() != folded.size()) {
        return std::string(original);
    }
    const std::string masculine = masculine_adjective(stem);
    const std::string_view list = gender == "f" ? "adjective_feminine" : "adjective_neuter_of_masculine";
    const std::string own = gender == "m" ? masculine : rules::word_list(list).changed(masculine);
    const std::string ending = own.substr(stem.size());
    const bool capitals = text::is_upper(text::character_before(original, original.size()));
    return std::string(original.substr(0, stem.size())) + (capitals ? with_case_of(ending, original) : ending);
}

}  // namespace

Outcome<NominativeReader> NominativeReader::create(const rules::RuleSet& rules) {
    auto heads = rules.matcher("noun_heads");
    if (!heads) {
        return tl::unexpected(heads.error());
    }
    return NominativeReader(std::move(*heads));
}

std::vector<HeadNoun> NominativeReader::heads(const text::Folded& text) const {
    std::vector<HeadNoun> found = all_heads(text);
    std::erase_if(found, [](const HeadNoun& head) { return head.use == "territory"; });
    return found;
}

std::vector<HeadNoun> NominativeReader::all_heads(const text::Folded& text) const {
    std::vector<HeadNoun> found;
    for (const engine::Match& match : heads_.find(text)) {
        HeadNoun head;
        head.span = match.span;
        head.nominative = heads_.cell(match, "nominative");
        head.gender = heads_.cell(match, "gender");
        head.use = heads_.cell(match, "use");
        const std::string_view word = std::string_view(text.folded()).substr(match.span.begin, match.span.size());
        head.oblique = word != head.nominative;
        found.push_back(std::move(head));
    }
    return found;
}

std::string NominativeReader::nominative(std::string_view phrase) const {
    const text::Folded text(phrase);
    std::vector<HeadNoun> found = heads(text);
    if (found.empty()) {
        found = all_heads(text);
    }
    if (found.empty() || !found.front().oblique) {
        return std::string(phrase);
    }
    const HeadNoun& head = found.front();
    const std::string_view folded = text.folded();
    std::string result;
    for (std::size_t begin = 0; begin < head.span.begin;) {
        const std::size_t end = std::min(folded.find(' ', begin), head.span.begin);
        const std::string_view word = folded.substr(begin, end - begin);
        if (!is_adjective_form(word)) {
            return std::string(phrase);
        }
        result += in_gender(text.original_of({begin, end}), word, head.gender) + " ";
        begin = end + 1;
    }
    result += with_case_of(head.nominative, text.original_of(head.span));
    const std::size_t behind = text.to_original(head.span).end;
    return result + text.original().substr(behind);
}

}  // namespace svod::normalizer::phrases
