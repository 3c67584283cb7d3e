#include "normalizer/phrases/people_roles.hpp"

#include <algorithm>
#include <utility>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_way = 640;   // bytes from a role to the last of the names that share it
constexpr std::size_t longest_role = 160;  // bytes between a role's head and the name

// The phrase of a role: up to what no longer belongs to it.
std::string_view role_phrase(std::string_view phrase, const engine::Matcher& parts) {
    const text::Folded text(phrase);
    std::size_t end = phrase.size();
    const std::vector<engine::Match> matches = parts.find_all(text);
    const auto is_inside = [&](text::Span mark) {
        return std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
            return parts.cell(match, "part") == "inside" && match.span.contains(mark);
        });
    };
    for (const engine::Match& match : matches) {
        const std::string_view before = std::string_view(text.folded()).substr(0, match.span.begin);
        const bool closes = text.folded().substr(match.span.begin).starts_with(')') &&
                            before.find('(') != std::string_view::npos;  // «заместитель директора(по УВР)»
        if (parts.cell(match, "part") == "role_end" && !closes && !is_inside(match.span)) {
            end = std::min(end, text.to_original(match.span).begin);
        }
    }
    return text::trim(phrase.substr(0, end));
}

// «6 экспертов под руководством Сомовой А.Б.»: the office is of those that the named one leads.
bool stands_under(std::string_view phrase, const engine::Matcher& parts) {
    const text::Folded text(phrase);
    const std::vector<engine::Match> matches = parts.find_all(text);
    return std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
        return parts.cell(match, "part") == "leader" && match.span.end + 2 >= text.folded().size();
    });
}

// «Исп. Сомова А.Б., методист»: an office that only says who drew the paper up, without words of its own.
bool is_label_alone(std::string_view head, std::string_view phrase) {
    return rules::word_list("label_of_office").within(head) && phrase.find(' ') == std::string_view::npos;
}

// Whether a bracket closes in the text that was opened before it.
bool leaves_bracket(std::string_view text) {
    int depth = 0;
    return std::any_of(text.begin(), text.end(), [&](char c) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth < 0;
    });
}

// Where «в номинации …» begins, npos where it isn't named.
std::size_t nomination_before(std::string_view original) {
    std::size_t last = std::string_view::npos;
    for (const rules::WordList::Entry& entry : rules::word_list("nomination").entries()) {
        const std::size_t at = original.rfind(entry.text);
        last = at == std::string_view::npos ? last : at;
    }
    return last;
}

}  // namespace

RoleSearch::RoleSearch(const text::Folded& text, const engine::Matcher& parts, const NominativeReader& nouns)
    : text_(text), parts_(parts), nouns_(nouns) {
    std::vector<text::Span> quoted;
    for (const Quoted& quotation : quotations(text)) {
        if (quotation.closed) {
            quoted.push_back(quotation.outer);
        }
    }
    for (HeadNoun& head : nouns.heads(text)) {
        const bool in_quotes =
            std::any_of(quoted.begin(), quoted.end(), [&](text::Span span) { return span.contains(head.span); });
        if (head.use == "role" && !in_quotes) {
            heads_.push_back(std::move(head));
        }
    }
    sentences_ = sentences_of(text.original());
}

// The last role noun before a place, in its sentence; null where there is none.
const HeadNoun* RoleSearch::head_before(std::size_t original_begin) const {
    std::size_t start = 0;
    for (const text::Span sentence : sentences_) {
        start = sentence.begin <= original_begin ? sentence.begin : start;
    }
    const HeadNoun* head = nullptr;
    for (const HeadNoun& one : heads_) {
        const text::Span span = text_.to_original(one.span);
        const bool governs = head != nullptr && one.span.begin - head->span.end <= 1;  // «заместитель директора»
        // «Лауреатами стали 5 педагогов, среди них Сомова А.Б.»: the counted are those honoured.
        const bool counted = head != nullptr && is_honour(*head) && is_counted(beginning_of(one));
        if ((span.begin >= start || opens_sentence(span, start)) && span.end <= original_begin && !governs &&
            !counted) {
            head = &one;
        }
    }
    return head;
}

