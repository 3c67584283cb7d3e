#include "normalizer/phrases/people_others.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t shortest_stem = 4;  // two letters

bool ends_as_surname(std::string_view word) {
    return rules::word_list("surname").has(text::fold(word), shortest_stem);
}

}  // namespace

std::string word_closing_line(std::string_view text, std::size_t begin) {
    static const RE2 word(R"([ \t\x{a0}]?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{3,})[ \t/_)]*(?:\n|$))");
    re2::StringPiece groups[2];
    const bool found =
        begin > 0 && text[begin - 1] == '.' &&
        word.Match(re2::StringPiece(text.data(), text.size()), begin, text.size(), RE2::ANCHOR_START, groups, 2);
    return found ? std::string(groups[1].data(), groups[1].size()) : "";
}

bool is_abbreviation(std::string_view word) {
    std::size_t second = 0;
    text::next_character(word, second);
    return text::is_upper(text::character_at(word, second)) && !ends_as_surname(word);
}

bool initials_belong_behind(const std::string& text, std::string_view word, std::size_t initials_end) {
    static const RE2 next(R"( ?([А-ЯЁ][а-яё]+)(\s+[А-ЯЁ]\.)?)");
    if (ends_as_surname(word)) {
        return false;
    }
    re2::StringPiece groups[3];
    const bool found = next.Match(re2::StringPiece(text), initials_end, text.size(), RE2::ANCHOR_START, groups, 3);
    const std::string surname(groups[1].data(), groups[1].size());
    const bool of_country =
        rules::word_list("country_behind_office").has(text::fold(word));  // «Министр России А.Б.Шмидт»
    const bool glued = found && groups[1].data() == text.data() + initials_end;
    return found && groups[2].empty() &&
           (of_country || (!glued && (ends_as_surname(surname) || nominative_surname(surname, false) != surname)));
}

bool is_in_title(const text::Folded& text, text::Span name, const NominativeReader& nouns) {
    const std::size_t at = text.to_folded(name.begin);
    const std::vector<Quoted> titles = quotations(text);
    const auto title = std::find_if(titles.begin(), titles.end(), [&](const Quoted& one) {
        return one.closed && one.inner.begin < at && at < one.inner.end;
    });
    if (title == titles.end()) {
        return false;
    }
    const std::vector<HeadNoun> heads = nouns.heads(text::Folded(text.original_of(title->inner)));
    return std::none_of(heads.begin(), heads.end(), [](const HeadNoun& head) { return head.use == "role"; });
}

bool may_name_after(std::string_view surname) {
    return !rules::word_list("surname_in_nominative").has(text::fold(surname));
}

bool is_seal_before_office(std::string_view initials, std::string_view word, const NominativeReader& nouns) {
    if (!rules::word_list("place_of_seal").has(text::fold(initials))) {
        return false;
    }
    const std::vector<HeadNoun> heads = nouns.heads(text::Folded(word));
    return !heads.empty() && heads.front().use == "role";
}

bool is_no_surname(std::string_view word, const engine::Matcher& parts, const NominativeReader& nouns) {
    const text::Folded folded(word);
    const std::vector<engine::Match> matches = parts.find_all(folded);
    const bool verb = std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
        return parts.cell(match, "part") == "verb" && match.span.size() == folded.folded().size();
    });
    return verb || !nouns.heads(folded).empty();
}

}  // namespace svod::normalizer::phrases
