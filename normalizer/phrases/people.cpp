#include "normalizer/phrases/people.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/sentences.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_role = 160;  // bytes between a role's head and the name

// Groups: 1 surname, 2 initials; 3 initials, 4 surname; 5 surname, 6 first name, 7 patronymic; 8 first name,
// 9 patronymic, 10 surname.
const RE2& name_shape() {
    static const RE2 pattern(
        R"(([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+([А-ЯЁ]\.\s?[А-ЯЁ]\.?))"
        R"(|([А-ЯЁ]\.\s?[А-ЯЁ]\.)\s?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?))"
        R"(|([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+([А-ЯЁ][а-яё]+)\s+([А-ЯЁ][а-яё]+(?:вич|вича|вичу|вичем|вна|вны|вне|вну|вной|ична|ичны|ичне|ичну|ичной)))"
        R"(|([А-ЯЁ][а-яё]+)\s+([А-ЯЁ][а-яё]+(?:вич|вича|вичу|вичем|вна|вны|вне|вну|вной|ична|ичны|ичне|ичну|ичной))\s+([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?))");
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
std::string_view role_phrase(std::string_view text) {
    static const RE2 end(
        R"(\s*(?:[:;,/(_]|\s[-–—]\s|\sв\s\d|\s[кд]\.\s?[а-я]+\.\s?н\.|\s[-–—]$|\sстал[аи]?(?:[\s:]|$)|\sявля[а-я]+|\s—|_).*)");
    re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece stop;
    if (end.Match(whole, 0, whole.size(), RE2::UNANCHORED, &stop, 1)) {
        text = text.substr(0, static_cast<std::size_t>(stop.data() - text.data()));
    }
    return text::trim(text);
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

PersonReader::PersonReader(engine::Matcher vetoes, NominativeReader nouns)
    : vetoes_(std::move(vetoes)), nouns_(std::move(nouns)) {}

Outcome<PersonReader> PersonReader::create(const rules::RuleSet& rules) {
    auto vetoes = rules.matcher("people_vetoes");
    if (!vetoes) {
        return tl::unexpected(vetoes.error());
    }
    auto nouns = NominativeReader::create(rules);
    if (!nouns) {
        return tl::unexpected(nouns.error());
    }
    return PersonReader(std::move(*vetoes), std::move(*nouns));
}

std::string_view PersonReader::veto_before(const text::Folded& text, std::size_t original_begin) const {
    const std::size_t begin = text.to_folded(original_begin);
    const std::string_view before = text::trim(std::string_view(text.folded()).substr(0, begin));
    const std::string_view tail = before.substr(before.size() - std::min<std::size_t>(before.size(), 60));
    for (const engine::Match& match : vetoes_.find_all(tail)) {
        if (match.span.end == tail.size()) {
            return vetoes_.cell(match, "scope");
        }
    }
    return "";
}

namespace {

// The role that stands before a name: from the last role noun of its sentence on.
struct RoleFound {
    Text role;
    bool oblique = false;
    bool weak =
        false;  ///< a label («Ответственный:») or an honour («победителем признан»): an office behind goes before it
};

class RoleSearch {
  public:
    RoleSearch(const text::Folded& text, const NominativeReader& nouns) : text_(text), nouns_(nouns) {
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
        sentences_ = text::sentences(text.original());
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
        if (original_begin - begin > 3 * longest_role) {
            return {};
        }
        const auto name = std::upper_bound(names.begin(), names.end(), begin);
        const std::size_t end = name == names.end() ? original_begin : *name;
        const std::string_view phrase = role_phrase(original.substr(begin, end - begin));
        std::string role = nouns_.nominative(phrase);
        if (const Text first = office_before(begin)) {
            role = *first + ", " + role;
        }
        const std::size_t nomination = original.substr(0, original_begin).rfind("в номинации");
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
        return {
            role,
            whole && !counted && !begins_acting(*head) && head->oblique && (word.ends_with("а") || word.ends_with("я")),
            label || is_honour(word)};
    }

    // The role that stands behind a name: «Сомова А.Б., методист», but not «Сомова А.Б., методист Чижов П.К.».
    [[nodiscard]] Text behind(std::size_t original_end, std::size_t next_name) const {
        const std::string_view original = text_.original();
        const std::size_t begin = original.find_first_not_of(" ,(–-", original_end);
        for (const HeadNoun& head : heads_) {
            const std::size_t head_begin = beginning_of(head);
            const bool apart =
                original.substr(original_end, begin - original_end).find_first_of(",(-–") != std::string::npos;
            if (head_begin != begin || head.oblique || !apart) {
                continue;
            }
            std::size_t end = std::min(next_name, original.size());
            for (const text::Span sentence : sentences_) {
                end = sentence.begin <= begin && begin < sentence.end ? std::min(end, sentence.end) : end;
            }
            std::string_view phrase = role_phrase(original.substr(begin, end - begin));
            phrase.remove_suffix(phrase.ends_with('.') ? 1 : 0);
            if (phrase.size() <= longest_role && begin + phrase.size() + 1 < next_name) {
                return std::string(phrase);
            }
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] static bool is_honour(std::string_view noun) {
        constexpr std::array<std::string_view, 4> honours = {"победител", "призер", "лауреат", "дипломант"};
        return std::any_of(honours.begin(), honours.end(),
                           [&](std::string_view stem) { return noun.starts_with(stem); });
    }

    // «Директор ДДТ, руководитель МОЦ   А.Б. Сомова»: the office that opens the line before the one next to the name.
    [[nodiscard]] Text office_before(std::size_t begin) const {
        const std::string_view original = text_.original();
        const std::string_view before = original.substr(0, begin);
        const std::string_view office = text::trim(before);
        if (!office.ends_with(',') || office.size() > longest_role) {
            return std::nullopt;
        }
        for (const HeadNoun& one : heads_) {
            if (!one.oblique && beginning_of(one) == 0 && role_phrase(office).size() + 1 == office.size()) {
                return std::string(role_phrase(office));
            }
        }
        return std::nullopt;
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
            const bool neuter = adjective.ends_with("ие") || adjective.ends_with("ое") || adjective.ends_with("ее");
            // «под председательством методиста»: a noun, unless the head is in the prepositional, too.
            const bool noun = (adjective.ends_with("ом") || adjective.ends_with("ем")) &&
                              !folded.substr(0, head.span.end).ends_with("е");
            if (!is_adjective_form(adjective) || neuter || noun) {
                break;
            }
            begin = word;
        }
        begin -= acting_before(begin).size();
        return text_.to_original({begin, head.span.end}).begin;
    }

    [[nodiscard]] std::string_view acting_before(std::size_t begin) const {
        for (const std::string_view acting : {"и.о. ", "и. о. ", "врио "}) {
            if (std::string_view(text_.folded()).substr(0, begin).ends_with(acting)) {
                return acting;
            }
        }
        return "";
    }

    // «И.о. директора Сомова А.Б.»: the office stands in the genitive, the name doesn't.
    [[nodiscard]] bool begins_acting(const HeadNoun& head) const { return !acting_before(head.span.begin).empty(); }

    const text::Folded& text_;
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
            roles.emplace(text, nouns_);
        }
        RoleFound role = roles->before(begin, begins);
        begins.push_back(begin);
        weak.push_back(role.weak);
        person.role = std::move(role.role);
        if (!groups[1].empty()) {
            person.surname = nominative_surname(string_of(groups[1]), role.oblique);
            person.initials = string_of(groups[2]);
            person.name = person.surname + original.substr(begin + groups[1].size(), from - begin - groups[1].size());
        } else if (!groups[3].empty()) {
            person.initials = string_of(groups[3]);
            person.surname = nominative_surname(string_of(groups[4]), role.oblique);
            const auto at = static_cast<std::size_t>(groups[4].data() - original.data());
            person.name = original.substr(begin, at - begin) + person.surname;
        } else {
            const bool surname_first = !groups[5].empty();
            const std::string first = string_of(groups[surname_first ? 6 : 8]);
            const std::string patronymic = string_of(groups[surname_first ? 7 : 9]);
            const std::string given = nominative_given_names(first, patronymic);
            const bool declined = given != first + " " + patronymic;
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
        if (!found[i].role || weak[i]) {
            const Text behind = roles->behind(found[i].span.end, next);
            found[i].role = behind ? behind : found[i].role;
        }
    }
    return found;
}

Text PersonReader::role_of_line(const text::Folded& line) const {
    const RoleSearch roles(line, nouns_);
    const std::vector<HeadNoun> heads = nouns_.heads(line);
    if (heads.empty() || heads.front().use != "role" || line.folded().size() > 300) {
        return std::nullopt;
    }
    return roles.before(line.original().size(), {}).role;
}

}  // namespace svod::normalizer::phrases