bool RoleSearch::is_honour(const HeadNoun& head) const {
    return rules::word_list("honour").within(
        std::string_view(text_.folded()).substr(head.span.begin, head.span.size()));
}

// Whether a figure stands right before a place.
bool RoleSearch::is_counted(std::size_t original_begin) const {
    return original_begin > 1 && text::is_digit(text::character_at(text_.original(), original_begin - 2));
}

RoleFound RoleSearch::before(std::size_t original_begin, const std::vector<std::size_t>& names) const {
    const HeadNoun* head = head_before(original_begin);
    if (head == nullptr) {
        return {};
    }
    const std::size_t begin = beginning_of(*head);
    const std::string_view original = text_.original();
    // «Эксперты: Сомова А.Б., педагог ДДТ; Галкин Е.М.», «Сомова А.Б. (методист), Галкин Е.М.»: the office behind the
    // name before is that one's own.
    const std::string_view way = original.substr(begin, original_begin - begin);
    const bool of_other =
        !names.empty() && names.front() < begin && (way.find(';') != std::string_view::npos || leaves_bracket(way));
    if (of_other) {
        RoleFound shared = before(names.front(), {});
        shared.weak = true;
        return shared;
    }
    if (original_begin - begin > longest_way) {
        return {};
    }
    const auto name = std::upper_bound(names.begin(), names.end(), begin);
    const std::size_t end = name == names.end() ? original_begin : std::min(*name, original_begin);
    if (stands_under(text::trim(original.substr(begin, end - begin)), parts_)) {
        return {};
    }
    const std::string_view phrase = role_phrase(original.substr(begin, end - begin), parts_);
    std::string role = nouns_.nominative(phrase);
    const bool named_before = !names.empty() && names.front() < begin;
    if (const Text first = named_before ? Text() : office_before(begin)) {
        role = *first + ", " + role;
    }
    role = with_nomination(std::move(role), begin + phrase.size(), original_begin);
    const std::string_view word = std::string_view(text_.folded()).substr(head->span.begin, head->span.size());
    const bool whole = begin + phrase.size() + 1 >= original_begin;
    const bool counted = is_counted(begin);
    const bool label = original.substr(begin, original_begin - begin).find(':') != std::string_view::npos;
    const std::string_view before_role = text::trim(original.substr(0, begin));
    // «Сомова А.Б. – методист ДДТ, Галкин Е.М. – директор»: the office behind a dash is first of all that of its name.
    const bool behind_dash = named_before && !whole && (before_role.ends_with('-') || before_role.ends_with("–"));
    // «Сомова А.Б., методист ДДТ, Галкин Е.М., директор»: so is that behind a comma.
    const bool behind_comma = named_before && !whole && name == names.end() && before_role.ends_with(',');
    // «Об итогах смотра педагогов рассказала Сомова А.Б., методист»
    const bool of_others = !whole && head->oblique && rules::word_list("officials_oblique").has(word);
    // «директора Сомова», «педагогам Сомову А. Б., Бурову И. И.»
    const bool declined =
        rules::word_list("masculine_oblique").has(word) || rules::word_list("office_of_several").has(word);
    const NameCase name_case = !whole || counted || begins_acting(*head) || !head->oblique || !declined
                                   ? NameCase::nominative
                               : rules::word_list("masculine_accusative").has(word) ? NameCase::accusative
                                                                                    : NameCase::oblique;
    return {role, name_case, !counted && head->oblique && rules::word_list("officials_oblique").has(word),
            label || behind_dash || behind_comma || of_others || is_honour(*head) || is_label_alone(word, phrase)};
}

// Adds «в номинации …», which stands between the role and the name.
std::string RoleSearch::with_nomination(std::string role, std::size_t role_end, std::size_t original_begin) const {
    const std::string_view original = text_.original();
    const std::size_t nomination = nomination_before(original.substr(0, original_begin));
    if (nomination != std::string_view::npos && nomination > role_end) {
        std::string_view named = text::trim(original.substr(nomination, original_begin - nomination));
        while (!named.empty() && (named.ends_with('-') || named.ends_with("–") || named.ends_with(':'))) {
            named.remove_suffix(named.ends_with("–") ? 3 : 1);
            named = text::trim(named);
        }
        role += " " + std::string(named);
    }
    return role;
}

