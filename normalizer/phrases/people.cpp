#include "normalizer/phrases/people.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_way = 640;   // bytes from a role to the last of the names that share it
constexpr std::size_t longest_role = 160;  // bytes between a role's head and the name

std::string endings_of(std::string_view list) {
    std::string joined;
    for (const rules::WordList::Entry& entry : rules::word_list(list).entries()) {
        joined += (joined.empty() ? "" : "|") + entry.text;
    }
    return joined;
}

// Groups: 1 surname, 2 initials; 3 initials, 4 surname; 5 surname, 6 first name, 7 patronymic; 8 first name,
// 9 patronymic, 10 surname.
const RE2& name_shape() {
    static const std::string patronymic =
        "([А-ЯЁ][а-яё]+(?:" + endings_of("patronymic_man") + "|" + endings_of("patronymic_woman") + "))";
    static const std::string surname = "([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)";
    static const std::string initials = R"(([А-ЯЁ]\.\s?[А-ЯЁ]\.?))";
    static const std::string initials_before = R"(([А-ЯЁ]\.\s?[А-ЯЁ]\.))";
    static const std::string first_name = "([А-ЯЁ][а-яё]+)";
    static const std::string gap = R"(\s+)";
    static const RE2 pattern(surname + gap + initials + "|" + initials_before + R"(\s?)" + surname + "|" + surname +
                             gap + first_name + gap + patronymic + "|" + first_name + gap + patronymic + gap + surname);
    return pattern;
}

std::string string_of(re2::StringPiece piece) {
    return std::string(piece.data(), piece.size());
}

std::string initial_of(const std::string& word) {
    std::size_t end = 0;
    text::next_character(word, end);
    return word.substr(0, end) + ".";
}

// A letter right before or behind: part of a longer word or abbreviation.
bool inside_word(std::string_view text, text::Span span) {
    return !text::is_word_edge(text, span.begin) || !text::is_word_edge(text, span.end) ||
           (span.begin > 0 && text[span.begin - 1] == '.' && span.begin > 1 && text[span.begin - 2] != ' ');
}

// «… г. Лесного   А. Б. Сомова»: of two words around initials the last one of the line may be the surname.
std::string word_closing_line(std::string_view text, std::size_t begin) {
    static const RE2 word(R"([ \t\x{a0}]?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)[ \t/_)]*(?:\n|$))");
    re2::StringPiece groups[2];
    const bool found =
        begin > 0 && text[begin - 1] == '.' &&
        word.Match(re2::StringPiece(text.data(), text.size()), begin, text.size(), RE2::ANCHOR_START, groups, 2);
    return found ? string_of(groups[1]) : "";
}

// The phrase of a role: up to what no longer belongs to it.
std::string_view role_phrase(std::string_view phrase, const engine::Matcher& parts) {
    const text::Folded text(phrase);
    std::size_t end = phrase.size();
    for (const engine::Match& match : parts.find_all(text)) {
        if (parts.cell(match, "part") == "role_end") {
            end = std::min(end, text.to_original(match.span).begin);
        }
    }
    return text::trim(phrase.substr(0, end));
}

