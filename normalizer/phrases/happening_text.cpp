#include "normalizer/phrases/happening_text.hpp"

#include <algorithm>
#include <vector>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {

using text::Span;

namespace {

std::string_view last_word(std::string_view text) {
    const std::size_t space = text.find_last_of(' ');
    return text.substr(space == std::string_view::npos ? 0 : space + 1);
}

}  // namespace

std::string bare_text(const text::Folded& clause) {
    std::vector<Span> hidden;
    for (const Quoted& quotation : quotations(clause)) {
        const std::string_view inner =
            std::string_view(clause.folded()).substr(quotation.inner.begin, quotation.inner.size());
        if (rules::word_list("term_in_quotes").has(inner)) {  // «работала «горячая линия»»: no name, nor a topic
            hidden.push_back({quotation.outer.begin, quotation.inner.begin});
            hidden.push_back({quotation.inner.end, quotation.outer.end});
        } else {
            hidden.push_back(quotation.outer);
        }
    }
    const std::vector<Span> addresses = link_addresses(clause.folded());
    hidden.insert(hidden.end(), addresses.begin(), addresses.end());
    const std::string open = blanked(clause.folded(), hidden);
    return blanked(open, bracketed(open));
}

std::vector<Span> link_addresses(std::string_view folded) {
    std::vector<Span> found;
    for (std::size_t mark = folded.find('/'); mark != std::string_view::npos; mark = folded.find('/', mark + 1)) {
        const std::size_t space = folded.find_last_of(" (", mark);
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        const std::size_t end = std::min(folded.find_first_of(" )", mark), folded.size());
        const std::string_view word = folded.substr(begin, end - begin);
        const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
        if ((found.empty() || found.back().end <= begin) && word.find('.') < word.size() &&
            std::all_of(word.begin(), word.end(), is_ascii) &&
            word.find_first_of("abcdefghijklmnopqrstuvwxyz") < word.size()) {
            found.push_back({begin, end});
        }
    }
    return found;
}

std::size_t negation_begin(std::string_view folded, std::size_t begin) {
    const std::size_t last = folded.substr(0, begin).find_last_not_of(" \n");
    const std::string_view before = folded.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const std::size_t negation = rules::word_list("negation").closing(before);
    return negation > 0 ? before.size() - negation : begin;
}

