#include <re2/re2.h>

#include <algorithm>
#include <iterator>

#include "normalizer/phrases/name_parts.hpp"
#include "normalizer/phrases/people.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {

// A surname and a first name in either order, no office; none where a patronymic may follow.
std::optional<PersonMention> PersonReader::child_named(const std::string& original, text::Span first_span,
                                                       text::Span second_span) const {
    constexpr std::size_t shortest_stem = 3;
    const std::string first = original.substr(first_span.begin, first_span.size());
    const std::string second = original.substr(second_span.begin, second_span.size());
    const std::size_t end = second_span.end;
    const bool surname_first = rules::word_list("surname").has(text::fold(first), shortest_stem);
    const bool surname_last = !surname_first && (rules::word_list("surname").has(text::fold(second), shortest_stem) ||
                                                 names_pupil(std::string_view(original).substr(end)));
    std::string name_of_both = first;
    name_of_both.append(" ").append(second);
    const bool named = (surname_first || surname_last) && nouns_.heads(text::Folded(name_of_both)).empty() &&
                       text::is_word_edge(original, end);
    const bool patronymic = original.compare(end, 1, " ") == 0 && end + 1 < original.size() &&
                            text::is_upper(text::character_at(original, end + 1));
    if (!named || patronymic) {
        return std::nullopt;
    }
    return PersonMention{{first_span.begin, end},
                         std::move(name_of_both),
                         surname_first ? first : second,
                         initial_of(surname_first ? second : first),
                         {},
                         "people/honoured"};
}

// «Победители: Сомова Анна (ДДТ), Мухин Артём»: names of children, told without a patronymic.
std::vector<PersonMention> PersonReader::honoured_behind(const std::string& original, std::size_t at) const {
    static const RE2 name(
        R"([\s,]*(?:и\s+)?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+([А-ЯЁ][а-яё]+)(?:\s*\([^()]{1,60}\))?)");
    std::vector<PersonMention> found;
    re2::StringPiece groups[3];
    while (name.Match(original, at, original.size(), RE2::ANCHOR_START, groups, 3)) {
        std::optional<PersonMention> person =
            child_named(original, span_in(original, groups[1]), span_in(original, groups[2]));
        if (!person) {
            break;
        }
        found.push_back(std::move(*person));
        at = span_in(original, groups[0]).end;
    }
    return found;
}

// «Сомова Анна (ДДТ) и Мухин Артём стали победителями», read from the verb backwards.
std::vector<PersonMention> PersonReader::honoured_before(const std::string& original, std::size_t verb) const {
    static const RE2 name(
        R"(([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+([А-ЯЁ][а-яё]+)(?:\s*\([^()]{1,60}\))?(?:\s*,|\s+и)?\s*$)");
    constexpr std::size_t longest = 160;  // bytes of a name and its bracket
    const auto found_before = [&](std::size_t at, re2::StringPiece* groups) {
        const re2::StringPiece before(original.data(), at);
        return name.Match(before, at - std::min(at, longest), at, RE2::UNANCHORED, groups, 3);
    };
    const Text role = role_of_line(text::Folded(rest_of_sentence(original, verb)));
    std::vector<PersonMention> found;
    re2::StringPiece groups[3];
    std::size_t end = verb;
    while (found_before(end, groups)) {
        std::optional<PersonMention> person =
            child_named(original, span_in(original, groups[1]), span_in(original, groups[2]));
        if (!person || !text::is_word_edge(original, person->span.begin)) {
            break;
        }
        end = person->span.begin;
        person->role = role;
        found.insert(found.begin(), std::move(*person));
    }
    return found;
}

std::vector<PersonMention> PersonReader::honoured(const text::Folded& text) const {
    std::vector<PersonMention> found;
    for (const engine::Match& lead : parts_.find_all(text)) {
        const std::string_view part = parts_.cell(lead, "part");
        const text::Span span = text.to_original(lead.span);
        std::vector<PersonMention> people;
        if (part == "honour_lead") {
            people = honoured_behind(text.original(), span.end);
        } else if (part == "honour_behind") {
            people = honoured_before(text.original(), span.begin);
        }
        std::move(people.begin(), people.end(), std::back_inserter(found));
    }
    return found;
}

}  // namespace svod::normalizer::phrases