Text RoleSearch::behind(std::size_t original_end, std::size_t next_name, bool declined) const {
    const std::string_view original = text_.original();
    const std::size_t begin = original.find_first_not_of(" ,(–-", original_end);
    for (const HeadNoun& head : heads_) {
        const std::size_t head_begin = beginning_of(head);
        const bool apart =
            original.substr(original_end, begin - original_end).find_first_of(",(-–") != std::string::npos;
        if (head_begin != begin || (head.oblique && !declined) || !apart) {
            continue;
        }
        std::size_t end = std::min(next_name, original.size());
        for (const text::Span sentence : sentences_) {
            end = sentence.begin <= begin && begin < sentence.end ? std::min(end, sentence.end) : end;
        }
        std::string_view phrase = role_phrase(original.substr(begin, end - begin), parts_);
        phrase.remove_suffix(phrase.ends_with('.') ? 1 : 0);
        if (phrase.size() <= longest_role && begin + phrase.size() + 1 < next_name) {
            return nouns_.nominative(phrase);
        }
    }
    return std::nullopt;
}

// «Директор ДДТ, руководитель МОЦ   А.Б. Сомова»: the office that opens the line before the one next to the name.
Text RoleSearch::office_before(std::size_t begin) const {
    const std::string_view original = text_.original();
    const std::string_view before = original.substr(0, begin);
    const std::string_view office = text::trim(before);
    if (!office.ends_with(',') || office.size() > longest_role) {
        return std::nullopt;
    }
    for (const HeadNoun& one : heads_) {
        if (!one.oblique && beginning_of(one) == 0 && role_phrase(office, parts_).size() + 1 == office.size()) {
            return std::string(role_phrase(office, parts_));
        }
    }
    return std::nullopt;
}

// An abbreviated office ends with a stop that is no sentence's: «Рук. МОЦ», «Исп. Сомова».
bool RoleSearch::opens_sentence(text::Span head, std::size_t start) const {
    const std::string_view original = text_.original();
    return head.end <= start && head.end > 0 && original[head.end - 1] == '.' &&
           text::trim(original.substr(head.end, start - head.end)).empty();
}

// Adjectives and «и.о.» right before the head belong to it.
std::size_t RoleSearch::beginning_of(const HeadNoun& head) const {
    const std::string_view folded = text_.folded();
    std::size_t begin = head.span.begin;
    while (begin > 1 && folded[begin - 1] == ' ') {
        const std::size_t space = folded.substr(0, begin - 1).find_last_of(" (:;,.\n");
        const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
        const std::string_view adjective = folded.substr(word, begin - 1 - word);
        const bool neuter = rules::word_list("adjective_neuter").has(adjective);
        // «под председательством методиста»: a noun, unless the head is in the prepositional, too.
        const bool noun = rules::word_list("adjective_instrumental").has(adjective) &&
                          !rules::word_list("prepositional").has(folded.substr(0, head.span.end));
        // «Опытный педагог Сомова А.Б.» is no office.
        const bool praise = rules::word_list("praise").within(adjective);
        if (!is_adjective_form(adjective) || neuter || noun || praise) {
            break;
        }
        begin = word;
    }
    begin -= acting_before(begin);
    return text_.to_original({begin, head.span.end}).begin;
}

// Bytes of «и.о.» and the space behind it, right before an office; 0 where it isn't written.
std::size_t RoleSearch::acting_before(std::size_t begin) const {
    const std::string_view before = std::string_view(text_.folded()).substr(0, begin);
    if (!before.ends_with(' ') && !before.ends_with('.')) {
        return 0;  // «и.о.директора»
    }
    const std::string_view words = before.substr(0, before.size() - (before.ends_with(' ') ? 1 : 0));
    const std::size_t acting = rules::word_list("acting").closing(words);
    return acting > 0 && rules::word_list("whole_name").closing(words) == 0 ? acting + before.size() - words.size() : 0;
}

// «И.о. директора Сомова А.Б.»: the office stands in the genitive, the name doesn't.
bool RoleSearch::begins_acting(const HeadNoun& head) const {
    return acting_before(head.span.begin) > 0;
}

}  // namespace svod::normalizer::phrases