bool is_of_word(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool is_preposition(std::string_view words) {
    constexpr std::size_t longest = 4;  // two letters
    return words.size() <= longest && words.find_first_of("0123456789") == std::string_view::npos;
}

bool is_place(std::string_view words) {
    constexpr std::size_t longest = 80;  // bytes
    const std::string_view first = words.substr(0, words.find(' '));
    return words.size() <= longest && rules::word_list("place_preposition").has(first);
}

bool counts_behind(std::string_view folded, std::size_t offset) {
    std::string_view behind = text::trim(folded.substr(std::min(offset, folded.size())));
    const std::string_view first = behind.substr(0, behind.find(' '));
    if (rules::word_list("before_number").has(first)) {
        behind = text::trim(behind.substr(first.size()));
    }
    return !behind.empty() && text::is_digit(text::character_at(behind, 0));
}

bool in_relative_clause(std::string_view bare, std::size_t offset) {
    const std::string_view before = bare.substr(0, offset);
    const std::size_t comma = before.find_last_of(",;");
    return comma != std::string_view::npos && rules::word_list("relative_stem").within(before.substr(comma));
}

bool is_of_another_time(std::string_view folded, text::Span date) {
    const std::size_t begin = comma_before(folded, date.begin);
    return rules::word_list("relative_stem").within(folded.substr(begin, date.begin - begin)) &&
           rules::word_list("verb_of_another_time")
               .within(folded.substr(begin, comma_behind(folded, date.end) - begin));
}

std::size_t end_before_place(std::string_view bare, text::Span phrase) {
    const std::string_view before = text::trim(bare.substr(0, phrase.begin));
    if (phrase.begin == 0 || bare[phrase.begin - 1] != ' ' || !rules::word_list("along_with").has(last_word(before))) {
        return phrase.end;
    }
    const rules::WordList& places = rules::word_list("place_preposition");
    for (std::size_t space = bare.find(' ', phrase.begin); space < phrase.end; space = bare.find(' ', space + 1)) {
        const std::size_t next = bare.find(' ', space + 1);
        if (next < phrase.end && places.has(bare.substr(space + 1, next - space - 1))) {
            return space;
        }
    }
    return phrase.end;
}

std::size_t comma_behind(std::string_view bare, std::size_t offset) {
    return std::min(bare.find(',', offset), bare.size());
}

std::size_t comma_before(std::string_view bare, std::size_t offset) {
    const std::size_t comma = bare.substr(0, offset).find_last_of(",;:");
    return comma == std::string_view::npos ? 0 : comma + 1;
}

std::size_t behind_item_label(std::string_view bare) {
    constexpr std::size_t longest = 2;  // figures
    const std::size_t mark = bare.find_first_not_of("0123456789");
    const bool number = mark != std::string_view::npos && mark > 0 && mark <= longest;
    return number && (bare.substr(mark).starts_with(") ") || bare.substr(mark).starts_with(". ")) ? mark + 2 : 0;
}

std::optional<Span> elliptic_subject(std::string_view bare) {
    const std::size_t dash = bare.find(" - ");
    const std::size_t first = bare.find_first_not_of(" ,;");
    if (dash == std::string_view::npos || first >= dash) {
        return std::nullopt;
    }
    std::size_t begin = first;
    std::size_t space = std::min(bare.find(' ', begin), dash);
    const std::string_view opening = bare.substr(begin, space - begin);
    if (space < dash &&
        (rules::word_list("conjunction_of_contrast").has(opening) || rules::word_list("conjunction").has(opening))) {
        begin = space + 1;
        space = std::min(bare.find(' ', begin), dash);
    }
    constexpr std::size_t shortest_stem = 3;
    const std::string_view word = bare.substr(begin, space - begin);
    const bool attribute = rules::word_list("one_of_several").has(word) ||
                           rules::word_list("adjective_nominative").has(word, shortest_stem);
    const std::string_view rest = text::trim(bare.substr(space, dash - space));
    const bool noun = rest.empty() || (attribute && std::all_of(rest.begin(), rest.end(), [](char c) {
                                           return (static_cast<unsigned char>(c) & 0x80U) != 0;
                                       }));
    return noun && (attribute || rules::word_list("part_of_event").has(word)) ? std::optional(Span{begin, dash})
                                                                              : std::nullopt;
}

std::optional<Span> elliptic_place(const text::Folded& clause, std::string_view bare) {
    const std::size_t dash = bare.find(" - ");
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const Span behind{dash + 3, std::min(comma_behind(bare, dash + 3), clause.folded().find('(', dash))};
    const std::string_view folded = clause.folded();
    std::string_view words = text::trim(folded.substr(behind.begin, behind.size()));
    while (!words.empty() && (words.back() == '.' || words.back() == ';')) {
        words.remove_suffix(1);
    }
    if (words.empty() || !is_of_word(words.front()) || text::is_digit(text::character_at(words, 0))) {
        return std::nullopt;
    }
    // «выездов: 5 марта – с. Белое», «выездов: 5 марта – Белое», but «встречи: 5 марта – с родителями»
    const auto begin = static_cast<std::size_t>(words.data() - folded.data());
    const Span place{begin, begin + words.size()};
    const std::string_view first = words.substr(0, words.find(' '));
    if ((text::length(first) > 1 && rules::word_list("settlement_in_brackets").has(first)) ||
        text::is_upper(text::character_at(clause.original_of(place), 0))) {
        return std::nullopt;
    }
    return place;
}

}  // namespace svod::normalizer::phrases