// What stands right before a name, folded.
std::string_view words_before(const text::Folded& text, std::size_t original_begin) {
    constexpr std::size_t longest = 60;
    const std::string_view before =
        text::trim(std::string_view(text.folded()).substr(0, text.to_folded(original_begin)));
    std::size_t begin = before.size() - std::min(before.size(), longest);
    while (begin < before.size() && (static_cast<unsigned char>(before[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    return before.substr(begin);
}

}  // namespace

std::string PersonMention::key() const {
    std::string letters;
    for (const char c : text::fold(initials)) {
        if (c != ' ' && c != '.') {
            letters += c;
        }
    }
    return text::fold(surname) + " " + letters;
}

PersonReader::PersonReader(engine::Matcher vetoes, engine::Matcher parts, NominativeReader nouns)
    : vetoes_(std::move(vetoes)), parts_(std::move(parts)), nouns_(std::move(nouns)) {}

Outcome<PersonReader> PersonReader::create(const rules::RuleSet& rules) {
    auto vetoes = rules.matcher("people_vetoes");
    auto parts = rules.matcher("people_parts");
    if (!vetoes || !parts) {
        return tl::unexpected(vetoes ? parts.error() : vetoes.error());
    }
    auto nouns = NominativeReader::create(rules);
    if (!nouns) {
        return tl::unexpected(nouns.error());
    }
    return PersonReader(std::move(*vetoes), std::move(*parts), std::move(*nouns));
}

std::string_view PersonReader::veto_before(const text::Folded& text, std::size_t original_begin) const {
    const std::string_view tail = words_before(text, original_begin);
    for (const engine::Match& match : vetoes_.find_all(tail)) {
        if (match.span.end == tail.size()) {
            return vetoes_.cell(match, "scope");
        }
    }
    return "";
}

bool PersonReader::is_governed(const text::Folded& text, std::size_t original_begin) const {
    const std::string_view tail = words_before(text, original_begin);
    const std::vector<engine::Match> found = parts_.find_all(tail);
    return std::any_of(found.begin(), found.end(), [&](const engine::Match& match) {
        return match.span.end == tail.size() && parts_.cell(match, "part") == "governor";
    });
}

namespace {

// The role that stands before a name: from the last role noun of its sentence on.
struct RoleFound {
    Text role;
    bool oblique = false;
    bool weak = false;  ///< a label or an honour («победителем признан»): an office behind goes before it
};

class RoleSearch {
  public:
    RoleSearch(const text::Folded& text, const engine::Matcher& parts, const NominativeReader& nouns)
        : text_(text), parts_(parts), nouns_(nouns) {
        std::vector<text::Span> quoted;
        for (const Quoted& quotation : quotations(text)) {
            quoted.push_back(quotation.outer);
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

    // `names` is where the names before that one begin: a role ends at the first of them.
    [[nodiscard]] RoleFound before(std::size_t original_begin, const std::vector<std::size_t>& names) const {
        std::size_t start = 0;
        for (const text::Span sentence : sentences_) {
            start = sentence.begin <= original_begin ? sentence.begin : start;
        }
        const HeadNoun* head = nullptr;
        for (const HeadNoun& one : heads_) {
            const text::Span span = text_.to_original(one.span);
            const bool governs = head != nullptr && one.span.begin - head->span.end <= 1;  // «заместитель директора»
            if ((span.begin >= start || opens_sentence(span, start)) && span.end <= original_begin && !governs) {
                head = &one;
            }
        }
        if (head == nullptr) {
            return {};
        }
        const std::size_t begin = beginning_of(*head);
        const std::string_view original = text_.original();
        if (original_begin - begin > longest_way) {
            return {};
        }
        const auto name = std::upper_bound(names.begin(), names.end(), begin);
        const std::size_t end = name == names.end() ? original_begin : *name;
        const std::string_view phrase = role_phrase(original.substr(begin, end - begin), parts_);
        std::string role = nouns_.nominative(phrase);
        if (const Text first = office_before(begin)) {
            role = *first + ", " + role;
        }
        const std::size_t nomination = nomination_before(original.substr(0, original_begin));
        if (nomination != std::string_view::npos && nomination > begin + phrase.size()) {
            std::string_view named = text::trim(original.substr(nomination, original_begin - nomination));
            while (!named.empty() && (named.ends_with('-') || named.ends_with("–") || named.ends_with(':'))) {
                named.remove_suffix(named.ends_with("–") ? 3 : 1);
                named = text::trim(named);
            }
            role += " " + std::string(named);
        }
        const std::string_view word = std::string_view(text_.folded()).substr(head->span.begin, head->span.size());
        const bool whole = begin + phrase.size() + 1 >= original_begin;
        const bool counted = begin > 1 && original[begin - 2] >= '0' && original[begin - 2] <= '9';
        const bool label = original.substr(begin, original_begin - begin).find(':') != std::string_view::npos;
        return {role,
                whole && !counted && !begins_acting(*head) && head->oblique &&
                    rules::word_list("masculine_oblique").has(word),
                label || rules::word_list("honour").within(word) || is_label_alone(word, phrase)};
    }

    // The role that stands behind a name: «Сомова А.Б., методист», but not «Сомова А.Б., методист Чижов П.К.». It
    // stands in an oblique case only if the name does.
    [[nodiscard]] Text behind(std::size_t original_end, std::size_t next_name, bool declined) const {
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

  private:
    // «Директор ДДТ, руководитель МОЦ   А.Б. Сомова»: the office that opens the line before the one next to the name.
    [[nodiscard]] Text office_before(std::size_t begin) const {
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

    // «Исп. Сомова А.Б., методист»: an office that only says who drew the paper up, without words of its own.
    [[nodiscard]] static bool is_label_alone(std::string_view head, std::string_view phrase) {
        return rules::word_list("label_of_office").within(head) && phrase.find(' ') == std::string_view::npos;
    }

    // Where «в номинации …» begins, npos where it isn't named.
    [[nodiscard]] static std::size_t nomination_before(std::string_view original) {
        std::size_t last = std::string_view::npos;
        for (const rules::WordList::Entry& entry : rules::word_list("nomination").entries()) {
            const std::size_t at = original.rfind(entry.text);
            last = at == std::string_view::npos ? last : at;
        }
        return last;
    }

    // An abbreviated office ends with a stop that is no sentence's: «Рук. МОЦ», «Исп. Сомова».
    [[nodiscard]] bool opens_sentence(text::Span head, std::size_t start) const {
        const std::string_view original = text_.original();
        return head.end <= start && head.end > 0 && original[head.end - 1] == '.' &&
               text::trim(original.substr(head.end, start - head.end)).empty();
    }

    // Adjectives and «и.о.» right before the head belong to it.
    [[nodiscard]] std::size_t beginning_of(const HeadNoun& head) const {
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
            if (!is_adjective_form(adjective) || neuter || noun) {
                break;
            }
            begin = word;
        }
        begin -= acting_before(begin);
        return text_.to_original({begin, head.span.end}).begin;
    }

    // Bytes of «и.о.» and the space behind it, right before an office; 0 where it isn't written.
    [[nodiscard]] std::size_t acting_before(std::size_t begin) const {
        const std::string_view before = std::string_view(text_.folded()).substr(0, begin);
        const std::size_t acting =
            before.ends_with(' ') ? rules::word_list("acting").closing(before.substr(0, before.size() - 1)) : 0;
        return acting > 0 ? acting + 1 : 0;
    }

    // «И.о. директора Сомова А.Б.»: the office stands in the genitive, the name doesn't.
    [[nodiscard]] bool begins_acting(const HeadNoun& head) const { return acting_before(head.span.begin) > 0; }

    const text::Folded& text_;
    const engine::Matcher& parts_;
    const NominativeReader& nouns_;
    std::vector<HeadNoun> heads_;
    std::vector<text::Span> sentences_;
};

}  // namespace

std::vector<PersonMention> PersonReader::find(const text::Folded& text) const {
    const std::string& original = text.original();
    std::vector<PersonMention> found;
    std::optional<RoleSearch> roles;
    std::vector<std::size_t> begins;
    std::vector<bool> weak;
    re2::StringPiece groups[11];
    std::size_t from = 0;
    while (name_shape().Match(original, from, original.size(), RE2::UNANCHORED, groups, 11)) {
        const auto begin = static_cast<std::size_t>(groups[0].data() - original.data());
        from = begin + groups[0].size();
        PersonMention person;
        person.span = {begin, from};
        if (inside_word(original, person.span)) {
            continue;
        }
        const std::string_view veto = veto_before(text, begin);
        const std::string closing = groups[1].empty() ? "" : word_closing_line(original, from);
        const bool place = veto == "surname" && !groups[1].empty();
        if (place || (!closing.empty() && nouns_.heads(text::Folded(closing)).empty())) {
            from = static_cast<std::size_t>(groups[2].data() - original.data());
            continue;
        }
        if (!veto.empty()) {
            continue;
        }
        // «Педагог О. Л. Травина»: an office, no surname.
        if (!groups[1].empty() && !nouns_.heads(text::Folded(string_of(groups[1]))).empty()) {
            from = static_cast<std::size_t>(groups[2].data() - original.data());
            continue;
        }
        if (!roles) {
            roles.emplace(text, parts_, nouns_);
        }
        RoleFound role = roles->before(begin, begins);
        begins.push_back(begin);
        weak.push_back(role.weak);
        person.role = std::move(role.role);
        const bool oblique = role.oblique || is_governed(text, begin);
        if (!groups[1].empty()) {
            person.rule = "people/surname_initials";
            person.surname = nominative_surname(string_of(groups[1]), oblique);
            person.initials = string_of(groups[2]);
            person.name = person.surname + original.substr(begin + groups[1].size(), from - begin - groups[1].size());
        } else if (!groups[3].empty()) {
            person.rule = "people/initials_surname";
            person.initials = string_of(groups[3]);
            person.surname = nominative_surname(string_of(groups[4]), oblique);
            const auto at = static_cast<std::size_t>(groups[4].data() - original.data());
            person.name = original.substr(begin, at - begin) + person.surname;
        } else {
            const bool surname_first = !groups[5].empty();
            person.rule = "people/full_name";
            const std::string first = string_of(groups[surname_first ? 6 : 8]);
            const std::string patronymic = string_of(groups[surname_first ? 7 : 9]);
            const std::string given = nominative_given_names(first, patronymic);
            const bool declined = given != std::string(first).append(" ").append(patronymic);
            person.surname =
                nominative_surname(string_of(groups[surname_first ? 5 : 10]), declined && !is_woman(patronymic));
            person.initials = initial_of(first) + " " + initial_of(patronymic);
            person.name = surname_first ? person.surname + " " + given : given + " " + person.surname;
        }
        std::replace(person.name.begin(), person.name.end(), '\n', ' ');
        found.push_back(std::move(person));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t next = i + 1 < found.size() ? found[i + 1].span.begin : std::string::npos;
        const text::Span span = found[i].span;
        std::string written = original.substr(span.begin, span.size());
        std::replace(written.begin(), written.end(), '\n', ' ');
        const bool declined = written != found[i].name;
        if (!found[i].role || weak[i]) {
            const Text behind = roles->behind(span.end, next, declined);
            found[i].role = behind ? behind : found[i].role;
        }
    }
    return found;
}

Text PersonReader::role_of_line(const text::Folded& line) const {
    const RoleSearch roles(line, parts_, nouns_);
    const std::vector<HeadNoun> heads = nouns_.heads(line);
    if (heads.empty() || heads.front().use != "role" || line.folded().size() > 300) {
        return std::nullopt;
    }
    return roles.before(line.original().size(), {}).role;
}

}  // namespace svod::normalizer::phrases
